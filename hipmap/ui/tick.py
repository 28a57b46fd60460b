# SPDX-License-Identifier: Apache-2.0
"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from hipmap.ui.buttons import ring
from hipmap.ui.context import Context
from hipmap.ui.measures import font, px


class Tick(QCheckBox):
    """A box that shows in every theme, whether it is ticked or not."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFont(font(14))
        self.setMinimumHeight(px(40))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + px(40), max(px(40), self.fontMetrics().height() + px(12)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that reads: words wrap."""
        return QSize(px(160), px(40))

    def hasHeightForWidth(self) -> bool:
        """Return True: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        box = QRect(0, 0, max(40, width - px(36)), 4000)
        words = self.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, self.text())
        return max(px(40), words.height() + px(12))

    def hitButton(self, at: QPoint) -> bool:
        """Take a press anywhere on box and words."""
        return at.x() <= self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick, words and focus ring."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(20)
        box = QRectF(px(4), (self.height() - side) / 2, side, side)
        on, able = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(QColor(theme.accent if on and able else theme.line2), 1.6))
        painter.setBrush(QColor(theme.accent if on and able else theme.panel))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            pen = QPen(QColor(theme.on_accent if able else theme.line2), 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            low = box.center() + QPointF(-side * 0.08, side * 0.22)
            painter.drawLine(box.center() + QPointF(-side * 0.27, 0), low)
            painter.drawLine(low, box.center() + QPointF(side * 0.28, -side * 0.22))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if able else theme.line2))
        left = box.right() + px(10)
        words = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self.text())
        if self.hasFocus():
            wide = min(self.width(), self.sizeHint().width())
            ring(painter, QRectF(0, 0, wide, self.height()), theme, 8)
        painter.end()
