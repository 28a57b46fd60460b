# SPDX-License-Identifier: Apache-2.0
"""What was answered at trigger points and to the questions about what brings the pain on."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import SIDES

ANSWERS = ("familiar", "only_tender", "not_tender_today", "not_examined")
QUICK_QUESTIONS = ("rolling_in_bed", "lying_on_side", "rising_from_chair", "stairs", "cough_sneeze")


class Finding(NamedTuple):
    """The answer for one point; ``felt`` is the second drawing: where pressing the point is felt."""

    muscle: str
    side: str  # left or right
    trigger_point: str
    answer: str = "not_examined"
    felt: int = 0


class Findings(NamedTuple):
    """All answers: per point, and per provoking question (id, yes or no); what is missing was not asked."""

    points: tuple[Finding, ...] = ()
    provoked: tuple[tuple[str, bool], ...] = ()

    def of(self, muscle: str, side: str, trigger_point: str) -> Finding:
        """Return what was found at a point; ``not_examined`` when nothing was."""
        key = (muscle, side, trigger_point)
        return next((one for one in self.points if one[:3] == key), Finding(*key))

    def found(self, finding: Finding) -> Findings:
        """Return the findings with one point's answer; raises ValueError for an unknown one."""
        if finding.answer not in ANSWERS or finding.side not in SIDES:
            raise ValueError(f"no such answer: {finding.answer!r} on side {finding.side!r}")
        kept = tuple(one for one in self.points if one[:3] != finding[:3])
        if finding.answer == "not_examined" and not finding.felt:
            return self._replace(points=kept)
        return self._replace(points=tuple(sorted((*kept, finding))))

    def asked(self, question: str, answer: bool | None) -> Findings:
        """Return the findings with one provoking question answered; None takes the answer back."""
        kept = {one: yes for one, yes in self.provoked if one != question}
        if answer is not None:
            kept[question] = answer
        return self._replace(provoked=tuple(sorted(kept.items())))

    @property
    def recognised(self) -> tuple[Finding, ...]:
        """Return the points where the familiar pain was felt."""
        return tuple(one for one in self.points if one.answer == "familiar")
