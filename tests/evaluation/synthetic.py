# SPDX-License-Identifier: Apache-2.0
"""Drawings as a person might make them of a known zone: never the zone itself.

The border wanders in and out, a part may be left out, and something beyond may be marked too. The errors
are so large that a drawing and its core share 0.62 ± 0.18 of what either covers (Jaccard), which is how well
people repeat their own pain drawings.
"""

from __future__ import annotations

import math
import random
from array import array
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.cells import from_cells, iterate

STEP = 8.6
"""Distance between neighbouring cells in mm, about."""
REACH = 12
_WAVES = 48
SHIFT, SHIFT_VARIES, SWING, LEFT_OUT, BEYOND = 0.03, 0.16, 0.11, 0.5, 0.5
"""How far the border moves as a whole and in waves, in halves of the zone's width, and how often a part is
left out or something beyond is marked."""


class Zone(NamedTuple):
    """A core ready to be drawn: ``depth`` is the distance from the border in steps, negative inside."""

    core: int
    deep: int
    size: float  # half the usual width, in steps
    depth: dict[int, float]
    inside: list[int]
    rim: list[int]


class Hand:
    """Draws zones; each drawing depends on nothing but its seed."""

    def __init__(self, atlas: Atlas, error: float = 1.0) -> None:
        """``error`` scales the wandering of the border; 1 is human."""
        self.atlas = atlas
        self.error = error
        place = atlas.figure("neutral").place
        self.at = [place(cell) for cell in range(atlas.n)]
        chance = random.Random("waves")
        self.waves: list[tuple[float, array[float]]] = []
        for number in range(_WAVES):
            length = 40.0 * 10 ** (number / _WAVES)  # mm, 4 to 40 cm
            x, y, z = (chance.gauss(0, 1) for _ in range(3))
            k = 2 * math.pi / length / math.sqrt(x * x + y * y + z * z)
            phase = chance.uniform(0, 2 * math.pi)
            wave = array("f", (math.cos(k * (x * a + y * b + z * c) + phase) for a, b, c in self.at))
            self.waves.append((length / STEP, wave))

    def zone(self, core: int) -> Zone:
        skin = core & self.atlas.skin
        near = self.atlas.neighbours
        inside = list(iterate(skin))
        edge = {cell for cell in inside if any(not skin >> other & 1 for other in near(cell))}
        depth: dict[int, float] = {}
        for outward in (False, True):
            front, seen, away = edge, set(edge), 0
            while front and away < REACH:
                for cell in front:
                    depth.setdefault(cell, away - 0.5 if outward else -away - 0.5)
                front = {
                    other
                    for cell in front
                    for other in near(cell)
                    if other not in seen and (not skin >> other & 1) == outward
                }
                seen |= front
                away += 1
        for cell in inside:
            depth.setdefault(cell, -REACH)
        size = 2 * len(inside) / max(1, len(edge))
        rim = [cell for cell, away in depth.items() if -1 < away < 3]
        return Zone(core, core & ~self.atlas.skin, size, depth, inside, rim)

    def draw(self, zone: Zone, chance: random.Random) -> int:
        while True:
            drawn = self._draw(zone, chance)
            if drawn:
                return drawn

    def _draw(self, zone: Zone, chance: random.Random) -> int:
        drawn = sum(mask for mask in self.atlas.deep.values() if mask & zone.deep and chance.random() < 0.8)
        if not zone.inside:
            return drawn
        size = zone.size
        shift = size * chance.gauss(SHIFT, SHIFT_VARIES * self.error)
        swing = size * abs(chance.gauss(0, 1)) * SWING * self.error
        low, high = size, 8 * size + 4
        fitting = [wave for length, wave in self.waves if low <= length <= high] or [self.waves[0][1]]
        a, b, c = (chance.choice(fitting) for _ in range(3))
        cells = {
            cell for cell, away in zone.depth.items() if away < shift + swing * (a[cell] + b[cell] + c[cell])
        }
        if chance.random() < LEFT_OUT:
            cells -= self._patch(chance.choice(zone.inside), size * chance.uniform(0.3, 0.8))
        if chance.random() < BEYOND:
            cells |= self._patch(chance.choice(zone.rim), size * chance.uniform(0.3, 0.7))
        return drawn | from_cells(cells)

    def _patch(self, middle: int, steps: float) -> set[int]:
        x, y, z = self.at[middle]
        limit = (steps * STEP) ** 2
        at, near = self.at, self.atlas.neighbours
        seen, front = {middle}, [middle]
        while front:
            cell = front.pop()
            for other in near(cell):
                if other not in seen:
                    p, q, r = at[other]
                    if (p - x) ** 2 + (q - y) ** 2 + (r - z) ** 2 <= limit:
                        seen.add(other)
                        front.append(other)
        return seen


def jaccard(one: int, other: int) -> float:
    return (one & other).bit_count() / (one | other).bit_count()
