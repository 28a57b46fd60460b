# SPDX-License-Identifier: Apache-2.0
"""The drawing of the visit before, faint behind that of the shown one, and the card that says so."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core.session.times import moment
from hipmap.core.state import State
from hipmap.core.visits.former import looked_back_at
from hipmap.ui.buttons import Button
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.paint import paint_card
from hipmap.ui.measures import px
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES
from hipmap.ui.visits.dashes import Dashes
from hipmap.ui.visits.difference import dashed
from hipmap.ui.visits.words import VisitWords

_SAMPLE = 30  # px of dashed line before the words


class LookBack(Dashes):
    """An outline only: it is never part of the drawing, so no figure and no export knows of it.

    It makes room for the pattern of a muscle that is chosen.
    """

    listens: ClassVar = (*Dashes.listens, "drawing", "look_back", "chosen")
    colour: ClassVar = "text2"
    thickness: ClassVar = 1.4

    @property
    def cells(self) -> int:
        """Return what was drawn on the skin at the visit that is looked back at."""
        state = self.canvas.store.state
        index = looked_back_at(state)
        if index is None or state.chosen is not None:
            return 0
        return state.session.visits[index].drawing(state.layer).cells & self.canvas.sheet.atlas.skin


class LookBackCard(QWidget):
    """Says which visit the dashed line is of; takes it away, and lets the new drawing begin with it."""

    resized = Signal()

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._words = store, VisitWords(self)
        self.title = Line(store, 13, HALF, parent=self)
        self.title.setWordWrap(False)
        self.away = Button(store, "quiet", "close", self)
        self.begin = Button(store, "link", parent=self)
        self.away.clicked.connect(lambda: store.update(look_back=False))
        head = QHBoxLayout()
        head.setContentsMargins(px(_SAMPLE + 10), 0, 0, 0)
        head.addWidget(self.title)
        head.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(2), px(2), px(2))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        store.changed.connect(self._on_changed)
        self.refresh()

    @property
    def wanted(self) -> bool:
        """Tell whether there is a dashed line to speak of."""
        state = self._store.state
        return state.chosen is None and looked_back_at(state) is not None

    def _on_changed(self, old: State, new: State) -> None:
        names = ("session", "visit", "layer", "drawing", "look_back", "chosen", "language", "theme")
        if any(getattr(old, name) != getattr(new, name) for name in names):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Say which visit is looked back at, and offer its drawing while there is none yet."""
        state = self._store.state
        index = looked_back_at(state)
        if index is not None:
            day = self._words.day(moment(state.session.visits[index].when), state.language)
            number = self.tr("Visit {number}").format(number=index + 1)
            last = self.tr("Last visit") if index == state.visit - 1 else number
            self.title.setText(last if day == "–" else f"{last} · {day}")
            self.away.setToolTip(self.tr("Take the dashed line away"))
            self.away.setAccessibleName(self.tr("Take the dashed line away"))
            self.begin.setText(self.tr("Begin with that drawing"))
            self.begin.setVisible(not state.drawing.cells)
            self.begin.updateGeometry()
        self.resized.emit()

    def sizeHint(self) -> QSize:
        """Return the room of its words."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the line as it is on the body."""
        theme = THEMES[self._store.state.theme]
        paint_card(self, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(dashed(getattr(theme, LookBack.colour), LookBack.thickness))
        start = QPointF(px(10), self.title.geometry().center().y() + 0.5)
        painter.drawLine(start, start + QPointF(px(_SAMPLE), 0))
        painter.end()
