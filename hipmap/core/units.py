# SPDX-License-Identifier: Apache-2.0
"""What is matched: each trigger point's pattern and each whole muscle's, on both sides."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.library import Library
from hipmap.core.weights import size


class Unit(NamedTuple):
    """One pattern; every pair is (left, right).

    ``cores`` are those of its ``points``; ``whole`` is core and spillover together; a pattern that
    ``crosses`` reaches both sides from one, so it is held against both sides of a drawing.
    """

    points: tuple[str, ...]
    cores: tuple[tuple[int, ...], tuple[int, ...]]
    core: tuple[int, int]
    spillover: tuple[int, int]
    whole: tuple[int, int]
    core_weight: tuple[float, float]
    crosses: bool


Units = tuple[dict[str, tuple[Unit, ...]], int]


def units_of(library: Library, atlas: Atlas) -> Units:
    """Return the units of each matched muscle, the whole muscle last, and all cells any pattern reaches."""
    if library.units is None:
        library.units = _units(library, atlas)
    units: Units = library.units
    return units


def _units(library: Library, atlas: Atlas) -> Units:
    found, reached = {}, 0
    for muscle in library.muscles.values():
        if not muscle.match:
            continue
        points = [point.id for point in muscle.trigger_points]
        own = [_unit(library, atlas, muscle.id, point, (point,)) for point in points]
        if len(own) > 1:
            own.append(_unit(library, atlas, muscle.id, None, tuple(points)))
        found[muscle.id] = tuple(own)
        reached |= own[-1].whole[0] | own[-1].whole[1]
    return found, reached


def _unit(library: Library, atlas: Atlas, muscle: str, point: str | None, points: tuple[str, ...]) -> Unit:
    left, right = (library.pattern(muscle, side, point) for side in SIDES)
    cores = [tuple(library.pattern(muscle, side, name).core for name in points) for side in SIDES]
    return Unit(
        points,
        (cores[0], cores[1]),
        (left.core, right.core),
        (left.spillover, right.spillover),
        (left.core | left.spillover, right.core | right.spillover),
        (size(atlas, left.core), size(atlas, right.core)),
        (left.core & atlas.sided[1]).bit_count() > 0.25 * left.core.bit_count(),
    )
