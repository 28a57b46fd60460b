# SPDX-License-Identifier: Apache-2.0
"""Brush, eraser and lasso under mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipmap.core.skin import Skin

_LEFT = Qt.MouseButton.LeftButton


def spot(view, region: str) -> QPoint:
    return view.camera.to_px(*view.places.middles[region]).toPoint()


def drag(view, *points: QPoint, button=_LEFT, release: bool = True) -> None:
    QTest.mousePress(view, button, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
        move(view, point, button)
    if release:
        QTest.mouseRelease(view, button, pos=points[-1])


def move(view, point: QPoint, button=_LEFT) -> None:
    from PySide6.QtGui import QMouseEvent

    at = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, button,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_dab_marks_the_skin_within_the_radius(stage, atlas):
    made = stage(view="back", tool="brush", radius=4.0)
    view = made.view
    at = spot(view, "left.buttock_middle")
    QTest.mouseClick(view, _LEFT, pos=at)
    x, y = view.camera.to_mm(QPointF(at))
    skin = Skin(atlas)
    place = skin.place(view.sheet.view, x, y)
    assert place is not None
    assert made.store.state.drawing.cells == sum(1 << cell for cell in skin.dab(place, 40.0))


def test_a_stroke_is_seen_while_it_is_made_and_is_one_undo(stage, qtbot):
    made = stage(view="back", tool="brush")
    view = made.view
    start, end = spot(view, "left.buttock_middle"), spot(view, "left.thigh_posterior_upper")
    middle = (start + end) / 2
    drag(view, start, middle, end, release=False)
    qtbot.waitUntil(lambda: view.picture.pain.bit_count() > 50)
    assert made.store.state.drawing.cells == 0
    beside = QPoint(middle.x() + 6, middle.y())
    colour = view.grab().toImage().pixelColor(beside)
    assert colour.red() - colour.green() > 60
    QTest.mouseRelease(view, _LEFT, pos=end)
    cells = made.store.state.drawing.cells
    assert cells == view.picture.pain
    made.store.undo()
    assert made.store.state.drawing.cells == 0
    assert not made.store.state.can_undo


def test_a_stroke_does_not_go_on_in_another_visit_or_layer(stage):
    made = stage(view="back", tool="brush")
    at = spot(made.view, "left.buttock_middle")
    drag(made.view, at, at + QPoint(30, 0), release=False)
    made.store.show_visit(0, "therapist")
    QTest.mouseRelease(made.view, _LEFT, pos=at)
    (visit,) = made.store.state.session.visits
    assert (visit.patient.cells, visit.therapist.cells) == (0, 0)
    assert made.view.picture.pain == 0


def test_escape_forgets_a_stroke_and_takes_it_off_the_picture(stage, qtbot):
    made = stage(view="back", tool="brush")
    view = made.view
    at = spot(view, "left.buttock_middle")
    drag(view, at, at + QPoint(30, 0), release=False)
    qtbot.waitUntil(lambda: bool(view.picture.pain))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.picture.pain == 0
    QTest.mouseRelease(view, _LEFT, pos=at + QPoint(30, 0))
    assert made.store.state.drawing.cells == 0
    assert not made.store.state.can_undo


def test_beside_the_body_a_stroke_does_nothing(stage):
    made = stage(view="back", zoom="body", tool="brush")
    drag(made.view, QPoint(12, 300), QPoint(14, 500))
    assert made.store.state.drawing.cells == 0
    assert not made.store.state.can_undo


def test_the_eraser_takes_away_and_only_there(stage, atlas):
    made = stage(view="back")
    view = made.view
    mask = atlas.region_mask("left.buttock_middle")
    made.store.toggle(mask)
    made.store.update(tool="erase", radius=1.0)
    QTest.mouseClick(view, _LEFT, pos=spot(view, "left.buttock_middle"))
    left = made.store.state.drawing.cells
    assert left & ~mask == 0
    assert 0 < (mask & ~left).bit_count() < 60


def test_a_stroke_at_the_edge_goes_on_in_the_side_view(stage, atlas):
    made = stage(view="back", tool="brush", radius=4.0)
    view = made.view
    QTest.mouseClick(view, _LEFT, pos=spot(view, "left.thigh_lateral_upper"))
    cells = made.store.state.drawing.cells
    views = atlas.figure("neutral").views
    assert cells & views["left"].visible & ~views["back"].visible


def test_the_lasso_marks_what_it_goes_round(stage, atlas, qtbot):
    made = stage(view="back", tool="lasso")
    view = made.view
    middle = spot(view, "left.buttock_middle")
    corners = [middle + QPoint(x, y) for x, y in ((-40, -40), (40, -40), (40, 40), (-40, 40))]
    drag(view, *corners)
    cells = made.store.state.drawing.cells
    inside = sheet_cells(view, corners)
    assert cells == inside
    assert cells
    made.store.undo()
    assert made.store.state.drawing.cells == 0


def sheet_cells(view, corners: list[QPoint]) -> int:
    (left, top), (right, bottom) = (view.camera.to_mm(QPointF(corners[at])) for at in (0, 2))
    xy, visible = view.sheet.view.xy, view.sheet.view.visible
    found = 0
    for cell in range(len(xy) // 2):
        if visible >> cell & 1 and left < xy[2 * cell] < right and top < xy[2 * cell + 1] < bottom:
            found |= 1 << cell
    return found


def test_with_a_tool_in_hand_the_middle_button_and_space_move_the_picture(stage):
    made = stage(view="back", zoom="hip", tool="brush")
    view = made.view
    before = view.camera
    start = view.rect().center()
    drag(view, start, start + QPoint(30, 20), button=Qt.MouseButton.MiddleButton)
    assert (view.camera.x - before.x, view.camera.y - before.y) == (30, 20)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyPress(view, Qt.Key.Key_Space)
    drag(view, start, start + QPoint(-30, -20))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert (view.camera.x, view.camera.y) == (before.x, before.y)
    assert made.store.state.drawing.cells == 0
    drag(view, start - QPoint(60, 0), start - QPoint(80, 0))
    assert made.store.state.drawing.cells


def test_brackets_slider_and_wheel_set_the_radius(stage):
    made = stage(view="back", tool="brush", radius=2.0)
    view = made.view
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(view, "]]")
    assert made.store.state.radius == 3.0
    assert made.bar.slider.value() == 6
    QTest.keyClicks(view, "[" * 20)
    assert made.store.state.radius == 1.0
    scale = view.camera.scale
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert made.store.state.radius == 1.5
    assert view.camera.scale == scale
    made.bar.slider.setValue(16)
    assert made.store.state.radius == 8.0


def test_the_ring_shows_the_radius_at_the_present_zoom(stage, qtbot):
    made = stage(view="back", zoom="body", tool="brush", radius=4.0)
    view = made.view
    at = spot(view, "left.thigh_posterior_upper")
    move(view, at, Qt.MouseButton.NoButton)
    for scale in (view.camera.scale, 2 * view.camera.scale):
        view.set_camera(view.camera._replace(scale=scale))
        shown = view.grab().toImage()
        dark = QColor(view.theme.text)
        reach = round(40 * scale)
        near = [shown.pixelColor(at.x() + reach + step, at.y()) for step in (-1, 0, 1)]
        assert min(abs(colour.red() - dark.red()) for colour in near) < 60


# Off screen Qt looks for the window under the fingers and finds none; the gesture arrives all the same.
def test_everything_can_be_painted_with_keys(stage, atlas, qtbot):
    made = stage(view="back", tool="brush", radius=2.0)
    view = made.view
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.spot = view.places.middles["left.buttock_middle"]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    first = made.store.state.drawing.cells
    assert first & atlas.region_mask("left.buttock_middle")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    second = made.store.state.drawing.cells
    assert first & ~second == 0
    assert second != first
    made.store.undo()
    assert made.store.state.drawing.cells == first
    made.store.clear()
    made.store.update(tool="lasso")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.set_ring(True)
    for way in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(view, Qt.Key.Key_Space)
        for _ in range(4):
            QTest.keyClick(view, way)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert 15 < made.store.state.drawing.cells.bit_count() < 45  # 4 x 4 cm in cells of 0.66 cm²
