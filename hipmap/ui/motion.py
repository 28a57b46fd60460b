# SPDX-License-Identifier: Apache-2.0
"""How long things move: not at all when the person, in the settings or in the system, asks for stillness."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

from hipmap.core.state import State

REVEAL = 900  # ms from a trigger point to the whole of its zone


def duration(state: State, usual: int) -> int:
    """Return how many of the ``usual`` milliseconds a movement takes; 0 means the end picture at once."""
    return 0 if state.still or system_is_still() else usual


def system_is_still() -> bool:
    """Tell whether the desktop asks programs not to animate; few desktops tell Qt."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
