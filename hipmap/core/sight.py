# SPDX-License-Identifier: Apache-2.0
"""Where to look so that a pattern that was looked up is seen."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import NamedTuple

from hipmap.core.cells import iterate
from hipmap.core.entities import Pattern
from hipmap.core.figure import Figure, View
from hipmap.core.record.views import best_view

_ENOUGH = 1 / 3  # share of a core that tells what the pattern is
_AIR = 20.0  # mm


class Box(NamedTuple):
    """A rectangle of a view in mm."""

    left: float
    top: float
    right: float
    bottom: float


class Look(NamedTuple):
    """A view by name and a zoom, as a state has them; with zoom ``free`` also what to show of the view."""

    view: str
    zoom: str
    area: Box | None = None


def look_at(figure: Figure, pattern: Pattern, pain: int, now: Look, seen: Box) -> Look | None:
    """Return from where a pattern is seen, or None when it is seen already, or there is nothing to see.

    ``seen`` is what the stage shows of the view ``now``. What of ``pain`` the pattern covers, and is seen, is
    reason enough to stay: one compares the two there.
    """
    anywhere = reduce(or_, (view.visible for view in figure.views.values()))
    wanted = (pattern.core or pattern.spillover) & anywhere  # what lies deep is seen nowhere
    if not wanted:
        return None
    view = figure.views[now.view]
    if _within(view, pain & (pattern.core | pattern.spillover), seen) or _enough(view, wanted, seen):
        return None
    whole = Box(0.0, 0.0, view.width, view.height)
    if not _enough(view, wanted, whole):
        view = figure.views[best_view(figure, pattern)]
    x, y, width, height = view.hip
    if now.zoom == "body":
        look = Look(view.name, "body")
    elif _enough(view, wanted & view.visible, Box(x, y, x + width, y + height)):
        look = Look(view.name, "hip")
    else:
        look = Look(view.name, "free", _round(view, wanted))
    return look if look[:2] != now[:2] or look.area else None


def _round(view: View, cells: int) -> Box:
    """Return the box of the hip, moved up or down to where the cells are, and larger when it must be."""
    x, _, width, height = view.hip
    places = [(view.xy[2 * cell], view.xy[2 * cell + 1]) for cell in iterate(cells & view.visible)]
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    upper, lower = min(y for _, y in places), max(y for _, y in places)
    top = min(max(0.0, (upper + lower - height) / 2), view.height - height)
    return Box(
        min(x, left - _AIR),
        min(top, upper - _AIR),
        max(x + width, right + _AIR),
        max(top + height, lower + _AIR),
    )


def _enough(view: View, cells: int, box: Box) -> bool:
    return _within(view, cells, box) >= _ENOUGH * cells.bit_count()


def _within(view: View, cells: int, box: Box) -> int:
    """Return how many of ``cells`` are seen in the box."""
    xy = view.xy
    return sum(
        box.left <= xy[2 * cell] <= box.right and box.top <= xy[2 * cell + 1] <= box.bottom
        for cell in iterate(cells & view.visible)
    )
