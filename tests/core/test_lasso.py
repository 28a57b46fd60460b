# SPDX-License-Identifier: Apache-2.0
"""The lasso takes what it encloses and nothing else."""

from __future__ import annotations

import math

import pytest

from hipmap.core.cells import from_cells, iterate
from hipmap.core.lasso import lasso


@pytest.fixture(scope="module")
def front(atlas):
    return atlas.figure("neutral").views["front"]


def test_the_lasso_takes_visible_cells_inside_only(atlas, front):
    x, y, size = front.width / 2 - 90, 900.0, 60.0
    square = [(x - size, y - size), (x + size, y - size), (x + size, y + size), (x - size, y + size)]
    found = lasso(front, square)
    expected = [
        cell
        for cell in iterate(front.visible)
        if abs(front.xy[2 * cell] - x) < size and abs(front.xy[2 * cell + 1] - y) < size
    ]
    assert found == from_cells(expected) != 0
    assert lasso(front, square[::-1]) == found
    assert lasso(front, square * 2) == found, "going round twice is still inside"


@pytest.mark.parametrize(
    "points", [[], [(10.0, 10.0)], [(10.0, 10.0), (400.0, 900.0)], [(math.nan, 1.0)] * 4]
)
def test_a_lasso_that_encloses_nothing_takes_nothing(front, points):
    assert lasso(front, points) == 0
