# SPDX-License-Identifier: Apache-2.0
"""Ways along the skin: the shortest from one point to another, and a walk in a direction."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable

from hipmap.core.zones.march import march, round_point
from hipmap.core.zones.surface import Place, Surface, Vector, along, dot, minus, unit

_STEP = 3.0
_AXES: dict[str, Vector] = {
    "up": (0.0, 1.0, 0.0),
    "down": (0.0, -1.0, 0.0),
    "lateral": (1.0, 0.0, 0.0),
    "medial": (-1.0, 0.0, 0.0),
    "front": (0.0, 0.0, 1.0),
    "back": (0.0, 0.0, -1.0),
}


class NoWayError(Exception):
    """There is no such way along the skin; the message says why."""


def shortest(surface: Surface, start: Place, end: Place, allowed: Callable[[int], bool]) -> list[Place]:
    """Return places about 3 mm apart on the shortest way along the skin; raises NoWayError."""
    if math.dist(start.position, end.position) < 2 * _STEP:
        return [start, end]
    about = _cell_path_length(surface, start.cell, end.cell, allowed)
    at, goal = surface.at, start.position
    # Cells off a slim ellipse round both ends cannot lie on the way.
    most = 1.06 * about + 15
    far = march(
        surface,
        round_point(surface, end),
        most,
        lambda cell: allowed(cell) and math.dist(at[cell], goal) + math.dist(at[cell], end.position) < most,
        from_point=True,
        stop_at=frozenset(surface.rings(start.cell, 2)),
    )
    way, here = [start], start
    for _ in range(int(3 * about / _STEP) + 20):
        if math.dist(here.position, end.position) < 1.5 * _STEP:
            return [*way, end]
        here = _downhill(surface, far, here)
        way.append(here)
    raise NoWayError("cannot be joined along the skin")


def length(way: list[Place]) -> float:
    """Return how long a way is, in mm."""
    return sum(math.dist(a.position, b.position) for a, b in itertools.pairwise(way))


def part_way(surface: Surface, way: list[Place], share: float) -> Place:
    """Return the place at a share of a way."""
    left = share * length(way)
    for a, b in itertools.pairwise(way):
        step = math.dist(a.position, b.position)
        if left <= step:
            return surface.settle(along(a.position, unit(minus(b.position, a.position)), left), a.cell)
        left -= step
    return way[-1]


def walk(surface: Surface, start: Place, word: str, mm: float) -> Place:
    """Return where one gets by walking along the skin; negative lengths go the other way; raises NoWayError.

    ``lateral``, ``medial``, ``front`` and ``back`` go round the body at one height, as a hand would.
    """
    axis = _AXES[word]
    if mm < 0:
        axis, mm = (-axis[0], -axis[1], -axis[2]), -mm
    here, before = start, None
    while mm > 1e-6:
        heading = _heading(surface.normal[here.cell], axis, before)
        if heading is None:
            raise NoWayError(f"the skin does not go {word} from here")
        step = min(mm, 2.0)
        here = surface.settle(along(here.position, heading, step), here.cell)
        before, mm = heading, mm - step
    return here


def _heading(normal: Vector, axis: Vector, before: Vector | None) -> Vector | None:
    flat = unit(along(axis, normal, -dot(axis, normal)))
    if axis[1] == 0 and abs(normal[1]) < 0.9:
        level = unit((normal[2], 0.0, -normal[0]))
        turn = dot(level, axis if before is None else before)
        if before is not None or abs(turn) > 0.35:
            return level if turn > 0 else (-level[0], -level[1], -level[2])
    if flat == (0.0, 0.0, 0.0) or dot(flat, axis) < 0.05:
        return None
    return flat


def _downhill(surface: Surface, far: dict[int, float], here: Place) -> Place:
    for triangle in _facing(surface, here):
        if not all(cell in far for cell in triangle):
            continue
        slope = _slope([surface.at[cell] for cell in triangle], [far[cell] for cell in triangle])
        if dot(slope, slope) < 0.04:
            continue
        there = surface.settle(along(here.position, unit(slope), -_STEP), here.cell)
        if math.dist(there.position, here.position) > 0.4 * _STEP:
            return there
    around = [cell for cell in surface.rings(here.cell, 1) if cell in far and cell != here.cell]
    if not around:
        raise NoWayError("cannot be joined along the skin")
    cell = min(around, key=far.__getitem__)
    return Place(surface.at[cell], cell)


def _facing(surface: Surface, here: Place) -> list[tuple[int, int, int]]:
    """Return the triangles round a place, the one it lies in first."""

    def off(triangle: tuple[int, int, int]) -> float:
        x, y, z = (sum(surface.at[cell][i] for cell in triangle) / 3 for i in range(3))
        return math.dist((x, y, z), here.position)

    return sorted(surface.triangles(here.cell), key=off)[:2]


def _slope(corners: list[Vector], heights: list[float]) -> Vector:
    a, b, c = corners
    u, v = minus(b, a), minus(c, a)
    uu, uv, vv = dot(u, u), dot(u, v), dot(v, v)
    area = uu * vv - uv * uv
    if area < 1e-9:
        return (0.0, 0.0, 0.0)
    first, second = heights[1] - heights[0], heights[2] - heights[0]
    s, t = (vv * first - uv * second) / area, (uu * second - uv * first) / area
    return along(along((0.0, 0.0, 0.0), u, s), v, t)


def _cell_path_length(surface: Surface, start: int, end: int, allowed: Callable[[int], bool]) -> float:
    at, goal = surface.at, surface.at[end]
    best = {start: 0.0}
    queue = [(math.dist(at[start], goal), start)]
    done = set()
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == end:
            return best[cell]
        if cell in done:
            continue
        done.add(cell)
        for other in surface.atlas.neighbours(cell):
            new = best[cell] + math.dist(at[cell], at[other])
            if new < best.get(other, math.inf) and allowed(other):
                best[other] = new
                heapq.heappush(queue, (new + math.dist(at[other], goal), other))
    raise NoWayError("cannot be joined along the skin")
