# SPDX-License-Identifier: Apache-2.0
"""Clicks on the picture mark what lies under the pointer, in every view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from hipmap.core.figure import VIEWS
from hipmap.ui.map.body_view import BodyView
from hipmap.ui.map.contour import Contours
from hipmap.ui.map.places import SPOTS_FROM
from tests.ui.map.shapes import label_point

_WIDE_ENOUGH = 7.0  # mm from the edge: one cell


def click(view: BodyView, x: float, y: float) -> None:
    """Click at a place in millimetres, brought into the middle of the widget."""
    at = view.camera.to_px(x, y)
    middle = QPointF(view.rect().center())
    view.set_camera(view.camera.moved(middle.x() - at.x(), middle.y() - at.y()))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.camera.to_px(x, y).toPoint())


@pytest.mark.parametrize("name", VIEWS)
def test_a_click_inside_each_region_marks_exactly_it(stage, name):
    made = stage(view=name, zoom="free")
    view = made.view
    view.set_camera(view.camera._replace(scale=1.2))
    for region, (x, y) in view.places.middles.items():
        made.store.clear()
        click(view, x, y)
        assert made.store.state.drawing.cells == view.atlas.region_mask(region), region


@pytest.mark.parametrize("name", VIEWS)
def test_a_click_inside_each_drawn_region_marks_it(stage, name):
    made = stage(view=name, zoom="free")
    view = made.view
    view.set_camera(view.camera._replace(scale=1.2))
    tried = 0
    for region, shape in view.sheet.layer("regions").items():
        point, depth = label_point(shape.path)
        if depth < _WIDE_ENOUGH:
            continue
        made.store.clear()
        click(view, point.x(), point.y())
        cells = made.store.state.drawing.cells
        assert cells & view.atlas.region_mask(region), region
        if not region.startswith("right.") or cells != view.atlas.region_mask("left." + region[6:]):
            assert cells == view.atlas.region_mask(region), region
        tried += 1
    assert tried >= 8


def test_a_second_click_takes_the_mark_away_and_undo_brings_it_back(stage):
    made = stage(view="back", zoom="body")
    x, y = made.view.places.middles["left.buttock_middle"]
    mask = made.view.atlas.region_mask("left.buttock_middle")
    click(made.view, x, y)
    assert made.store.state.drawing.cells == mask
    click(made.view, x, y)
    assert made.store.state.drawing.cells == 0
    made.store.undo()
    assert made.store.state.drawing.cells == mask
    made.store.undo()
    assert made.store.state.drawing.cells == 0


def test_places_add_up_across_views(stage):
    made = stage(view="back", zoom="body")
    click(made.view, *made.view.places.middles["left.buttock_middle"])
    made.store.update(view="front")
    click(made.view, *made.view.places.middles["left.groin"])
    atlas = made.view.atlas
    wanted = atlas.region_mask("left.buttock_middle") | atlas.region_mask("left.groin")
    assert made.store.state.drawing.cells == wanted


def test_beside_the_body_nothing_happens(stage):
    made = stage(view="back", zoom="body")
    QTest.mouseClick(made.view, Qt.MouseButton.LeftButton, pos=QPoint(12, 400))
    assert made.store.state.drawing.cells == 0
    assert not made.store.state.can_undo


def test_a_drag_moves_the_picture_and_marks_nothing(stage):
    made = stage(view="back", zoom="hip")
    before = made.view.camera
    start = QPoint(made.view.rect().center())
    QTest.mousePress(made.view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(made.view, start + QPoint(40, 30))
    QTest.mouseRelease(made.view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    assert made.store.state.drawing.cells == 0
    assert (made.view.camera.x - before.x, made.view.camera.y - before.y) == (40, 30)
    assert made.store.state.zoom == "free"


def test_zoomed_in_a_click_marks_the_finer_place(stage):
    made = stage(view="back", zoom="free")
    view = made.view
    place = next(place for place in view.spots.all if place.id == "left.ischial_tuberosity")
    area = view.sheet.bounds(place.cells)
    x, y = area.center().x(), area.center().y()
    view.set_camera(view.camera._replace(scale=SPOTS_FROM * 1.1))
    click(view, x, y)
    assert made.store.state.drawing.cells == place.cells
    made.store.clear()
    view.set_camera(view.camera._replace(scale=SPOTS_FROM * 0.9))
    click(view, x, y)
    assert made.store.state.drawing.cells == view.atlas.region_mask(view.place_at(view.camera.to_px(x, y)).id)
    assert made.store.state.drawing.cells.bit_count() > place.cells.bit_count()


def test_a_thumbnail_brings_its_view_to_the_stage(stage, qtbot):
    made = stage(view="back")
    qtbot.mouseClick(made.thumbnails.buttons["soles"], Qt.MouseButton.LeftButton)
    assert made.store.state.view == made.view.sheet.view.name == "soles"
    assert made.thumbnails.buttons["soles"].isHidden()
    assert not made.thumbnails.buttons["back"].isHidden()


def test_the_wheel_zooms_at_the_pointer(stage):
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    made = stage(view="back")
    at = QPointF(300, 400)
    under = made.view.camera.to_mm(at)
    event = QWheelEvent(
        at, made.view.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = made.view.camera.scale
    QApplication.sendEvent(made.view, event)
    assert made.view.camera.scale > before * 1.2
    assert made.view.camera.to_mm(at) == pytest.approx(under, abs=1.0)
    made.controls.hip.click()
    assert made.store.state.zoom == "hip"
    assert made.view.camera.scale == pytest.approx(before)


def test_no_card_stands_on_a_foot(stage):
    for width, height in ((440, 690), (1000, 900), (480, 560)):
        view = stage(width, height, view="soles").view
        for side in ("left", "right"):
            foot = view.region_rect(view.atlas.sided[("left", "right").index(side)]).toRect()
            assert foot.width() > 50
            assert not any(foot.intersects(card.toRect()) for card in view.taken)


def test_what_the_first_click_needs_is_made_in_each_view_before_it(stage, library, qtbot, monkeypatch):
    asked, outlined = set(), Contours.lasting

    def lasting(self, cells):
        asked.add((self, cells))
        return outlined(self, cells)

    monkeypatch.setattr(Contours, "lasting", lasting)
    made = stage(view="back")
    for view in ("back", "front"):
        made.store.update(view=view)
        qtbot.waitUntil(lambda: (made.view.sheet.contours, library.unknown) in asked)
