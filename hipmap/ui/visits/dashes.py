# SPDX-License-Identifier: Apache-2.0
"""What is not of the drawing at hand, as a dashed line over the body."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hipmap.core.state import State
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.visits.difference import dashed


class Dashes(QWidget):
    """Lies over a canvas without taking its pointer; subclasses say which ``cells`` and in which colour."""

    listens: ClassVar[tuple[str, ...]] = ("session", "visit", "layer", "view", "figure", "theme")
    colour: ClassVar[str] = "text"
    thickness: ClassVar[float] = 1.8

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()
        canvas.installEventFilter(self)
        canvas.camera_changed.connect(self.update)
        canvas.store.changed.connect(self._on_changed)
        self.resize(canvas.size())
        self._follow()

    @property
    def cells(self) -> int:
        """Return what is outlined, all of it on the skin."""
        raise NotImplementedError

    def _on_changed(self, old: State, new: State) -> None:
        if any(getattr(old, name) != getattr(new, name) for name in self.listens):
            self._follow()

    def _follow(self) -> None:
        self.setVisible(bool(self.cells))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if watched is self.canvas and event.type() == QEvent.Type.Resize:
            self.resize(self.canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line on a halo."""
        canvas, name = self.canvas, type(self).__name__
        found = canvas.camera.transform().map(canvas.sheet.contours.outline(self.cells, name).whole)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(
            QRectF(event.rect()).intersected(QRectF(self.rect()).adjusted(0, canvas.head, 0, 0))
        )
        pen = dashed(getattr(canvas.theme, self.colour), self.thickness)
        halo = dashed(canvas.theme.body, 4.2)  # in dashes too, so that an edge in common shows between them
        halo.setDashPattern([length * self.thickness / 4.2 for length in pen.dashPattern()])
        painter.strokePath(found, halo)
        painter.strokePath(found, pen)
        painter.end()
