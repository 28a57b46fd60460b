# SPDX-License-Identifier: Apache-2.0
"""Whatever is dragged can be done by single presses too, and nothing moves for somebody who wants stillness.

| dragged | without dragging |
| --- | --- |
| brush, eraser | a click is a dab; arrows and Space on the map; clicks on places, the list of places |
| lasso | a click is a corner, one more on the first or last corner closes; arrows, Space and Enter |
| the picture | View, Move the picture; Shift and arrows |
| two fingers, the wheel | + and −, the map's buttons |
| the slider of the depth | a press on a stop, Page Up and Page Down, the View menu |
| sliders of radius, pain, function | arrows; a press beside the knob |
| a file into the window | File, Open |
| the lines between body, list and article | View, More room for |
| the spotlight | follows the pointer without a button held; Space on its button, then arrows |
| the pen of a demonstration | a click is a corner, one more on the last corner ends; Space and arrows |
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from hipmap.core.state import DEPTHS

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _choose(window, menu: str, words: str) -> None:
    """Choose the entry of a menu that has these words in it."""
    opened = window.top_bar.menus.menus[menu]
    opened.aboutToShow.emit()
    next(action for action in opened.actions() if words in action.text()).trigger()


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


@pytest.mark.parametrize("closed", ["on the first corner", "with a double click"])
def test_a_lasso_from_corner_to_corner(stage, closed):
    view, store = stage.view, stage.store
    store.update(tool="lasso")
    middle = view.camera.to_px(*view.places.middles["left.greater_trochanter"]).toPoint()
    corners = [middle + QPoint(x, y) for x, y in ((-30, -30), (30, -30), (30, 30), (-30, 30))]
    for at in corners:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        assert not store.state.drawing.cells
    if closed == "on the first corner":
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=corners[0] + QPoint(4, 3))
    else:
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=corners[-1])
    assert not view.strokes.active
    marked = store.state.drawing.cells
    assert marked
    store.undo()
    assert not store.state.drawing.cells  # one step
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corners[0])
    for at in (*corners[1:], corners[0]):
        QTest.mouseMove(view, at)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corners[0])
    by_hand = store.state.drawing.cells
    assert (marked ^ by_hand).bit_count() <= 0.05 * by_hand.bit_count()


def test_moving_and_zooming_the_picture(stage):
    view = stage.view
    before = view.camera
    QTest.keyClick(view, Qt.Key.Key_Left, _SHIFT)
    assert view.camera.x != before.x
    for name, axis, way in (("above", "y", 1), ("below", "y", -1), ("left", "x", 1), ("right", "x", -1)):
        at = getattr(view.camera, axis)
        _choose(stage.window(), "move", name)
        assert way * (getattr(view.camera, axis) - at) > 20, name
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


def test_the_widths_of_body_list_and_article(made):
    window = made()
    window.resize(1600, 900)
    window.add_panels()
    window.context.open("piriformis", "left")
    QApplication.processEvents()

    def take(name: str) -> tuple[int, int, int]:
        _choose(window, "widths", name)
        return widths()

    def widths() -> tuple[int, int, int]:
        panels = window.side.panels
        return window.stage.width(), panels.answers.width(), panels.article.width()

    usual = body, listed, article = widths()
    assert take("The list") == (body - 60, listed + 60, article)
    assert take("The article") == (body - 120, listed + 60, article + 60)
    assert take("The body")[0] == body - 60
    assert take("Usual widths")[0] == body
    for _ in range(20):
        narrowest = take("The article")
    assert narrowest[2] > article + 120  # from the body first, and then from the list
    assert narrowest[1] < listed
    assert sum(narrowest) == sum(usual)


def test_opening_a_file_has_an_action_with_a_key(stage):
    opening = stage.window().actions_["open"]
    assert opening.isEnabled()
    assert not opening.shortcut().isEmpty()


@pytest.fixture
def demonstration(made):
    """Return a main window with a running demonstration."""
    window = made(still=True)
    window.context.open("piriformis", "left")
    window.actions_["demo"].trigger()
    running = next(one.running for one in window.features if getattr(one, "running", None))
    yield window, running
    window.actions_["demo"].trigger()


def _hover(widget, at: QPoint) -> None:
    """Move the pointer over a widget whatever window lies on top."""
    none = Qt.MouseButton.NoButton
    spot = at.toPointF()
    moved = QMouseEvent(
        QEvent.Type.MouseMove, spot, widget.mapToGlobal(spot), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, moved)


@pytest.mark.parametrize("where", ["patient", "therapist"])
def test_the_pen_joins_what_is_clicked_and_a_double_click_ends(demonstration, where):
    window, running = demonstration
    course = running.course
    body = running.patient.body if where == "patient" else window.stage.view
    drawn = window.context.store.state.drawing
    running.strip.tools["pen"].click()
    middle = body.rect().center()
    corners = [middle, middle + QPoint(60, 10), middle + QPoint(20, 80)]
    for at in corners:
        QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=at)
    _hover(body, middle)
    assert course.aim == pytest.approx(body.camera.to_mm(middle.toPointF()))  # shown before it is drawn
    QTest.mouseDClick(body, Qt.MouseButton.LeftButton, pos=corners[-1])
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=middle + QPoint(-80, 40))
    first, second = course.pen.strokes
    assert [body.camera.to_px(*at).toPoint() for at in first] == corners
    assert len(second) == 1
    assert window.context.store.state.drawing == drawn
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert not course.pen.open
    assert running.patient.isVisible()
    QTest.mousePress(body, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(body, middle + QPoint(50, 50))
    QTest.mouseRelease(body, Qt.MouseButton.LeftButton, pos=middle + QPoint(50, 50))
    assert not course.pen.open  # by hand, and therefore complete
    assert len(course.pen.strokes) == 3


def test_the_pen_is_moved_by_keys(demonstration):
    _, running = demonstration
    course, button = running.course, running.strip.tools["pen"]
    step = course.index
    button.setFocus()
    keys = Qt.Key
    for name in ("Space", "Space", "Right", "Right", "Space", "Down"):
        QTest.keyClick(button, keys[f"Key_{name}"])
    ((start, end),) = course.pen.strokes
    assert (end[0] - start[0], end[1] - start[1]) == pytest.approx((20, 0))
    assert course.aim == pytest.approx((end[0], end[1] + 10))
    QTest.keyClick(running.patient, keys.Key_Left, _SHIFT)  # the patient's window has the keyboard at times
    assert course.aim == pytest.approx((end[0] - 2, end[1] + 10))
    QTest.keyClick(button, keys.Key_Return)
    assert not course.pen.open
    assert course.index == step
    QTest.keyClick(button, keys.Key_Escape)
    assert course.tool == ""
    assert running.patient.isVisible()
    QTest.keyClick(button, keys.Key_Right)
    assert course.index == step + 1


def test_the_spotlight_is_moved_by_keys(demonstration):
    _, running = demonstration
    course, button = running.course, running.strip.tools["spotlight"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    at = course.spot
    running.course.flip()
    QTest.keyClick(button, Qt.Key.Key_Up)  # up as it is seen, on a picture that is turned round
    assert course.spot == pytest.approx((at[0], at[1] + 10))
    for _ in range(300):
        QTest.keyClick(button, Qt.Key.Key_Left)
    assert course.spot[0] == pytest.approx(course.seen[2])  # never out of sight
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert course.spot is None


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
