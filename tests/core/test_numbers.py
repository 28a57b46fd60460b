# SPDX-License-Identifier: Apache-2.0
"""The extent of a drawing, exact to the cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from hipmap.core.cells import from_cells
from hipmap.core.numbers import numbers

CELLS = some.lists(some.integers(0, 23999), min_size=1, max_size=60).map(from_cells)


def test_nothing_marked_is_nothing(atlas):
    found = numbers(atlas, 0)
    assert found == (0, 0, 0, 0, 0, (), (), None)


def test_a_region_is_filled_and_its_mirror_makes_it_symmetric(atlas):
    left = atlas.region_mask("left.greater_trochanter")
    one = numbers(atlas, left)
    assert [row.region for row in one.regions] == ["left.greater_trochanter"]
    assert one.regions[0].filled == pytest.approx(1)
    assert one.cm2 == one.left_cm2 == one.regions[0].cm2
    assert one.symmetry == 0
    both = numbers(atlas, left | atlas.mirrored(left))
    assert both.symmetry == pytest.approx(1)


def test_deep_places_are_named_and_have_no_area(atlas):
    found = numbers(atlas, atlas.deep["rectum"])
    assert found.deep == ("rectum",)
    assert found.cm2 == 0


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_every_sum_is_the_whole(atlas, cells):
    found = numbers(atlas, cells)
    assert found.cm2 == pytest.approx(atlas.area_mm2(cells) / 100)
    assert found.left_cm2 + found.right_cm2 + found.midline_cm2 == pytest.approx(found.cm2)
    assert sum(row.cm2 for row in found.regions) == pytest.approx(found.cm2)
    assert found.share_of_skin == pytest.approx(100 * found.cm2 / atlas.skin_mm2)


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_turning_the_body_round_turns_the_figures(atlas, cells):
    here, there = numbers(atlas, cells), numbers(atlas, atlas.mirrored(cells))
    assert here.left_cm2 == pytest.approx(there.right_cm2, rel=0.05)
    if here.symmetry is not None:
        assert here.symmetry == pytest.approx(there.symmetry, abs=0.05)
        assert 0 <= here.symmetry <= 1
