# SPDX-License-Identifier: Apache-2.0
"""What has just been done, in one sentence over the foot of the body, where the eyes are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from hipmap.ui.labels import HALF
from hipmap.ui.measures import font, px
from hipmap.ui.telling import announce, heard

_WIDEST = 460  # px


class Toast(QLabel):
    """Comes and goes with the message of the status bar, takes no pointer and no focus, and is spoken."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.window())
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(font(14, HALF))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(px(16), px(10), px(16), px(10))
        self.setForegroundRole(QPalette.ColorRole.Base)  # the other way round than all else
        over.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence; none takes it away."""
        self.setText(words)
        self.setVisible(bool(words))
        if words:
            self._place()
            self.raise_()
            if heard():
                announce(self, words)

    def _place(self) -> None:
        room = min(px(_WIDEST), self._over.width() - px(24))
        wide = min(room, self.fontMetrics().horizontalAdvance(self.text()) + px(34))
        high = max(px(40), self.heightForWidth(wide))
        corner = self._over.mapTo(self.window(), QPoint(0, 0))
        left = corner.x() + (self._over.width() - wide) // 2
        self.setGeometry(left, corner.y() + self._over.height() - high - px(12), wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place over the foot of the body."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette().text().color()))
        painter.drawRoundedRect(self.rect(), px(8), px(8))
        painter.end()
        super().paintEvent(event)
