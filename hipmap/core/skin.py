# SPDX-License-Identifier: Apache-2.0
"""Places on the skin of the reference body, and how far cells lie from them along the skin."""

from __future__ import annotations

import math
from array import array
from typing import NamedTuple

from hipmap.core.atlas import OPEN_EDGE, Atlas
from hipmap.core.figure import View

_DETOUR = 1.16
"""Walking from cell to cell is at most this much longer than the straight way."""
_NOT_YET = math.inf
_REFUSED = -1.0  # has gone too little for any way to be shorter
_MOST_BENT = 1.83
"""An arc is at most this much longer than its chord, squared."""
_NEAR = 12.0
_BESIDE = 5.0
"""A point this far (mm) beside the outline still counts, since cells end a little inside it."""
_MIDDLE = 0.2
"""So near (mm) the middle of a cell is meant, which is the same place on every figure."""


class Place(NamedTuple):
    """A point on the skin, in mm on the neutral figure, and the cell nearest to it."""

    x: float
    y: float
    z: float
    cell: int


class Skin:
    """The skin of the neutral figure made ready for brushes; what is asked for is kept."""

    def __init__(self, atlas: Atlas) -> None:
        figure = atlas.reference
        self.atlas = atlas
        position, normal = figure.position, figure.normal
        self.at = list(zip(position[0::3], position[1::3], position[2::3], strict=True))
        self.normal = list(zip(normal[0::3], normal[1::3], normal[2::3], strict=True))
        # Lower than the lowest cell of the midline the body is two legs: 1 left, 2 right, 0 above.
        crotch = min((at[1] for at, side in zip(self.at, atlas.side, strict=True) if not side), default=0.0)
        self._leg = bytes(side if at[1] < crotch else 0 for at, side in zip(self.at, atlas.side, strict=True))
        # How long the step of each link is, measured where somebody paints: as objects they would take 23 MB.
        self._steps = array("d", bytes(8 * len(atlas.link)))
        self._rows: list[slice | None] = [None] * atlas.n
        self._walked = [_NOT_YET] * len(self.at)  # by cell, how far a dab has come; between dabs as here

    def dab(self, place: Place, radius: float) -> list[int]:
        """Return the cells within ``radius`` mm of a place along the skin.

        The skin between two cells is taken as an arc that turns as much as their normals do: exact on a
        ball and round a limb. Walking there from cell to cell must be possible as well, and not much
        longer, or the brush would jump to the other leg; from one leg it never reaches the other at all.
        """
        x, y, z, start = place
        at, normal = self.at, self.normal
        nx, ny, nz = normal[start]
        reach, most = radius * _DETOUR, radius * radius
        surely = most / _MOST_BENT
        leg = self._leg
        other_leg = 3 - leg[start] if leg[start] else 3
        a, b, c = at[start]
        walked = self._walked
        walked[start] = math.sqrt((a - x) ** 2 + (b - y) ** 2 + (c - z) ** 2)
        found, refused = [start], []
        # In the order of coming, not of the way walked: cells are so even that few are walked from twice,
        # which costs less than keeping them in order.
        queue = [start]
        push, link, steps, rows = queue.append, self.atlas.link, self._steps, self._rows
        for cell in queue:
            far = walked[cell]
            row = rows[cell] or self._measure(cell)
            for other, step in zip(link[row], steps[row]):  # noqa: B905 (a tenth slower)
                new = far + step
                before = walked[other]
                if new >= before:
                    continue
                if before == _NOT_YET:
                    if new >= reach:
                        continue
                    a, b, c = at[other]
                    a, b, c = a - x, b - y, c - z
                    chord = a * a + b * b + c * c
                    if chord > surely and chord <= most:
                        a, b, c = normal[other]
                        # Arc over chord, squared, as a series in 1 - cos(angle between the normals).
                        bent = 1.0 - (a * nx + b * ny + c * nz)
                        chord *= 1.0 + bent * (0.1667 + bent * (0.0444 + bent * (0.0143 + bent * 0.012)))
                    if chord > most or leg[other] == other_leg:
                        walked[other] = _REFUSED
                        refused.append(other)
                        continue
                    found.append(other)
                walked[other] = new
                push(other)
        for cell in found:
            walked[cell] = _NOT_YET
        for cell in refused:
            walked[cell] = _NOT_YET
        return found

    def place(self, view: View, x: float, y: float) -> Place | None:
        """Return the place on the skin that is seen at a point of a view of any figure, or None beside it.

        ``x`` and ``y`` are in mm in that view.
        """
        if not (math.isfinite(x) and math.isfinite(y)):
            return None
        # What a screen adds in its last digits must not move anything.
        x, y = round(x, 2), round(y, 2)
        cell = view.nearest(x, y, _NEAR)
        if cell is None:
            return None
        corners, weights = self._triangle(view, cell, x, y)
        away = math.hypot(view.xy[2 * cell] - x, view.xy[2 * cell + 1] - y)
        if len(corners) == 1 and away > _BESIDE:
            return None
        x, y, z = (
            round(sum(w * self.at[k][i] for k, w in zip(corners, weights, strict=True)), 2) for i in range(3)
        )
        return Place(x, y, z, min(corners, key=lambda k: math.dist(self.at[k], (x, y, z))))

    def _measure(self, cell: int) -> slice:
        """Measure the steps from a cell; return where they stand."""
        at, first = self.at, self.atlas.offset[cell]
        for place, other in enumerate(self.atlas.neighbours(cell), first):
            self._steps[place] = math.dist(at[cell], at[other])
        row = self._rows[cell] = slice(first, self.atlas.offset[cell + 1])
        return row

    def _triangle(self, view: View, cell: int, x: float, y: float) -> tuple[list[int], list[float]]:
        """Return the three cells round a point of a view and their weights, or the one cell."""
        atlas, xy = self.atlas, view.xy
        if math.hypot(xy[2 * cell] - x, xy[2 * cell + 1] - y) < _MIDDLE:
            return [cell], [1.0]
        for corner in atlas.corner[atlas.offset[cell] : atlas.offset[cell + 1]]:
            if corner == OPEN_EDGE:
                continue
            three = list(atlas.corner_cells[3 * corner : 3 * corner + 3])
            (ax, ay), (bx, by), (cx, cy) = ((xy[2 * k], xy[2 * k + 1]) for k in three)
            whole = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
            if abs(whole) < 1e-6:
                continue
            second = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / whole
            third = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / whole
            if second >= 0 and third >= 0 and second + third <= 1:
                return three, [1 - second - third, second, third]
        return [cell], [1.0]
