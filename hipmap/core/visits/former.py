# SPDX-License-Identifier: Apache-2.0
"""The visit before: what was drawn then, to look back at and to begin with."""

from __future__ import annotations

from hipmap.core.drawing import Drawing
from hipmap.core.session.model import Session
from hipmap.core.state import State


def former(session: Session, index: int, layer: str) -> int | None:
    """Return the nearest visit before ``index`` with something drawn in ``layer``; None without one."""
    drawn = (at for at in range(index - 1, -1, -1) if session.visits[at].drawing(layer).cells)
    return next(drawn, None)


def looked_back_at(state: State) -> int | None:
    """Return the visit whose drawing is shown behind that of the shown one; None when none is.

    It is shown while nothing is drawn yet, and after that as long as it was not switched off.
    """
    wanted = not state.drawing.cells if state.look_back is None else state.look_back
    return former(state.session, state.visit, state.layer) if wanted else None


def begun(drawing: Drawing) -> Drawing:
    """Return where it hurt in an earlier drawing; how it felt and how strongly is asked for anew."""
    areas = tuple(area._replace(intensity=None, qualities=(), depth=None) for area in drawing.areas)
    return drawing._replace(areas=areas)
