# SPDX-License-Identifier: Apache-2.0
"""Smooth outlines of cell sets in one view, closed along the silhouette where the skin turns away."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.core.figure import View
from hipmap.ui.map.edge import Edge

_BUCKET = 16.0  # mm
_REACH = 14.0  # mm from the last visible corner to the silhouette; a cell measures about 8
_CRUMB = 40.0  # mm²; half a cell left over where the skin turns away is no island
_KEPT = 256
_PIECE = 12  # curves
_SMALL = 14  # corners; a run round two cells keeps all its points
_MARGIN = 6.0  # mm round a piece for the width of its line

_Key = TypeVar("_Key")


class Silhouette:
    """The outline of the body in one view as closely set points, to be asked for the nearest."""

    def __init__(self, outline: QPainterPath, step: float = 3.0) -> None:
        self._buckets: dict[tuple[int, int], list[complex]] = {}
        for polygon in outline.toSubpathPolygons():
            points = _points(polygon)
            for start, end in zip(points, points[1:] + points[:1], strict=True):
                parts = max(1, int(abs(end - start) / step))
                for part in range(parts):
                    self._add(start + (end - start) * part / parts)

    def _add(self, point: complex) -> None:
        key = int(point.real // _BUCKET), int(point.imag // _BUCKET)
        self._buckets.setdefault(key, []).append(point)

    def nearest(self, point: complex) -> complex | None:
        """Return the nearest point of the outline, or None when it is farther than the reach."""
        column, row = int(point.real // _BUCKET), int(point.imag // _BUCKET)
        best, least = None, _REACH
        for key in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for candidate in self._buckets.get(key, ()):
                distance = abs(candidate - point)
                if distance < least:
                    best, least = candidate, distance
        return best


class Outline(NamedTuple):
    """The edge of a cell set, in mm: ``whole`` to fill, ``pieces`` (open, in a row) to stroke.

    Stroking costs by length: only pieces whose ``boxes`` meet the rectangle being repainted are stroked.
    """

    whole: QPainterPath
    pieces: tuple[QPainterPath, ...]
    boxes: tuple[QRectF, ...]

    def near(self, area: QRectF) -> QPainterPath:
        """Return the pieces that meet a rectangle as one path."""
        found = QPainterPath()
        start = end = None
        for piece, box in zip(self.pieces, self.boxes, strict=True):
            if not box.intersects(area):
                continue
            begins = piece.pointAtPercent(0)
            if begins == end:  # ends that overlap would show as dots
                found.connectPath(piece)
            else:
                found.addPath(piece)
                start = begins
            end = piece.currentPosition()
            if end == start:
                found.closeSubpath()
        return found


class Contours:
    """The outlines of cell sets in one view, in millimetres of that view."""

    def __init__(self, atlas: Atlas, view: View, outline: QPainterPath) -> None:
        self._atlas, self._view = atlas, view
        self._outline: QPainterPath | None = outline
        self._silhouette: Silhouette | None = None
        self._corners: dict[int, tuple[complex, bool]] = {}
        self._edges: dict[str, Edge] = {}
        self._made: OrderedDict[int, Outline] = OrderedDict()
        self._loops: OrderedDict[tuple[int, ...], Outline] = OrderedDict()

    def outline(self, cells: int, track: str = "") -> Outline:
        """Return the outline of the visible part of ``cells``; empty when none of it is visible.

        Sets that follow one another (a drawing that grows) are quicker on one ``track``.
        """
        cells &= self._view.visible
        found = self._made.get(cells)
        if found is not None:
            self._made.move_to_end(cells)
            return found
        edge = self._edges.setdefault(track, Edge(self._atlas))
        edge.become(cells)
        loops = [self._loop(loop) for loop in edge.loops()]
        whole = QPainterPath()
        whole.setFillRule(Qt.FillRule.WindingFill)
        for loop in loops:
            whole.addPath(loop.whole)
        pieces = tuple(piece for loop in loops for piece in loop.pieces)
        outline = Outline(whole, pieces, tuple(box for loop in loops for box in loop.boxes))
        _keep(self._made, cells, outline)
        return outline

    def _loop(self, corners: list[int]) -> Outline:
        """Return one closed run; most of a drawing's runs stay as they are from click to click."""
        start = corners.index(min(corners))
        key = (*corners[start:], *corners[:start])
        found = self._loops.get(key)
        if found is None:
            points = self._points(key)
            whole = QPainterPath()
            pieces = add_spline(whole, points)
            boxes = (
                piece.controlPointRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) for piece in pieces
            )
            found = Outline(whole, tuple(pieces), tuple(boxes))
        _keep(self._loops, key, found)
        return found

    def _points(self, loop: tuple[int, ...]) -> list[complex]:
        places = [self._corners.get(corner) or self._place(corner) for corner in loop]
        points = [place[0] for place in places]
        fixed = [at for at, place in enumerate(places) if place[1]]
        if fixed and abs(_area(points)) < _CRUMB:
            return []
        return smoothed(points, fixed)

    def _place(self, corner: int) -> tuple[complex, bool]:
        """Return where a corner lies in the view, and whether the silhouette holds it."""
        xy, visible = self._view.xy, self._view.visible
        cells = self._atlas.corner_cells[3 * corner : 3 * corner + 3]
        point = sum(complex(xy[2 * cell], xy[2 * cell + 1]) for cell in cells) / 3
        held = False
        if not all(visible >> cell & 1 for cell in cells):
            if self._silhouette is None:
                self._silhouette = Silhouette(self._outline or QPainterPath())
                self._outline = None
            nearest = self._silhouette.nearest(point)
            if nearest is not None:
                point, held = nearest, True
        self._corners[corner] = point, held
        return point, held


