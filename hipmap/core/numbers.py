# SPDX-License-Identifier: Apache-2.0
"""How much is marked and where, in figures that are exact to the cell."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate


class RegionShare(NamedTuple):
    """How much of a region is marked; ``filled`` is its marked share from 0 to 1."""

    region: str
    cm2: float
    filled: float


class Numbers(NamedTuple):
    """The extent of a cell set on the reference body; cm² are of skin, places under it count nothing.

    ``symmetry`` is the share of what is marked at the sides (the midline left out) whose mirror image is
    marked as well, from 0 to 1; None when nothing is marked at the sides.
    """

    cm2: float
    share_of_skin: float
    left_cm2: float
    right_cm2: float
    midline_cm2: float
    regions: tuple[RegionShare, ...]
    deep: tuple[str, ...]
    symmetry: float | None


def numbers(atlas: Atlas, cells: int) -> Numbers:
    """Return the figures of a cell set; regions with most of it first."""
    skin = cells & atlas.skin
    area, side, region = atlas.area, atlas.side, atlas.region
    by_side, by_region = [0.0, 0.0, 0.0], [0.0] * len(atlas.regions)
    for cell in iterate(skin):
        by_side[side[cell]] += area[cell]
        by_region[region[cell]] += area[cell]
    midline, left, right = (mm2 / 100 for mm2 in by_side)
    sided = skin & ~atlas.midline
    both = atlas.area_mm2(sided & atlas.mirrored(sided)) / 100
    marked = midline + left + right
    return Numbers(
        marked,
        100 * marked / atlas.skin_mm2,
        left,
        right,
        midline,
        _regions(atlas, by_region),
        tuple(name for name, mask in atlas.deep.items() if cells & mask),
        both / (left + right) if sided else None,
    )


def _regions(atlas: Atlas, marked: list[float]) -> tuple[RegionShare, ...]:
    whole = [0.0] * len(marked)
    for number, mm2 in zip(atlas.region, atlas.area, strict=True):
        whole[number] += mm2
    found = [
        RegionShare(name, mm2 / 100, mm2 / all_of_it)
        for name, mm2, all_of_it in zip(atlas.regions, marked, whole, strict=True)
        if mm2
    ]
    return tuple(sorted(found, key=lambda one: (-one.cm2, one.region)))
