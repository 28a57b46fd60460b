# SPDX-License-Identifier: Apache-2.0
"""The card of pain areas on the stage: choose, add, name and describe them; folded it is a chip."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core import pain_areas
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import State
from hipmap.ui.buttons import Button, ring
from hipmap.ui.column import Column, Inside
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.hues import RADIUS, paint_disc
from hipmap.ui.map.paint import paint_card
from hipmap.ui.map.picture import Shown
from hipmap.ui.measures import font, px
from hipmap.ui.order import put_in_order, stops
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

_WIDE, _NARROW = 272, 218
_SHARE = 0.48  # of the stage, so that the middle of the body stays in sight


class AreaRow(QAbstractButton):
    """One area: its disc, its name and how strong it is."""

    def __init__(self, store: Store, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._index = store, index
        self.strength = ""
        self.setCheckable(True)
        self.setFont(font(14, HALF))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a row that a finger hits."""
        return QSize(px(200), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        theme = THEMES[self._store.state.theme]
        found = self._store.state.drawing.areas
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if self.isChecked() else theme.hover))
            painter.drawRoundedRect(box, 8, 8)
        colour = found[self._index].colour if self._index < len(found) else 0
        shown = Shown(self._index + 1, 0, colour, self.isChecked())
        paint_disc(painter, QPointF(RADIUS + 8, self.height() / 2), shown, theme)
        painter.setFont(font(12.5))
        painter.setPen(QColor(theme.text2))
        right = box.adjusted(0, 0, -px(10), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, flags, self.strength)
        used = painter.fontMetrics().horizontalAdvance(self.strength)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text))
        left = box.adjusted(2 * RADIUS + 16, 0, -px(18) - used, 0)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(left.width()))
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), theme, 8)
        painter.end()


class AreasCard(QWidget):
    """All areas of the drawing, and what is said of the active one. ``resized`` asks for another place."""

    resized = Signal()

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self.folded = True
        self.rows: list[AreaRow] = []
        self.chip = Button(store, "outlined", parent=self)
        self.chip.clicked.connect(lambda: self.fold(False))
        self.room: Column | None = None  # made when the chip is first clicked
        store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        said = [area_words(state) for state in (old, new)]
        if said[0] != said[1] or (old.language, old.theme) != (new.language, new.theme):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.refresh()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the card."""
        if event.key() == Qt.Key.Key_Escape and not self.folded:
            self.fold(True)
        else:
            super().keyPressEvent(event)

    def fold(self, folded: bool) -> None:
        """Make a chip of the card, or the card of the chip."""
        if self.room is None:
            self._fill()
        self.folded = folded
        self.refresh()
        if self.room is not None:
            within = (one for one in stops(self.window()) if self.form.isAncestorOf(one))
            put_in_order((self.chip, self.room, self.fold_it, *self.rows, self.add, self.delete, *within))
        (self.chip if folded else self.fold_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        from hipmap.ui.map.area_form import AreaForm  # not on the way to the first mark

        store = self._store
        self.room = Column(self)
        self.inside = Inside(self.room)
        self.title = Line(store, 14, HALF, parent=self.inside)
        self.fold_it = Button(store, "quiet", "close", self.inside)
        self.fold_it.clicked.connect(lambda: self.fold(True))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold_it)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.add = Button(store, "quiet", parent=self.inside)
        self.add.clicked.connect(lambda: store.draw(pain_areas.add(store.state.drawing)))
        self.form = AreaForm(store, self.inside)
        self.delete = Button(store, "quiet", parent=self.inside)
        self.delete.clicked.connect(lambda: store.draw(pain_areas.delete(store.state.drawing)))
        self.below = Flow(self.inside)
        self.below.fill([self.add, self.delete])
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(9, px(2), 9, px(6))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._list)
        column.addWidget(self.below)
        column.addWidget(self.form)
        column.addStretch(1)
        self.room.setWidget(self.inside)

    def name(self, index: int, area: PainArea) -> str:
        """Return what an area is called."""
        return area.name or self.tr("Area {number}").format(number=index + 1)

    def refresh(self) -> None:
        """Show the areas as they are; nothing is shown before anything is marked."""
        drawing = self._store.state.drawing
        self.setVisible(bool(drawing.areas))
        if len(drawing.areas) > 1:
            self.chip.setText(f"{drawing.active + 1} · {self.name(drawing.active, drawing.active_area)}")
        else:
            self.chip.setText(self.tr("Describe"))
        self.chip.setToolTip(self.tr("Pain areas: how strong, how it feels, and more than one"))
        self.chip.setVisible(self.folded)
        if self.room is not None:
            self.room.setVisible(not self.folded)
            self.room.setAccessibleName(self.tr("What is said of the chosen area"))
            self._refresh_card(drawing)
        self.resized.emit()

    def _refresh_card(self, drawing: Drawing) -> None:
        while len(self.rows) < len(drawing.areas):
            row = AreaRow(self._store, len(self.rows), self.inside)
            row.clicked.connect(partial(self._choose, len(self.rows)))
            self.rows.append(row)
            self._list.addWidget(row)
        for index, row in enumerate(self.rows):
            row.setVisible(1 < len(drawing.areas) > index)  # a single one needs no choosing
            if index < len(drawing.areas):
                area = drawing.areas[index]
                row.setText(self.name(index, area))
                row.strength = "" if area.intensity is None else f"{area.intensity}/10"
                row.setChecked(index == drawing.active)
                row.setAccessibleDescription(row.strength)
                row.update()
        self.title.setText(self.tr("Pain areas"))
        self.add.setText(self.tr("New area"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setAccessibleName(self.tr("Delete the chosen area"))
        for button in (self.fold_it,):
            button.setToolTip(self.tr("Fold"))
            button.setAccessibleName(self.tr("Fold"))
        self.form.refresh()

    def _choose(self, index: int, _: bool = False) -> None:
        self._store.amend(pain_areas.choose(self._store.state.drawing, index))
        self.refresh()

    def wanted(self, width: int, height: int) -> QSize:
        """Return the size that the card takes in a room of pixels."""
        if self.folded or self.room is None:
            size = self.chip.sizeHint()
            return QSize(min(size.width(), width), size.height())
        self.inside.ensurePolished()
        most = min(px(_WIDE), width)
        wide = min(most, max(round(_SHARE * width), _NARROW))
        high = self._high(wide)
        if high > height:  # wider rather than scrolled
            wide, high = most, self._high(most)
        return QSize(wide, min(high, height))

    def _high(self, wide: int) -> int:
        need = self.inside.layout()
        known = need is not None and need.hasHeightForWidth()
        high = need.totalHeightForWidth(wide - 6) if need is not None and known else 0
        return (high or self.inside.sizeHint().height()) + 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all of the room to what is shown."""
        self.chip.setGeometry(self.rect())
        if self.room is not None:
            self.room.setGeometry(self.rect().adjusted(3, 4, -3, -4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, THEMES[self._store.state.theme])


def area_words(state: State) -> tuple[object, ...]:
    """Return all that the card says of a drawing, apart from where it is marked."""
    said = [(a.name, a.intensity, a.qualities, a.depth, a.colour) for a in state.drawing.areas]
    return (*said, state.drawing.active)