def _keep(kept: OrderedDict[_Key, Outline], key: _Key, value: Outline) -> None:
    """Remember a value as the newest and forget the oldest."""
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > _KEPT:
        kept.popitem(last=False)


def smoothed(points: list[complex], fixed: list[int]) -> list[complex]:
    """Return about half as many points of a closed run, with its zigzag taken out; those ``fixed`` stay."""
    if len(points) < 3:
        return points
    points = _softened(points, fixed, 1)
    if len(points) <= _SMALL:
        return points
    return _softened(points[::2], [at // 2 for at in fixed if at % 2 == 0], 2)


def _softened(points: list[complex], fixed: list[int], rounds: int) -> list[complex]:
    """Smooth; what that took away is smoothed itself and given back, so that the area keeps."""
    softer = _averaged(points, fixed, rounds)
    lost = _averaged([one - two for one, two in zip(points, softer, strict=True)], fixed, rounds)
    return [one + two for one, two in zip(softer, lost, strict=True)]


def _averaged(points: list[complex], fixed: list[int], rounds: int) -> list[complex]:
    held = [(at, points[at]) for at in fixed]
    for _ in range(rounds):
        before, after = points[-1:] + points[:-1], points[1:] + points[:1]
        points = [(one + here + here + two) / 4 for one, here, two in zip(before, points, after, strict=True)]
        for at, place in held:
            points[at] = place
    return points


def add_spline(path: QPainterPath, points: list[complex]) -> list[QPainterPath]:
    """Add the closed curve that ``points`` pull (a quadratic spline through the middles between them).

    Returns the same curve in short open pieces.
    """
    if len(points) < 3:
        return []
    start = (points[-1] + points[0]) / 2
    path.moveTo(start.real, start.imag)
    pieces = []
    for number, (here, following) in enumerate(zip(points, points[1:] + points[:1], strict=True)):
        if number % _PIECE == 0:
            piece = QPainterPath(path.currentPosition())
            pieces.append(piece)
        middle = (here + following) / 2
        path.quadTo(here.real, here.imag, middle.real, middle.imag)
        piece.quadTo(here.real, here.imag, middle.real, middle.imag)
    path.closeSubpath()
    return pieces


def _points(polygon: Any) -> list[complex]:  # PySide6's stubs do not know that a polygon can be walked
    return [complex(point.x(), point.y()) for point in polygon]


def _area(points: list[complex]) -> float:
    return sum((a.conjugate() * b).imag for a, b in zip(points, points[1:] + points[:1], strict=True)) / 2


def polygon_area(path: QPainterPath) -> float:
    """Return the area inside a path in the square of its unit, holes taken off."""
    return abs(sum(_area(_points(polygon)) for polygon in path.toSubpathPolygons()))
