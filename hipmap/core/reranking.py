# SPDX-License-Identifier: Apache-2.0
"""What the examiner's fingers and a few questions add to a ranking, always beside the first one.

Two examiners agree only moderately on trigger points, so an answer moves a muscle, it settles nothing: the
factors are small, plain numbers, and no answer takes a row away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing
from hipmap.core.findings import Finding, Findings
from hipmap.core.library import Library
from hipmap.core.match import Match, Ranking
from hipmap.core.notices import Notice, share_below_buttock
from hipmap.core.pain_areas import without_empty

FACTORS = {"familiar": 1.5, "only_tender": 1.1, "not_tender_today": 0.75}
"""What an answer does to a score."""
PROVOKED, NOT_PROVOKED = 1.05, 0.98
"""What a provoking question answered yes or no does to a muscle that it belongs to; at most three count."""
_GLUTEAL = "gluteal"
_NERVE_CONDITIONS = ("lumbar_radiculopathy", "sciatica_like", "spinal_stenosis")
_LEAST_BELOW = 0.02


class Moved(NamedTuple):
    """A row of the second ranking: the first one's row, its new rank and score, and what moved it.

    ``answers`` are the answers of its points and ``provoked`` the questions that counted.
    """

    match: Match
    rank: int
    score: float
    answers: tuple[Finding, ...] = ()
    provoked: tuple[tuple[str, bool], ...] = ()

    @property
    def climbed(self) -> int:
        """Return by how many places the row rose; negative when it fell."""
        return self.match.rank - self.rank


class Felt(NamedTuple):
    """The second drawing of a point held against its published zone; shares of what was felt.

    ``not_felt`` is the share of the published core where nothing was felt.
    """

    in_core: float
    in_spillover: float
    outside: float
    not_felt: float


def reranked(library: Library, ranking: Ranking, findings: Findings) -> tuple[Moved, ...]:
    """Return the rows in their new order; without findings, in the first order with the first ranks."""
    rows = []
    for match in ranking.matches:
        answers = tuple(one for one in findings.points if concerns(one, match))
        provokes = library.muscles[match.muscle].provokes
        provoked = tuple(one for one in findings.provoked if one[0] in provokes)
        factor = _by_answers(answers, match) * _by_questions(provoked)
        rows.append(Moved(match, match.rank, match.score * factor, answers, provoked))
    if not any(row.score != row.match.score for row in rows):
        return tuple(rows)
    order = sorted(range(len(rows)), key=lambda at: (-rows[at].score, at))
    return tuple(rows[at]._replace(rank=number) for number, at in enumerate(order, 1))


def recognised_elsewhere(ranking: Ranking, findings: Findings) -> tuple[Finding, ...]:
    """Return the familiar points of muscles that do not stand in the list; they must be seen all the same."""
    return tuple(
        one for one in findings.recognised if not any(concerns(one, match) for match in ranking.matches)
    )


def concerns(finding: Finding, match: Match) -> bool:
    """Say whether a finding is about a row: its muscle, on its side."""
    return finding.muscle == match.muscle and match.side in (finding.side, "both")


def set_aside(library: Library, drawing: Drawing, findings: Findings) -> Drawing:
    """Return what is left of a drawing when all that recognised points' patterns cover is set aside."""
    covered = 0
    for one in findings.recognised:
        pattern = library.pattern(one.muscle, one.side, one.trigger_point)
        covered |= pattern.core | pattern.spillover
    if not covered:
        return drawing
    return without_empty(
        drawing._replace(areas=tuple(area._replace(cells=area.cells & ~covered) for area in drawing.areas))
    )


def compare_felt(library: Library, finding: Finding) -> Felt | None:
    """Hold the second drawing of a point against the published zone; None when nothing was drawn."""
    if not finding.felt:
        return None
    pattern = library.pattern(finding.muscle, finding.side, finding.trigger_point)
    total = finding.felt.bit_count()
    core = (finding.felt & pattern.core).bit_count()
    spillover = (finding.felt & pattern.spillover).bit_count()
    whole = max(1, pattern.core.bit_count())
    return Felt(core / total, spillover / total, (total - core - spillover) / total, 1 - core / whole)


def nerve_notice(library: Library, atlas: Atlas, drawing: Drawing, findings: Findings) -> Notice | None:
    """Return the notice that is due when a gluteal point was familiar and pain goes below the buttock.

    Among people with low back pain that pair pointed to a nerve root: the nerve questions come first then.
    """
    below = {}
    for one in findings.recognised:
        if library.muscles[one.muscle].group == _GLUTEAL:
            share = share_below_buttock(atlas, drawing.cells, one.side)
            if share >= _LEAST_BELOW:
                below[one.side] = share
    if not below:
        return None
    side = "both" if len(below) == 2 else next(iter(below))
    conditions = tuple(name for name in _NERVE_CONDITIONS if name in library.conditions)
    return Notice("gluteal_point", max(below.values()), side, None, conditions, True)


def _by_answers(answers: Iterable[Finding], match: Match) -> float:
    """Return the factor of the best answer; a point not tender counts less while others are unexamined."""
    factors = [FACTORS[one.answer] for one in answers if one.answer in FACTORS]
    if not factors:
        return 1.0
    best = max(factors)
    if best >= 1.0:
        return best
    points: Collection[str] = match.trigger_points or ("",)
    done = {one.trigger_point for one in answers if one.answer in FACTORS}
    return 1.0 - (1.0 - best) * min(1.0, len(done.intersection(points)) / len(points))


def _by_questions(provoked: Iterable[tuple[str, bool]]) -> float:
    given = [answer for _, answer in provoked]
    return float(PROVOKED ** min(3, given.count(True)) * NOT_PROVOKED ** min(3, given.count(False)))
