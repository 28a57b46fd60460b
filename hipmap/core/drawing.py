# SPDX-License-Identifier: Apache-2.0
"""What a person marked, as immutable values.

Named tuples, since frozen dataclasses cost about a millisecond each at start-up.
"""

from __future__ import annotations

from typing import NamedTuple

QUALITIES = ("aching", "pressing", "stabbing", "burning", "tingling", "numb", "cramping", "pulling")
PAIN_DEPTHS = ("skin", "deep", "joint")


class PainArea(NamedTuple):
    """One marked area: a set of cells and what is said of it.

    ``cells`` is a cell set (bit *i* = cell *i*); ``intensity`` is 0 to 10, or None when not given.
    ``colour`` is a step of the area palette, from 0. ``qualities`` are some of QUALITIES in their order, and
    ``depth`` is one of PAIN_DEPTHS, or None when not given.
    """

    cells: int = 0
    intensity: int | None = None
    name: str = ""
    colour: int = 0
    qualities: tuple[str, ...] = ()
    depth: str | None = None


class Drawing(NamedTuple):
    """All marked areas; the only part of the state that undo restores.

    Areas may overlap. ``active`` is the place of the area that is drawn in; it is one past the end when
    nothing is marked yet. ``hipmap.core.pain_areas`` changes drawings.
    """

    areas: tuple[PainArea, ...] = ()
    active: int = 0

    @property
    def cells(self) -> int:
        """Return the union of all areas as one cell set."""
        union = 0
        for area in self.areas:
            union |= area.cells
        return union

    @property
    def active_area(self) -> PainArea:
        """Return the area that is drawn in, a blank one when there is none yet."""
        return self.areas[self.active] if self.active < len(self.areas) else PainArea()

    def with_cells(self, cells: int, index: int | None = None) -> Drawing:
        """Return a drawing whose area at ``index``, else the active one, holds exactly ``cells``.

        An emptied area of which nothing is said goes away.
        """
        index = self.active if index is None else index
        areas = list(self.areas)
        if index >= len(areas):
            if not cells:
                return self
            index = len(areas)
            areas.append(PainArea(cells))
        else:
            areas[index] = areas[index]._replace(cells=cells)
            if areas[index] == PainArea(colour=areas[index].colour):
                del areas[index]
        return Drawing(tuple(areas), max(0, min(index, len(areas) - 1)))
