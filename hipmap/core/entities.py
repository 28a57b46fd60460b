# SPDX-License-Identifier: Apache-2.0
"""What the library holds, as light immutable records; field names are those of the YAML files.

Named tuples rather than frozen dataclasses: the latter cost about a millisecond each at start-up.
"""

# No postponed annotations here: those of named tuples would each be compiled anew at every start.

from collections.abc import Iterable, Mapping
from typing import NamedTuple

Text = Mapping[str, str]  # language -> words, e.g. {"en": "groin", "da": "lysken"}

GENERAL_ARTICLES = (
    "hip_pain_and_trigger_points", "movement_three_planes", "how_sure", "dermatomes_and_nerves",
    "how_to_use", "about", "privacy",
)  # fmt: skip
"""The articles that belong to no muscle or condition, in the order in which they are offered."""


LEVELS = ("112", "now", "today", "days")
"""What a yes to a warning question asks for, the most urgent first."""
AT_ONCE = LEVELS[:2]
"""Levels before which nothing else is worth showing."""
PLANES = ("sagittal", "frontal", "transverse", "multi")
"""In which an exercise moves; the last is all of them."""
FLAG_GROUPS = (
    "injury", "ill", "nerves", "belly_bladder_vessels", "children", "sport", "earlier_illness",
)  # fmt: skip
"""The groups of warning questions, in the order in which they are asked."""


class Mark(NamedTuple):
    """Where an X stands: ``position`` in mm on the neutral figure, ``cell`` the nearest cell."""

    trigger_point: str
    position: tuple[float, float, float]
    cell: int


class Pattern(NamedTuple):
    """A referral pattern on one side as disjoint cell sets; ``rare`` is shown on request, never matched."""

    core: int = 0
    spillover: int = 0
    rare: int = 0
    marks: tuple[Mark, ...] = ()


def joined(patterns: Iterable[Pattern]) -> Pattern:
    """Return several patterns as one; what is core in one of them is core."""
    core = spillover = rare = 0
    marks: tuple[Mark, ...] = ()
    for one in patterns:
        core |= one.core
        spillover |= one.spillover
        rare |= one.rare
        marks += one.marks
    spillover &= ~core
    return Pattern(core, spillover, rare & ~core & ~spillover, marks)


class Grade(NamedTuple):
    """How sure one zone is: do texts agree, and was it ever checked independently."""

    texts_agree: str = "one"  # many, two, one, conflict
    independent_check: str = "none"  # none, injection, palpation_cohort, against


class TriggerPoint(NamedTuple):
    """One trigger point and its referral pattern in words; the cells come from ``Library.pattern``."""

    id: str
    name: Text
    where: Text
    pain: Text
    core_grade: Grade
    spillover_grade: Grade
    sources: tuple[str, ...] = ()
    side: str | None = None  # "right" or "left" when the pattern exists on that side only
    bilateral: bool = False
    uncommon: bool = False


class Muscle(NamedTuple):
    """A muscle with its trigger points; ``names`` has la, en and da."""

    id: str
    names: Text
    search: tuple[str, ...]
    group: str
    nerve: Text
    attachments: Text
    actions: Text
    match: bool
    prior: Mapping[str, float]
    palpation: Text
    provokes: tuple[str, ...]
    look_alikes: tuple[str, ...]
    exercises: tuple[str, ...]
    trigger_points: tuple[TriggerPoint, ...]


class Frequency(NamedTuple):
    """How many per cent of a named population felt it in a place."""

    percent: float
    regions: tuple[str, ...]
    place: Text
    population: Text
    source: str


class Condition(NamedTuple):
    """A joint, nerve or other problem that may feel like a muscle's pattern."""

    id: str
    names: Text
    search: tuple[str, ...]
    kind: str
    match: bool
    bilateral: bool
    frequencies: tuple[Frequency, ...]
    hint: Text
    look_alike_of: tuple[str, ...]
    nerve_questions: bool
    whom_to_see: Text
    level: str | None
    sources: tuple[str, ...]


class SkinArea(NamedTuple):
    """The skin of a nerve root or a nerve in one published map, shown to compare with, never matched."""

    kind: str  # dermatome, nerve
    id: str
    names: Text  # nerves also have la
    roots: Text  # the nerve roots, e.g. L2–L3
    where: Text
    note: Text  # how other maps differ
    map: str  # the source whose description the area follows
    condition: str | None  # the look-alike that tells about trouble with this nerve
    sources: tuple[str, ...]


class RedFlag(NamedTuple):
    """One question about one sign; ``regions`` without side, or ("any",)."""

    id: str
    level: str  # one of LEVELS
    group: str
    ask: Text
    regions: tuple[str, ...]
    ages: tuple[str, ...]
    ticks: tuple[str, ...]
    first: bool
    advice: Text
    gravity: int
    sources: tuple[str, ...]
    checked: bool


class Source(NamedTuple):
    """A reference, and how much of it was read (full, abstract, page, title, none)."""

    id: str
    ref: str
    title: str
    link: str
    read: str


class RegionName(NamedTuple):
    """The words for a region; ``part`` is the body part it stands under in the region tree.

    ``deep`` places have no skin; ``urgent`` ones may mean an emergency.
    """

    id: str
    names: Text
    part: str
    latin: str = ""
    urgent: bool = False
    deep: bool = False


class Caution(NamedTuple):
    """A warning above an exercise; ``when`` empty means always."""

    id: str
    when: tuple[str, ...]
    text: Text


class Exercise(NamedTuple):
    """One thing to try; ``not_for`` lists the ticks and ages that hide it."""

    id: str
    plane: str
    kind: str
    name: Text
    how: Text
    cautions: tuple[str, ...]
    not_for: tuple[str, ...]
