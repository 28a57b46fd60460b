# SPDX-License-Identifier: Apache-2.0
"""A panel that lies over the right of the window, so that the body stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line


class Overlay(QWidget):
    """Its title and the button that closes it stand in ``head``; ``closed`` is emitted when it goes."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.title = Line(context.store, 15.5, HALF, parent=self)
        self.close_it = Button(context.store, "quiet", "close", self)
        self.close_it.clicked.connect(self.leave)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.close_it)

    def entitle(self, title: str) -> None:
        """Write the title, and what its button does."""
        self.title.setText(title)
        self.close_it.setToolTip(self.tr("Close"))
        self.close_it.setAccessibleName(self.tr("Close"))

    def leave(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge against the body."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._context.theme.line), 1.0))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        painter.end()
