# SPDX-License-Identifier: Apache-2.0
"""The borders of a label image as one smoothed network of curves, so that neighbours share them exactly."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from tools.body.bezier import Curve, fit, fit_closed, reverse
from tools.body.source import Floats

OUTSIDE = -1
Node = tuple[int, int]


@dataclass(frozen=True)
class Arc:
    """A border between two labels: ``left`` lies to the left of the way from the first to the last node."""

    nodes: list[Node]
    left: int
    right: int

    @property
    def closed(self) -> bool:
        """True when it ends where it starts."""
        return self.nodes[0] == self.nodes[-1]


def _cracks(labels: NDArray[np.int32]) -> dict[Node, dict[Node, tuple[int, int]]]:
    """Return by node its neighbours along borders, with the labels left and right of the step."""
    steps: dict[Node, dict[Node, tuple[int, int]]] = {}
    rows, columns = np.nonzero(labels[:-1] != labels[1:])
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        above, below = int(labels[row, column]), int(labels[row + 1, column])
        one, other = (row + 1, column), (row + 1, column + 1)
        steps.setdefault(one, {})[other] = (above, below)
        steps.setdefault(other, {})[one] = (below, above)
    rows, columns = np.nonzero(labels[:, :-1] != labels[:, 1:])
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        before, after = int(labels[row, column]), int(labels[row, column + 1])
        one, other = (row, column + 1), (row + 1, column + 1)
        steps.setdefault(one, {})[other] = (after, before)
        steps.setdefault(other, {})[one] = (before, after)
    return steps


def _arcs(steps: dict[Node, dict[Node, tuple[int, int]]]) -> list[Arc]:
    arcs: list[Arc] = []
    done: set[tuple[Node, Node]] = set()

    def follow(start: Node, second: Node) -> None:
        left, right = steps[start][second]
        nodes = [start, second]
        done.update(((start, second), (second, start)))
        while nodes[-1] != start and len(steps[nodes[-1]]) == 2:
            current = nodes[-1]
            following = next(node for node in steps[current] if node != nodes[-2])
            done.update(((current, following), (following, current)))
            nodes.append(following)
        arcs.append(Arc(nodes, left, right))

    junctions = sorted(node for node, around in steps.items() if len(around) != 2)
    for node in junctions + sorted(steps):
        for other in sorted(steps[node]):
            if (node, other) not in done:
                follow(node, other)
    return arcs


def _smoothed(steps: dict[Node, dict[Node, tuple[int, int]]], rounds: int) -> dict[Node, Floats]:
    """Return places (x, y) of all nodes after smoothing; the outline is not bent by what ends on it."""
    index = {node: number for number, node in enumerate(sorted(steps))}
    rows, columns, shares = [], [], []
    for node, around in steps.items():
        outline = [other for other, sides in around.items() if OUTSIDE in sides]
        beside = outline if len(outline) == 2 and len(around) > 2 else list(around)
        if len(outline) > 2:
            beside = [node]
        for other in beside:
            rows.append(index[node])
            columns.append(index[other])
            shares.append(1 / len(beside))
    mean = sparse.csr_matrix((shares, (rows, columns)), shape=(len(index),) * 2)
    places = np.array([(column, row) for row, column in index], float)
    for _ in range(rounds):
        for share in (0.5, -0.52):
            places = places + share * (mean @ places - places)
    return {node: places[number] for node, number in index.items()}


def _fit_arc(
    arc: Arc, places: dict[Node, Floats], scale: float, error: float, centre: float | None
) -> list[Curve]:
    """Fit one arc; with a ``centre`` mirrored arcs get mirrored curves."""
    line = np.array([places[node] for node in arc.nodes]) / scale
    flipped = centre is not None and line[:, 0].mean() > centre
    if flipped and centre is not None:
        line = line * [-1, 1] + [2 * centre, 0]
    keys = line[0].round(3).tolist(), line[-1].round(3).tolist()
    # Mirroring turns a closed line round; it is fitted in the turn of its twin.
    backward = flipped if arc.closed else keys[1] < keys[0]
    line = line[::-1] if backward else line
    if arc.closed:
        start = int(np.lexsort(line[:-1].T)[0])
        curves = fit_closed(np.roll(line[:-1], -start, 0), error)
    else:
        keep = np.r_[np.arange(0, len(line) - 1, 2), len(line) - 1] if len(line) > 8 else np.arange(len(line))
        curves = fit(line[keep], error)
    curves = reverse(curves) if backward else curves
    if flipped and centre is not None:
        curves = [curve * [-1, 1] + [2 * centre, 0] for curve in curves]
    return curves


def label_rings(
    labels: NDArray[np.int32], scale: float, error: float, centre: float | None = None, rounds: int = 40
) -> dict[int, list[list[Curve]]]:
    """Return for every label its closed rings of curves in mm; ``OUTSIDE`` has the outline of everything.

    ``labels`` (h, w) has ``OUTSIDE`` off the body, ``scale`` is pixels a mm, ``centre`` x of a mirror line.
    """
    padded = np.pad(labels, 1, constant_values=OUTSIDE)
    steps = _cracks(padded)
    places = {node: place - 1 for node, place in _smoothed(steps, rounds).items()}
    starts: dict[int, dict[Node, list[tuple[Node, list[Curve]]]]] = {}
    for arc in _arcs(steps):
        curves = _fit_arc(arc, places, scale, error, centre)
        if not curves:
            continue
        starts.setdefault(arc.left, {}).setdefault(arc.nodes[0], []).append((arc.nodes[-1], curves))
        starts.setdefault(arc.right, {}).setdefault(arc.nodes[-1], []).append((arc.nodes[0], reverse(curves)))
    return {label: _chain(pieces) for label, pieces in sorted(starts.items())}


def _chain(pieces: dict[Node, list[tuple[Node, list[Curve]]]]) -> list[list[Curve]]:
    rings: list[list[Curve]] = []
    for first in sorted(pieces):
        while pieces[first]:
            node, ring = first, []
            while pieces.get(node):
                node, curves = pieces[node].pop(0)
                ring += curves
                if node == first:
                    break
            rings.append(ring)
    return rings
