# SPDX-License-Identifier: Apache-2.0
"""The cells of the whole body: mirrored from the left half, numbered, with their regions and neighbours."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.body.fine import FineMesh, half_mesh
from tools.body.mesh import Figure
from tools.body.picture import other_side
from tools.body.region_names import outside_ids, region_titles
from tools.body.regions import Regions
from tools.body.rings import Rings, meetings, order
from tools.body.sampling import Sites, assign, spread
from tools.body.source import Floats, Ints

COUNT = 24_000
ROUNDS = 70
TRIES = 12


@dataclass(frozen=True)
class Cells:
    """All cells with skin; those that hipmap covers come first, from head to foot.

    Attributes:
        face, bary: triangle of the figure (n,) and weights (n, 3) of its corners.
        area: mm2 on the reference body.
        region, side, mirror: (n,); side is 0 on the midline, 1 left, 2 right.
        covered: how many of them hipmap covers.
    """

    face: Ints
    bary: Floats
    area: Floats
    region: NDArray[np.uint8]
    side: NDArray[np.uint8]
    mirror: Ints
    rings: Rings
    covered: int

    def at(self, figure: Figure, per_vertex: Floats) -> Floats:
        """Return a vertex attribute (v,) or (v, k) of any figure at the cells."""
        corners = per_vertex[figure.triangles[self.face]]
        weights = self.bary if corners.ndim == 2 else self.bary[:, :, None]
        return np.asarray((corners * weights).sum(1))


def _whole_body(left: Ints, midline: int, sites: int) -> Ints:
    """Return the triples of the left half and of their mirror images; right sites follow the left ones."""
    twin = np.concatenate([np.arange(midline), np.arange(sites, 2 * sites - midline)])
    return np.concatenate([left, twin[left][:, [0, 2, 1]]])


def _untangled(fine: FineMesh, sites: Sites) -> tuple[Sites, Ints, Ints]:
    """Return sites, owners and meetings, without the sites in tight folds (eyelids) whose cells overlap."""
    for _ in range(TRIES):
        owner = assign(fine, sites)
        left = meetings(owner, fine.triangles)
        _, broken = order(left, len(sites.at))
        tangled = [cell for cell in broken if cell >= sites.midline]
        if not tangled:
            break
        area = np.bincount(owner, fine.area, len(sites.at))
        sites = Sites(np.delete(sites.at, min(tangled, key=lambda cell: area[cell])), sites.midline)
    return sites, owner, left


def make_cells(figure: Figure, regions: Regions) -> Cells:
    """Return the cells of the reference body; raise ``ValueError`` when neighbours form no ring somewhere."""
    coarse, fine = half_mesh(figure, 1), half_mesh(figure, 2)
    sites = spread(coarse, fine, COUNT, ROUNDS)
    sites, owner, left = _untangled(fine, sites)
    count, midline = len(sites.at), sites.midline
    triples = _whole_body(left, midline, count)
    area = np.bincount(owner, fine.area, count)
    area[:midline] *= 2
    area = np.concatenate([area, area[midline:]])

    face, bary = fine.face[sites.at], fine.bary[sites.at]
    half = len(figure.triangles) // 2
    face = np.concatenate([face, face[midline:] + half])
    bary = np.concatenate([bary, bary[midline:][:, [0, 2, 1]]])
    corners = figure.triangles[face]

    def at(values: Floats) -> Floats:
        return np.asarray((values[corners] * (bary if values.ndim == 1 else bary[:, :, None])).sum(1))

    points = at(figure.points["stand"])
    region = regions.of(
        points, at(figure.normals()), {name: at(share) for name, share in figure.weights.items()}
    )
    names = list(region_titles())
    opposite = np.array([names.index(other_side(name)) for name in names], np.uint8)
    region[count:] = opposite[region[midline:count]]
    side = np.repeat(np.array([0, 1, 2], np.uint8), [midline, count - midline, count - midline])
    mirror = np.concatenate(
        [np.arange(midline), np.arange(count, 2 * count - midline), np.arange(midline, count)]
    )

    outside = np.isin(region, [names.index(name) for name in outside_ids()])
    place = np.lexsort((points[:, 0], -np.round(points[:, 1]), outside))
    new = np.empty(len(place), np.int64)
    new[place] = np.arange(len(place))
    rings, broken = order(_sorted(new[triples]), len(place))
    if broken:
        raise ValueError(f"{len(broken)} cells have no ring of neighbours, the first {broken[0]}")
    covered = int((~outside).sum())
    return Cells(
        face[place], bary[place], area[place], region[place], side[place], new[mirror[place]], rings, covered
    )


def _sorted(triples: Ints) -> Ints:
    """Return distinct triples, each turned to begin with its lowest cell, in rising order."""
    first = triples.argmin(1)
    turned = np.stack([triples[np.arange(len(triples)), (first + step) % 3] for step in range(3)], 1)
    return np.unique(turned, axis=0)
