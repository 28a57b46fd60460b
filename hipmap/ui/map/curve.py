# SPDX-License-Identifier: Apache-2.0
"""Smooth closed curves made of short pieces; one that changes in one place is made anew only there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

AROUND = 9  # corners before and after a piece on which its curve still depends
SMALL = 18  # corners; a run round a few cells keeps all its points
_WIDTH, _ROUNDS = 5, 2  # of smoothing; twice both, and one corner more, are what a piece depends on
_MIX = 2654435761
_THIN, _ENDS = 0x30000000, 0x00E00000  # bits of a mixed number: one corner in four, one in eight
_MARGIN = 6.0  # mm round a piece for the width of its line
# Cells lie on eighths of a millimetre, so smoothed points often fall midway between two hundredths;
# moved by this, the noise of running sums cannot round them now up and now down.
_OFF_MIDWAY = 0.0013


class Piece(NamedTuple):
    """A short open stretch of an outline, in mm; pieces with the same ``key`` are the same.

    ``box`` is what its line touches (left, top, right, bottom), ``area`` (mm²) adds up to that of the run,
    ``held`` tells whether the silhouette holds one of its points.
    """

    key: bytes
    path: QPainterPath
    ends: tuple[complex, complex]
    box: tuple[float, float, float, float]
    area: float
    held: bool


class Outline(NamedTuple):
    """The edge of a cell set, in mm: ``whole`` to fill, ``pieces`` to stroke.

    Stroking costs by length: only pieces that meet the rectangle being repainted are stroked.
    """

    whole: QPainterPath
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, runs: Sequence[Sequence[Piece]]) -> Outline:
        """Return the outline that closed runs of pieces make."""
        whole = QPainterPath()
        whole.setFillRule(Qt.FillRule.WindingFill)
        for run in runs:
            for number, piece in enumerate(run):
                if number:
                    whole.connectPath(piece.path)
                else:
                    whole.addPath(piece.path)
            whole.closeSubpath()
        return cls(whole, tuple(piece for run in runs for piece in run))

    def near(self, area: QRectF) -> QPainterPath:
        """Return the pieces that meet a rectangle as one path."""
        found = QPainterPath()
        first, top, last, bottom = area.left(), area.top(), area.right(), area.bottom()
        start = end = None
        for piece in self.pieces:
            left, upper, right, lower = piece.box
            if right < first or left > last or lower < top or upper > bottom:
                continue
            if piece.ends[0] == end:  # ends that overlap would show as dots
                found.connectPath(piece.path)
            else:
                found.addPath(piece.path)
                start = piece.ends[0]
            end = piece.ends[1]
            if end == start:
                found.closeSubpath()
        return found

    def changed(self, other: Outline) -> QRectF:
        """Return the rectangle in which the two outlines differ."""
        same = {id(piece) for piece in self.pieces}.intersection(map(id, other.pieces))
        one, two = (
            {piece.key: piece.box for piece in each.pieces if id(piece) not in same} for each in (self, other)
        )
        boxes = [one[key] if key in one else two[key] for key in one.keys() ^ two.keys()]
        if not boxes:
            return QRectF()
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return QRectF(QPointF(min(lefts), min(tops)), QPointF(max(rights), max(bottoms)))


def cuts(corners: Sequence[int]) -> list[int]:
    """Return the places of the corners of a closed run at which a piece begins; none in a small run."""
    if len(corners) < SMALL:
        return []
    return [at for at, corner in enumerate(corners) if corner * _MIX & _ENDS == 0]


def stretch(key: bytes, corners: Sequence[int], soft: Sequence[complex], area: float, held: bool) -> Piece:
    """Return the curve that about every second point of a stretch pulls.

    ``soft`` are smoothed points, from the last one before the stretch to the first of the next, and
    ``corners`` their numbers, which choose points as if at random: a run that changes in one place keeps
    the same ones in all others.
    """
    end = len(soft) - 1
    kept = [0, 1]
    for at in range(2, end):
        if at - kept[-1] == 2 or at == end - 1 or corners[at] * _MIX & _THIN == 0:
            kept.append(at)
    return _curve(key, [*(soft[at] for at in kept), soft[end]], area, held)


def ring(
    key: bytes, corners: Sequence[int], soft: Sequence[complex], area: float, held: bool
) -> Piece | None:
    """Return the curve all round a run that is not cut; None when it has no inside."""
    kept: list[int] = []
    for at, corner in enumerate(corners):
        if len(corners) < SMALL or not kept or at - kept[-1] == 2 or corner * _MIX & _THIN == 0:
            kept.append(at)
    points = [soft[at] for at in kept]
    return _curve(key, [points[-1], *points, points[0]], area, held) if len(points) > 2 else None


def _curve(key: bytes, points: list[complex], area: float, held: bool) -> Piece:
    """Return the curve from midway after the first point to midway before the last."""
    points = [
        complex(round(point.real + _OFF_MIDWAY, 2), round(point.imag + _OFF_MIDWAY, 2)) for point in points
    ]
    start = middle = (points[0] + points[1]) / 2
    path = QPainterPath(QPointF(middle.real, middle.imag))
    for here, following in pairwise(points[1:]):
        middle = (here + following) / 2
        path.quadTo(here.real, here.imag, middle.real, middle.imag)
    across, down = [point.real for point in points], [point.imag for point in points]
    box = min(across) - _MARGIN, min(down) - _MARGIN, max(across) + _MARGIN, max(down) + _MARGIN
    return Piece(key, path, (start, middle), box, area, held)


def smoothed(points: list[complex], fixed: list[int]) -> list[complex]:
    """Return a closed run of points with its zigzag taken out; those at the places ``fixed`` stay.

    What smoothing took away is smoothed itself and given back, so that the area keeps.
    """
    if len(points) < 3:
        return points
    width, rounds = (3, 1) if len(points) < SMALL else (_WIDTH, _ROUNDS)
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


def area_along(points: Sequence[complex]) -> float:
    """Return what a stretch gives to the area of its run (mm²)."""
    return sum((a.conjugate() * b).imag for a, b in pairwise(points)) / 2
