# SPDX-License-Identifier: Apache-2.0
"""The map's own buttons at the lower right: nearer, farther, the hip, the whole body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from hipmap.ui import icons
from hipmap.ui.map.body_view import BodyView
from hipmap.ui.map.keys import STEP
from hipmap.ui.map.paint import line, paint_card
from hipmap.ui.measures import font
from hipmap.ui.mixins import KeepsTip, Speaks
from hipmap.ui.theme import THEMES

_TARGET = 44


class MapButton(KeepsTip, QAbstractButton):
    """A flat button with a word or a sign; filled when it is on."""

    def __init__(self, view: BodyView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self.sign = ""  # "+", "−" and "figure" are drawn, words are written
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a size that a finger hits."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 16 if not self.sign else 0
        return QSize(max(_TARGET + 8, words), max(_TARGET, self.fontMetrics().height() + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, word and focus ring."""
        theme = THEMES[self._view.store.state.theme]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(theme.chosen if self.isChecked() else theme.hover))
            painter.drawRoundedRect(box, 8, 8)
        colour = theme.accent if self.isChecked() else theme.text
        painter.setPen(line(colour, 1.8))
        if self.sign == "figure":
            icons.paint(painter, "general", _square(box, 24.0), QColor(colour))
        elif self.sign:
            middle = box.center()
            painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0))
            if self.sign == "+":
                painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 6))
        else:
            painter.setFont(self.font())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(line(theme.text, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.end()


def _square(box: QRectF, side: float) -> QRectF:
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    return square


class MapControls(Speaks, QWidget):
    """The buttons in a card."""

    figure_wanted = Signal()

    def __init__(self, view: BodyView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        store = view.store
        self.nearer = self._button(lambda: view.zoom_by(STEP), "+")
        self.farther = self._button(lambda: view.zoom_by(1 / STEP), "−")
        self.hip = self._button(lambda: store.update(zoom="hip"))
        self.body = self._button(lambda: store.update(zoom="body"))
        self.figure = self._button(self.figure_wanted.emit, "figure")
        for button in (self.nearer, self.farther, self.hip, self.body, self.figure):
            layout.addWidget(button)
        for button in (self.hip, self.body):
            button.setCheckable(True)
        store.changed.connect(self.refresh)  # a lambda would keep the whole map alive with the store
        self._retranslate()

    def _button(self, action: Callable[[], object], sign: str = "") -> MapButton:
        button = MapButton(self._view, self)
        button.sign = sign
        button.clicked.connect(lambda: action())
        button.clicked.connect(self.refresh)
        return button

    def set_few(self, few: bool) -> None:
        """Keep only nearer and farther where letters are large; the menus have the rest."""
        for button in (self.hip, self.body, self.figure):
            button.setVisible(not few)

    def refresh(self) -> None:
        """Show which fit is on."""
        zoom = self._view.store.state.zoom
        self.hip.setChecked(zoom == "hip")
        self.body.setChecked(zoom == "body")

    def _retranslate(self) -> None:
        for button, text, says in (
            (self.nearer, "", self.tr("Zoom in")),
            (self.farther, "", self.tr("Zoom out")),
            (self.hip, self.tr("Hip"), self.tr("Show the hip")),
            (self.body, self.tr("Body"), self.tr("Show the whole body")),
            (self.figure, "", self.tr("Choose a figure")),
        ):
            button.setFont(font(14, QFont.Weight.DemiBold))
            button.setText(text)
            button.setAccessibleName(says)
            button.setToolTip(says)
            button.updateGeometry()
        self.refresh()
        self.adjustSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, THEMES[self._view.store.state.theme])
