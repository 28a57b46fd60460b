# SPDX-License-Identifier: Apache-2.0
"""What the window shows, as immutable values: the drawing, and what is chosen to look at.

Named tuples, since frozen dataclasses cost about a millisecond each at start-up.
"""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.examined import Findings

QUALITIES = ("aching", "pressing", "stabbing", "burning", "tingling", "numb", "cramping", "pulling")
DEPTHS = ("skin", "deep", "joint")
TOOLS = ("select", "brush", "erase", "lasso")


class PainArea(NamedTuple):
    """One marked area: a set of cells and what is said of it.

    ``cells`` is a cell set (bit *i* = cell *i*); ``intensity`` is 0 to 10, or None when not given.
    ``colour`` is a step of the area palette, from 0. ``quality`` is one of QUALITIES and ``depth`` one of
    DEPTHS, or None when not given.
    """

    cells: int = 0
    intensity: int | None = None
    name: str = ""
    colour: int = 0
    quality: str | None = None
    depth: str | None = None


class Drawing(NamedTuple):
    """All marked areas; the only part of the state that undo restores.

    Areas may overlap. ``active`` is the place of the area that is drawn in; it is one past the end when
    nothing is marked yet. ``hipmap.core.areas`` changes drawings.
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


class Choice(NamedTuple):
    """A muscle or condition on one side (``left``, ``right``, ``both``), whole or one trigger point of it."""

    kind: str  # "muscle" or "condition"
    id: str
    side: str = "left"
    trigger_point: str | None = None


class Page(NamedTuple):
    """What the article panel shows: an article id (a muscle, a condition or a general article)."""

    id: str
    side: str | None = None


class Person(NamedTuple):
    """The age group and the ticks that steer questions and cautions; never stored."""

    age: str | None = None  # under_16, 16_49, 50_64, 65_plus
    ticks: frozenset[str] = frozenset()  # pregnancy, blood_thinners, cancer, joint_replacement, osteoporosis


class State(NamedTuple):
    """Everything the window shows, in one value.

    ``answers`` maps a red-flag id to True (yes) or False (no); a missing id is unanswered, which is not no.
    ``tool`` is one of TOOLS, what the pointer does on the body; ``radius`` is the brush's, in cm.
    ``compare`` is the layer of skin areas under the drawing: empty, ``dermatome``, ``nerve``, or one of a
    kind, as ``nerve:femoral``.
    ``aids`` says whether the clinician's aids are on; only then do ``findings``, which are never stored, move
    the list, and ``aside`` asks to rank what the recognised points' patterns do not cover. ``feeling`` is the
    point (muscle, side, trigger point) for which clicks mark where pressing it is felt, else None.
    """

    drawing: Drawing = Drawing()
    chosen: Choice | None = None
    preview: Choice | None = None
    page: Page | None = None
    view: str = "back"
    figure: str = "neutral"
    zoom: str = "hip"  # "hip", "body" or "free"
    language: str = "da"
    theme: str = "light"
    person: Person = Person()
    answers: tuple[tuple[str, bool], ...] = ()
    can_undo: bool = False
    can_redo: bool = False
    tool: str = "select"
    radius: float = 2.0
    compare: str = ""
    aids: bool = False
    findings: Findings = Findings()
    aside: bool = False
    feeling: tuple[str, str, str] | None = None
