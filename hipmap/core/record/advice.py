# SPDX-License-Identifier: Apache-2.0
"""What warning questions ask for on paper: signs answered with yes, and what is still unanswered."""

from __future__ import annotations

from hipmap.core.entities import LEVELS, RedFlag
from hipmap.core.record.hand_out import Asked, Sign
from hipmap.core.record.voice import Voice
from hipmap.core.red_flags import choose
from hipmap.core.session.model import Visit
from hipmap.core.state import Person

MOST_ASKED = 6


def unanswered(voice: Voice, visit: Visit, person: Person) -> tuple[RedFlag, ...]:
    """Return the questions that fit the drawing and have no answer, the fittest first.

    Without a drawing, the gravest ones.
    """
    library = voice.library
    fitting = choose(library, visit.patient, voice.atlas, person.age, person.ticks, limit=None)
    if not fitting:
        fitting = tuple(flag for flag in library.red_flags if flag.first)
    answered = {flag for flag, _ in visit.answers}
    return tuple(flag for flag in fitting if flag.id not in answered)


class Questions(Voice):
    """Says them in the language of the paper."""

    def signs(self, flags: tuple[RedFlag, ...]) -> tuple[Sign, ...]:
        """Return questions answered with yes, each with its advice."""
        said = self.tr("Yes to: {question}")
        return tuple(
            Sign(said.format(question=self.text(flag.ask)), self.text(flag.advice) if flag.advice else "")
            for flag in flags
        )

    def asked(self, flags: tuple[RedFlag, ...]) -> tuple[Asked, ...]:
        """Return the first questions grouped by what a yes asks for, the most urgent first."""
        few = flags[:MOST_ASKED]
        groups = []
        for level in LEVELS:
            questions = tuple(self.text(flag.ask) for flag in few if flag.level == level)
            if questions:
                urgency = self.tr("If yes: {urgency}").format(urgency=self.terms.urgency(level))
                groups.append(Asked(urgency, questions))
        return tuple(groups)

    def note(self, flags: tuple[RedFlag, ...], visit: Visit) -> str:
        """Return what is to be said of all questions together."""
        if not flags:
            answered_no = bool(visit.answers) and not any(answer for _, answer in visit.answers)
            return self.terms.none_marked() if answered_no else ""
        left = len(flags) - MOST_ASKED
        words = self.tr("These questions are not answered yet. Not answered does not mean no.")
        if left > 0:
            more = self.tr("{count} more that may apply stand in hipmap.")
            words += " " + more.format(count=left)
        return words
