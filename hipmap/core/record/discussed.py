# SPDX-License-Identifier: Apache-2.0
"""Which patterns are taken into the hand-out and the text for the record, in the order they were chosen."""

from __future__ import annotations

from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import State


def is_discussed(discussed: tuple[Choice, ...], choice: Choice) -> bool:
    """Tell whether a muscle is among them on that side, as a whole or one point of it."""
    return any(_same(one, choice) for one in discussed)


def toggled(discussed: tuple[Choice, ...], choice: Choice) -> tuple[Choice, ...]:
    """Return them with ``choice`` as the last, or without it when it was among them."""
    kept = tuple(one for one in discussed if not _same(one, choice))
    return kept if len(kept) < len(discussed) else (*discussed, choice)


def to_hand_out(library: Library, state: State) -> tuple[Choice, ...]:
    """Return the muscles for the hand-out: those discussed, else the one that is chosen, else none."""
    chosen = state.session.visits[state.visit].discussed
    if not known(library, chosen) and state.chosen is not None:
        chosen = (state.chosen,)
    return known(library, chosen)


def known(library: Library, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the muscles among some choices; a file may name one that this library does not hold."""
    return tuple(one for one in choices if one.kind == "muscle" and one.id in library.muscles)


def _same(one: Choice, other: Choice) -> bool:
    return one[:3] == other[:3]
