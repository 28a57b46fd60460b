# SPDX-License-Identifier: Apache-2.0
"""What is said of the area that is drawn in: its name, how strong it is, how it feels, how deep it lies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hipmap.core import pain_areas
from hipmap.core.drawing import PAIN_DEPTHS, QUALITIES, Drawing
from hipmap.core.limits import STRONGEST
from hipmap.core.session.typed import clean
from hipmap.ui.buttons import Button
from hipmap.ui.fields import FIELD, SLIDER, Slide
from hipmap.ui.flow import Flow
from hipmap.ui.labels import Line
from hipmap.ui.measures import font, px
from hipmap.ui.store import Store
from hipmap.ui.translator import terms

_UNSAID = -1  # of the slider, below "no pain"


class AreaForm(QWidget):
    """Writes to the active area; each change is one step of undo."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._writing = False
        self._named: Drawing | None = None  # as the last sign of its name made it
        self.name = QLineEdit(self)
        self.name.setFont(font(14))
        self.name.setMaxLength(pain_areas.LONGEST_NAME)
        self.name.setMinimumHeight(px(40))
        self.name.textEdited.connect(self._name)
        self.name.editingFinished.connect(self._end_naming)
        self.strength = Line(store, 12.5, role="text2", parent=self)
        self.slider = Slide(Qt.Orientation.Horizontal, self)
        self.slider.setRange(_UNSAID, STRONGEST)
        self.slider.setPageStep(1)
        self.slider.setMinimumHeight(px(40))
        self.strength.setBuddy(self.slider)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._set_strength)
        self.name.setStyleSheet(FIELD)
        self.slider.setStyleSheet(SLIDER)
        self.feels, self.lies = (Line(store, 12.5, role="text2", parent=self) for _ in range(2))
        self.qualities = self._chips(QUALITIES, self._say_quality)
        self.depths = self._chips(PAIN_DEPTHS, self._say_depth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for widget in (
            self.name, self.strength, self.slider, self.feels, self.qualities, self.lies, self.depths,
        ):  # fmt: skip
            column.addWidget(widget)

    def _chips(self, values: tuple[str, ...], said: Callable[[str, bool], None]) -> Flow:
        flow = Flow(self)
        chips = []
        for value in values:
            chip = Button(self._store, "chip", parent=flow)
            chip.setCheckable(True)
            chip.setProperty("value", value)
            chip.clicked.connect(lambda on, value=value: said(value, on))
            chips.append(chip)
        flow.fill(chips)
        return flow

    def _say(self, **said: Any) -> None:
        if not self._writing:
            self._store.draw(pain_areas.edit(self._store.state.drawing, **said))

    def _name(self, words: str) -> None:
        """Take in the name as it is typed, so that it is never lost; all of it is one step of undo."""
        drawing = pain_areas.edit(self._store.state.drawing, name=clean(words))
        if self._store.state.drawing is self._named:
            self._store.amend(drawing)
        else:
            self._store.draw(drawing)
        self._named = self._store.state.drawing

    def _end_naming(self) -> None:
        self._name(self.name.text())
        self._named = None
        self.name.setText(self._store.state.drawing.active_area.name)

    def _say_quality(self, quality: str, on: bool) -> None:
        before = set(self._store.state.drawing.active_area.qualities)
        self._say(qualities=tuple(before | {quality} if on else before - {quality}))

    def _say_depth(self, depth: str, on: bool) -> None:
        self._say(depth=depth if on else None)

    def _slid(self, value: int) -> None:
        self._write_strength()
        if not self.slider.isSliderDown():
            self._set_strength()

    def _set_strength(self) -> None:
        value = self.slider.value()
        self._say(intensity=None if value == _UNSAID else value)

    def _write_strength(self) -> None:
        value = self.slider.value()
        said = self.tr("not said") if value == _UNSAID else str(value)
        self.strength.setText(self.tr("How strong, 0 to 10: {value}").format(value=said))
        self.slider.setAccessibleName(self.strength.text())

    def refresh(self) -> None:
        """Show what is said of the active area."""
        area = self._store.state.drawing.active_area
        self._writing = True
        if " ".join(self.name.text().split()) != area.name:  # else a space could not be typed
            self.name.setText(area.name)
        self.name.setPlaceholderText(self.tr("Name, if you like"))
        self.name.setAccessibleName(self.tr("Name of the area"))
        if not self.slider.isSliderDown():
            self.slider.setValue(_UNSAID if area.intensity is None else area.intensity)
        self._write_strength()
        self.feels.setText(self.tr("How it feels"))
        self.lies.setText(self.tr("How deep it lies"))
        for flow, title in ((self.qualities, self.feels), (self.depths, self.lies)):
            flow.setAccessibleName(title.text())
        quality, depth = terms().quality, terms().depth
        for flow, chosen, words in (
            (self.qualities, area.qualities, quality),
            (self.depths, (area.depth,), depth),
        ):
            for chip in flow.buttons:
                value = str(chip.property("value"))
                chip.setText(words(value))
                chip.setChecked(value in chosen)
                chip.updateGeometry()
        self._writing = False
