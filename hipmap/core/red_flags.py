# SPDX-License-Identifier: Apache-2.0
"""Which warning questions stand above the list, and which were answered with yes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing
from hipmap.core.entities import LEVELS, RedFlag
from hipmap.core.library import Library
from hipmap.core.notices import ABOVE_KNEE, BELOW_KNEE


def choose(
    library: Library,
    drawing: Drawing,
    atlas: Atlas,
    age: str | None = None,
    ticks: Collection[str] = (),
    limit: int | None = 3,
) -> tuple[RedFlag, ...]:
    """Return the questions that fit what is marked, the person's age group and ticks; the fittest first.

    All of them without a ``limit``.

    Once something is marked there is always at least one, as long as the library holds any.
    """
    cells = drawing.cells
    if not cells:
        return ()
    touched = {region.partition(".")[2] or region for region in atlas.regions_of(cells)}
    scored = []
    for order, flag in enumerate(library.red_flags):
        fit = _fit(flag, touched, age, ticks)
        if fit:
            scored.append((-fit, order, flag))
    ordered = [flag for _, _, flag in sorted(scored)]
    if _crosses_knee(touched):
        # Pain that passes the knee may be a nerve root's: such a question stands among the first two.
        nerves = next((at for at, flag in enumerate(ordered) if flag.group == "nerves"), 0)
        if nerves > 1:
            ordered.insert(1, ordered.pop(nerves))
    return tuple(ordered[:limit])


def marked(flags: Iterable[RedFlag], answers: Iterable[tuple[str, bool]]) -> tuple[RedFlag, ...]:
    """Return the questions answered with yes, the most urgent first."""
    yes = {flag for flag, answer in answers if answer}
    found = [flag for flag in flags if flag.id in yes]
    return tuple(sorted(found, key=lambda flag: (LEVELS.index(flag.level), -flag.gravity)))


def _fit(flag: RedFlag, touched: set[str], age: str | None, ticks: Collection[str]) -> float:
    if flag.ages and age and age not in flag.ages:
        return 0.0
    fit = float(flag.gravity)
    if flag.regions == ("any",):
        fit *= 0.6
    else:
        near = len(touched.intersection(flag.regions))
        if not near:
            return 0.0
        # A question about a few places that are marked fits better than one about half the body.
        fit *= 0.7 + 0.3 * near / len(touched) + 0.2 / len(flag.regions)
    ticked = bool(ticks) and any(tick in ticks for tick in flag.ticks)
    if flag.ages and age is None and not ticked:
        fit *= 0.5
    if flag.ticks:
        fit *= 1.6 if ticked else 0.8
    if flag.first:
        fit *= 1.25
    return fit


def _crosses_knee(touched: set[str]) -> bool:
    above = any(region.startswith(ABOVE_KNEE) for region in touched)
    below = any(region.startswith(BELOW_KNEE) for region in touched)
    return above and below
