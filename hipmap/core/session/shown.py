# SPDX-License-Identifier: Apache-2.0
"""Keeps the visit that is shown and the session it belongs to alike."""

from __future__ import annotations

from hipmap.core.session.model import Session, Visit
from hipmap.core.state import State


def gathered(state: State) -> State:
    """Return the state with what is shown taken up into its session."""
    visit = state.session.visits[state.visit]
    held = visit.drawn(state.layer, state.drawing)._replace(answers=state.answers, findings=state.findings)
    return state if held == visit else state._replace(session=state.session.with_visit(state.visit, held))


def showing(state: State, session: Session, index: int, layer: str) -> State:
    """Return the state that shows one visit's layer of a session; an index beyond it means the nearest."""
    index = max(0, min(index, len(session.visits) - 1))
    visit: Visit = session.visits[index]
    return state._replace(
        session=session,
        visit=index,
        layer=layer,
        drawing=visit.drawing(layer),
        answers=visit.answers,
        findings=visit.findings,
        feeling=None,
    )
