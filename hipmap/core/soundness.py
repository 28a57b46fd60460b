# SPDX-License-Identifier: Apache-2.0
"""Tells whether the cells of an atlas fit together; too slow for every start, so asked before building."""

from __future__ import annotations

import math
from collections.abc import Iterable

from hipmap.core.atlas import OPEN_EDGE, Atlas, AtlasError


def require_sound(atlas: Atlas) -> None:
    """Raise AtlasError when neighbours, corners, mirror partners or places are impossible.

    A file that was damaged without changing its length shows only here.
    """
    n, offset = atlas.n, atlas.offset
    _require(_finite(atlas.area) and min(atlas.area, default=1.0) > 0, "areas")
    _require(max(atlas.side, default=0) <= 2, "sides")
    _require(max(atlas.mirror, default=0) < n, "mirror partners")
    _require(all(atlas.mirror[other] == cell for cell, other in enumerate(atlas.mirror)), "mirror partners")
    rising = offset.tolist() == sorted(offset) and offset[0] == 0 and offset[-1] == len(atlas.link)
    _require(rising and max(atlas.link, default=0) < n, "neighbours")
    _require(max(atlas.corner_cells, default=0) < n, "corners")
    meeting = zip(*(atlas.corner_cells[first::3] for first in range(3)), strict=True)
    stated = {(cell, corner) for corner, cells in enumerate(meeting) for cell in cells}
    for cell in range(n):
        for corner in atlas.corner[offset[cell] : offset[cell + 1]]:
            _require(corner == OPEN_EDGE or (cell, corner) in stated, "corners")
    figure = atlas.reference
    _require(_finite(figure.position) and _finite(figure.normal), "places", "neutral/figure.bin")


def _finite(numbers: Iterable[float]) -> bool:
    return all(map(math.isfinite, numbers))


def _require(sound: bool, what: str, file: str = "cells.bin") -> None:
    if not sound:
        raise AtlasError(f"The body atlas is damaged: {file} holds impossible {what}.")
