# SPDX-License-Identifier: Apache-2.0
"""The map by keyboard: arrows walk over the regions, Space marks, Enter opens the article that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import DEPTHS
from hipmap.ui import telling
from hipmap.ui.map.places import Place
from hipmap.ui.place_words import MUSCLE

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
DEEPER: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEP = 1.25
_PAN = 48  # px


def press(view: BodyView, event: QKeyEvent) -> bool:
    """Do what a key asks for; False when it means nothing to the map."""
    key = event.key()
    if view.drawing:
        from hipmap.ui.map import tool_keys

        if tool_keys.press(view, event):
            return True
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if key in ARROWS:
        dx, dy = ARROWS[Qt.Key(key)]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            view.pan(-dx * _PAN, -dy * _PAN)
        else:
            walk(view, dx, dy)
    elif key == Qt.Key.Key_Space and view.current and view.current.startswith(MUSCLE) == view.choosing:
        view.set_ring(True)
        view.toggle(_place(view, view.current))
    elif key in ENTER and view.current:
        if not view.choosing:
            open_best(view)
        elif view.current.startswith(MUSCLE):  # not a region on which the focus stood before muscles showed
            view.choose(view.current)
    elif key in DEEPER:
        view.store.update(depth=min(max(view.store.state.depth + DEEPER[key], 0), len(DEPTHS) - 1))
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        view.zoom_by(STEP)
    elif key == Qt.Key.Key_Minus:
        view.zoom_by(1 / STEP)
    elif key == Qt.Key.Key_0:
        view.store.update(zoom="hip")
    elif key == Qt.Key.Key_Home:
        view.store.update(zoom="body")
    elif key == Qt.Key.Key_Escape and view.store.state.chosen is not None:
        view.store.choose(None)
    else:
        return False
    return True


def _place(view: BodyView, name: str) -> Place:
    return Place(name, 0 if name.startswith(MUSCLE) else view.atlas.region_mask(name))


def enter(view: BodyView) -> None:
    """Begin at the last place, or at the one nearest to the middle of what is shown."""
    if view.drawing:
        from hipmap.ui.map import tool_keys

        tool_keys.enter(view)
        return
    middles = view.places.middles
    if view.current not in middles:
        start = view.places.nearest(*view.camera.to_mm(view.free.center()))
        if start is None:
            return
        view.current = start
    view.stand_on(view.current)
    say(view)


def walk(view: BodyView, dx: int, dy: int) -> None:
    """Go to the next region in a direction; stay when there is none."""
    if view.current not in view.places.middles:
        enter(view)
        return
    target = view.places.towards(view.current, dx, dy)
    if target is not None:
        view.stand_on(target)
        say(view)


def say(view: BodyView) -> None:
    """Tell a screen reader which place has the focus and whether it is marked."""
    if view.current is None or not telling.heard():
        return
    child = list(view.places.middles).index(view.current)
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(child)
    telling.send(event)


def open_best(view: BodyView) -> None:
    """Open the article of the muscle that fits the drawing best, or the present region when none is drawn."""
    from hipmap.core.match import rank  # the first ranking is not on the way to the first frame
    from hipmap.ui.answers.model import best_point

    if view.current is None or view.current.startswith(MUSCLE):
        return
    drawing = view.store.state.drawing
    if not drawing.cells:
        drawing = Drawing((PainArea(view.atlas.region_mask(view.current)),))
    matches = rank(view.library, view.atlas, drawing).matches
    if matches:
        best = matches[0]
        view.store.choose(Choice("muscle", best.muscle, best.side, best_point(view.library, best)))
    else:
        view.announce(view.tr("No published pattern is known here"))
