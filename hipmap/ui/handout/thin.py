# SPDX-License-Identifier: Apache-2.0
"""Closed shapes cut to a frame and rid of points that paper cannot show: a PDF holds each point as text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

_BEYOND = 6.0  # px; lines along the cut stay out of sight
LEAST = 0.22  # px a point must stand out
_STEP = 8  # places a pixel; these fall on whole dots of the PDF, which then holds four digits and not nine


def thinned(path: QPainterPath, to_px: QTransform, room: QRectF, least: float = LEAST) -> QPainterPath:
    """Return what of a shape lies in ``room``, in pixels, with as few points as look the same."""
    frame = room.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND)
    found = QPainterPath()
    found.setFillRule(Qt.FillRule(path.fillRule()))
    for polygon in path.toSubpathPolygons(to_px):
        points = [complex(point.x(), point.y()) for point in polygon]  # type: ignore[attr-defined]
        kept = _simple(_cut(points, frame), least)
        if len(kept) > 2:
            found.addPolygon(QPolygonF([_stepped(point) for point in kept]))
            found.closeSubpath()
    return found


def _stepped(point: complex) -> QPointF:
    return QPointF(round(point.real * _STEP) / _STEP, round(point.imag * _STEP) / _STEP)


def _cut(points: list[complex], frame: QRectF) -> list[complex]:
    """Return a polygon cut along the four sides of a rectangle, one side after the other."""
    for turned, limit in ((1, frame.left()), (-1, -frame.right()), (-1j, frame.top()), (1j, -frame.bottom())):
        inside: list[complex] = []
        before = points[-1] if points else 0j
        for point in points:
            far, near = (before * turned).real - limit, (point * turned).real - limit
            if (far < 0) != (near < 0):
                inside.append(before + (point - before) * (far / (far - near)))
            if near >= 0:
                inside.append(point)
            before = point
        points = inside
    return points


def _simple(points: list[complex], least: float) -> list[complex]:
    """Return the points that stand out from the line between their neighbours (Douglas and Peucker)."""
    if len(points) < 4:
        return points
    kept = {0, len(points) - 1}
    spans = [(0, len(points) // 2), (len(points) // 2, len(points) - 1)]
    kept.add(len(points) // 2)
    while spans:
        first, last = spans.pop()
        start, along = points[first], points[last] - points[first]
        length = abs(along) or 1.0
        worst, most = 0, least
        for at in range(first + 1, last):
            away = abs(((points[at] - start) * along.conjugate()).imag) / length
            if along == 0:
                away = abs(points[at] - start)
            if away > most:
                worst, most = at, away
        if worst:
            kept.add(worst)
            spans += [(first, worst), (worst, last)]
    return [points[at] for at in sorted(kept)]
