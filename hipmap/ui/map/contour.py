# SPDX-License-Identifier: Apache-2.0
"""Smooth outlines of cell sets in one view, closed along the silhouette where the skin turns away."""

from __future__ import annotations

from array import array
from itertools import groupby, islice, pairwise
from typing import Any

from PySide6.QtGui import QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.core.figure import View
from hipmap.ui.map.curve import AROUND, Outline, Piece, area_along, cuts, ring, smoothed, stretch
from hipmap.ui.map.edge import Edge
from hipmap.ui.map.outline_cache import LatelyUsed, OutlineCache

_BUCKET = 16.0  # mm
_REACH = 14.0  # mm from the last visible corner to the silhouette; a cell measures about 8
_CRUMB = 40.0  # mm²; half a cell left over where the skin turns away is no island
_PLACES = 6000  # corners whose place is kept; a drawing that grows asks for few others


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


class Contours:
    """The outlines of cell sets in one view, in millimetres of that view."""

    def __init__(self, atlas: Atlas, view: View, outline: QPainterPath) -> None:
        self._atlas, self._view = atlas, view
        # As bytes, since to shift a long integer copies it.
        self._seen = view.visible.to_bytes(atlas.n // 8 + 1, "little")
        self._outline: QPainterPath | None = outline
        self._silhouette: Silhouette | None = None
        self._corners: dict[int, tuple[complex, bool]] = {}
        self._edges: dict[str, Edge] = {}
        self._made = OutlineCache()
        self._lasting: dict[int, Outline] = {}
        self._pieces: LatelyUsed[bytes, Piece] = LatelyUsed()

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
        outline = Outline.of([self._run(loop) for loop in edge.loops()])
        self._made.keep(cells, outline)
        return outline

    def lasting(self, cells: int) -> Outline:
        """Return the outline of one of the few sets that never change; it is not forgotten."""
        if cells not in self._lasting:
            self._lasting[cells] = self.outline(cells)
        return self._lasting[cells]

    def _run(self, corners: list[int]) -> list[Piece]:
        """Return the pieces of one closed run; most stay as they are from step to step."""
        at = cuts(corners)
        run = self._cut(corners, at) if at else self._uncut(corners)
        if any(piece.held for piece in run) and abs(sum(piece.area for piece in run)) < _CRUMB:
            return []
        return run

    def _uncut(self, corners: list[int]) -> list[Piece]:
        start = corners.index(min(corners))
        corners = corners[start:] + corners[:start]
        key = array("H", corners).tobytes()
        found = self._pieces.find(key)
        if found is None:
            raw, fixed = self._points(corners)
            area = area_along([*raw, raw[0]])
            found = ring(key, corners, smoothed(raw, fixed), area, bool(fixed))
            if found is None:
                return []
            self._pieces.keep(key, found)
        return [found]

    def _cut(self, corners: list[int], at: list[int]) -> list[Piece]:
        """Return the pieces of a run cut at the places ``at``."""
        corners = corners[at[0] :] + corners[: at[0]]
        starts = [*(place - at[0] for place in at), len(corners)]
        corners = corners[-AROUND:] + corners + corners[:AROUND]
        raw = array("H", corners).tobytes()
        keys = [raw[2 * start : 2 * (end + 2 * AROUND)] for start, end in pairwise(starts)]
        run = [self._pieces.find(key) for key in keys]
        for missing, group in groupby(range(len(run)), lambda number: run[number] is None):
            if missing:
                numbers = list(group)
                first, last = numbers[0], numbers[-1] + 1
                within = corners[starts[first] : starts[last] + 2 * AROUND]
                run[first:last] = self._stretches(keys[first:last], starts[first : last + 1], within)
        return [piece for piece in run if piece is not None]

    def _stretches(self, keys: list[bytes], starts: list[int], corners: list[int]) -> list[Piece]:
        """Return the pieces between some starts; ``corners`` go on as far as counts."""
        raw, fixed = self._points(corners)
        soft, held = smoothed(raw, fixed), set(fixed)
        made = []
        for key, (start, end) in zip(keys, pairwise(starts), strict=True):
            first, last = start - starts[0] + AROUND, end - starts[0] + AROUND
            found = stretch(
                key,
                corners[first - 1 : last + 1],
                soft[first - 1 : last + 1],
                area_along(raw[first : last + 1]),
                not held.isdisjoint(range(first, last)),
            )
            self._pieces.keep(key, found)
            made.append(found)
        return made

    def _points(self, corners: list[int]) -> tuple[list[complex], list[int]]:
        """Return where corners lie, and the places in the list of those that the silhouette holds."""
        places = [self._corners.get(corner) or self._place(corner) for corner in corners]
        return [place[0] for place in places], [at for at, place in enumerate(places) if place[1]]

    def _place(self, corner: int) -> tuple[complex, bool]:
        """Return where a corner lies in the view, and whether the silhouette holds it."""
        xy, seen = self._view.xy, self._seen
        a, b, c = self._atlas.corner_cells[3 * corner : 3 * corner + 3]
        across, down = xy[2 * a] + xy[2 * b] + xy[2 * c], xy[2 * a + 1] + xy[2 * b + 1] + xy[2 * c + 1]
        point = complex(across / 3, down / 3)
        held = False
        if not seen[a >> 3] >> (a & 7) & seen[b >> 3] >> (b & 7) & seen[c >> 3] >> (c & 7) & 1:
            if self._silhouette is None:
                self._silhouette = Silhouette(self._outline or QPainterPath())
                self._outline = None
            nearest = self._silhouette.nearest(point)
            if nearest is not None:
                point, held = nearest, True
        if len(self._corners) > _PLACES:
            for old in list(islice(self._corners, _PLACES // 2)):
                del self._corners[old]
        self._corners[corner] = point, held
        return point, held


def _points(polygon: Any) -> list[complex]:  # PySide6's stubs do not know that a polygon can be walked
    return [complex(point.x(), point.y()) for point in polygon]
