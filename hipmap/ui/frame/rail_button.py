# SPDX-License-Identifier: Apache-2.0
"""A button of the rail: an icon with its word under it, or the icon alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from hipmap.ui import icons
from hipmap.ui.buttons import ring
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

_BETWEEN = 3  # px from the icon to its word


class RailButton(KeepsTip, QAbstractButton):
    """Painted here: Qt's own would take a style sheet, and that costs the start of the program 2 ms."""

    def __init__(self, store: Store, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._icon = store, icon
        self._side, self._worded = px(24), True
        self.setFont(font(11.5, QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_look(self, size: QSize, side: int, worded: bool) -> None:
        """Take a size in px, with an icon of ``side`` px, with the word under it or without."""
        self._side, self._worded = side, worded
        self.setFixedSize(size)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that was given."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and focus ring."""
        theme = THEMES[self._store.state.theme]
        on, able = self.isChecked(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or (able and self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if on else theme.hover))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        colour = QColor(theme.line2 if not able else theme.accent if on else theme.text)
        letters = self.fontMetrics().height() if self._worded else 0
        used = self._side + (letters + _BETWEEN if self._worded else 0)
        top = (self.height() - used) / 2
        place = QRectF((self.width() - self._side) / 2, top, self._side, self._side)
        icons.paint(painter, self._icon, place, colour)
        if self._worded:
            painter.setPen(colour)
            painter.setFont(self.font())
            row = QRectF(0, top + self._side + _BETWEEN, self.width(), letters)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), theme, 8)
        painter.end()
