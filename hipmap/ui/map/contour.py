# SPDX-License-Identifier: Apache-2.0
"""Smooth outlines of cell sets in one view, closed along the silhouette where the skin turns away."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.core.figure import View
from hipmap.ui.map.edge import Edge
from hipmap.ui.map.kept import Kept

_BUCKET = 16.0  # mm
_REACH = 14.0  # mm from the last visible corner to the silhouette; a cell measures about 8
_CRUMB = 40.0  # mm²; half a cell left over where the skin turns away is no island
_PLACES = 6000  # corners whose place is kept; a drawing that grows asks for few others
_PIECES = 800  # short curves that are kept; a drawing that grows changes few of them
_SMALL = 18  # corners; a run round a few cells keeps all its points
_LONGEST = 40  # curves in a piece
_MIX, _ALL = 2654435761, 0xFFFFFFFF
_THIN, _ENDS = 0x30000000, 0x00E00000  # bits of a mixed number: one corner in four, one in eight
_MARGIN = 6.0  # mm round a piece for the width of its line
# Cells lie on eighths of a millimetre, so smoothed points often fall midway between two hundredths;
# moved by this, the noise of running sums cannot round them now up and now down.
_OFF_MIDWAY = 0.0013


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


class Piece(NamedTuple):
    """A short open stretch of an outline and the rectangle its line touches; ``points`` tell it apart."""

    path: QPainterPath
    box: QRectF
    points: tuple[complex, ...]


Pieces = dict[tuple[complex, ...], Piece]  # by the points that make them


class Outline(NamedTuple):
    """The edge of a cell set, in mm: ``whole`` to fill, ``pieces`` to stroke.

    Stroking costs by length: only pieces that meet the rectangle being repainted are stroked.
    """

    whole: QPainterPath
    pieces: tuple[Piece, ...]

    def near(self, area: QRectF) -> QPainterPath:
        """Return the pieces that meet a rectangle as one path."""
        found = QPainterPath()
        start = end = None
        for piece in self.pieces:
            if not piece.box.intersects(area):
                continue
            begins = piece.path.pointAtPercent(0)
            if begins == end:  # ends that overlap would show as dots
                found.connectPath(piece.path)
            else:
                found.addPath(piece.path)
                start = begins
            end = piece.path.currentPosition()
            if end == start:
                found.closeSubpath()
        return found

    def changed(self, other: Outline) -> QRectF:
        """Return the rectangle in which the two outlines differ."""
        area = QRectF()
        if self is not other:
            one, two = ({piece.points: piece.box for piece in each.pieces} for each in (self, other))
            for points in one.keys() ^ two.keys():
                area = area.united(one[points] if points in one else two[points])
        return area


class Contours:
    """The outlines of cell sets in one view, in millimetres of that view."""

    def __init__(self, atlas: Atlas, view: View, outline: QPainterPath) -> None:
        self._atlas, self._view = atlas, view
        self._outline: QPainterPath | None = outline
        self._silhouette: Silhouette | None = None
        self._corners: dict[int, tuple[complex, bool]] = {}
        self._edges: dict[str, Edge] = {}
        self._made: Kept[int] = Kept()
        self._loops: Kept[tuple[int, ...]] = Kept()
        self._lasting: dict[int, Outline] = {}
        self._pieces: Pieces = {}

    def outline(self, cells: int, track: str = "") -> Outline:
        """Return the outline of the visible part of ``cells``; empty when none of it is visible.

        Sets that follow one another (a drawing that grows) are quicker on one ``track``, which is kept.
        """
        cells &= self._view.visible
        found = self._made.find(cells)
        if found is not None:
            return found
        edge = self._edges.get(track) or Edge(self._atlas)
        if track:
            self._edges[track] = edge
        edge.become(cells)
        loops = [self._loop(loop) for loop in edge.loops()]
        whole = QPainterPath()
        whole.setFillRule(Qt.FillRule.WindingFill)
        for loop in loops:
            whole.addPath(loop.whole)
        outline = Outline(whole, tuple(piece for loop in loops for piece in loop.pieces))
        self._made.keep(cells, outline)
        return outline

    def lasting(self, cells: int) -> Outline:
        """Return the outline of one of the few sets that never change; it is not forgotten."""
        if cells not in self._lasting:
            self._lasting[cells] = self.outline(cells)
        return self._lasting[cells]

    def _loop(self, corners: list[int]) -> Outline:
        """Return one closed run; most of a drawing's runs stay as they are from click to click."""
        start = corners.index(min(corners))
        key = (*corners[start:], *corners[:start])
        found = self._loops.find(key)
        if found is None:
            found = spline(self._points(key), [corner * _MIX & _ALL for corner in key], self._pieces)
            self._loops.keep(key, found)
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
        a, b, c = self._atlas.corner_cells[3 * corner : 3 * corner + 3]
        across, down = xy[2 * a] + xy[2 * b] + xy[2 * c], xy[2 * a + 1] + xy[2 * b + 1] + xy[2 * c + 1]
        point = complex(across / 3, down / 3)
        held = False
        if not visible >> a & visible >> b & visible >> c & 1:
            if self._silhouette is None:
                self._silhouette = Silhouette(self._outline or QPainterPath())
                self._outline = None
            nearest = self._silhouette.nearest(point)
            if nearest is not None:
                point, held = nearest, True
        if len(self._corners) > _PLACES:
            self._corners.clear()
        self._corners[corner] = point, held
        return point, held


