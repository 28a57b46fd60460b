# SPDX-License-Identifier: Apache-2.0
"""Ranks muscles by how well their published patterns fit what is marked.

A pattern's score is ``g / (g + uncovered + 0.4 · missed)``, where ``g`` is the marked area inside the
core plus 0.4 of that inside the spillover (but never more than the core gives: spillover supports, it
does not carry), ``uncovered`` is the rest of what is marked, and ``missed`` is core left unmarked, which
weighs little because people mark too little. All are counted in cells, weighted by intensity. The points of
a muscle taken together count 0.9: one point that fits says more than several that must all hurt at once.
``python -m tests.evaluation.weights`` shows that other numbers do as well in a wide range round these.
"""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core import conditions as look_alikes
from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.drawing import Drawing
from hipmap.core.entities import Grade
from hipmap.core.library import Library
from hipmap.core.priors import prior_key
from hipmap.core.red_flags import choose
from hipmap.core.units import Unit, units_of
from hipmap.core.weights import MISSED, SPILLOVER, Marked, size

CLEAR_SCORE, CLEAR_COVERED = 0.2, 0.5
"""A first row that scores or covers less, or less than a look-alike, is said to be no clear match."""
SEVERAL = 0.9
"""How much several points together count beside one."""
_TIE = 0.005
_LEAST_CORE = 0.02
_LEAST_SPILLOVER = 0.05


class Match(NamedTuple):
    """One muscle; ``side`` is left, right or both, and shares are of everything marked.

    ``not_marked`` is the share of the core that was left unmarked; grades are those of the core of the
    trigger point that covers most.
    """

    rank: int
    muscle: str
    side: str
    score: float
    tied: bool
    trigger_points: tuple[str, ...]
    covered: float
    covered_by_core: float
    covered_by_spillover: float
    not_marked: float
    texts_agree: str
    independent_check: str


class SpilloverMatch(NamedTuple):
    """A muscle that reaches what is marked by its spillover alone; never ranked."""

    muscle: str
    side: str
    covered: float


class Ranking(NamedTuple):
    """The answer to a drawing; ``uncovered`` is the share that no published pattern covers.

    ``rival`` is the look-alike that fits better than a first row that would else be clear.
    """

    matches: tuple[Match, ...] = ()
    spillover_only: tuple[SpilloverMatch, ...] = ()
    also_consider: tuple[look_alikes.ConditionMatch, ...] = ()
    red_flags: tuple[str, ...] = ()
    uncovered: float = 0.0
    uncovered_cells: int = 0
    area_mm2: float = 0.0
    share_of_skin: float = 0.0
    regions: tuple[str, ...] = ()
    clear: bool = False
    rival: look_alikes.Rival | None = None


class _Best(NamedTuple):
    score: float
    side: int
    unit: Unit


def rank(library: Library, atlas: Atlas, drawing: Drawing) -> Ranking:
    """Return all muscles that fit, best first; an empty drawing gives an empty ranking."""
    marked = Marked.of(atlas, drawing)
    if not marked.total:
        return Ranking()
    rows, spilled = [], []
    units, reached = units_of(library, atlas)
    for muscle, own in units.items():
        best = _best(own, marked)
        if best:
            rows.append(_row(library, atlas, muscle, best, marked))
        else:
            spilled += _spillover(muscle, own[-1], marked)
    cells = marked.cells
    area = atlas.area_mm2(cells)
    regions = atlas.regions_of(cells)
    matches = _ordered(library, rows, prior_key(library, atlas, cells, regions))
    lost = cells & ~reached
    conditions, rival = look_alikes.resembling(library, marked)
    fits = bool(matches) and matches[0].score >= CLEAR_SCORE and matches[0].covered >= CLEAR_COVERED
    least = matches[0].score if fits else 1.0
    if rival is not None and rival.likeness <= least:
        rival = None
    if fits:
        rival = look_alikes.nearest_skin(library, marked, rival.likeness if rival else least) or rival
    return Ranking(
        matches,
        tuple(sorted(spilled, key=lambda found: (-found.covered, found.muscle))),
        conditions,
        tuple(flag.id for flag in choose(library, drawing, atlas)),
        marked.weight(lost) / marked.total,
        lost,
        area,
        area / atlas.skin_mm2,
        regions,
        fits and rival is None,
        rival,
    )


