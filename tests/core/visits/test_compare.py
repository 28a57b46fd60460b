# SPDX-License-Identifier: Apache-2.0
"""Two drawings held against each other: nothing is lost, nothing counted twice, no order preferred."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipmap.core.cells import span
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Visit
from hipmap.core.visits.compare import agreement, compare, compare_visits

RUNS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 120)), max_size=4)


def cells_of(runs) -> int:
    cells = 0
    for first, count in runs:
        cells |= span(first, count)
    return cells


@settings(max_examples=60)
@given(RUNS, RUNS)
def test_new_gone_and_same_part_what_is_marked(ball, one, two):
    first, second = cells_of(one) & ball.skin, cells_of(two) & ball.skin
    found = compare(ball, first, second)
    assert found.new | found.gone | found.same == first | second == found.either
    assert not found.new & found.gone | found.new & found.same | found.gone & found.same
    assert found.first_cm2 == pytest.approx(ball.area_mm2(first) / 100)
    assert found.second_cm2 == pytest.approx(ball.area_mm2(second) / 100)


@settings(max_examples=60)
@given(RUNS, RUNS)
def test_the_other_way_round_new_and_gone_change_places(ball, one, two):
    first, second = cells_of(one), cells_of(two)
    found, turned = compare(ball, first, second), compare(ball, second, first)
    assert (found.new, found.gone, found.same) == (turned.gone, turned.new, turned.same)
    assert found.jaccard == turned.jaccard


@settings(max_examples=60)
@given(RUNS, RUNS)
def test_jaccard_is_one_only_for_equal_drawings(ball, one, two):
    found = compare(ball, cells_of(one), cells_of(two))
    if found.jaccard is None:
        assert found.either == 0
    else:
        assert 0 <= found.jaccard <= 1
        assert (found.jaccard == 1) == (found.new == found.gone == 0)


def test_two_empty_drawings_are_not_alike(ball):
    found = compare(ball, 0, 0)
    assert found.jaccard is None
    assert (found.first_cm2, found.second_cm2, found.same_cm2) == (0, 0, 0)
    assert compare(ball, 0, 0b111).jaccard == 0


def test_places_under_the_skin_are_left_out(atlas):
    assert compare(atlas, atlas.deep_cells, 1).gone == 0


def test_layers_are_held_against_their_own(ball):
    one = Visit(patient=Drawing((PainArea(0b0011),)), therapist=Drawing((PainArea(0b0110),)))
    two = Visit(patient=Drawing((PainArea(0b1011),)))
    assert compare_visits(ball, one, two, "patient").new == 0b1000
    assert compare_visits(ball, one, two, "therapist").gone == 0b0110
    agreed = agreement(ball, one)
    assert (agreed.gone, agreed.same, agreed.new) == (0b0001, 0b0010, 0b0100)
