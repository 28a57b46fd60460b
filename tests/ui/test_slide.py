# SPDX-License-Identifier: Apache-2.0
"""Pressing on a scale answers what was pressed, and dragging on from there is the same answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton


def place(slider, value: int) -> QPoint:
    """Return where a value stands on a slider that begins below 0."""
    share = (value + 1) / 11
    return QPoint(round(11 + share * (slider.width() - 22)), slider.height() // 2)


@pytest.mark.parametrize("value", [0, 4, 7, 10])
def test_a_press_takes_the_value_under_it(window, mark, value):
    made = window()
    mark(made, "left.buttock_middle")
    made.stage.areas.fold(False)
    slider = made.stage.areas.form.slider
    QTest.mouseClick(slider, LEFT, pos=place(slider, value))
    store = made.context.store
    assert store.state.drawing.active_area.intensity == value
    store.undo()
    assert store.state.drawing.active_area.intensity is None, "one step of undo"


def test_dragging_on_from_a_press_is_one_answer(window, mark):
    made = window()
    mark(made, "left.buttock_middle")
    made.stage.areas.fold(False)
    slider = made.stage.areas.form.slider
    QTest.mousePress(slider, LEFT, pos=place(slider, 3))
    for value in (4, 6, 8):
        QTest.mouseMove(slider, place(slider, value))
    QTest.mouseRelease(slider, LEFT, pos=place(slider, 8))
    store = made.context.store
    assert store.state.drawing.active_area.intensity == 8
    store.undo()
    assert store.state.drawing.active_area.intensity is None


def test_a_press_on_the_brushs_slider_takes_the_radius_under_it(window):
    made = window(tool="brush", radius=2.0)
    slider, store = made.stage.bar.slider, made.context.store
    share = (slider.maximum() - 4 - slider.minimum()) / (slider.maximum() - slider.minimum())
    at = QPoint(round(11 + share * (slider.width() - 22)), slider.height() // 2)
    QTest.mouseClick(slider, LEFT, pos=at)
    assert store.state.radius == (slider.maximum() - 4) / 2
    QTest.mouseClick(slider, LEFT, pos=QPoint(11, slider.height() // 2))
    assert store.state.radius == 1.0
