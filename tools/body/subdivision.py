# SPDX-License-Identifier: Apache-2.0
"""Catmull-Clark subdivision of a quad mesh as one sparse matrix, so that attributes follow the points."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from tools.body.source import Ints


@dataclass(frozen=True)
class Step:
    """One step: ``matrix`` takes coarse points to fine ones, ``quads`` are the fine faces."""

    matrix: sparse.csr_matrix
    quads: Ints


def _incidence(rows: Ints, columns: Ints, shape: tuple[int, int], value: float = 1.0) -> sparse.csr_matrix:
    return sparse.csr_matrix((np.full(len(rows), value), (rows, columns)), shape=shape)


def refine(quads: Ints, points: int, smooth: bool = True) -> Step:
    """Return one subdivision step; ``smooth=False`` only splits the faces and keeps their shape."""
    faces = len(quads)
    pairs = np.stack([quads, np.roll(quads, -1, 1)], 2).reshape(-1, 2)
    edges, inverse = np.unique(np.sort(pairs, 1), axis=0, return_inverse=True)
    inverse = inverse.ravel()
    count = len(edges)
    around = np.repeat(np.arange(faces), 4)
    to_face = _incidence(around, quads.ravel(), (faces, points), 0.25)
    to_middle = _incidence(np.repeat(np.arange(count), 2), edges.ravel(), (count, points), 0.5)
    open_edge = np.bincount(inverse, minlength=count) != 2
    if smooth:
        closed = sparse.diags((~open_edge).astype(float))
        edge_faces = _incidence(inverse, around, (count, faces))
        to_edge = closed @ (0.5 * to_middle + 0.25 * (edge_faces @ to_face))
        to_edge = to_edge + sparse.diags(open_edge.astype(float)) @ to_middle
        to_point = _moved(quads, edges, open_edge, points, to_face, to_middle)
    else:
        to_edge, to_point = to_middle, sparse.eye(points)
    edge_ids = inverse.reshape(faces, 4) + points
    face_ids = np.arange(faces) + points + count
    parts = [np.stack([quads[:, k], edge_ids[:, k], face_ids, edge_ids[:, k - 1]], 1) for k in range(4)]
    matrix = sparse.vstack([to_point, to_edge, to_face]).tocsr()
    return Step(matrix, np.stack(parts, 1).reshape(-1, 4))


def _moved(
    quads: Ints,
    edges: Ints,
    open_edge: np.ndarray,
    points: int,
    to_face: sparse.csr_matrix,
    to_middle: sparse.csr_matrix,
) -> sparse.csr_matrix:
    """Return the smoothing of the old points, with the usual rule for open borders."""
    count, faces = len(edges), len(quads)
    valence = np.maximum(np.bincount(edges.ravel(), minlength=points).astype(float), 1)
    touching = np.maximum(np.bincount(quads.ravel(), minlength=points).astype(float), 1)
    point_edges = _incidence(edges.ravel(), np.repeat(np.arange(count), 2), (points, count))
    point_faces = _incidence(quads.ravel(), np.repeat(np.arange(faces), 4), (points, faces))
    on_border = np.zeros(points, bool)
    on_border[edges[open_edge].ravel()] = True
    each = sparse.diags(1 / valence)
    inner = each @ (sparse.diags(1 / touching) @ (point_faces @ to_face))
    inner = inner + 2 * each @ (each @ (point_edges @ to_middle)) + sparse.diags((valence - 3) / valence)
    border_edges = point_edges @ sparse.diags(open_edge.astype(float))
    degree = np.maximum(np.asarray(border_edges.sum(1)).ravel(), 1)
    border = 0.5 * sparse.eye(points) + 0.5 * sparse.diags(1 / degree) @ (border_edges @ to_middle)
    keep_inner, keep_border = (sparse.diags(mask.astype(float)) for mask in (~on_border, on_border))
    return keep_inner @ inner + keep_border @ border