def smoothed(points: list[complex], fixed: list[int]) -> list[complex]:
    """Return a closed run of points with its zigzag taken out; those at the places ``fixed`` stay.

    What smoothing took away is smoothed itself and given back, so that the area keeps.
    """
    if len(points) < 3:
        return points
    width, rounds = (3, 1) if len(points) < _SMALL else (5, 2)
    softer = _averaged(points, fixed, width, rounds)
    lost = _averaged([one - two for one, two in zip(points, softer, strict=True)], fixed, width, rounds)
    return [one + two for one, two in zip(softer, lost, strict=True)]


def _averaged(points: list[complex], fixed: list[int], width: int, rounds: int) -> list[complex]:
    held = [(at, points[at]) for at in fixed]
    half = width // 2
    for _ in range(rounds):
        # The difference of running sums costs the same for any width.
        sums = list(accumulate(points[-half:] + points + points[:half], initial=0j))
        points = [(end - start) / width for start, end in zip(sums, sums[width:], strict=False)]
        for at, place in held:
            points[at] = place
    return points


def spline(points: list[complex], marks: list[int], made: Pieces | None = None) -> Outline:
    """Return the closed curve that about every second point pulls.

    Pieces in ``made`` are taken from there, and new ones are put there. ``marks`` are fixed random numbers
    of the corners: they choose points and ends of pieces, so that a run that changes in one place stays the
    same, point by point, in all others.
    """
    whole = QPainterPath()
    kept = _thinned(marks) if len(points) >= _SMALL else list(range(len(points)))
    if len(points) < 3 or len(kept) < 3:
        return Outline(whole, ())
    # Begin where a piece may begin, so that the first is not cut at random.
    first = next((at for at, index in enumerate(kept) if marks[index] & _ENDS == 0), 0)
    kept = kept[first:] + kept[:first]
    knots = [_on_grid(points[at]) for at in kept]
    starts = _starts([marks[index] for index in kept])
    pieces = []
    knots.append(knots[0])
    made = {} if made is None else made
    if len(made) > _PIECES:
        made.clear()
    for begin, end in zip(starts, [*starts[1:], len(kept)], strict=True):
        around = (knots[begin - 1 if begin else -2], *knots[begin : end + 1])
        piece = made.get(around)
        if piece is None:
            piece = made[around] = _piece(around)
        pieces.append(piece)
        whole.connectPath(piece.path)
    whole.closeSubpath()
    return Outline(whole, tuple(pieces))


def _piece(points: tuple[complex, ...]) -> Piece:
    """Return the curve from midway after the first point to midway before the last."""
    middle = (points[0] + points[1]) / 2
    path = QPainterPath(QPointF(middle.real, middle.imag))
    for here, following in pairwise(points[1:]):
        middle = (here + following) / 2
        path.quadTo(here.real, here.imag, middle.real, middle.imag)
    return Piece(path, path.controlPointRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN), points)


def _on_grid(point: complex) -> complex:
    return complex(round(point.real + _OFF_MIDWAY, 2), round(point.imag + _OFF_MIDWAY, 2))


def _starts(marks: list[int]) -> list[int]:
    starts = [0]
    for at, mark in enumerate(marks):
        if at and (mark & _ENDS == 0 or at - starts[-1] >= _LONGEST):
            starts.append(at)
    return starts


def _thinned(marks: list[int]) -> list[int]:
    kept, gap = [], 2
    for at, mark in enumerate(marks):
        if gap >= 2 or mark & _THIN == 0:
            kept.append(at)
            gap = 0
        gap += 1
    return kept


def _points(polygon: Any) -> list[complex]:  # PySide6's stubs do not know that a polygon can be walked
    return [complex(point.x(), point.y()) for point in polygon]


def _area(points: list[complex]) -> float:
    return sum((a.conjugate() * b).imag for a, b in zip(points, points[1:] + points[:1], strict=True)) / 2
