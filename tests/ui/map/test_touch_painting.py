# SPDX-License-Identifier: Apache-2.0
"""Fingers, a pen and a resting palm on the body."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipmap.ui.map.touch import is_palm

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def screen(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def pen():
    device = QInputDevice.DeviceType.Stylus
    return QPointingDevice(
        "pen", 77, device, QPointingDevice.PointerType.Pen, QInputDevice.Capability.Pressure, 1, 2
    )


def spot(view, region: str) -> QPoint:
    return view.camera.to_px(*view.places.middles[region]).toPoint()


def tablet(view, pen, kind, at: QPoint, pressure: float) -> None:
    place = QPointF(at)
    held = _LEFT if kind != QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind, pen, place, view.mapToGlobal(place), pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
        _LEFT, held,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


@pytest.mark.qt_log_ignore("QGestureManager::deliverEvents: could not find the target for gesture")
def test_a_finger_paints_and_two_fingers_only_move_the_picture(stage, screen, qtbot):
    made = stage(view="back", tool="brush")
    view = made.view
    at = spot(view, "left.buttock_middle")
    QTest.touchEvent(view, screen).press(0, at, view).commit()
    QTest.touchEvent(view, screen).move(0, at + QPoint(30, 0), view).commit()
    QTest.touchEvent(view, screen).release(0, at + QPoint(30, 0), view).commit()
    cells = made.store.state.drawing.cells
    assert cells
    before = view.camera
    QTest.touchEvent(view, screen).press(0, at, view).commit()
    other = at + QPoint(80, 0)
    QTest.touchEvent(view, screen).move(0, at, view).press(1, other, view).commit()
    for step in range(1, 5):
        away = QPoint(10 * step, 0)
        QTest.touchEvent(view, screen).move(0, at - away, view).move(1, other + away, view).commit()
        qtbot.wait(2)
    QTest.touchEvent(view, screen).release(0, at, view).release(1, other, view).commit()
    assert view.camera.scale == pytest.approx(2 * before.scale, rel=0.05)
    assert made.store.state.drawing.cells == cells


def test_a_pen_that_presses_harder_marks_more(stage, pen):
    made = stage(view="back", tool="brush", radius=4.0)
    view = made.view
    at = spot(view, "left.buttock_middle")
    marked = []
    for pressure in (0.1, 1.0):
        made.store.clear()
        tablet(view, pen, QEvent.Type.TabletPress, at, pressure)
        tablet(view, pen, QEvent.Type.TabletRelease, at, 0.0)
        marked.append(made.store.state.drawing.cells)
    light, firm = marked
    assert light
    assert light & ~firm == 0
    assert firm.bit_count() > 2 * light.bit_count()


def test_a_hand_that_rests_while_a_pen_is_near_paints_nothing(stage, screen, pen, monkeypatch):
    monkeypatch.setattr("hipmap.ui.map.touch.PEN_NEAR", 60_000)  # however slow the machine is
    made = stage(view="back", tool="brush")
    view = made.view
    at = spot(view, "left.buttock_middle")
    tablet(view, pen, QEvent.Type.TabletMove, at, 0.0)
    QTest.touchEvent(view, screen).press(0, at + QPoint(40, 60), view).commit()
    QTest.touchEvent(view, screen).move(0, at + QPoint(60, 60), view).commit()
    QTest.touchEvent(view, screen).release(0, at + QPoint(60, 60), view).commit()
    assert made.store.state.drawing.cells == 0
    made.store.update(tool="select")
    QTest.touchEvent(view, screen).press(0, at, view).commit()
    QTest.touchEvent(view, screen).release(0, at, view).commit()
    assert made.store.state.drawing.cells == 0


def test_a_palm_is_told_from_a_finger_by_its_size_on_the_glass():
    assert not is_palm(QSizeF(0, 0), 96)  # screens that do not say
    assert not is_palm(QSizeF(45, 50), 96)  # 13 mm
    assert is_palm(QSizeF(50, 90), 96)  # 24 mm
    assert not is_palm(QSizeF(90, 90), 192)
