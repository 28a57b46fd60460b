# SPDX-License-Identifier: Apache-2.0
"""Drawings of joints, nerves and other look-alikes: are they shown, and does no muscle claim too much?"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import rank
from hipmap.core.notices import notices
from tests.evaluation.synthetic import Hand

ROOTS = ("lumbar_radiculopathy", "sciatica_like")
"""Where the content says which muscles roots and nerves without a page of their own are mistaken for."""


class Negative(NamedTuple):
    """One drawing; ``claimed`` is the muscle that claims a clear match, empty when none does.

    ``expected`` says that the content itself names that muscle as one this is mistaken for.
    """

    kind: str  # condition, dermatome, nerve
    id: str
    shown: bool
    claimed: str
    expected: bool


class Rates(NamedTuple):
    drawings: int
    shown: float
    quiet: float
    quiet_or_expected: float


def negatives(library: Library, atlas: Atlas, hand: Hand | None = None, each: int = 1) -> Iterator[Negative]:
    """Yield what is said of each area: drawn exactly, or ``each`` times by a hand."""
    for condition in library.conditions.values():
        if condition.match:
            zones = [library.condition_zone(condition.id, side) for side in SIDES]
            zone = zones[0] | zones[1] if condition.bilateral else zones[0]
            for cells in _drawn(zone, condition.id, hand, each):
                drawing = Drawing((PainArea(cells),))
                ranking = rank(library, atlas, drawing)
                shown = condition.id in {one.condition for one in ranking.also_consider} or any(
                    condition.id in notice.conditions for notice in notices(library, atlas, drawing)
                )
                claimed = ranking.matches[0].muscle if ranking.clear else ""
                yield Negative("condition", condition.id, shown, claimed, claimed in condition.look_alike_of)
    for area in library.areas:
        mistaken = {
            muscle
            for name in ((area.condition,) if area.condition else ROOTS)
            for muscle in library.conditions[name].look_alike_of
        }
        for cells in _drawn(library.area_zone(area.kind, area.id, "left"), area.id, hand, each):
            drawing = Drawing((PainArea(cells),))
            ranking = rank(library, atlas, drawing)
            said = notices(library, atlas, drawing)
            nerves = {one.id for one in library.conditions.values() if one.nerve_questions}
            shown = any(notice.nerve_questions for notice in said) or bool(
                nerves & {one.condition for one in ranking.also_consider}
            )
            claimed = ranking.matches[0].muscle if ranking.clear else ""
            yield Negative(area.kind, area.id, shown, claimed, claimed in mistaken)


def _drawn(zone: int, name: str, hand: Hand | None, each: int) -> Iterator[int]:
    if hand is None:
        yield zone
        return
    chance, ready = random.Random(f"negative {name}"), hand.zone(zone)
    for _ in range(each):
        yield hand.draw(ready, chance)


def rates(found: list[Negative]) -> Rates:
    count = len(found)
    return Rates(
        count,
        sum(one.shown for one in found) / count,
        sum(not one.claimed for one in found) / count,
        sum(not one.claimed or one.expected for one in found) / count,
    )
