# SPDX-License-Identifier: Apache-2.0
"""Which views of the body show something best."""

from __future__ import annotations

from hipmap.core.entities import Pattern
from hipmap.core.figure import Figure
from hipmap.core.weights import SPILLOVER

MOST = 3
_ADDS = 0.08  # share of a drawing that a further view must show for the first time
_AGAIN = 0.3  # share that makes a second look worth its room, when one view shows all
_MARKS = 0.3


def best_views(figure: Figure, cells: int) -> tuple[str, ...]:
    """Return the views that together show a set, the one that shows most of it first; at most three."""
    views = list(figure.views.values())
    total = cells.bit_count()
    chosen: list[str] = []
    unseen = cells
    while total and len(chosen) < MOST:
        best = max(views, key=lambda view: (view.visible & unseen).bit_count())
        gained = (best.visible & unseen).bit_count()
        if gained == 0 or (chosen and gained < _ADDS * total):
            break
        chosen.append(best.name)
        unseen &= ~best.visible
    if len(chosen) == 1:
        others = [view for view in views if view.name not in chosen]
        second = max(others, key=lambda view: (view.visible & cells).bit_count())
        if (second.visible & cells).bit_count() >= _AGAIN * total:
            chosen.append(second.name)
    return tuple(chosen)


def best_view(figure: Figure, pattern: Pattern) -> str:
    """Return the view that shows most of a pattern and of its marks."""
    total = pattern.core.bit_count() + SPILLOVER * pattern.spillover.bit_count()

    def shown(name: str) -> float:
        visible = figure.views[name].visible
        cells = float((visible & pattern.core).bit_count())
        cells += SPILLOVER * (visible & pattern.spillover).bit_count()
        marks = sum(visible >> mark.cell & 1 for mark in pattern.marks)
        return cells + _MARKS * total * marks / max(1, len(pattern.marks))

    return max(figure.views, key=shown)
