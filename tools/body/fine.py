# SPDX-License-Identifier: Apache-2.0
"""The left half of the skin as a finer mesh, each point remembering its place on the figure's triangles."""

from dataclasses import dataclass

import numpy as np

from tools.body.mesh import Figure, vertex_normals
from tools.body.source import Floats, Ints

_WHOLE = np.eye(3)


@dataclass(frozen=True)
class FineMesh:
    """Triangles with ``points`` (n, 3), unit ``normals``, ``area`` (n,) round each point, in mm.

    ``face`` (n,) and ``bary`` (n, 3) give each point's place among the figure's triangles.
    """

    points: Floats
    normals: Floats
    area: Floats
    triangles: Ints
    face: Ints
    bary: Floats


def _split(triangles: Ints, corners: Floats, count: int) -> tuple[Ints, Floats, Ints]:
    """Split each triangle in four; ``corners`` (t, 3, 3) are the places of its corners in the parent."""
    pairs = np.stack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]], 1).reshape(-1, 2)
    edges, inverse = np.unique(np.sort(pairs, 1), axis=0, return_inverse=True)
    middle = inverse.reshape(-1, 3) + count
    a, b, c = triangles.T
    ab, bc, ca = middle.T
    children = np.stack([[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]], 0).transpose(2, 0, 1)
    pa, pb, pc = corners[:, 0], corners[:, 1], corners[:, 2]
    mab, mbc, mca = (pa + pb) / 2, (pb + pc) / 2, (pc + pa) / 2
    parts = [[pa, mab, mca], [mab, pb, mbc], [mca, mbc, pc], [mab, mbc, mca]]
    places = np.stack([np.stack(part, 1) for part in parts], 1)
    return children.reshape(-1, 3), places.reshape(-1, 3, 3), edges


def half_mesh(figure: Figure, rounds: int) -> FineMesh:
    """Return the left half of the standing figure with every triangle split ``rounds`` times in four."""
    whole = figure.points["stand"]
    chosen = np.arange(len(figure.triangles) // 2)
    used, compact = np.unique(figure.triangles[chosen], return_inverse=True)
    triangles, points = compact.reshape(-1, 3), whole[used]
    corners = np.broadcast_to(_WHOLE, (len(triangles), 3, 3))
    for _ in range(rounds):
        triangles, corners, edges = _split(triangles, corners, len(points))
        points = np.concatenate([points, points[edges].mean(1)])
    face, bary = np.zeros(len(points), np.int64), np.zeros((len(points), 3))
    parent = np.repeat(chosen, 4**rounds)
    for corner in range(3):
        face[triangles[:, corner]] = parent
        bary[triangles[:, corner]] = corners[:, corner]
    sides = points[triangles]
    size = np.linalg.norm(np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0]), axis=1) / 2
    area = sum(np.bincount(triangles[:, corner], size / 3, len(points)) for corner in range(3))
    points[np.abs(points[:, 0]) < 1e-9, 0] = 0.0
    return FineMesh(points, vertex_normals(points, triangles), np.asarray(area), triangles, face, bary)
