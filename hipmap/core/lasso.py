# SPDX-License-Identifier: Apache-2.0
"""The lasso: which visible cells lie inside a line drawn round them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hipmap.core.cells import from_cells, iterate
from hipmap.core.figure import View

_ROW = 12.0
Edge = tuple[float, float, float, float, int]


def lasso(view: View, points: Sequence[tuple[float, float]]) -> int:
    """Return the visible cells inside a polygon (mm in the view), closed by itself; loops count as inside."""
    corners = [(x, y) for x, y in points if math.isfinite(x) and math.isfinite(y)]
    rows: dict[int, list[Edge]] = {}
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
        if ay == by:
            continue
        edge = (ax, ay, bx, by, 1) if ay < by else (bx, by, ax, ay, -1)
        first = math.floor(max(edge[1], 0.0) / _ROW)
        last = math.floor(min(edge[3], view.height) / _ROW)
        for row in range(first, last + 1):
            rows.setdefault(row, []).append(edge)
    if not rows:
        return 0
    xy = view.xy
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    found = []
    for cell in iterate(view.visible):
        x = xy[2 * cell]
        if left <= x <= right:
            y = xy[2 * cell + 1]
            edges = rows.get(int(y // _ROW))
            if edges and _turns(edges, x, y):
                found.append(cell)
    return from_cells(found)


def _turns(edges: Sequence[Edge], x: float, y: float) -> int:
    """Return how often the line goes round a point: crossings to its right, up or down."""
    return sum(
        way for ax, ay, bx, by, way in edges if ay <= y < by and ax + (y - ay) / (by - ay) * (bx - ax) > x
    )
