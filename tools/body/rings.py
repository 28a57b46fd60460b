# SPDX-License-Identifier: Apache-2.0
"""Which cells touch, in what order round each cell, and the corners where three of them meet."""

from dataclasses import dataclass

import numpy as np

from tools.body.source import Ints

OPEN = 65535


@dataclass(frozen=True)
class Rings:
    """Neighbours ``link`` of cell i at ``offset[i] : offset[i + 1]``, counter-clockwise seen from outside.

    ``corner`` numbers the corner between a neighbour and the next one (``OPEN`` at a border of the skin);
    ``corner_cells`` (t, 3) are the cells that meet there.
    """

    offset: Ints
    link: Ints
    corner: Ints
    corner_cells: Ints


def meetings(owner: Ints, triangles: Ints) -> Ints:
    """Return the distinct triples of cells (t, 3) that meet in a triangle, in its order of turning."""
    cells = owner[triangles]
    differ = (cells[:, 0] != cells[:, 1]) & (cells[:, 1] != cells[:, 2]) & (cells[:, 2] != cells[:, 0])
    triples = cells[differ]
    first = triples.argmin(1)
    turned = np.stack([triples[np.arange(len(triples)), (first + step) % 3] for step in range(3)], 1)
    return np.unique(turned, axis=0)


def _walk(following: dict[int, tuple[int, int]]) -> list[tuple[int, int]]:
    """Order one cell's neighbours: (neighbour, corner to the next); ``ValueError`` when they fall apart."""
    reached = {after for after, _ in following.values()}
    starts = sorted(set(following) - reached) or [min(following)]
    if len(starts) > 1:
        raise ValueError("more than one open edge")
    ring: list[tuple[int, int]] = []
    current = starts[0]
    seen: set[int] = set()
    while current in following and current not in seen:
        seen.add(current)
        after, corner = following[current]
        ring.append((current, corner))
        current = after
    if current not in seen:
        ring.append((current, OPEN))
    if len(ring) < len(set(following) | reached):
        raise ValueError("neighbours in more than one ring")
    return ring


def order(triples: Ints, cells: int) -> tuple[Rings, list[int]]:
    """Return the rings and the cells whose neighbours do not form one ring."""
    following: list[dict[int, tuple[int, int]]] = [{} for _ in range(cells)]
    broken: set[int] = set()
    for number, (a, b, c) in enumerate(triples.tolist()):
        for centre, one, other in ((a, b, c), (b, c, a), (c, a, b)):
            if one in following[centre]:
                broken.add(centre)
            following[centre][one] = (other, number)
    offset, link, corner = [0], [], []
    for cell in range(cells):
        try:
            ring = _walk(following[cell])
        except ValueError:
            broken.add(cell)
            ring = []
        link.extend(neighbour for neighbour, _ in ring)
        corner.extend(number for _, number in ring)
        offset.append(len(link))
    return Rings(np.array(offset), np.array(link), np.array(corner), triples), sorted(broken)
