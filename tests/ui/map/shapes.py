# SPDX-License-Identifier: Apache-2.0
"""Where a label would stand inside a drawn shape, found from the drawing alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def label_point(path: QPainterPath, steps: int = 24) -> tuple[QPointF, float]:
    """Return the point deepest inside a path on a grid, and how far it is from the edge."""
    edge = []
    for polygon in path.toSubpathPolygons():
        corners = [complex(p.x(), p.y()) for p in polygon]
        for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
            parts = max(1, int(abs(end - start) / 2))
            edge += [start + (end - start) * part / parts for part in range(parts)]
    box = path.boundingRect()
    best, depth = box.center(), -1.0
    for column in range(1, steps):
        for row in range(1, steps):
            point = QPointF(box.left() + box.width() * column / steps, box.top() + box.height() * row / steps)
            if path.contains(point):
                away = min(abs(complex(point.x(), point.y()) - other) for other in edge)
                if away > depth:
                    best, depth = point, away
    return best, depth
