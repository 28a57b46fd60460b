# SPDX-License-Identifier: Apache-2.0
"""How open to the surroundings a point of the skin is, by casting rays."""

import numpy as np
import scipy.sparse as sparse
import trimesh
from scipy.sparse.csgraph import connected_components
from trimesh.ray.ray_pyembree import RayMeshIntersector

from tools.body.source import SKIN_VERTICES, BaseMesh, Floats, Ints

GOLDEN_ANGLE = 2.399963229728653


def openness(
    places: Floats, normals: Floats, points: Floats, triangles: Ints, rays: int, lift: float
) -> Floats:
    """Return for each place (n, 3) the cosine-weighted share of the sky (0 to 1) that no triangle hides.

    ``lift`` moves the start of the rays off the skin, in the units of the mesh.
    """
    tracer = RayMeshIntersector(trimesh.Trimesh(points, triangles, process=False), scale_to_box=False)
    step = np.arange(rays) + 0.5
    radius, angle = np.sqrt(step / rays), step * GOLDEN_ANGLE
    spread = np.c_[radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1 - radius * radius)]
    helper = np.where(np.abs(normals[:, :1]) < 0.9, [[1.0, 0.0, 0.0]], [[0.0, 1.0, 0.0]])
    side = np.cross(normals, helper)
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-12)
    other = np.cross(normals, side)
    start = places + normals * lift
    hidden = np.zeros(len(places))
    for x, y, z in spread:
        hidden += tracer.intersects_first(start, side * x + other * y + normals * z) >= 0
    return np.asarray(1 - hidden / rays)


def outer_faces(base: BaseMesh) -> Ints:
    """Return the quads of the skin without the insides of mouth, nose and eye sockets.

    Decided on the published mesh, so that it comes out the same for every figure.
    """
    quads = base.faces("body")
    points = base.vertices
    triangles = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    eyes = base.faces("helper-l-eye", "helper-r-eye")
    shield = np.concatenate([triangles, eyes[:, [0, 1, 2]], eyes[:, [0, 2, 3]]])
    centres = points[quads].mean(1)
    normals = np.cross(points[quads[:, 2]] - points[quads[:, 0]], points[quads[:, 3]] - points[quads[:, 1]])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    open_sky = openness(centres, normals, points, shield, 96, 0.03)
    neck = points[:SKIN_VERTICES, 1].max() - 2.6
    keep = (open_sky > 0.06) | (centres[:, 1] < neck)
    kept = quads[keep]
    rows = np.repeat(np.arange(len(kept)), 4)
    touch = sparse.csr_matrix((np.ones(len(rows)), (rows, kept.ravel())), shape=(len(kept), len(points)))
    _, label = connected_components(touch @ touch.T, directed=False)
    body = kept[label == np.bincount(label).argmax()]
    mirrored = {tuple(sorted(face)) for face in base.mirror[body].tolist()}
    both = [face for face in body.tolist() if tuple(sorted(face)) in mirrored]
    return np.array(both, dtype=np.int64)
