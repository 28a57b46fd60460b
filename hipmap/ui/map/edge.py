# SPDX-License-Identifier: Apache-2.0
"""The edge of a cell set on the skin: which corners the border runs through, kept up to date cheaply."""

from __future__ import annotations

from hipmap.core.atlas import OPEN_EDGE, Atlas
from hipmap.core.cells import iterate


class Edge:
    """The border of one cell set as directed steps between corners.

    A corner joins three cells, so the border leaves each corner at most once: ``after[corner]`` is the next
    corner, with the set on the left seen from outside. Going from one set to the next costs what differs.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._cells = 0
        self._inside: set[int] = set()
        self.after: dict[int, int] = {}

    def become(self, cells: int) -> None:
        """Follow the border of ``cells``, all of which lie on the skin."""
        if (cells ^ self._cells).bit_count() > cells.bit_count():
            self._cells, self._inside, self.after = 0, set(), {}
        joined = set(iterate(cells & ~self._cells))
        gone = set(iterate(self._cells & ~cells))
        self._cells = cells
        touched = self._rim(joined) | self._rim(gone)
        for start, _ in self._steps(touched):
            self.after.pop(start, None)
        self._inside -= gone
        self._inside |= joined
        self.after.update(self._steps(touched))

    def _rim(self, cells: set[int]) -> set[int]:
        """Return the outermost cells of a set and those next to them: inside it no step comes or goes."""
        offset, link = self._atlas.offset, self._atlas.link
        rim: set[int] = set()
        for cell in cells:
            around = link[offset[cell] : offset[cell + 1]]
            if not cells.issuperset(around):
                rim.add(cell)
                rim.update(around)
        return rim

    def _steps(self, among: set[int]) -> list[tuple[int, int]]:
        """Return the steps of the present border that belong to some cells."""
        offset, link, corner = self._atlas.offset, self._atlas.link, self._atlas.corner
        inside = self._inside
        steps = []
        for cell in among & inside:
            first, last = offset[cell], offset[cell + 1]
            around = link[first:last]
            if inside.issuperset(around):
                continue
            came = corner[last - 1]
            for near, goes in zip(around, corner[first:last], strict=True):
                if near not in inside and came != OPEN_EDGE and goes != OPEN_EDGE:
                    steps.append((came, goes))
                came = goes
        return steps

    def loops(self) -> list[list[int]]:
        """Return the closed runs of corners, the border of each island and each hole."""
        left = dict(self.after)
        loops = []
        while left:
            start, at = left.popitem()
            loop = [start]
            while at != start:
                loop.append(at)
                following = left.pop(at, None)
                if following is None:  # the skin itself ends here
                    break
                at = following
            loops.append(loop)
        return loops
