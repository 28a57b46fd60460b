# SPDX-License-Identifier: Apache-2.0
"""The layer that is not drawn in, as a thin dashed line over the body."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hipmap.core.session.model import LAYERS
from hipmap.core.state import State
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.visits.difference import dashed


class OtherLayer(QWidget):
    """Lies over a canvas without taking its pointer; dashes tell it from the drawing, whatever the colour."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()
        canvas.installEventFilter(self)
        canvas.camera_changed.connect(self.update)
        canvas.store.changed.connect(self._on_changed)
        self.resize(canvas.size())
        self._follow()

    @property
    def cells(self) -> int:
        """Return what is drawn on the skin in the other layer of the shown visit."""
        state = self._canvas.store.state
        other = next(layer for layer in LAYERS if layer != state.layer)
        return state.session.visits[state.visit].drawing(other).cells & self._canvas.sheet.atlas.skin

    def _on_changed(self, old: State, new: State) -> None:
        names = ("session", "visit", "layer", "view", "figure", "theme")
        if any(getattr(old, name) != getattr(new, name) for name in names):
            self._follow()

    def _follow(self) -> None:
        self.setVisible(bool(self.cells))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line on a halo."""
        canvas = self._canvas
        found = canvas.camera.transform().map(canvas.sheet.contours.outline(self.cells, "other").whole)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(
            QRectF(event.rect()).intersected(QRectF(self.rect()).adjusted(0, canvas.head, 0, 0))
        )
        halo = dashed(canvas.theme.body, 4.2)  # in dashes too, so that an edge in common shows between them
        halo.setDashPattern([length * 1.8 / 4.2 for length in dashed("", 1.8).dashPattern()])
        painter.strokePath(found, halo)
        painter.strokePath(found, dashed(canvas.theme.text, 1.8))
        painter.end()
