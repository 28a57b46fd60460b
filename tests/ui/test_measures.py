# SPDX-License-Identifier: Apache-2.0
"""Rounding and icons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipmap.ui.icons import DRAWINGS, path
from hipmap.ui.measures import percent, rounded


@given(st.lists(st.floats(0.001, 1), min_size=2, max_size=4))
def test_whole_per_cents_sum_to_a_hundred_and_stay_near(parts):
    shares = [part / sum(parts) for part in parts]
    whole = rounded(shares)
    assert sum(whole) == 100
    for share, number in zip(shares, whole, strict=True):
        assert abs(100 * share - number) < 1


def test_per_cent_signs():
    assert percent(78, "en") == "78%"
    assert percent(78, "da") == "78\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_every_icon_is_drawn_inside_its_grid(name):
    lines, filled = path(name)
    box = lines.boundingRect().united(filled.boundingRect())
    assert not box.isEmpty()
    assert box.left() >= 2
    assert box.top() >= 2
    assert box.right() <= 22
    assert box.bottom() <= 22
