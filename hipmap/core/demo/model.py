# SPDX-License-Identifier: Apache-2.0
"""A demonstration as immutable values: what it is about, and what each step shows and says."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.entities import Text

STEPS = ("pain", "muscle", "point", "zone", "movement", "look_alike")
"""In order: where it hurts, which muscle, which point, where it refers, movement, what else it may be."""

MOST_SENTENCES, MOST_LINES = 2, 3


class Told(NamedTuple):
    """What an author says at one step: at most two sentences, and at most three short lines under them."""

    say: Text | None = None
    lines: tuple[Text, ...] = ()


class Demonstration(NamedTuple):
    """A ready-made demonstration; ``regions`` are sided ids, ``condition`` is the look-alike it ends with.

    ``views`` and ``told`` go by step; a step without a view takes the one that shows it best.
    """

    id: str
    name: Text
    regions: tuple[str, ...]
    muscle: str
    side: str
    trigger_point: str | None
    condition: str
    views: dict[str, str]
    told: dict[str, Told]


class Subject(NamedTuple):
    """What is demonstrated: a drawing and, once one is chosen, a muscle with its side and point."""

    drawing: Drawing = Drawing()
    choice: Choice | None = None
    demonstration: Demonstration | None = None


class Scene(NamedTuple):
    """One step as it is shown.

    ``shown`` is what is painted beside the body: pain, muscle, marks, zone. ``cells`` is the set that the
    picture has to hold. ``name`` is a muscle's or condition's everyday name and ``latin`` its other one,
    both empty at the first step. ``say`` is at most two sentences, ``lines`` at most three short ones.
    """

    step: str
    drawing: Drawing
    choice: Choice | None
    view: str
    shown: frozenset[str]
    cells: int
    name: str
    latin: str
    say: str
    lines: tuple[str, ...]
