# SPDX-License-Identifier: Apache-2.0
"""What the answers to the warning questions ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hipmap.core.entities import RedFlag
from hipmap.core.red_flags import marked
from hipmap.ui.context import Context


class LevelWords(QObject):
    """Says what a level asks for, on the therapist's screen and on the patient's alike."""

    def urgency(self, level: str) -> str:
        """Return the words for a level of urgency."""
        return {
            "112": self.tr("Call 112 now (or your local emergency number)"),
            "now": self.tr("Call your doctor now; outside opening hours the doctor on call"),
            "today": self.tr("Contact a doctor today."),
            "days": self.tr("See your doctor within a few days."),
        }[level]


def marked_signs(context: Context) -> list[RedFlag]:
    """Return the signs that were answered with yes, the most urgent first."""
    return list(marked(context.library.red_flags, context.store.state.answers))


def answer(context: Context, flag: str, said: bool | None) -> None:
    """Note yes or no to a question, or None to take the answer back: unanswered is not no."""
    answers = {name: value for name, value in context.store.state.answers if name != flag}
    if said is not None:
        answers[flag] = said
    context.store.update(answers=tuple(sorted(answers.items())))
