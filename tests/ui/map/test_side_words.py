# SPDX-License-Identifier: Apache-2.0
"""Left and right stay two words, however large the letters and however small the body."""

import pytest
from PySide6.QtCore import QPointF, QSizeF

from hipmap.ui.map.labels import apart


def test_words_that_would_touch_move_apart_evenly():
    size = QSizeF(100, 20)
    near = {"left": QPointF(40, 10), "right": QPointF(100, 12)}
    moved = apart(near, size)
    assert moved["right"].x() - moved["left"].x() >= size.width()
    assert moved["left"].x() + moved["right"].x() == pytest.approx(140)
    assert [place.y() for place in moved.values()] == [10, 12]


def test_words_that_do_not_touch_stay():
    far = {"right": QPointF(40, 10), "left": QPointF(400, 10)}
    below = {"right": QPointF(40, 10), "left": QPointF(50, 90)}
    for places in (far, below, {"left": QPointF(1, 1)}):
        assert apart(places, QSizeF(100, 20)) == places
