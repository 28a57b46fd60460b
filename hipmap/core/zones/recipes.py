# SPDX-License-Identifier: Apache-2.0
"""Recipes to patterns for both sides, each recipe built once."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from hipmap.core.atlas import Atlas, Spot
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.muscles import Zones
from hipmap.core.content.zone_parts import Point
from hipmap.core.problems import Report
from hipmap.core.zones.build import Builder
from hipmap.core.zones.paths import NoWayError
from hipmap.core.zones.surface import Surface

BROKEN = -1

MarkRow = tuple[float, float, float, int]  # x, y, z in mm and the nearest cell


class Built(NamedTuple):
    """Core, spillover and rare on the left, then on the right; and the marks of both sides."""

    zones: tuple[int, ...]
    left_marks: tuple[MarkRow, ...] = ()
    right_marks: tuple[MarkRow, ...] = ()


class Recipes:
    """Builds patterns and numbers them; those that an earlier library holds are taken from it."""

    def __init__(self, atlas: Atlas, report: Report, earlier: dict[str, Built]) -> None:
        self._atlas = atlas
        self._report = report
        self._earlier = earlier
        self._builder: Builder | None = None
        self._numbers: dict[str, int] = {}
        self.built: dict[str, Built] = {}

    def pattern(self, zones: Zones, side: str | None = None, bilateral: bool = False) -> int:
        """Return the number of a recipe's pattern; mistakes that show only on the body go to its report."""
        parts = [[part.spec for part in parts] for parts in zones[:3]]
        key = json.dumps([*parts, [point for point, _ in zones.marks], side, bilateral])
        return self._number(key, lambda: self._pattern(zones, side, bilateral))

    def spot(self, spot: Spot) -> int:
        """Return the number of a named spot."""
        key = json.dumps(["spot", spot.at, spot.radius])
        return self._number(key, lambda: self._spot(spot))

    def _number(self, key: str, build: Callable[[], Built]) -> int:
        if key not in self._numbers:
            before = self._report.broken
            built = self._earlier.get(key) or build()
            if self._report.broken > before:
                return BROKEN  # not kept, so that its mistakes are met again by whoever asks next
            self._numbers[key] = len(self._numbers)
            self.built[key] = built
        return self._numbers[key]

    @property
    def _build(self) -> Builder:
        if self._builder is None:  # the surface takes a moment, and often nothing is new
            self._builder = Builder(Surface(self._atlas))
        return self._builder

    def _spot(self, spot: Spot) -> Built:
        cells = self._build.spot(spot.at, spot.radius)
        return Built((cells, 0, 0, self._atlas.mirrored(cells), 0, 0))

    def _pattern(self, zones: Zones, side: str | None, bilateral: bool) -> Built:
        left = [self._build.zone(parts) for parts in zones[:3]]
        found = [self._mark(point, cursor) for point, cursor in zones.marks]
        marks = [mark for mark in found if mark]
        right = [self._atlas.mirrored(cells) for cells in left]
        if bilateral:
            left = right = [a | b for a, b in zip(left, right, strict=True)]
        mirrored = tuple((0.0 - x, y, z, self._atlas.mirror[cell]) for x, y, z, cell in marks)
        return Built(
            (
                *((0, 0, 0) if side == "right" else _apart(*left)),
                *((0, 0, 0) if side == "left" else _apart(*right)),
            ),
            () if side == "right" else tuple(marks),
            () if side == "left" else mirrored,
        )

    def _mark(self, point: Point, cursor: Cursor) -> MarkRow | None:
        try:
            (x, y, z), cell = self._build.point(point)
        except NoWayError as problem:
            cursor.fail(str(problem))
            return None
        return round(x, 2) + 0.0, round(y, 2), round(z, 2), cell


def _apart(core: int, spillover: int, rare: int) -> tuple[int, int, int]:
    """Core wins over spillover, and both over what is rare."""
    return core, spillover & ~core, rare & ~core & ~spillover
