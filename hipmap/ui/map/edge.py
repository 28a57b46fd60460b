# SPDX-License-Identifier: Apache-2.0
"""The edge of a cell set on the skin: which corners the border runs through, kept up to date cheaply."""

from __future__ import annotations

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate

OPEN = 65535


class Edge:
    """The border of one cell set as directed steps between corners.

    A corner joins three cells, so the border leaves each corner at most once: ``after[corner]`` is the next
    corner, with the set on the left seen from outside. Going from one set to the next costs what differs.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._inside = bytearray(atlas.n)
        self._cells = 0
        self.after: dict[int, int] = {}

    def become(self, cells: int) -> None:
        """Follow the border of ``cells``, all of which lie on the skin."""
        changed = cells ^ self._cells
        if changed.bit_count() > cells.bit_count():
            self._inside = bytearray(self._atlas.n)
            self.after = {}
            changed = cells
        self._cells = cells
        offset, link, corner = self._atlas.offset, self._atlas.link, self._atlas.corner
        inside, after = self._inside, self.after
        for cell in iterate(changed):
            first, last = offset[cell], offset[cell + 1]
            joins = not inside[cell]
            inside[cell] = joins
            came = corner[last - 1]
            added = []
            for entry in range(first, last):
                goes = corner[entry]
                if came != OPEN and goes != OPEN:
                    if inside[link[entry]] == joins:  # the step belonged to the other side until now
                        after.pop(goes if joins else came, None)
                    else:
                        added.append((came, goes) if joins else (goes, came))
                came = goes
            after.update(added)

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
