# SPDX-License-Identifier: Apache-2.0
"""Which point is worth checking next: the one whose answer would change the order most."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import SIDES
from hipmap.core.findings import Finding, Findings
from hipmap.core.library import Library
from hipmap.core.match import Ranking
from hipmap.core.reranking import Moved, concerns, reranked

_LOOKED_AT = 8
"""Rows further down are left alone: no answer brings them up far enough to matter."""


class NextCheck(NamedTuple):
    """A point to examine and why.

    ``reason`` is ``would_lead`` (familiar pain there would put its muscle first), ``would_yield`` (it leads,
    and not being tender would put ``other`` first) or ``would_move`` (the order below the first changes).
    ``change`` is how much the order would move on average, 0 for not at all.
    """

    muscle: str
    side: str
    trigger_point: str
    reason: str
    other: str
    change: float


def worth_checking(library: Library, ranking: Ranking, findings: Findings) -> NextCheck | None:
    """Return the unexamined point of most consequence; None when no answer changes anything."""
    now = reranked(library, ranking, findings)
    best: NextCheck | None = None
    for row in now[:_LOOKED_AT]:
        point = _unexamined(row, findings)
        if point is None:
            continue
        familiar, without = (
            reranked(library, ranking, findings.found(point._replace(answer=answer)))
            for answer in ("familiar", "not_tender_today")
        )
        change = (_change(now, familiar) + _change(now, without)) / 2
        if change > (best.change if best else 0.0) + 1e-9:
            reason, other = _reason(row, now, familiar, without)
            best = NextCheck(point.muscle, point.side, point.trigger_point, reason, other, change)
    return best


def _unexamined(row: Moved, findings: Findings) -> Finding | None:
    """Return the first point of a row that is not yet examined, the one that covers most first."""
    if any(one.answer == "familiar" for one in findings.points if concerns(one, row.match)):
        return None
    for side in SIDES if row.match.side == "both" else (row.match.side,):
        for point in row.match.trigger_points:
            if findings.of(row.match.muscle, side, point).answer == "not_examined":
                return Finding(row.match.muscle, side, point)
    return None


def _change(now: tuple[Moved, ...], then: tuple[Moved, ...]) -> float:
    """Return how far rows would move, those at the top counting most."""
    place = {row.match.muscle: at for at, row in enumerate(then, 1)}
    return sum(
        abs(place[row.match.muscle] - at) / min(at, place[row.match.muscle]) for at, row in enumerate(now, 1)
    )


def _reason(
    row: Moved, now: tuple[Moved, ...], familiar: tuple[Moved, ...], without: tuple[Moved, ...]
) -> tuple[str, str]:
    own, first = row.match.muscle, now[0].match.muscle
    if own == first and without[0].match.muscle != own:
        return "would_yield", without[0].match.muscle
    if own != first and familiar[0].match.muscle == own:
        return "would_lead", first
    return "would_move", ""
