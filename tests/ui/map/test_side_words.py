# SPDX-License-Identifier: Apache-2.0
"""Left and right stay two words, however large the letters and however small the body."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from hipmap.ui.map.camera import Camera
from hipmap.ui.map.labels import apart, side_places
from hipmap.ui.map.sheet import Sheet


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


@pytest.mark.parametrize("high", [760, 900, 1000])
def test_left_and_right_stand_level_where_the_knees_are_out_of_sight(atlas, high):
    sheet = Sheet(atlas, atlas.figure("neutral").views["back"])
    buttocks = atlas.region_mask("left.buttock_middle") | atlas.region_mask("right.buttock_middle")
    area = sheet.bounds(buttocks).adjusted(0, -200, 0, 120)
    room = QRectF(0, 0, 900, high)
    # Whatever the height shows of the thighs, the words come from different rows of cells at first.
    places = side_places(sheet, Camera.fitting(area, room), room, QSizeF(60, 18), [])
    assert places["left"].y() == places["right"].y()
    assert places["left"].x() < places["right"].x()
