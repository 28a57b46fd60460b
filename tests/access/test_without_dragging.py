# SPDX-License-Identifier: Apache-2.0
"""Whatever is dragged can be done by single presses too, and nothing moves for somebody who wants stillness.

| dragged | without dragging |
| --- | --- |
| brush, eraser, lasso | arrows and Space on the map, clicks on places, the list of places |
| the picture | Shift and arrows |
| two fingers, the wheel | + and −, the map's buttons |
| the slider of the depth | a press on a stop, Page Up and Page Down, the View menu |
| sliders of radius, pain, function | arrows; a press beside the knob |
| a file into the window | File, Open |
| the spotlight | follows the pointer without a button held |
| the pen of a demonstration | none: a line by hand is what it is for |
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from hipmap.core.state import DEPTHS

_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(made):
    """Return the stage of a window with its cards."""
    window = made(view="left")
    window.add_panels()
    window.stage.furnish()
    window.stage.view.setFocus()
    return window.stage


@pytest.mark.parametrize(("tool", "keys"), [("brush", " "), ("lasso", " ULDR\r")])
def test_painting(stage, tool, keys):
    steps = {"U": Qt.Key.Key_Up, "L": Qt.Key.Key_Left, "D": Qt.Key.Key_Down, "R": Qt.Key.Key_Right}
    others = {" ": Qt.Key.Key_Space, "\r": Qt.Key.Key_Return}
    view, store = stage.view, stage.store
    store.update(tool=tool)
    QTest.keyClick(view, Qt.Key.Key_Right)
    for key in keys:
        for _ in range(8 if key in steps else 1):
            QTest.keyClick(view, steps.get(key) or others[key])
        if key in steps:
            QTest.keyClick(view, Qt.Key.Key_Space)
    assert store.state.drawing.cells


def test_moving_and_zooming_the_picture(stage):
    view = stage.view
    before = view.camera
    QTest.keyClick(view, Qt.Key.Key_Left, _SHIFT)
    assert view.camera.x != before.x
    scale = view.camera.scale
    QTest.mouseClick(stage.controls.nearer, Qt.MouseButton.LeftButton)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.scale > scale
    QTest.mouseClick(stage.controls.hip, Qt.MouseButton.LeftButton)
    assert view.camera.scale == pytest.approx(before.scale)


def test_looking_deeper(stage):
    slider, store = stage.deep.slider, stage.store
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() - 12))
    assert DEPTHS[store.state.depth] == "bones"
    QTest.keyClick(stage.view, Qt.Key.Key_PageUp)
    assert DEPTHS[store.state.depth] == "deep"
    stage.window().actions_["depth.skin"].trigger()
    assert store.state.depth == 0


def test_the_radius_of_the_brush(stage):
    stage.store.update(tool="brush")
    before = stage.store.state.radius
    QTest.keyClick(stage.bar.slider, Qt.Key.Key_Right)
    assert stage.store.state.radius > before


def test_opening_a_file_has_an_action_with_a_key(stage):
    opening = stage.window().actions_["open"]
    assert opening.isEnabled()
    assert not opening.shortcut().isEmpty()


class Calm(QProxyStyle):
    """A desktop that asks programs not to animate."""

    def styleHint(self, hint, option=None, widget=None, returned=None):
        still = hint == QStyle.StyleHint.SH_Widget_Animation_Duration
        return 0 if still else super().styleHint(hint, option, widget, returned)


@pytest.mark.parametrize("asked", ["in the settings", "in the system"])
def test_every_movement_ends_at_once_for_somebody_who_wants_stillness(made, monkeypatch, asked):
    from PySide6.QtCore import QVariantAnimation

    calm = Calm("fusion")
    if asked == "in the system":
        monkeypatch.setattr(QApplication, "style", lambda: calm)
    window = made(still=asked == "in the settings")
    window.add_panels()
    window.context.open("piriformis", "left")
    window.actions_["demo"].trigger()
    running = next(one.running for one in window.features if getattr(one, "running", None))
    for _ in running.course.scenes:
        running.course.forward()
        QApplication.processEvents()
        moving = [
            one
            for top in QApplication.topLevelWidgets()
            for one in top.findChildren(QVariantAnimation)
            if one.state() == QVariantAnimation.State.Running
        ]
        assert moving == []
    window.actions_["demo"].trigger()
