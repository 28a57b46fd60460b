# SPDX-License-Identifier: Apache-2.0
"""Which point of a muscle fits a drawing best, and which view shows a place best."""

from __future__ import annotations

from collections.abc import Iterable

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.entities import Mark, Pattern
from hipmap.core.library import Library
from hipmap.core.weights import SPILLOVER

_VIEWS = ("back", "front", "left", "right")  # of two that show as much, the earlier is taken
_MARK = 40  # cells that an X in sight is worth, so that it is not out of sight for the sake of a few


def with_point(library: Library, choice: Choice, cells: int) -> Choice:
    """Return the choice narrowed to the point whose pattern fits what is marked best.

    It stays as it is when it names a point, or when nothing that is marked touches any pattern of it.
    """
    if choice.trigger_point is not None or choice.kind != "muscle":
        return choice
    points = [choice._replace(trigger_point=point.id) for point in library.muscles[choice.id].trigger_points]
    fit = {one: _fit(library.pattern_of(one), cells) for one in points if _exists(library, one)}
    best = max(fit, key=lambda one: fit[one], default=None)
    return best if best is not None and fit[best] > 0 else choice


def _exists(library: Library, choice: Choice) -> bool:
    pattern = library.pattern_of(choice)
    return bool(pattern.core | pattern.spillover)


def _fit(pattern: Pattern, cells: int) -> float:
    """Return how well a pattern covers what is marked, 0 to 1; parts that were not marked weigh little."""
    covered = (pattern.core & cells).bit_count() + SPILLOVER * (pattern.spillover & cells).bit_count()
    beyond = (cells & ~pattern.core & ~pattern.spillover).bit_count()
    unmarked = 0.25 * (pattern.core & ~cells).bit_count()
    whole = covered + beyond + unmarked
    return covered / whole if whole else 0.0


def best_view(atlas: Atlas, figure: str, cells: int, marks: Iterable[Mark] = (), wish: str = "back") -> str:
    """Return the view of a figure in which most of ``cells`` and marks is seen; ``wish`` breaks ties."""
    views = atlas.figure(figure).views
    marked = [mark.cell for mark in marks]

    def seen(name: str) -> float:
        visible = views[name].visible
        return (cells & visible).bit_count() + _MARK * sum(visible >> cell & 1 for cell in marked)

    candidates = [name for name in dict.fromkeys((wish, *_VIEWS)) if name in views and name in _VIEWS]
    most = max(map(seen, candidates), default=0.0)
    return next((name for name in candidates if seen(name) >= 0.9 * most), "back")
