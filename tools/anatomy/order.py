# SPDX-License-Identifier: Apache-2.0
"""In which order to paint shapes that overlap: the farther of two is painted first."""

from __future__ import annotations

import numpy as np

from tools.anatomy.depth import Picture

_STEP = 4
# Overlaps of fewer samples than this do not matter.
_LEAST = 6
# By how many mm a layer lies nearer than the next.
_LAYER = 6.0


def _gap(one: Picture, other: Picture) -> float | None:
    """Return by how many mm ``one`` lies nearer than ``other`` where both show (median), or None."""
    low = np.maximum(one.corner, other.corner)
    high = np.minimum(
        np.add(one.corner, one.depth.shape[::-1]), np.add(other.corner, other.depth.shape[::-1])
    )
    if (high <= low).any():
        return None

    def cut(p: Picture) -> np.ndarray:
        x, y = low - p.corner
        w, h = high - low
        return p.depth[y : y + h : _STEP, x : x + w : _STEP]

    a, b = cut(one), cut(other)
    both = (a > -1e8) & (b > -1e8)
    if both.sum() < _LEAST:
        return None
    return float(np.median((a - b)[both]))


def back_to_front(pictures: dict[str, Picture], layer: dict[str, int] | None = None) -> list[str]:
    """Return the names, every shape before those that cover it; circles are broken at the farthest shape.

    Where two lie close together, the one of the higher ``layer`` counts as nearer.
    """
    layer = layer or {}
    names = sorted(pictures)
    mean = {n: float(np.median(p.depth[p.mask])) for n, p in pictures.items()}
    behind: dict[str, set[str]] = {n: set() for n in names}
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            gap = _gap(pictures[one], pictures[other])
            if gap is not None:
                gap += _LAYER * (layer.get(one, 0) - layer.get(other, 0))
            if gap is not None and abs(gap) > 0.3:
                near, far = (one, other) if gap > 0 else (other, one)
                behind[near].add(far)
    done: list[str] = []
    left = set(names)
    while left:
        free = [n for n in left if not behind[n] & left]
        chosen = min(free or left, key=lambda n: (mean[n], n))
        done.append(chosen)
        left.remove(chosen)
    return done
