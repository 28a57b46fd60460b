# SPDX-License-Identifier: Apache-2.0
"""The skin as triangles between cells: finding the nearest skin and walking along it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from hipmap.core.atlas import OPEN_EDGE, Atlas

Vector = tuple[float, float, float]


class Place(NamedTuple):
    """A point on the skin (mm) and the cell nearest to it."""

    position: Vector
    cell: int


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def minus(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def along(a: Vector, direction: Vector, length: float) -> Vector:
    """Return the point ``length`` away from ``a``."""
    return a[0] + direction[0] * length, a[1] + direction[1] * length, a[2] + direction[2] * length


def unit(a: Vector) -> Vector:
    """Return a vector of length 1, or a zero vector for a zero vector."""
    length = math.sqrt(dot(a, a))
    return (a[0] / length, a[1] / length, a[2] / length) if length > 1e-9 else (0.0, 0.0, 0.0)


class Surface:
    """The skin of the neutral figure; positions in mm, x to the figure's left, y up, z forward."""

    def __init__(self, atlas: Atlas) -> None:
        figure = atlas.reference
        self.atlas = atlas
        self.at: list[Vector] = list(_triples(figure.position))
        self.normal: list[Vector] = [unit(normal) for normal in _triples(figure.normal)]
        self.side = atlas.side
        self._left = [cell for cell in range(atlas.n) if atlas.side[cell] < 2]
        self._triangles: dict[int, list[tuple[int, int, int]]] = {}

    def triangles(self, cell: int) -> list[tuple[int, int, int]]:
        """Return the triangles that meet in a cell, each beginning with it."""
        if cell not in self._triangles:
            atlas, found = self.atlas, []
            for corner in atlas.corner[atlas.offset[cell] : atlas.offset[cell + 1]]:
                if corner != OPEN_EDGE:
                    three = tuple(atlas.corner_cells[3 * corner : 3 * corner + 3])
                    turn = three.index(cell)
                    found.append((cell, three[turn - 2], three[turn - 1]))
            self._triangles[cell] = found
        return self._triangles[cell]

    def nearest(self, point: Vector, among: Iterable[int] | None = None) -> int:
        """Return the nearest cell to a point among some cells, or among the left half and the midline."""
        x, y, z = point
        at = self.at
        return min(
            self._left if among is None else among,
            key=lambda cell: (at[cell][0] - x) ** 2 + (at[cell][1] - y) ** 2 + (at[cell][2] - z) ** 2,
        )

    def settle(self, point: Vector, cell: int) -> Place:
        """Put a point near ``cell`` down on the skin."""
        cell = self._slide(point, cell)
        best, found = math.inf, self.at[cell]
        for triangle in self.triangles(cell):
            touched = closest(point, *(self.at[corner] for corner in triangle))
            away = minus(touched, point)
            if dot(away, away) < best:
                best, found = dot(away, away), touched
        return Place(found, cell)

    def place(self, point: Vector) -> Place:
        """Put a point of the left half or the midline down on the skin."""
        return self.settle(point, self.nearest(point))

    def rings(self, cell: int, count: int) -> set[int]:
        """Return the cells within ``count`` steps of a cell that look the same way."""
        facing, seen, edge = self.normal[cell], {cell}, {cell}
        for _ in range(count):
            edge = {
                other
                for inner in edge
                for other in self.atlas.neighbours(inner)
                if other not in seen and dot(self.normal[other], facing) > 0.5
            }
            seen |= edge
        return seen

    def _slide(self, point: Vector, cell: int) -> int:
        away = minus(self.at[cell], point)
        best = dot(away, away)
        while True:
            start = cell
            for other in self.atlas.neighbours(start):
                away = minus(self.at[other], point)
                if dot(away, away) < best:
                    best, cell = dot(away, away), other
            if cell == start:
                return cell


def closest(p: Vector, a: Vector, b: Vector, c: Vector) -> Vector:
    """Return the point of the triangle a, b, c that is nearest to p."""
    ab, ac, ap = minus(b, a), minus(c, a), minus(p, a)
    aa, bb, cc = dot(ab, ab), dot(ab, ac), dot(ac, ac)
    d, e = dot(ap, ab), dot(ap, ac)
    area = aa * cc - bb * bb
    if area > 1e-9:
        s, t = (cc * d - bb * e) / area, (aa * e - bb * d) / area
        if s >= 0 and t >= 0 and s + t <= 1:
            return along(along(a, ab, s), ac, t)
    found = [on_segment(p, a, b), on_segment(p, b, c), on_segment(p, c, a)]
    return min(found, key=lambda q: dot(minus(q, p), minus(q, p)))


def on_segment(p: Vector, a: Vector, b: Vector) -> Vector:
    """Return the point of the segment a, b that is nearest to p."""
    ab = minus(b, a)
    length = dot(ab, ab)
    share = dot(minus(p, a), ab) / length if length > 1e-12 else 0.0
    return along(a, ab, min(1.0, max(0.0, share)))


def _triples(flat: Iterable[float]) -> Iterable[Vector]:
    numbers = iter(flat)
    return zip(numbers, numbers, numbers, strict=True)
