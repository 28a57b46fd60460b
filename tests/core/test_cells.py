# SPDX-License-Identifier: Apache-2.0

from hypothesis import given
from hypothesis import strategies as st

from hipmap.core.cells import from_cells, iterate, span

NUMBERS = st.sets(st.integers(0, 24_100))


@given(NUMBERS)
def test_a_set_gives_back_its_cells_in_order(numbers):
    assert list(iterate(from_cells(numbers))) == sorted(numbers)


@given(NUMBERS, NUMBERS)
def test_sets_behave_like_sets(a, b):
    assert from_cells(a) & from_cells(b) == from_cells(a & b)
    assert (from_cells(a) | from_cells(b)).bit_count() == len(a | b)


def test_span():
    assert list(iterate(span(7, 3))) == [7, 8, 9]
    assert span(4, 0) == 0
