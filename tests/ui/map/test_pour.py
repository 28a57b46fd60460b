# SPDX-License-Identifier: Apache-2.0
"""A stroke in the making is painted by other means than a finished drawing, and looks the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest

from hipmap.core.choice import Choice
from hipmap.ui.map.pour import poured
from tests.ui.map.test_brush import drag, spot

_LEFT = Qt.MouseButton.LeftButton
_MUSCLES = {"none": None, "a muscle": "gluteus_medius"}


def worst(one: QImage, two: QImage) -> int:
    """Return the largest difference of a colour between two pictures."""
    first, second = (
        bytes(each.convertToFormat(QImage.Format.Format_RGB32).constBits()) for each in (one, two)
    )
    return max((abs(a - b) for a, b in zip(first, second, strict=True) if a != b), default=0)


@pytest.mark.parametrize(("tool", "chosen"), [("brush", "a muscle"), ("erase", "none")])
def test_a_stroke_looks_like_the_drawing_it_becomes(stage, qtbot, tool, chosen):
    made = stage(view="back", radius=4.0)
    view, store = made.view, made.store
    store.toggle(view.sheet.atlas.region_mask("left.buttock_middle"))
    store.choose(Choice("muscle", _MUSCLES[chosen], "left") if _MUSCLES[chosen] else None)
    store.update(tool=tool)
    start = spot(view, "left.gluteal_fold")
    drag(view, start, start + QPoint(20, 30), start + QPoint(0, 60), release=False)
    qtbot.waitUntil(lambda: view._ground.poured and not view.behind)
    around = QRect(start - QPoint(90, 60), QSize(200, 200))
    shown = view.grab(around).toImage()
    assert view._ground.poured
    view._ground.drain()
    plain = view.grab(around).toImage()
    assert worst(shown, plain) <= 6
    QTest.mouseRelease(view, _LEFT, pos=start + QPoint(0, 60))
    assert not view._ground.poured, "it takes room"
    assert store.state.drawing.cells == view.picture.pain


def test_several_areas_are_painted_as_ever(stage, qtbot, atlas):
    made = stage(view="back", tool="brush", radius=2.0)
    view = made.view
    made.store.toggle(atlas.region_mask("left.buttock_middle"))
    made.areas.chip.click()
    made.areas.add.click()
    start = spot(view, "right.thigh_posterior_upper")
    drag(view, start, start + QPoint(10, 10), release=False)
    qtbot.waitUntil(lambda: len(view.picture.areas) == 2 and view.picture.areas[1].cells > 0)
    QTest.qWait(20)
    assert not view._ground.poured
    QTest.mouseRelease(view, _LEFT, pos=start)


def test_what_takes_longer_to_make_than_a_pause_is_not_made(stage):
    made = stage(view="back")
    view = made.view
    assert poured(view._look(), QPixmap(1200, 900), view.picture, 0) is not None
    assert poured(view._look(), QPixmap(3000, 2000), view.picture, 0) is None
