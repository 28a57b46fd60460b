# SPDX-License-Identifier: Apache-2.0
"""Of the rows shown as strong, how many were right?"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from tests.evaluation.recovery import Result

BOUNDS = (0.0, 0.3, 0.45, 0.6, 0.75, 1.01)


class Bin(NamedTuple):
    """First rows with a score from ``low`` to below ``high``, and the share of them that were right."""

    low: float
    high: float
    rows: int
    right: float


def calibration(found: list[Result]) -> list[Bin]:
    bins = []
    for low, high in pairwise(BOUNDS):
        inside = [one for one in found if low <= one.score < high]
        if inside:
            bins.append(Bin(low, min(1.0, high), len(inside), _right(inside)))
    return bins


def clear(found: list[Result]) -> tuple[float, float, float]:
    """Return how often the answer was clear, and how often it then was right, and otherwise."""
    strong = [one for one in found if one.clear]
    weak = [one for one in found if not one.clear]
    return len(strong) / len(found), _right(strong), _right(weak)


def _right(found: list[Result]) -> float:
    return sum(one.place == 1 for one in found) / len(found) if found else 0.0
