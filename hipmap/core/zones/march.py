# SPDX-License-Identifier: Apache-2.0
"""Distances along the skin by fast marching over the triangles between cells.

Edge-by-edge distances would make a round patch a hexagon; marching lets the front cross triangles.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable, Iterable

from hipmap.core.zones.surface import Place, Surface, Vector, dot, minus, on_segment


def march(
    surface: Surface,
    start: dict[int, float],
    limit: float,
    allowed: Callable[[int], bool],
    from_point: bool,
    stop_at: frozenset[int] = frozenset(),
) -> dict[int, float]:
    """Return the distance in mm of every allowed cell within ``limit`` of what ``start`` measures from.

    ``from_point`` unfolds triangles round a point source; otherwise the front is taken as straight, which
    suits the distance from a line. Marching ends early once all of ``stop_at`` are reached.
    """
    known: dict[int, float] = {}
    best = {cell: far for cell, far in start.items() if allowed(cell)}
    queue = [(far, cell) for cell, far in best.items()]
    heapq.heapify(queue)
    waiting = set(stop_at)
    across = _from_point if from_point else _from_line
    at, triangles = surface.at, surface.triangles
    while queue:
        far, cell = heapq.heappop(queue)
        if cell in known or far > limit:
            continue
        known[cell] = far
        waiting.discard(cell)
        if stop_at and not waiting:
            break
        for _, first, second in triangles(cell):
            for target, other in ((first, second), (second, first)):
                if target in known or not allowed(target):
                    continue
                if other in known:
                    new = across(at[target], at[cell], at[other], far, known[other])
                else:
                    new = far + math.dist(at[target], at[cell])
                if new < best.get(target, math.inf):
                    best[target] = new
                    heapq.heappush(queue, (new, target))
    return known


def round_point(surface: Surface, place: Place) -> dict[int, float]:
    """Return exact distances close round a point, to march on from."""
    near = surface.rings(place.cell, 2)
    return {cell: math.dist(surface.at[cell], place.position) for cell in near}


def beside_path(surface: Surface, path: Iterable[Place]) -> dict[int, float]:
    """Return distances close beside a path, to march on from."""
    places = list(path)
    found: dict[int, float] = {}
    pairs = list(itertools.pairwise(places)) or [(places[0], places[0])]
    for begin, end in pairs:
        for cell in surface.rings(begin.cell, 2) | surface.rings(end.cell, 2):
            at = surface.at[cell]
            far = math.dist(at, on_segment(at, begin.position, end.position))
            if far < found.get(cell, math.inf):
                found[cell] = far
    return found


def _from_point(c: Vector, a: Vector, b: Vector, far_a: float, far_b: float) -> float:
    ab, ac = minus(b, a), minus(c, a)
    length = math.sqrt(dot(ab, ab))
    x = dot(ac, ab) / length
    y = math.sqrt(max(0.0, dot(ac, ac) - x * x))
    source_x = (far_a * far_a - far_b * far_b + length * length) / (2 * length)
    depth = far_a * far_a - source_x * source_x
    if depth > 0:
        source_y = math.sqrt(depth)
        crossing = source_x + (x - source_x) * source_y / (source_y + y)
        if 0 <= crossing <= length:
            return math.hypot(x - source_x, y + source_y)
    return min(far_a + math.sqrt(dot(ac, ac)), far_b + math.dist(c, b))


def _from_line(c: Vector, a: Vector, b: Vector, far_a: float, far_b: float) -> float:
    ab, ac = minus(b, a), minus(c, a)
    length = math.sqrt(dot(ab, ab))
    x = dot(ac, ab) / length
    y = math.sqrt(max(0.0, dot(ac, ac) - x * x))
    slope = (far_b - far_a) / length
    if abs(slope) < 1:
        climb = math.sqrt(1 - slope * slope)
        if 0 <= x - y * slope / climb <= length:
            return far_a + slope * x + climb * y
    return min(far_a + math.sqrt(dot(ac, ac)), far_b + math.dist(c, b))