def _best(own: tuple[Unit, ...], marked: Marked) -> tuple[_Best, ...]:
    """Return the best unit on each side that fits: none, one or two of them."""
    sides = []
    for side, part in enumerate(marked.sides):
        if part is None:
            continue
        most, fits = 0.0, None
        for unit in own:
            against = marked if unit.crosses else part
            core = unit.core[side] & against.cells
            if core:
                score = _score(unit, side, against, core)
                if score > most:
                    most, fits = score, unit
        if fits is not None:
            sides.append(_Best(most, side, fits))
    if len(sides) == 2:
        # A muscle that fits one side much better is named for that side only.
        top = max(sides[0].score, sides[1].score)
        sides = [best for best in sides if best.score >= 0.5 * top]
    return tuple(sides)


def _score(unit: Unit, side: int, part: Marked, marked_core: int) -> float:
    core, count = part.weight_and_count(marked_core)
    if core < _LEAST_CORE * part.total:
        return 0.0
    spillover = part.weight(unit.spillover[side])
    gained = core + min(SPILLOVER * spillover, core)
    missed = unit.core_weight[side] - count
    score = gained / (gained + (part.total - core - spillover) + MISSED * missed)
    return score if len(unit.points) == 1 else SEVERAL * score


def _row(library: Library, atlas: Atlas, muscle: str, best: tuple[_Best, ...], marked: Marked) -> Match:
    core = spillover = 0
    for found in best:
        core |= found.unit.core[found.side]
        spillover |= found.unit.spillover[found.side]
    touching = _touching(best, marked)
    marked_core = core & marked.cells
    weight, count = marked.weight_and_count(marked_core)
    by_core = weight / marked.total
    by_spillover = marked.weight(spillover ^ (spillover & core)) / marked.total
    whole = best[0].unit.core_weight[best[0].side] if len(best) == 1 else size(atlas, core)
    grade = _grade(library, muscle, touching[0]) if touching else Grade()
    return Match(
        0,
        muscle,
        "both" if len(best) == 2 else SIDES[best[0].side],
        best[0].score if len(best) == 1 else max(best[0].score, best[1].score),
        False,
        tuple(touching),
        by_core + by_spillover,
        by_core,
        by_spillover,
        1 - min(1.0, count / whole),
        grade.texts_agree,
        grade.independent_check,
    )


def _touching(best: tuple[_Best, ...], marked: Marked) -> list[str]:
    """Return the points whose core is marked, the one with most of it first."""
    first = best[0].unit.points
    if len(first) == 1 and (len(best) == 1 or best[1].unit.points == first):
        return list(first)
    points: dict[str, float] = {}
    for found in best:
        for point, own_core in zip(found.unit.points, found.unit.cores[found.side], strict=True):
            points[point] = points.get(point, 0.0) + marked.weight(own_core)
    return sorted((point for point in points if points[point]), key=lambda point: -points[point])


def _grade(library: Library, muscle: str, point: str) -> Grade:
    return next(p.core_grade for p in library.muscles[muscle].trigger_points if p.id == point)


def _spillover(muscle: str, unit: Unit, marked: Marked) -> list[SpilloverMatch]:
    if not marked.cells & (unit.whole[0] | unit.whole[1]):
        return []
    shares = [marked.weight(unit.whole[side]) / marked.total for side in (0, 1)]
    near = [side for side in (0, 1) if shares[side] >= _LEAST_SPILLOVER]
    if not near:
        return []
    if len(near) == 2:
        covered = marked.weight(unit.whole[0] | unit.whole[1]) / marked.total
        return [SpilloverMatch(muscle, "both", covered)]
    return [SpilloverMatch(muscle, SIDES[near[0]], shares[near[0]])]


def _ordered(library: Library, rows: list[Match], key: str) -> tuple[Match, ...]:
    """Number the rows; equal scores share a rank."""
    rows.sort(key=lambda row: (-row.score, row.muscle))
    ordered: list[Match] = []
    while len(ordered) < len(rows):
        first = end = len(ordered)
        least = rows[first].score - _TIE
        while end < len(rows) and rows[end].score >= least:
            end += 1
        same = rows[first:end]
        if len(same) > 1:
            same.sort(key=lambda row: _among_equals(row, library.muscles[row.muscle].prior.get(key, 0.0)))
        ordered += [row._replace(rank=first + 1, tied=len(same) > 1) for row in same]
    return tuple(ordered)


def _among_equals(row: Match, prior: float) -> tuple[float, float, float, str]:
    # How often the muscle was found comes first; where no study tells, what covers more.
    return -prior, -row.covered, -row.score, row.muscle
