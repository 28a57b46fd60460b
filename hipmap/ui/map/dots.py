# SPDX-License-Identifier: Apache-2.0
"""The dots of a spillover zone: one a cell, scattered the same way at every start."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

from PySide6.QtCore import QPointF

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.figure import View

_SPACING = 8.1  # mm between cells
_NEAR = 19  # cells: about 15 cm from the core
SPARSE = 0.6  # pixels a millimetre; below, every third cell has a dot


class Dots:
    """The dots of patterns in one view."""

    def __init__(self, atlas: Atlas, view: View) -> None:
        self._atlas, self._view = atlas, view
        self._last: tuple[int, int, bool] | None = None
        self._points: list[QPointF] = []

    def points(self, core: int, spillover: int, scale: float) -> list[QPointF]:
        """Return where the dots stand, in millimetres, when a millimetre measures ``scale`` pixels."""
        spillover &= ~core
        key = (core, spillover, scale < SPARSE)
        if key != self._last:
            self._points = self._scatter(*key)
            self._last = key
        return self._points

    def _scatter(self, core: int, spillover: int, sparse: bool) -> list[QPointF]:
        near, touching = self._reach(core, spillover)
        xy = self._view.xy
        points = []
        for cell in iterate(spillover & self._view.visible):
            if (sparse and cell % 3) or (cell & 1 and core and cell not in near):
                continue
            dx, dy = (0.0, 0.0) if cell in touching else jitter(cell)
            points.append(QPointF(xy[2 * cell] + dx, xy[2 * cell + 1] + dy))
        return points

    def _reach(self, core: int, spillover: int) -> tuple[set[int], set[int]]:
        """Return the spillover cells near the core and, among them, those that touch it."""
        offset, link = self._atlas.offset, self._atlas.link
        wanted = set(iterate(spillover))
        front = [
            near for cell in iterate(core) if cell < self._atlas.n
            for near in link[offset[cell] : offset[cell + 1]] if near in wanted
        ]  # fmt: skip
        touching = set(front)
        reached = set(front)
        for _ in range(_NEAR):
            around = {near for cell in front for near in link[offset[cell] : offset[cell + 1]]}
            front = list((around & wanted) - reached)
            reached.update(front)
        return (reached or wanted), touching


def jitter(cell: int) -> tuple[float, float]:
    """Return how far the dot of a cell stands from its middle, in mm: up to 30 % of the spacing."""
    mixed = cell * 2654435761 & 0xFFFFFFFF
    angle = 2 * pi * (mixed & 0xFFFF) / 65536
    far = 0.3 * _SPACING * sqrt((mixed >> 16) / 65536)
    return far * cos(angle), far * sin(angle)
