# SPDX-License-Identifier: Apache-2.0
"""Take the personal detail off the base mesh: a mannequin has no nipples and no navel."""

import numpy as np
import scipy.sparse as sparse

from tools.body.source import BaseMesh, Floats, Ints

# Centres on the published mesh (decimetres, left side) and radii of what is smoothed away.
DETAILS = {"nipple": ((0.80, 3.79, 1.56), 0.42), "navel": ((0.0, 1.88, 1.38), 0.5)}


def neighbour_mean(quads: Ints, points: int) -> sparse.csr_matrix:
    """Return the matrix that replaces each point by the mean of its neighbours along the edges."""
    pairs = np.stack([quads, np.roll(quads, -1, 1)], 2).reshape(-1, 2)
    both = np.concatenate([pairs, pairs[:, ::-1]])
    matrix = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(points, points))
    matrix.data[:] = 1
    degree = np.maximum(np.asarray(matrix.sum(1)).ravel(), 1)
    return (sparse.diags(1 / degree) @ matrix).tocsr()


def smooth_values(triangles: Ints, values: Floats, rounds: int) -> Floats:
    """Return vertex values (n,) or (n, k) smoothed along the mesh by damped averaging."""
    pairs = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    both = np.concatenate([pairs, pairs[:, ::-1]])
    matrix = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(len(values),) * 2)
    matrix.data[:] = 1
    degree = np.maximum(np.asarray(matrix.sum(1)).ravel(), 1)
    average = (sparse.diags(1 / degree) @ matrix).tocsr()
    for _ in range(rounds):
        values = 0.5 * values + 0.5 * (average @ values)
    return values


def calm(base: BaseMesh, vertices: Floats) -> Floats:
    """Return the vertices with nipples and navel smoothed into the skin around them."""
    average = neighbour_mean(base.faces("body"), len(vertices))
    published = base.vertices * [1.0, 1.0, 1.0]
    share = np.zeros(len(vertices))
    for centre, radius in DETAILS.values():
        distance = np.linalg.norm(np.abs(published) * [1, 0, 0] + published * [0, 1, 1] - centre, axis=1)
        share = np.maximum(share, np.clip(1.6 - 1.6 * distance / radius, 0, 1))
    smooth = vertices
    for _ in range(30):
        smooth = smooth + share[:, None] * 0.6 * (average @ smooth - smooth)
    return smooth
