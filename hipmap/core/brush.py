# SPDX-License-Identifier: Apache-2.0
"""Brush strokes, kept in millimetres on the skin, so that they replay to the same cells everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from hipmap.core import limits
from hipmap.core.cells import from_cells
from hipmap.core.figure import View
from hipmap.core.skin import Place, Skin

_LIGHTEST = 0.5
"""A pen that hardly touches draws with this part of the radius."""
_DENSE = 0.35
"""Dabs follow one another by this part of the radius: the border then waves by less than 2 % of it."""
_FINEST = 1.0


class StrokePoint(NamedTuple):
    """A point of a stroke in a view: ``view`` of any figure, mm right and down, and pen pressure 0 to 1."""

    view: View
    x: float
    y: float
    pressure: float = 1.0


class Stroke(NamedTuple):
    """A stroke on the reference body; ``radius`` is in cm, and each place has its pen pressure."""

    places: tuple[Place, ...] = ()
    radius: float = 2.0
    pressures: tuple[float, ...] = ()  # empty: full pressure everywhere

    def cells(self, skin: Skin) -> int:
        """Return the cells that the stroke touches."""
        found: set[int] = set()
        most = 10 * limits.radius_cm(self.radius)
        pressures = self.pressures or (1.0,) * len(self.places)
        for place, pressure in zip(self.places, pressures, strict=False):
            light = limits.pressure(pressure)
            found.update(skin.dab(place, most * (_LIGHTEST + (1 - _LIGHTEST) * light)))
        return from_cells(found)


class Brush:
    """One stroke in the making: takes points as they come and says which cells each adds.

    Points beside the body add nothing; between two points of one view the gap is filled as far as there is
    skin, so that a fast hand leaves no holes.
    """

    def __init__(self, skin: Skin, radius: float = 2.0, erase: bool = False) -> None:
        self.radius = limits.radius_cm(radius)
        self.erase = erase
        self.cells = 0
        self._skin = skin
        self._places: list[Place] = []
        self._pressures: list[float] = []
        self._last: StrokePoint | None = None
        self._was: Place | None = None  # where the last point lies

    @property
    def stroke(self) -> Stroke:
        """Return the stroke so far."""
        full = all(pressure == 1.0 for pressure in self._pressures)
        return Stroke(tuple(self._places), self.radius, () if full else tuple(self._pressures))

    def add(self, point: StrokePoint) -> int:
        """Go on to a point and return the cells that this touches anew; 0 beside the body."""
        point = point._replace(pressure=round(limits.pressure(point.pressure), 2))
        last, self._last = self._last, point
        new: set[int] = set()
        for place, pressure in self._between(last, point):
            before = self._places[-1] if self._places else None
            if before and math.dist(before[:3], place[:3]) < _FINEST and self._pressures[-1] >= pressure:
                continue
            self._places.append(place)
            self._pressures.append(pressure)
            light = _LIGHTEST + (1 - _LIGHTEST) * pressure
            new.update(self._skin.dab(place, 10 * self.radius * light))
        touched = from_cells(new) & ~self.cells
        self.cells |= touched
        return touched

    def lift(self) -> None:
        """Let the next point begin afresh, without a line to it."""
        self._last = None

    def _between(self, last: StrokePoint | None, point: StrokePoint) -> Iterator[tuple[Place, float]]:
        """Yield places after ``last`` up to ``point``, near enough to one another."""
        start, self._was = self._was, self._place(point)
        end = self._was
        if last is not None and last.view is point.view and _finite(last) and _finite(point):
            yield from self._fill(last, start, point, end)
        if end is not None:
            yield end, point.pressure

    def _fill(
        self, first: StrokePoint, start: Place | None, second: StrokePoint, end: Place | None
    ) -> Iterator[tuple[Place, float]]:
        step = 10 * self.radius * _DENSE * (_LIGHTEST if min(first.pressure, second.pressure) < 1 else 1)
        apart = math.hypot(second.x - first.x, second.y - first.y)
        if start is not None and end is not None:
            # Seen at a slant, skin goes a longer way than the picture shows.
            apart = max(apart, min(math.dist(start[:3], end[:3]), 8 * apart))
        if apart <= step:
            return
        middle = StrokePoint(
            first.view,
            (first.x + second.x) / 2,
            (first.y + second.y) / 2,
            round((first.pressure + second.pressure) / 2, 2),
        )
        between = self._place(middle)
        yield from self._fill(first, start, middle, between)
        if between is not None:
            yield between, middle.pressure
        yield from self._fill(middle, between, second, end)

    def _place(self, point: StrokePoint) -> Place | None:
        return self._skin.place(point.view, point.x, point.y)


def _finite(point: StrokePoint) -> bool:
    # A point from nowhere, or one far off, gives no line to follow.
    return math.isfinite(point.x) and math.isfinite(point.y) and abs(point.x) + abs(point.y) < 1e5
