# SPDX-License-Identifier: Apache-2.0
"""Joint, nerve and other problems whose area resembles what is marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hipmap.core.choice import SIDES
from hipmap.core.entities import Condition, SkinArea
from hipmap.core.library import Library
from hipmap.core.weights import MISSED, Marked

_MOST = 6
_LEAST_OVERLAP = 0.25


class ConditionMatch(NamedTuple):
    """A condition; ``overlap`` is the share of what is marked that lies in its area."""

    condition: str
    side: str
    overlap: float


class Rival(NamedTuple):
    """The look-alike that fits a drawing best; ``likeness`` is on the scale of a muscle's score.

    ``kind`` is condition, dermatome or nerve, and ``id`` that of the condition or the skin area.
    """

    kind: str
    id: str
    likeness: float


LookAlikes = tuple[tuple[tuple[Condition, list[int]], ...], tuple[tuple[SkinArea, list[int]], ...]]


def look_alikes_of(library: Library) -> LookAlikes:
    """Return the conditions that are matched and the skin areas, each with its cells left and right."""
    if library.look_alikes is None:
        library.look_alikes = (
            tuple(
                (condition, [library.condition_zone(condition.id, side) for side in SIDES])
                for condition in library.conditions.values()
                if condition.match
            ),
            tuple(
                (area, [library.area_zone(area.kind, area.id, side) for side in SIDES])
                for area in library.areas
            ),
        )
    found: LookAlikes = library.look_alikes
    return found


def resembling(library: Library, marked: Marked) -> tuple[tuple[ConditionMatch, ...], Rival | None]:
    """Return the conditions that resemble the drawing most, and the best of them.

    They are few, since they stand beside the list; one with nerve questions is always among them when any
    resembles the drawing.
    """
    found = sorted(_likenesses(library, marked))
    shown = [match for _, _, match in found[:_MOST]]
    nerves = [match for _, _, match in found if library.conditions[match.condition].nerve_questions]
    if nerves and not set(nerves) & set(shown):
        shown[-1] = nerves[0]
    best = Rival("condition", found[0][1], -found[0][0]) if found else None
    return tuple(shown), best


def _likenesses(library: Library, marked: Marked) -> Iterator[tuple[float, str, ConditionMatch]]:
    cells, sides = marked.cells, [side for side in (0, 1) if marked.sides[side]]
    for condition, zones in look_alikes_of(library)[0]:
        near = [side for side in sides if cells & zones[side]]
        # What is felt on both sides does not resemble a drawing of one.
        if not near or (condition.bilateral and len(near) < 2):
            continue
        zone = zones[0] | zones[1] if len(near) == 2 else zones[near[0]]
        if marked.at_most(zone) < _LEAST_OVERLAP * marked.total:
            continue
        inside = marked.weight(zone)
        overlap = inside / marked.total
        if overlap >= _LEAST_OVERLAP:
            side = "both" if len(near) == 2 else SIDES[near[0]]
            likeness = _likeness(inside, zone, marked)
            yield -likeness, condition.id, ConditionMatch(condition.id, side, overlap)


def nearest_skin(library: Library, marked: Marked, least: float) -> Rival | None:
    """Return the dermatome or nerve whose skin a drawing resembles most; None when none exceeds ``least``."""
    best = None
    for side, part in enumerate(marked.sides):
        if part is None:
            continue
        for area, zones in look_alikes_of(library)[1]:
            zone = zones[side]
            if part.at_most(zone) <= least * part.total:
                continue
            likeness = _likeness(part.weight(zone), zone, part)
            if likeness > least:
                best, least = Rival(area.kind, area.id, likeness), likeness
    return best


def _likeness(inside: float, zone: int, marked: Marked) -> float:
    # As for muscles, an area larger than the drawing tells against it.
    missed = zone.bit_count() - marked.count(zone)
    return inside / (marked.total + MISSED * max(0.0, missed))
