# SPDX-License-Identifier: Apache-2.0
"""Two or three patterns that cover a drawing together.

Greedy on purpose: trying all pairs costs many times the ranking and seldom finds more.
"""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.drawing import Drawing
from hipmap.core.library import Library
from hipmap.core.match import Ranking
from hipmap.core.weights import SPILLOVER, Marked

_LEAST_GAIN = 0.05
_SEEDS = 3


class Member(NamedTuple):
    """A muscle on one side or both, and the share of the drawing it adds to those before it."""

    muscle: str
    side: str
    gain: float


class Combination(NamedTuple):
    """Two or three muscles and the share of the drawing that they cover together."""

    muscles: tuple[Member, ...]
    covered: float


def together(library: Library, atlas: Atlas, drawing: Drawing, ranking: Ranking) -> tuple[Combination, ...]:
    """Return the best combinations that begin with one of the first muscles; none when one is enough."""
    marked = Marked.of(atlas, drawing)
    if not marked.total:
        return ()
    zones = {}
    for match in ranking.matches:
        sides = SIDES if match.side == "both" else (match.side,)
        patterns = [library.pattern(match.muscle, side) for side in sides]
        core = spillover = 0
        for pattern in patterns:
            core |= pattern.core
            spillover |= pattern.spillover
        zones[match.muscle] = (match.side, core & marked.cells, spillover & ~core & marked.cells)
    found: dict[frozenset[str], Combination] = {}
    for match in ranking.matches[:_SEEDS]:
        combination = _grow(zones, match.muscle, marked)
        if combination:
            found.setdefault(frozenset(member.muscle for member in combination.muscles), combination)
    alone = (
        max((marked.weight(core | spill) for _, core, spill in zones.values()), default=0.0) / marked.total
    )
    best: list[Combination] = []
    for one in sorted(found.values(), key=lambda one: (len(one.muscles), -one.covered)):
        # They are worth naming only when they cover clearly more than one alone, or than two that are named.
        if one.covered >= alone + _LEAST_GAIN and not any(
            len(other.muscles) < len(one.muscles) and other.covered + _LEAST_GAIN > one.covered
            for other in best
        ):
            best.append(one)
    return tuple(sorted(best, key=lambda one: (-round(one.covered, 2), len(one.muscles))))


def _grow(zones: dict[str, tuple[str, int, int]], first: str, marked: Marked) -> Combination | None:
    members: list[Member] = []
    left = marked.cells
    chosen: str | None = first
    while chosen is not None:
        side, core, spillover = zones[chosen]
        members.append(Member(chosen, side, marked.weight((core | spillover) & left) / marked.total))
        left &= ~(core | spillover)
        if len(members) == 3:
            break
        chosen = _next(zones, left, marked)
    if len(members) < 2:
        return None
    return Combination(tuple(members), sum(member.gain for member in members))


def _next(zones: dict[str, tuple[str, int, int]], left: int, marked: Marked) -> str | None:
    best, found = _LEAST_GAIN * marked.total, None
    for muscle, (_, core, spillover) in zones.items():
        if (core | spillover) & left:
            gain = marked.weight(core & left) + SPILLOVER * marked.weight(spillover & left)
            if gain > best + 1e-9:
                best, found = gain, muscle
    return found
