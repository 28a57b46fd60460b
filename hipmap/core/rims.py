# SPDX-License-Identifier: Apache-2.0
"""The middle of a set of cells, and sets without their thin rims."""

from __future__ import annotations

from hipmap.core.atlas import Atlas
from hipmap.core.cells import from_cells, iterate


def inner(atlas: Atlas, cells: int) -> int:
    """Return the cells whose neighbours belong to the set too; a thin rim has none."""
    inside, offset, link = set(iterate(cells)), atlas.offset, atlas.link
    return from_cells(cell for cell in inside if inside.issuperset(link[offset[cell] : offset[cell + 1]]))


def without_rims(atlas: Atlas, cells: int) -> int:
    """Return a set without the thin rims that two ragged borders leave between them."""
    offset, link = atlas.offset, atlas.link
    middle = inner(atlas, cells)
    # As a set: each cell is met about seven times.
    around = {near for cell in iterate(middle) for near in link[offset[cell] : offset[cell + 1]]}
    return middle | from_cells(around)
