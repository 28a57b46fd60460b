# SPDX-License-Identifier: Apache-2.0
"""The map without a mouse: focus, arrows, Space and Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from hipmap.core.choice import Choice
from hipmap.ui.measures import font


@pytest.fixture
def focused(stage, qtbot):
    made = stage(view="back", zoom="body")
    with qtbot.waitActive(made):
        made.activateWindow()
    made.controls.body.setFocus(Qt.FocusReason.TabFocusReason)
    made.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(made.view.hasFocus)
    return made


def test_tab_shows_where_the_keyboard_stands(focused):
    assert focused.view.ring
    assert focused.view.current in focused.view.places.middles


def test_arrows_go_to_a_neighbour_in_that_direction(focused):
    view = focused.view
    view.stand_on("left.buttock_middle")
    for key, axis, sign in (
        (Qt.Key.Key_Down, 1, 1),
        (Qt.Key.Key_Up, 1, -1),
        (Qt.Key.Key_Left, 0, -1),
        (Qt.Key.Key_Right, 0, 1),
    ):
        before = view.places.middles[view.current]
        QTest.keyClick(view, key)
        after = view.places.middles[view.current]
        assert (after[axis] - before[axis]) * sign > 0


def test_every_region_of_a_view_can_be_reached_by_arrows(focused):
    view = focused.view
    start = "sacrum"
    reached, front = {start}, [start]
    while front:
        found = {
            view.places.towards(name, dx, dy)
            for name in front
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        }
        front = [name for name in found if name and name not in reached]
        reached.update(front)
    assert reached == set(view.places.middles)


def test_space_marks_and_unmarks(focused):
    view = focused.view
    view.stand_on("left.sacroiliac")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert focused.store.state.drawing.cells == view.atlas.region_mask("left.sacroiliac")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert focused.store.state.drawing.cells == 0


def test_after_a_click_on_a_finer_place_keys_go_on_from_its_region(focused):
    view = focused.view
    place = next(one for one in view.spots.all if one.id == "left.psis")
    view.stand_on("left.sacroiliac")
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    at = view.region_rect(place.cells).center()
    view.pan(view.free.center().x() - at.x(), view.free.center().y() - at.y())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.region_rect(place.cells).center().toPoint())
    assert focused.store.state.drawing.cells == place.cells
    assert view.current in view.places.middles
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert focused.store.state.drawing.cells == view.atlas.region_mask(view.current) | place.cells
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert focused.store.state.chosen is not None


def test_enter_opens_the_muscle_that_fits_best(focused):
    view = focused.view
    for region in ("left.sacroiliac", "left.buttock_middle", "left.hip_posterior"):
        view.stand_on(region)
        QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Return)
    state = focused.store.state
    assert state.chosen is not None
    assert state.chosen.kind == "muscle"
    assert state.page.id == state.chosen.id


def test_keys_zoom_and_fit(focused):
    view = focused.view
    whole = view.camera.scale
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.scale > whole
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.scale == pytest.approx(whole, rel=0.01)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert focused.store.state.zoom == "hip"


def test_walking_brings_the_place_into_sight(focused):
    view = focused.view
    focused.store.update(zoom="hip")
    view.stand_on("left.buttock_middle")
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert view.free.contains(view.camera.to_px(*view.places.middles[view.current]))


def test_screen_readers_find_a_list_of_check_boxes(focused):
    view = focused.view
    view.stand_on("left.sacroiliac")
    QTest.keyClick(view, Qt.Key.Key_Space)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.List
    assert "Back" in interface.text(QAccessible.Text.Name)
    names = list(view.places.middles)
    assert interface.childCount() == len(names)
    child = interface.child(names.index("left.sacroiliac"))
    assert child.role() == QAccessible.Role.CheckBox
    assert child.text(QAccessible.Text.Name) == view.words.title("left.sacroiliac", "en")
    assert child.state().checked
    assert not interface.child(names.index("right.sacroiliac")).state().checked
    assert child.rect().width() > 10
    assert interface.indexOfChild(child) == names.index("left.sacroiliac")
    assert interface.child(len(names)) is None


def test_text_never_gets_smaller_than_is_readable(qapp):
    assert font(2).pointSizeF() >= 8


def test_escape_takes_the_chosen_pattern_off_the_body_and_leaves_the_drawing(focused):
    view, store = focused.view, focused.store
    store.toggle(view.atlas.region_mask("left.groin"))
    store.choose(Choice("muscle", "gastrocnemius", "left"))
    drawing, page = store.state.drawing, store.state.page
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert store.state.chosen is None
    assert (store.state.drawing, store.state.page) == (drawing, page)
