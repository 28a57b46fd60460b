# SPDX-License-Identifier: Apache-2.0
"""Which figures on how often a muscle was found apply to a drawing; they order ties and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from hipmap.core.atlas import Atlas
from hipmap.core.library import Library

_KEYS = {"low_back": "low_back", "knee": "knee", "leg": "knee", "foot": "knee"}


def prior_key(library: Library, atlas: Atlas, cells: int, regions: Iterable[str]) -> str:
    """Return hip, low_back or knee: where most of the drawing lies."""
    parts: dict[str, int] = {}
    for region in regions:
        name = library.region_text(region)
        key = _KEYS.get(name.part, "hip") if name else "hip"
        parts[key] = parts.get(key, 0) + (cells & atlas.region_mask(region)).bit_count()
    return max(parts, key=lambda key: (parts[key], key == "hip"), default="hip")
