# SPDX-License-Identifier: Apache-2.0
"""How much is marked, in figures: per side, alike on both sides, and per region; folded at first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.numbers import Numbers, numbers
from hipmap.core.state import State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import Line
from hipmap.ui.measures import percent, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.place_words import PlaceWords

_MOST = 12
"""Regions that are named; the rest is counted."""


class Extent(Speaks, QWidget):
    """A button that unfolds the figures of the drawing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = PlaceWords(context.library, self)
        self.button = Button(context.store, "link", parent=self)
        self.button.setCheckable(True)
        self.button.clicked.connect(self.refresh)
        self.lines = Line(context.store, 12.5, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.lines)
        context.store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if old.drawing != new.drawing and self.button.isChecked():
            self.refresh()

    def refresh(self) -> None:
        """Write the figures when they are unfolded; they are not counted before."""
        on = self.button.isChecked()
        self.button.setText(self.tr("Hide the figures") if on else self.tr("How much is marked, in figures"))
        self.button.updateGeometry()
        self.lines.setVisible(on)
        if on:
            found = numbers(self._context.atlas, self._context.store.state.drawing.cells)
            self.lines.setText("\n".join(self._said(found)))

    def _said(self, found: Numbers) -> Iterator[str]:
        language = self._context.language
        yield self.tr("{area} of skin, {share} of all").format(
            area=self._area(found.cm2), share=self._words.percent(found.share_of_skin, language)
        )
        yield self.tr("left {left}, right {right}, midline {middle}").format(
            left=self._area(found.left_cm2),
            right=self._area(found.right_cm2),
            middle=self._area(found.midline_cm2),
        )
        if found.symmetry is not None:
            yield self.tr("symmetry index {share}: so much has its mirror image marked").format(
                share=percent(round(100 * found.symmetry), language)
            )
        for one in found.regions[:_MOST]:
            yield self.tr("{place}: {area}, {share} of the region").format(
                place=self._words.title(one.region, language),
                area=self._area(one.cm2),
                share=percent(round(100 * one.filled), language),
            )
        if len(found.regions) > _MOST:
            rest = found.regions[_MOST:]
            yield self.tr("{count} more regions: {area}").format(
                count=len(rest), area=self._area(sum(one.cm2 for one in rest))
            )
        for name in found.deep:
            yield self.tr("{place}: under the skin, no area").format(place=self._words.title(name, language))
        drawing = self._context.store.state.drawing
        if len(drawing.areas) > 1:
            for number, area in enumerate(drawing.areas, 1):
                name = area.name or self.tr("Area {number}").format(number=number)
                yield f"{name}: {self._area(self._context.atlas.area_mm2(area.cells) / 100)}"

    def _area(self, cm2: float) -> str:
        return self._words.area(100 * cm2, self._context.language)

    _retranslate = refresh
