# SPDX-License-Identifier: Apache-2.0
"""The keys that go through the steps, those of a presenter's remote among them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hipmap.ui.demo.course import Course

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


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
