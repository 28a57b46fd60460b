# SPDX-License-Identifier: Apache-2.0
"""What the mouse means on the body: click, hover and drag to look, strokes when a drawing tool is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

_CLICK = 120.0  # eighths of a degree in one click of a wheel
_FINE = 0.5  # cm


class Pointer:
    """The mouse over one body view. ``at`` is where it is, None when it is elsewhere."""

    def __init__(self, view: BodyView) -> None:
        self._view = view
        self.at: QPointF | None = None
        self.holding = False  # the key that turns every tool into a hand is down
        self._pressed: QPointF | None = None  # a click, until it becomes a drag
        self._panning: QPointF | None = None
        self._dragged = False

    def press(self, event: QMouseEvent) -> None:
        """Begin a click, a stroke or a drag of the picture."""
        view, at = self._view, event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        view.set_ring(False)
        if event.button() == Qt.MouseButton.MiddleButton or (left and view.drawing and self.holding):
            view.strokes.finish()
            self._panning = at
        elif left and view.drawing:
            self.move_to(at)
            view.strokes.begin(at)
        elif left:
            self._pressed, self._dragged = at, False
        self.show()

    def move(self, event: QMouseEvent) -> None:
        """Draw, drag the picture, or look what is under the pointer."""
        view, at = self._view, event.position()
        if self._panning is not None:
            self._pan(at, self._panning)
            self._panning = at
        elif view.drawing:
            if view.strokes.active and event.buttons() & Qt.MouseButton.LeftButton:
                view.strokes.go(at)
        elif self._pressed is not None:
            moved = at - self._pressed
            if self._dragged or moved.manhattanLength() >= QApplication.startDragDistance():
                self._dragged = True
                self._pan(at, self._pressed)
                self._pressed = at
        self.move_to(at)
        if not view.drawing and self._pressed is None and self._panning is None:
            view.hover_soon()

    def release(self, event: QMouseEvent) -> None:
        """End a stroke or a drag, or mark what was clicked."""
        view = self._view
        if self._panning is not None:
            self._panning = None
        elif event.button() == Qt.MouseButton.LeftButton and view.drawing:
            view.strokes.lift()
        elif event.button() == Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            place = None if self._dragged else view.place_at(event.position())
            if place is not None:
                view.current = view.stand_at(event.position())
                view.toggle(place)
        self.show()

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Ctrl or Shift make the brush larger or smaller."""
        view = self._view
        turned = event.angleDelta().y() or event.angleDelta().x()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if held and view.store.state.tool in ("brush", "erase"):
            view.store.set_radius(view.store.state.radius + _FINE * turned / _CLICK)
        elif event.angleDelta().y():
            view.zoom_by(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def move_to(self, at: QPointF | None) -> None:
        """Let the ring of the brush follow; None takes it away."""
        view = self._view
        if view.drawing:
            view.update_tool(self.at)
            view.update_tool(at)
        self.at = at

    def hold(self, holding: bool) -> None:
        """Turn the tool into a hand that drags the picture, or back."""
        self.holding = holding
        self.show()

    def show(self) -> None:
        """Show by the cursor's shape what a press would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self._panning is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._view.drawing:
            shape = Qt.CursorShape.OpenHandCursor if self.holding else Qt.CursorShape.CrossCursor
        self._view.setCursor(shape)

    def _pan(self, at: QPointF, before: QPointF) -> None:
        self._view.hover(None)
        self._view.pan(at.x() - before.x(), at.y() - before.y())
