# SPDX-License-Identifier: Apache-2.0
"""The words over the body: which view it is, how much is marked, and the invitation before anything is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.state import State
from hipmap.ui.labels import BOLD, Line
from hipmap.ui.map.canvas import LATER
from hipmap.ui.measures import font
from hipmap.ui.mixins import Speaks
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES


class Caption(Speaks, QWidget):
    """The view at the left, extent and side of the drawing at the right; large letters take two lines.

    ``resized`` is emitted when it takes another number of lines.
    """

    resized = Signal()

    def __init__(self, atlas: Atlas, words: PlaceWords, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._words, self._store = atlas, words, store
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view, self.extent = QLabel(self), QLabel(self)
        self.extent.setTextFormat(Qt.TextFormat.RichText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 16, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.view)
        self._row.addStretch()
        self._row.addWidget(self.extent)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self.refresh)
        store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if any(getattr(old, name) != getattr(new, name) for name in ("drawing", "view", "language", "theme")):
            self._later.start()

    def _retranslate(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Write both labels."""
        state = self._store.state
        self.view.setFont(font(17, QFont.Weight.DemiBold))
        self.view.setText(self._words.view(state.view))
        self.extent.setFont(font(14))
        beside = self.width() - self.view.sizeHint().width() - 48
        words = self._shorter(self.parts() if state.drawing.cells else [])
        self.extent.setText("")
        fits = not words or any(self._say(parts, beside) for parts in words)
        if not fits:
            any(self._say(parts, self.width() - 24) for parts in words)
        self._stack(not fits)

    def _say(self, parts: list[str], room: int) -> bool:
        """Write the extent; return whether it fits into ``room`` px."""
        theme = THEMES[self._store.state.theme]
        self.extent.setText(
            f'<b style="color:{theme.pain}">{self.tr("Marked")}</b>'
            f'&nbsp; <span style="color:{theme.text2}">{" · ".join(parts)}</span>'
        )
        return self.extent.sizeHint().width() <= room

    @property
    def stacked(self) -> bool:
        """Tell whether the extent stands under the view."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def _stack(self, stacked: bool) -> None:
        if stacked != self.stacked:
            way = QBoxLayout.Direction
            self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
            self.resized.emit()

    @staticmethod
    def _shorter(parts: list[str]) -> list[list[str]]:
        """Return what to try in turn: all of it, without the share of the skin, the area alone."""
        return [parts, parts[:1] + parts[2:], parts[:1]] if parts else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self.refresh()

    def parts(self) -> list[str]:
        """Return area, share of the skin and side in words."""
        state, atlas = self._store.state, self._atlas
        cells, language = state.drawing.cells, state.language
        mm2 = atlas.area_mm2(cells)
        if not mm2:
            return [self.tr("under the skin")]
        parts = [
            self._words.area(mm2, language),
            self.tr("{share} of the skin").format(share=self._words.percent(mm2 / atlas.skin_mm2, language)),
        ]
        left, right = (cells & half for half in atlas.sided)
        if left and right:
            parts.append(self.tr("both sides"))
        elif left:
            parts.append(self.tr("left side only"))
        elif right:
            parts.append(self.tr("right side only"))
        return parts


class Invitation(Speaks, QWidget):
    """What to do first; leaves with the first mark and does not come back."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line = Line(store, 28, BOLD, parent=self)
        self.under = Line(store, 14, role="text2", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 4)
        layout.setSpacing(2)
        for label in (self.line, self.under):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        store.changed.connect(self._on_changed)
        self.refresh()
        self.setVisible(not store.state.drawing.cells)

    def _on_changed(self, old: State, new: State) -> None:
        if new.drawing.cells or new.depth:
            self.hide()

    def _retranslate(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Write both lines."""
        self.line.setText(self.tr("Click where it hurts"))
        self.under.setText(self.tr("Click again to remove. The brush paints freely."))
