# SPDX-License-Identifier: Apache-2.0
"""What the pen of a demonstration draws: by hand while it is down, or from corner to corner by presses."""

from __future__ import annotations

from math import hypot

Spot = tuple[float, float]  # mm of the view
Stroke = tuple[Spot, ...]

_STILL = 5.0  # mm that a press may slip and still be one
_SAME = 12.0  # mm round the last corner where a press means that corner again


def _near(one: Spot, other: Spot, reach: float) -> bool:
    return hypot(one[0] - other[0], one[1] - other[1]) <= reach


class Pen:
    """A press that does not move sets a corner, and the line is ``open``: the next press goes on from there.

    A press on the last corner ends the line, and so does ``finish``.
    """

    def __init__(self) -> None:
        self.strokes: tuple[Stroke, ...] = ()
        self.open = False
        self._down: Spot | None = None
        self._moved = self._ends = False

    def press(self, at: Spot) -> None:
        """Set the pen down."""
        self._ends = self.open and _near(at, self.strokes[-1][-1], _SAME)
        if not self.open:
            self.strokes = (*self.strokes, (at,))
        elif not self._ends:
            self._join(at)
        self._down, self._moved = at, False

    def drag(self, at: Spot) -> bool:
        """Draw on while it is down; False when there is nothing to draw."""
        if self._down is None or not (self._moved or not _near(at, self._down, _STILL)):
            return False
        self._moved = True
        self._join(at)
        return True

    def lift(self) -> None:
        """Take it off; a line by hand is complete then."""
        if self._down is not None:
            self.open = not (self._moved or self._ends)
            self._down = None

    def finish(self) -> bool:
        """End the open line; False when there is none."""
        was, self.open, self._down = self.open, False, None
        return was

    def _join(self, at: Spot) -> None:
        *rest, last = self.strokes
        self.strokes = (*rest, (*last, at))
