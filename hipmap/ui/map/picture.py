# SPDX-License-Identifier: Apache-2.0
"""What the map has to show for a state: cell sets by role, the muscle and its marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.entities import Mark, Pattern
from hipmap.core.library import Library
from hipmap.core.state import State


class Shown(NamedTuple):
    """One of several areas: its number from 1, its cells on the skin, its step of colour."""

    number: int
    cells: int
    colour: int
    active: bool


class Companion(NamedTuple):
    """A muscle shown beside the chosen one, which has number 1."""

    number: int
    core: int
    spillover: int
    muscles: tuple[str, ...]
    marks: tuple[Mark, ...]


class Picture(NamedTuple):
    """Cell sets by role; ``muscles`` are shape ids of the muscle layer."""

    pain: int = 0
    core: int = 0
    spillover: int = 0
    uncovered: int = 0
    muscles: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    pattern: bool = False  # a pattern is shown, so pain keeps only its contour
    preview: bool = False  # shown for the row under the pointer only: paler, without muscle and marks
    areas: tuple[Shown, ...] = ()  # when there is more than one
    beside: tuple[Companion, ...] = ()

    def changed_cells(self, other: Picture) -> int:
        """Return the cells that look different in the two pictures."""
        return (
            (self.pain ^ other.pain)
            | (self.core ^ other.core)
            | (self.spillover ^ other.spillover)
            | (self.uncovered ^ other.uncovered)
            | self._changed_areas(other)
        )

    def _changed_areas(self, other: Picture) -> int:
        changed = 0
        for one, two in zip_longest(self.areas, other.areas, fillvalue=Shown(0, 0, 0, False)):
            same = (one.number, one.colour) == (two.number, two.colour)
            changed |= one.cells ^ two.cells if same else one.cells | two.cells
        return changed

    def same_pattern(self, other: Picture) -> bool:
        """Tell whether only the drawing differs."""
        return self[1:3] == other[1:3] and self[4:8] == other[4:8] and self.beside == other.beside


class Illustrator:
    """Makes pictures from states; remembers the pattern last asked for."""

    def __init__(self, atlas: Atlas, library: Library) -> None:
        self._atlas, self._library = atlas, library
        self._last: tuple[Choice, Pattern] | None = None

    def picture(self, state: State) -> Picture:
        """Return what to show for ``state``."""
        pain = state.drawing.cells & self._atlas.skin
        areas = self._areas(state)
        choice = state.preview or state.chosen
        if choice is None:
            return Picture(pain, uncovered=pain & self._library.unknown if pain else 0, areas=areas)
        pattern = self._pattern(choice)
        core = pattern.core & self._atlas.skin
        spillover = pattern.spillover & self._atlas.skin & ~core
        preview = state.preview is not None and state.preview != state.chosen
        show = choice.kind == "muscle" and not preview
        beside = tuple(self._companions(state)) if show else ()
        uncovered = pain & ~core & ~spillover
        for one in beside:
            uncovered &= ~(one.core | one.spillover)
        return Picture(
            pain,
            core,
            spillover,
            uncovered,
            tuple(f"{side}.{choice.id}" for side in choice.sides) if show else (),
            pattern.marks if show else (),
            True,
            preview,
            areas,
            beside,
        )

    def _companions(self, state: State) -> Iterator[Companion]:
        for number, choice in enumerate(state.beside, start=2):
            pattern = self._library.pattern_of(choice)
            core = pattern.core & self._atlas.skin
            muscles = tuple(f"{side}.{choice.id}" for side in choice.sides)
            yield Companion(
                number, core, pattern.spillover & self._atlas.skin & ~core, muscles, pattern.marks
            )

    def _areas(self, state: State) -> tuple[Shown, ...]:
        drawing = state.drawing
        if len(drawing.areas) < 2:
            return ()
        return tuple(
            Shown(number, area.cells & self._atlas.skin, area.colour, number == drawing.active + 1)
            for number, area in enumerate(drawing.areas, start=1)
        )

    def _pattern(self, choice: Choice) -> Pattern:
        if self._last is None or self._last[0] != choice:
            self._last = choice, self._library.pattern_of(choice)
        return self._last[1]
