# SPDX-License-Identifier: Apache-2.0
"""Drawing by keyboard: arrows move the tool, Space dabs or sets a corner, Escape gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from hipmap.ui.map.keys import ARROWS, ENTER

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

_CORNER = 10.0  # mm from one place of the lasso to the next
_STEP = 0.5  # of the brush's radius
_FINE = 0.5  # cm


def press(view: BodyView, event: QKeyEvent) -> bool:
    """Do what a key asks of the tool in hand; False leaves it to the map."""
    key, state = event.key(), view.store.state
    if event.text() in ("[", "]") and state.tool != "lasso":
        view.store.set_radius(state.radius + (_FINE if event.text() == "]" else -_FINE))
        return True
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if key == Qt.Key.Key_Escape:
        caught = view.strokes.active
        view.strokes.cancel()
        return caught
    if key in ARROWS:
        walk(view, *ARROWS[Qt.Key(key)])
    elif key == Qt.Key.Key_Space:
        if not event.isAutoRepeat():
            _space(view)
    elif key == Qt.Key.Key_Backspace and view.strokes.loop:
        view.strokes.back()
    elif key in ENTER:
        view.end_stroke()
    else:
        return False
    return True


def enter(view: BodyView) -> None:
    """Show the tool where it was, or in the middle of what is seen."""
    if view.spot is None or not view.free.contains(view.camera.to_px(*view.spot)):
        view.spot = view.camera.to_mm(view.free.center())
    view.set_ring(True)


def walk(view: BodyView, dx: int, dy: int) -> None:
    """Move the tool by half its radius, bringing it into sight."""
    if not view.ring or view.spot is None:
        enter(view)
        return
    state, size = view.store.state, view.sheet.size
    step = _CORNER if state.tool == "lasso" else 10 * state.radius * _STEP
    x, y = view.spot
    view.update_tool(view.camera.to_px(x, y))
    view.spot = min(max(x + dx * step, 0.0), size.width()), min(max(y + dy * step, 0.0), size.height())
    at = view.camera.to_px(*view.spot)
    free = view.free
    if not free.contains(at):
        view.pan(
            min(max(at.x(), free.left()), free.right()) - at.x(),
            min(max(at.y(), free.top()), free.bottom()) - at.y(),
        )
    view.update_tool(view.camera.to_px(*view.spot))


def _space(view: BodyView) -> None:
    """Dab, or set a corner of the lasso; without a spot turn the tool into a hand while the key is down."""
    if not view.ring or view.spot is None:
        view.pointer.hold(True)
        return
    at: QPointF = view.camera.to_px(*view.spot)
    if view.store.state.tool != "lasso":
        view.strokes.begin(at)
        view.end_stroke()
    elif view.strokes.loop is None:
        view.strokes.begin(at)
    else:
        view.strokes.go(at)
