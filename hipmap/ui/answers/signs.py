# SPDX-License-Identifier: Apache-2.0
"""Which warning signs were answered with yes, and how an answer is noted."""

from __future__ import annotations

from hipmap.core.entities import RedFlag
from hipmap.core.red_flags import marked
from hipmap.ui.context import Context


def marked_signs(context: Context) -> list[RedFlag]:
    """Return the signs that were answered with yes, the most urgent first."""
    return list(marked(context.library.red_flags, context.store.state.answers))


def answer(context: Context, flag: str, said: bool | None) -> None:
    """Note yes or no to a question, or None to take the answer back: unanswered is not no."""
    answers = {name: value for name, value in context.store.state.answers if name != flag}
    if said is not None:
        answers[flag] = said
    context.store.update(answers=tuple(sorted(answers.items())))
