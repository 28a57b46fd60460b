# SPDX-License-Identifier: Apache-2.0
"""Where a label would stand inside a drawn shape, found from the drawing alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def label_point(path: QPainterPath, steps: int = 14) -> tuple[QPointF, float]:
    """Return the point deepest inside a path on a grid, and how far it is from the edge."""
    edge = []
    for polygon in path.toSubpathPolygons():
        corners = [complex(p.x(), p.y()) for p in polygon]
        for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
            parts = max(1, int(abs(end - start) / 2))
            edge += [start + (end - start) * part / parts for part in range(parts)]
    box = path.boundingRect()
    best, deepest = box.center(), -1.0  # the depth is squared
    for column in range(1, steps):
        for row in range(1, steps):
            point = QPointF(box.left() + box.width() * column / steps, box.top() + box.height() * row / steps)
            at = complex(point.x(), point.y())
            away = _clear_of(edge, at, deepest) if path.contains(point) else -1.0
            if away > deepest:
                best, deepest = point, away
    return best, deepest**0.5 if deepest >= 0 else deepest


def _clear_of(edge: list[complex], at: complex, least: float) -> float:
    """Return the square of the distance to an edge, or -1 as soon as it is known not to exceed ``least``."""
    x, y, nearest = at.real, at.imag, float("inf")
    for other in edge:
        away = (other.real - x) ** 2 + (other.imag - y) ** 2
        if away < nearest:
            if away <= least:
                return -1.0
            nearest = away
    return nearest
