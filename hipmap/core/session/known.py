# SPDX-License-Identifier: Apache-2.0
"""What the body and the content at hand know, to hold a file against."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.findings import QUICK_QUESTIONS
from hipmap.core.library import Library


class Known(NamedTuple):
    """The body's version and number of cells; ids of muscles with their points, conditions and questions."""

    atlas: str
    cells: int
    muscles: dict[str, frozenset[str]]
    conditions: frozenset[str]
    flags: frozenset[str]
    provocations: frozenset[str]


def known(atlas: Atlas, library: Library) -> Known:
    """Return what a file may name."""
    return Known(
        atlas.version,
        (atlas.skin | atlas.deep_cells).bit_length(),
        {
            name: frozenset(point.id for point in muscle.trigger_points)
            for name, muscle in library.muscles.items()
        },
        frozenset(library.conditions),
        frozenset(flag.id for flag in library.red_flags),
        frozenset((*library.provocations, *QUICK_QUESTIONS)),
    )
