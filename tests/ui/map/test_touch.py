# SPDX-License-Identifier: Apache-2.0
"""Fingers on the map: a tap marks, two fingers zoom and mark nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest


@pytest.fixture(scope="module")
def screen(qapp):
    return QTest.createTouchDevice()


def test_a_tap_marks(stage, screen):
    made = stage(view="back")
    view = made.view
    at = view.camera.to_px(*view.places.middles["left.buttock_middle"]).toPoint()
    QTest.touchEvent(view, screen).press(0, at, view).commit()
    QTest.touchEvent(view, screen).release(0, at, view).commit()
    assert made.store.state.drawing.cells == view.atlas.region_mask("left.buttock_middle")


# Off screen Qt looks for the window under the fingers and finds none; the gesture arrives all the same.
@pytest.mark.qt_log_ignore("QGestureManager::deliverEvents: could not find the target for gesture")
def test_two_fingers_zoom_and_mark_nothing(stage, screen, qtbot):
    made = stage(view="back")
    view = made.view
    before = view.camera.scale
    middle = QPoint(300, 400)
    QTest.touchEvent(view, screen).press(0, middle - QPoint(40, 0), view).commit()
    QTest.touchEvent(view, screen).stationary(0).press(1, middle + QPoint(40, 0), view).commit()
    for apart in range(50, 100, 10):
        there = QPoint(apart, 0)
        QTest.touchEvent(view, screen).move(0, middle - there, view).move(1, middle + there, view).commit()
        qtbot.wait(2)
    QTest.touchEvent(view, screen).release(0, middle - there, view).release(1, middle + there, view).commit()
    assert view.camera.scale > 1.5 * before
    assert made.store.state.drawing.cells == 0
