# SPDX-License-Identifier: Apache-2.0
"""Recipes to patterns for both sides, each recipe built once."""

from __future__ import annotations

import json
from typing import NamedTuple

from hipmap.core.atlas import Atlas, Spot
from hipmap.core.content.muscles import Zones
from hipmap.core.zones.build import Builder
from hipmap.core.zones.paths import NoWay
from hipmap.core.zones.surface import Surface

MarkRow = tuple[float, float, float, int]  # x, y, z in mm and the nearest cell


class Built(NamedTuple):
    """Core, spillover and rare on the left, then on the right; and the marks of both sides."""

    zones: tuple[int, ...]
    left_marks: tuple[MarkRow, ...] = ()
    right_marks: tuple[MarkRow, ...] = ()


class Recipes:
    """Builds patterns and numbers them; those that an earlier library holds are taken from it."""

    def __init__(self, atlas: Atlas, earlier: dict[str, Built]) -> None:
        self._atlas = atlas
        self._earlier = earlier
        self._builder: Builder | None = None
        self.built: dict[str, Built] = {}

    def pattern(self, zones: Zones, side: str | None = None, bilateral: bool = False) -> int:
        """Return the number of a recipe's pattern; mistakes that show only on the body go to its report."""
        parts = [[part.spec for part in parts] for parts in zones[:3]]
        key = json.dumps([*parts, [point for point, _ in zones.marks], side, bilateral])
        if key not in self.built:
            self.built[key] = self._earlier.get(key) or self._pattern(zones, side, bilateral)
        return list(self.built).index(key)

    def spot(self, spot: Spot) -> int:
        """Return the number of a named spot."""
        key = json.dumps(["spot", spot.at, spot.radius])
        if key not in self.built:
            self.built[key] = self._earlier.get(key) or self._spot(spot)
        return list(self.built).index(key)

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
        marks = []
        for point, cursor in zones.marks:
            try:
                (x, y, z), cell = self._build.point(point)
            except NoWay as problem:
                cursor.fail(str(problem))
            else:
                marks.append((round(x, 2), round(y, 2), round(z, 2), cell))
        right = [self._atlas.mirrored(cells) for cells in left]
        if bilateral:
            left = right = [a | b for a, b in zip(left, right, strict=True)]
        mirrored = tuple((-x, y, z, self._atlas.mirror[cell]) for x, y, z, cell in marks)
        return Built(
            (*((0, 0, 0) if side == "right" else _apart(*left)), *((0, 0, 0) if side == "left" else _apart(*right))),
            () if side == "right" else tuple(marks),
            () if side == "left" else mirrored,
        )


def _apart(core: int, spillover: int, rare: int) -> tuple[int, int, int]:
    """Core wins over spillover, and both over what is rare."""
    return core, spillover & ~core, rare & ~core & ~spillover
