# SPDX-License-Identifier: Apache-2.0
"""Two drawings held against each other: two visits of one layer, or two layers of one visit.

Only what lies on the skin is compared; places under it have no extent.
"""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.session.model import Visit


class Comparison(NamedTuple):
    """Cell sets ``new`` (second only), ``gone`` (first only) and ``same`` (both), with extents in cm².

    ``jaccard`` is the shared part of all that is marked in either, by skin area, from 0 to 1; None when
    nothing is marked in both, since nothing cannot be like nothing.
    """

    new: int
    gone: int
    same: int
    first_cm2: float
    second_cm2: float
    new_cm2: float
    gone_cm2: float
    same_cm2: float
    jaccard: float | None

    @property
    def either(self) -> int:
        """Return the cells marked in either drawing."""
        return self.new | self.gone | self.same


def compare(atlas: Atlas, first: int, second: int) -> Comparison:
    """Hold the second cell set against the first."""
    first, second = first & atlas.skin, second & atlas.skin
    new, gone, same = second & ~first, first & ~second, first & second
    new_cm2, gone_cm2, same_cm2 = (atlas.area_mm2(cells) / 100 for cells in (new, gone, same))
    either = new_cm2 + gone_cm2 + same_cm2
    return Comparison(
        new,
        gone,
        same,
        gone_cm2 + same_cm2,
        new_cm2 + same_cm2,
        new_cm2,
        gone_cm2,
        same_cm2,
        same_cm2 / either if either else None,
    )


def compare_visits(atlas: Atlas, first: Visit, second: Visit, layer: str) -> Comparison:
    """Hold what was drawn at the second visit against the first; ``layer`` is one of LAYERS."""
    return compare(atlas, first.drawing(layer).cells, second.drawing(layer).cells)


def agreement(atlas: Atlas, visit: Visit) -> Comparison:
    """Hold the therapist's layer against the patient's: ``new`` is therapist only, ``gone`` patient only."""
    return compare(atlas, visit.patient.cells, visit.therapist.cells)
