# SPDX-License-Identifier: Apache-2.0
"""The keys that go through the steps, those of a presenter's remote among them, and those that point."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hipmap.ui.demo.course import POINTING, Course
from hipmap.ui.map.keys import ARROWS, ENTER

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_FAR, _NEAR = 10.0, 2.0  # mm; the smaller one with Shift


def take(course: Course, tool: str, event: QKeyEvent) -> bool:
    """Take up spotlight or pen with Space, so that arrows move it; False for anything else."""
    if event.key() != Qt.Key.Key_Space or tool not in POINTING or tool == course.tool:
        return False
    course.take(tool)
    course.move(0, 0)
    return True


def point(course: Course, event: QKeyEvent) -> bool:
    """Move spotlight or pen when it was taken up by key, or end a line; False for a key that does neither."""
    key = event.key()
    if (key in ENTER or key == Qt.Key.Key_Escape) and course.finish():
        return True
    if not course.by_keys:
        return False
    if key == Qt.Key.Key_Escape:
        course.take(course.tool)
    elif key in ARROWS:
        far = _NEAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _FAR
        dx, dy = ARROWS[Qt.Key(key)]
        way = -far if course.flipped else far  # as it is seen, not as the body has it
        course.move(dx * way, dy * way)
    elif key == Qt.Key.Key_Space:
        course.set_corner()
    else:
        return False
    return True


def step(course: Course, event: QKeyEvent) -> bool:
    """Go where a key leads; False for a key that leads nowhere."""
    key = event.key()
    if key in FORWARD:
        course.forward()
    elif key in BACK:
        course.back()
    elif key == Qt.Key.Key_Home:
        course.go(0)
    elif key == Qt.Key.Key_End:
        course.go(len(course.scenes) - 1)
    else:
        return False
    return True
