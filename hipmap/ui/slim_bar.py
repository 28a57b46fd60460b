# SPDX-License-Identifier: Apache-2.0
"""A scroll bar of a few pixels: nothing but its handle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QWidget

_WIDE, _LEFT_FREE = 10, 2


class SlimBar(QScrollBar):
    """Painted here: a style sheet in the first panels would cost half a megabyte and the start 3 ms."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # the ground is that of what scrolls

    def sizeHint(self) -> QSize:
        """Return its narrow room."""
        return QSize(_WIDE, 4 * _WIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle where the style has it, which is where it can be taken."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # nothing scrolls yet when the window comes

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRoundedRect(QRectF(handle).adjusted(0, 0, -_LEFT_FREE, 0), 4, 4)
        painter.end()
