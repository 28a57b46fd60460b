# SPDX-License-Identifier: Apache-2.0

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipmap.core.cells import from_cells, from_hex, iterate, span, to_hex

NUMBERS = st.sets(st.integers(0, 24_100))


@given(NUMBERS)
def test_a_set_gives_back_its_cells_in_order(numbers):
    assert list(iterate(from_cells(numbers))) == sorted(numbers)


@given(NUMBERS, NUMBERS)
def test_sets_behave_like_sets(a, b):
    assert from_cells(a) & from_cells(b) == from_cells(a & b)
    assert (from_cells(a) | from_cells(b)).bit_count() == len(a | b)


@given(NUMBERS)
def test_text_and_back(numbers):
    cells = from_cells(numbers)
    assert from_hex(to_hex(cells)) == cells


@pytest.mark.parametrize("text", ["", "-1", "0x1", "12 3", "FF", "1_0", "g"])
def test_other_text_is_refused(text):
    with pytest.raises(ValueError, match="not a cell set"):
        from_hex(text)


def test_span():
    assert list(iterate(span(7, 3))) == [7, 8, 9]
    assert span(4, 0) == 0
