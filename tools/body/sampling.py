# SPDX-License-Identifier: Apache-2.0
"""Spread the cells evenly: some on the midline, the others on the left half, relaxed until equal in area."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from tools.body.fine import FineMesh
from tools.body.source import Floats, Ints

# Opposite sheets of skin (fingers, the cleft) count as this many mm further apart for each unit of normal.
NORMAL_MM = 5.0
SEED = 20


@dataclass(frozen=True)
class Sites:
    """Centres of the left half: points ``at`` (k,) of the fine mesh, the first ``midline`` at x = 0."""

    at: Ints
    midline: int


def _feature(mesh: FineMesh) -> Floats:
    return np.concatenate([mesh.points, NORMAL_MM * mesh.normals], 1)


def _midline_chain(mesh: FineMesh) -> list[Ints]:
    """Return the runs of points along x = 0 in order."""
    pairs = np.concatenate([mesh.triangles[:, [0, 1]], mesh.triangles[:, [1, 2]], mesh.triangles[:, [2, 0]]])
    on = mesh.points[:, 0] == 0
    pairs = np.unique(np.sort(pairs[on[pairs].all(1)], 1), axis=0)
    beside: dict[int, list[int]] = {}
    for one, other in pairs.tolist():
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    chains: list[Ints] = []
    left = set(beside)
    for start in [*sorted(p for p in beside if len(beside[p]) == 1), *sorted(beside)]:
        if start not in left:
            continue
        chain, current = [], start
        while True:
            chain.append(current)
            left.discard(current)
            following = [p for p in beside[current] if p in left]
            if not following:
                break
            current = following[0]
        chains.append(np.array(chain))
    return chains


def _along_midline(mesh: FineMesh, pitch: float) -> Ints:
    chosen: list[int] = []
    for chain in _midline_chain(mesh):
        steps = np.linalg.norm(np.diff(mesh.points[chain], axis=0), axis=1)
        length = np.concatenate([[0.0], np.cumsum(steps)])
        count = max(1, round(length[-1] / pitch))
        marks = (np.arange(count) + 0.5) * length[-1] / count
        chosen.extend(chain[np.argmin(np.abs(length - mark))] for mark in marks)
    return np.array(sorted(set(chosen)))


def spread(coarse: FineMesh, fine: FineMesh, cells: int, rounds: int) -> Sites:
    """Return centres for about ``cells`` cells on the whole body (left ones count twice)."""
    size = 2 * coarse.area.sum() / cells
    pitch = float(np.sqrt(2 * size / np.sqrt(3)))
    midline = _along_midline(fine, pitch)
    random = np.random.default_rng(SEED)
    inner = np.flatnonzero(coarse.points[:, 0] > pitch / 3)
    share = coarse.area[inner] / coarse.area[inner].sum()
    count = round((cells - len(midline)) / 2)
    centres = _feature(coarse)[random.choice(inner, count, replace=False, p=share)]
    fixed = _feature(fine)[midline]
    for turn in range(rounds):
        mesh = fine if turn >= rounds - 8 else coarse
        feature = _feature(mesh)
        _, owner = cKDTree(np.concatenate([fixed, centres])).query(feature, workers=-1)
        weight = np.bincount(owner, mesh.area, len(fixed) + count)
        total = np.stack([np.bincount(owner, mesh.area * column, len(weight)) for column in feature.T], 1)
        middle = total[len(fixed) :] / np.maximum(weight[len(fixed) :, None], 1e-9)
        middle[:, 3:] *= NORMAL_MM / np.maximum(np.linalg.norm(middle[:, 3:], axis=1, keepdims=True), 1e-9)
        centres = np.where(weight[len(fixed) :, None] > 0, middle, centres)
    off_midline = np.flatnonzero(fine.points[:, 0] > 0)
    _, nearest = cKDTree(_feature(fine)[off_midline]).query(centres, workers=-1)
    return Sites(np.concatenate([midline, np.unique(off_midline[nearest])]), len(midline))


def assign(mesh: FineMesh, sites: Sites) -> Ints:
    """Return for every point of the fine mesh the site it belongs to, each site in one piece."""
    feature = _feature(mesh)
    _, owner = cKDTree(feature[sites.at]).query(feature, workers=-1)
    on_midline = np.flatnonzero(mesh.points[:, 0] == 0)
    _, nearest = cKDTree(mesh.points[sites.at[: sites.midline]]).query(mesh.points[on_midline])
    owner[on_midline] = nearest
    pairs = np.concatenate([mesh.triangles[:, [0, 1]], mesh.triangles[:, [1, 2]], mesh.triangles[:, [2, 0]]])
    before = len(owner)
    while True:
        same = pairs[owner[pairs[:, 0]] == owner[pairs[:, 1]]]
        graph = sparse.csr_matrix(
            (np.ones(len(same), np.int8), (same[:, 0], same[:, 1])), shape=(len(owner),) * 2
        )
        _, piece = connected_components(graph, directed=False)
        home = piece[sites.at]
        stray = piece != home[owner]
        stray[on_midline] = False
        if not stray.any() or stray.sum() >= before:
            break
        before = int(stray.sum())
        border = pairs[stray[pairs[:, 0]] ^ stray[pairs[:, 1]]]
        inside = np.where(stray[border[:, 0]], border[:, 0], border[:, 1])
        outside = np.where(stray[border[:, 0]], border[:, 1], border[:, 0])
        owner[inside] = owner[outside]
    return np.asarray(owner)
