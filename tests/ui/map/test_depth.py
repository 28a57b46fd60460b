# SPDX-License-Identifier: Apache-2.0
"""From skin to bone: what each depth shows, and that a click there chooses a muscle and marks nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from hipmap.core.choice import Choice
from hipmap.core.state import DEPTHS
from hipmap.ui.map.inside import shown
from hipmap.ui.theme import THEMES
from tests.ui.map.resting import rest

_MUSCLE = QColor(THEMES["light"].muscle)


def _image(made, qtbot):
    rest(made, qtbot)
    return made.view.grab().toImage()


def _point(view, name) -> QPoint:
    return view.camera.to_px(*view.places.middles[f"muscle:{name}"]).toPoint()


def _like(image, at: QPoint, colour: QColor) -> bool:
    seen = image.pixelColor(at)
    parts = zip(seen.getRgb()[:3], colour.getRgb()[:3], strict=True)
    return all(abs(one - other) < 45 for one, other in parts)


def test_each_depth_takes_off_a_layer(stage):
    made = stage(view="back")
    names = [{shape.id for shape in shown(made.view.sheet, depth)} for depth in range(len(DEPTHS))]
    assert names[0] == names[4] == set()
    assert names[1] > names[2] > names[3] > set()
    assert "left.gluteus_maximus" in names[1] - names[2]
    assert "left.gluteus_medius" in names[2] - names[3]
    assert "left.piriformis" in names[3]


def test_the_muscle_on_top_is_seen_where_skin_was_and_bone_where_muscles_were(stage, qtbot):
    made = stage(view="back", depth=3)
    at = _point(made.view, "left.piriformis")
    deep = _image(made, qtbot)
    made.store.update(depth=0)
    skin = _image(made, qtbot)
    made.store.update(depth=4)
    bones = _image(made, qtbot)
    assert _like(deep, at, _MUSCLE)
    assert not _like(skin, at, _MUSCLE)
    assert not _like(bones, at, _MUSCLE)
    assert bones != skin


@pytest.mark.parametrize(
    ("depth", "muscle"), [(1, "gluteus_maximus"), (2, "gluteus_medius"), (3, "piriformis")]
)
def test_a_click_chooses_the_muscle_on_top_and_marks_nothing(stage, depth, muscle):
    made = stage(view="back", depth=depth)
    at = _point(made.view, f"left.{muscle}")
    QTest.mouseClick(made.view, Qt.MouseButton.LeftButton, pos=at)
    state = made.store.state
    assert state.chosen == Choice("muscle", muscle, "left")
    assert state.page.id == muscle
    assert not state.drawing.cells
    QTest.mouseClick(made.view, Qt.MouseButton.LeftButton, pos=at)
    assert made.store.state.chosen is None


def test_on_the_skin_and_on_the_bones_a_click_marks(stage):
    for depth in (0, 4):
        made = stage(view="back", depth=depth)
        at = made.view.camera.to_px(*made.view.places.middles["left.buttock_middle"]).toPoint()
        QTest.mouseClick(made.view, Qt.MouseButton.LeftButton, pos=at)
        assert made.store.state.drawing.cells == made.view.atlas.region_mask("left.buttock_middle")


def test_the_brush_marks_pain_at_every_depth(stage):
    made = stage(view="back", depth=1, tool="brush")
    at = made.view.rect().center()
    QTest.mousePress(made.view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(made.view, Qt.MouseButton.LeftButton, pos=at)
    assert made.store.state.drawing.cells
    assert made.store.state.chosen is None


def test_the_map_says_that_a_click_chooses(stage):
    made = stage(view="back")
    assert not made.bar.isVisible()
    made.store.update(depth=2)
    assert made.bar.isVisible()
    assert made.bar.words.text() == "A click chooses a muscle."
    assert made.rect().contains(made.bar.geometry())
    assert not made.bar.geometry().intersects(made.deep.geometry())
    assert not made.invitation.isVisible()


def test_hovering_names_the_muscle(stage, qtbot):
    made = stage(view="back", depth=3)
    at = _point(made.view, "left.piriformis")
    for shift in range(10):
        qtbot.mouseMove(made.view, at + QPoint(shift % 2, 0))
        qtbot.wait(30)
    qtbot.waitUntil(lambda: made.view.hovered is not None)
    assert made.view.hovered.id == "muscle:left.piriformis"
    assert made.view._name(made.view.hovered) == "Piriformis · left"


def test_all_by_keyboard(stage):
    made = stage(view="back")
    view = made.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert made.store.state.depth == 1
    view.current = "muscle:left.gluteus_maximus"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.current.startswith("muscle:")
    walked = view.current
    assert walked != "muscle:left.gluteus_maximus"
    QTest.keyClick(view, Qt.Key.Key_Return)
    side, _, name = walked.partition(":")[2].partition(".")
    assert made.store.state.chosen == Choice("muscle", name, side)
    assert not made.store.state.drawing.cells
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert made.store.state.depth == 0
    QTest.keyClick(view, Qt.Key.Key_Space)  # the muscle is no place to mark
    assert not made.store.state.drawing.cells


def test_enter_on_a_region_that_muscles_now_cover_chooses_nothing(stage):
    made = stage(view="back")
    view = made.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.stand_on("left.buttock_middle")
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert made.store.state.chosen is None
    assert not made.store.state.drawing.cells


def test_the_slider_follows_pointer_keys_and_state(stage):
    made = stage()
    slider = made.deep.slider
    assert slider.width() >= 40
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() - 6))
    assert made.store.state.depth == 4
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Up)
    assert made.store.state.depth == 3
    assert "Deep muscles" in slider.accessibleName()
    made.store.update(depth=1)
    assert slider.value() == 1


def test_a_screen_reader_hears_muscles_and_which_is_chosen(stage):
    made = stage(view="back", depth=1)
    made.store.choose(Choice("muscle", "gluteus_maximus", "left"))
    root = QAccessible.queryAccessibleInterface(made.view)
    names = {root.child(at).text(QAccessible.Text.Name): root.child(at) for at in range(root.childCount())}
    assert "Gluteus maximus · left" in names
    assert names["Gluteus maximus · left"].role() == QAccessible.Role.RadioButton
    assert names["Gluteus maximus · left"].state().checked
    assert not names["Gluteus maximus · right"].state().checked


def test_while_it_is_asked_where_a_point_is_felt_a_click_marks(stage):
    made = stage(view="back", depth=1, aids=True)
    made.store.update(feeling=("gluteus_maximus", "left", "TrP1"))
    assert not made.view.choosing
