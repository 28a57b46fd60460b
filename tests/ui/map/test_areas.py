# SPDX-License-Identifier: Apache-2.0
"""Several pain areas: on the card, on the body, and under clicks and strokes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from hipmap.core import pain_areas
from hipmap.ui.map.hues import hue
from hipmap.ui.theme import THEMES
from tests.ui.map.resting import alike, rest, settled

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def two(stage, atlas, qtbot):
    """Return a stage with two areas, the second of them active, and the card unfolded."""
    made = stage(width=1000, view="back", zoom="body")
    made.store.toggle(atlas.region_mask("left.buttock_middle"))
    made.areas.chip.click()
    made.areas.add.click()
    made.store.toggle(atlas.region_mask("right.thigh_posterior_lower"))
    rest(made, qtbot)
    return made


def test_the_card_comes_with_the_first_mark_as_a_chip(stage, atlas):
    made = stage(view="back")
    assert made.areas.isHidden()
    made.store.toggle(atlas.region_mask("left.buttock_middle"))
    assert not made.areas.isHidden()
    assert made.areas.chip.isVisible()
    made.areas.chip.click()
    assert made.areas.form.isVisible()
    assert made.controls.isHidden() or not made.areas.geometry().intersects(made.controls.geometry())
    QTest.keyClick(made.areas.fold_it, Qt.Key.Key_Escape)
    assert made.areas.folded
    assert made.controls.isVisible()


def test_in_the_smallest_window_everything_can_be_said_without_scrolling(window, mark):
    made = window((1024, 700), language="da")
    mark(made, "left.buttock_middle")
    card = made.stage.areas
    card.fold(False)
    assert card.room.verticalScrollBar().maximum() == 0
    last = card.form.depths.buttons[-1]
    assert card.rect().contains(last.mapTo(card, last.rect().bottomRight()))


def test_the_unfolded_card_leaves_the_middle_of_the_stage_free(two):
    assert two.areas.geometry().left() > two.view.width() / 2 - 30


def test_clicks_and_strokes_go_to_the_active_area(two, atlas):
    drawing = two.store.state.drawing
    assert [area.cells for area in drawing.areas] == [
        atlas.region_mask("left.buttock_middle"),
        atlas.region_mask("right.thigh_posterior_lower"),
    ]
    two.areas.rows[0].click()
    assert two.store.state.drawing.active == 0
    two.store.update(tool="brush")
    view = two.view
    at = view.camera.to_px(*view.places.middles["left.thigh_posterior_middle"]).toPoint()
    QTest.mouseClick(view, _LEFT, pos=at)
    after = two.store.state.drawing
    assert after.areas[1] == drawing.areas[1]
    assert after.areas[0].cells & ~drawing.areas[0].cells


def test_each_area_has_its_colour_and_its_number_on_the_body(two):
    view = two.view
    image = view.grab().toImage()
    theme = THEMES["light"]
    x, y = view.places.middles["right.thigh_posterior_lower"]
    filled = QColor(hue(theme, 1))
    found = [
        image.pixelColor(round(at.x()) + dx, round(at.y()) + dy)
        for at in [view.camera.to_px(x, y)]
        for dx in range(-14, 15)
        for dy in range(-14, 15)
    ]
    assert sum(colour == filled for colour in found) > 100  # the disc of the active area is filled
    other = view.camera.to_px(*view.places.middles["left.buttock_middle"])
    body = QColor(theme.body)
    near = [image.pixelColor(round(other.x()) + dx, round(other.y())) for dx in range(-9, 10)]
    assert body in near  # the other's is not


def test_what_is_said_of_an_area_is_one_step_of_undo_each(two):
    form = two.areas.form
    form.name.setText("  Læg  ")
    form.name.editingFinished.emit()
    form.slider.setValue(7)
    for felt in ("tingling", "burning"):
        next(chip for chip in form.qualities.buttons if chip.property("value") == felt).click()
    next(chip for chip in form.depths.buttons if chip.property("value") == "deep").click()
    area = two.store.state.drawing.areas[1]
    assert (area.name, area.intensity, area.depth) == ("Læg", 7, "deep")
    assert area.qualities == ("burning", "tingling")
    assert two.areas.rows[1].text() == "Læg"
    assert two.areas.rows[1].strength == "7/10"
    next(chip for chip in form.qualities.buttons if chip.property("value") == "burning").click()
    assert two.store.state.drawing.areas[1].qualities == ("tingling",)
    for _ in range(6):
        two.store.undo()
    area = two.store.state.drawing.areas[1]
    assert (area.name, area.intensity, area.qualities, area.depth) == ("", None, (), None)


def test_a_name_is_kept_as_it_is_typed_and_is_one_step_of_undo(two, qtbot):
    form = two.areas.form
    before = two.store.state.drawing
    qtbot.keyClicks(form.name, "Øm  læg ")
    assert form.name.text() == "Øm  læg "
    assert two.store.state.drawing.areas[1].name == "Øm læg"  # nobody has left the field
    two.store.undo()
    assert two.store.state.drawing == before
    two.store.redo()
    qtbot.keyClicks(form.name, "x")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.name.text() == two.store.state.drawing.areas[1].name == "Øm lægx"
    two.store.undo()
    assert two.store.state.drawing.areas[1].name == "Øm læg"


def test_the_legend_names_the_areas_when_there_are_several(two):
    legend = two.legend
    low = legend.heightForWidth(360)
    assert [words for _, words in legend.entries()[:2]] == ["area 1", "area 2"]
    two.store.draw(pain_areas.edit(two.store.state.drawing, name="Calf", intensity=7))
    kinds, words = zip(*legend.entries()[:2], strict=True)
    assert words == ("area 1", "Calf 7/10")
    image = legend.grab().toImage()
    hues = {QColor(hue(THEMES["light"], int(kind.split()[2]))).rgb() for kind in kinds}
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert hues <= seen
    two.areas.delete.click()
    assert legend.entries()[0][0] == "core"
    assert legend.heightForWidth(360) < low


def test_delete_takes_the_active_area_away_and_undo_brings_it_back(two, atlas):
    before = two.store.state.drawing
    two.areas.delete.click()
    assert two.store.state.drawing.cells == atlas.region_mask("left.buttock_middle")
    assert two.view.picture.areas == ()
    two.store.undo()
    assert two.store.state.drawing == before


def test_choosing_an_area_is_no_step_of_undo(two):
    drawing = two.store.state.drawing
    two.areas.rows[0].click()
    two.store.undo()
    assert two.store.state.drawing.cells != drawing.cells


def test_a_live_stroke_in_one_of_two_areas_repaints_like_the_whole(two, qtbot):
    from tests.ui.map.test_brush import drag

    view = two.view
    two.store.update(tool="brush", radius=3.0)
    at = view.camera.to_px(*view.places.middles["left.thigh_posterior_middle"]).toPoint()
    drag(view, at, at + (at - at), release=True)
    pieced = settled(two, qtbot)
    view.update()
    assert alike(settled(two, qtbot), pieced)
    assert len(pain_areas.without_empty(two.store.state.drawing).areas) == 2
