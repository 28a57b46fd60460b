# SPDX-License-Identifier: Apache-2.0
"""The program's sign and name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from hipmap.ui.labels import BOLD
from hipmap.ui.measures import font, px
from hipmap.ui.store import Store
from hipmap.ui.theme import LIGHT, THEMES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def paint_sign(painter: QPainter, box: QRectF, ground: str, pain: str) -> None:
    """Paint a hip socket with its head, and the spot that hurts."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(box)
    side = box.width()
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawEllipse(QPointF(box.left() + 0.60 * side, box.top() + 0.40 * side), 0.24 * side, 0.24 * side)
    painter.setBrush(QColor(pain))
    painter.drawEllipse(QPointF(box.left() + 0.60 * side, box.top() + 0.40 * side), 0.10 * side, 0.10 * side)


def window_icon() -> QIcon:
    """Return the sign in the sizes that desktops ask for."""
    from PySide6.QtGui import QIcon  # when the window stands

    icon = QIcon()
    for side in (16, 32, 64, 128):
        image = QPixmap(side, side)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_sign(painter, QRectF(0, 0, side, side), LIGHT.accent, LIGHT.pain)
        painter.end()
        icon.addPixmap(image)
    return icon


class Brand(QWidget):
    """Sign and name, not a button."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setAccessibleName("hipmap")

    def sizeHint(self) -> QSize:
        """Return the room for sign and name."""
        return QSize(px(30) + round(QFontMetricsF(font(16, BOLD)).horizontalAdvance("hipmap")) + 4, px(30))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign and name."""
        theme = THEMES[self._store.state.theme]
        painter = QPainter(self)
        side = px(19)
        paint_sign(painter, QRectF(0, (self.height() - side) / 2, side, side), theme.accent, theme.pain)
        painter.setPen(QColor(theme.text))
        painter.setFont(font(16, BOLD))
        box = QRectF(px(28), 0, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "hipmap")
        painter.end()
