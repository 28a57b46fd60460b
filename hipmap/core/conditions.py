# SPDX-License-Identifier: Apache-2.0
"""Joint, nerve and other problems whose area resembles what is marked."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.library import SIDES, Library
from hipmap.core.weights import Marked

_MOST = 5
_LEAST_OVERLAP = 0.25
_MISSED = 0.25
"""How much the unmarked part counts: less than for muscles, since to miss a look-alike is worse."""


class ConditionMatch(NamedTuple):
    """A condition; ``overlap`` is the share of what is marked that lies in its area."""

    condition: str
    side: str
    overlap: float


def resembling(library: Library, marked: Marked) -> tuple[ConditionMatch, ...]:
    """Return the conditions that resemble the drawing most; few, since they stand beside the list."""
    found = []
    for condition in library.conditions.values():
        if not condition.match:
            continue
        zones = [library.condition_zone(condition.id, side) for side in SIDES]
        near = [side for side in (0, 1) if marked.sides[side] and marked.cells & zones[side]]
        # What is felt on both sides does not resemble a drawing of one.
        if not near or (condition.bilateral and len(near) < 2):
            continue
        zone = zones[0] | zones[1] if len(near) == 2 else zones[near[0]]
        inside = marked.weight(zone)
        overlap = inside / marked.total
        if overlap >= _LEAST_OVERLAP:
            # As for muscles, an area larger than the drawing tells against it.
            missed = zone.bit_count() - marked.count(zone)
            likeness = inside / (marked.total + _MISSED * max(0.0, missed))
            side = "both" if len(near) == 2 else SIDES[near[0]]
            found.append((-likeness, condition.id, ConditionMatch(condition.id, side, overlap)))
    return tuple(match for _, _, match in sorted(found)[:_MOST])
