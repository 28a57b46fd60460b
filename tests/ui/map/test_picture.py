# SPDX-License-Identifier: Apache-2.0
"""What the pixels say: pain, hatch, core, dots, left and right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from hipmap.core.cells import iterate
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.ui.theme import THEMES
from tests.ui.map.resting import alike, on_screen, settled


@pytest.fixture
def shown(stage, qtbot):
    """Return a maker of a stage with marked regions, and the picture of its body."""

    def make(*regions: str, **fields: object):
        made = stage(**fields)
        for region in regions:
            made.store.toggle(made.view.atlas.region_mask(region))
        return made

    return make


def picture(made) -> QImage:
    return made.view.grab().toImage()


def colour(image: QImage, at: QPointF) -> QColor:
    return image.pixelColor(at.toPoint())


def distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def mixed(below: QColor, above: str, share: float) -> QColor:
    top = QColor(above).getRgb()
    return QColor(*(round(a + (b - a) * share) for a, b in zip(below.getRgb()[:3], top[:3], strict=True)))


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_marked_place_has_the_pain_colour(shown, theme):
    made = shown(view="front", theme=theme)
    at = made.view.camera.to_px(*made.view.places.middles["left.groin"])
    before = colour(picture(made), at)
    made.store.toggle(made.view.atlas.region_mask("left.groin"))
    expected = mixed(before, THEMES[theme].pain, 0.42)
    assert distance(colour(picture(made), at), expected) <= 6
    made.store.undo()
    assert colour(picture(made), at) == before


def test_the_same_place_is_marked_in_the_side_view_too(shown):
    made = shown(view="back")
    made.store.update(view="left")
    at = made.view.camera.to_px(*made.view.places.middles["left.greater_trochanter"])
    before = colour(picture(made), at)
    made.store.toggle(made.view.atlas.region_mask("left.greater_trochanter"))
    assert distance(before, colour(picture(made), at)) > 40


def test_a_partial_repaint_looks_like_a_full_one(shown, qtbot):
    """What a click repaints joins the rest without a seam."""
    made = shown(view="back")
    made.store.choose(Choice("muscle", "piriformis", "left"))
    for region in ("left.buttock_middle", "left.sacroiliac", "right.flank", "left.thigh_posterior_upper"):
        made.store.toggle(made.view.atlas.region_mask(region))
        quick = settled(made, qtbot)
        made.update()
        made.view.update()
        assert alike(settled(made, qtbot), quick)


def test_a_chosen_muscle_shows_core_dots_and_hatch(shown, library):
    made = shown("left.buttock_middle", "left.sacroiliac", "left.flank", view="back", width=1100, height=1000)
    view, theme = made.view, THEMES["light"]
    plain = picture(made)
    made.store.choose(Choice("muscle", "piriformis", "left"))
    view.all_layers = view.all_layers - {"muscle", "marks", "bones"}
    image = picture(made)
    pattern = library.pattern("piriformis", "left")
    pain = made.store.state.drawing.cells
    xy = view.sheet.view.xy

    def share(cells: int, test) -> float:
        points = [
            view.camera.to_px(xy[2 * c], xy[2 * c + 1]) for c in iterate(cells & view.sheet.view.visible)
        ]
        points = [point for point in points if view.free.contains(point)]
        assert len(points) > 10
        return sum(test(colour(image, point), colour(plain, point)) for point in points) / len(points)

    def bluish(now: QColor, _: QColor) -> bool:
        return now.blue() > now.red()

    assert share(pattern.core & pain, bluish) > 0.85
    assert share(pattern.core & ~pain, lambda now, was: distance(now, was) > 15) > 0.85

    def dotted(now: QColor, _: QColor) -> bool:
        return distance(now, QColor(theme.accent)) < 60

    # A dot stands up to a third of the spacing from its cell, so not every cell's middle is inside one.
    assert 0.2 < share(pattern.spillover & ~pain, dotted) < 0.7
    right = view.atlas.region_mask("right.thigh_posterior_upper")
    assert share(right, dotted) == 0
    flank = pain & view.atlas.region_mask("left.flank") & ~pattern.core & ~pattern.spillover
    striped = share(flank, lambda now, was: distance(now, QColor(theme.pain)) < 80)
    assert 0.1 < striped < 0.7


def test_left_and_right_are_written_at_every_zoom(shown):
    made = shown(view="back")
    view = made.view
    for factor in (1, 1.6, 1.6, 1.6):
        view.zoom_by(factor)
        picture(made)
        boxes = view.side_boxes()
        assert boxes
        for box in boxes:
            assert view.free.adjusted(-2, -2, 2, 2).contains(box)
            assert not any(box.intersects(other) for other in view.taken)
    made.store.update(zoom="hip")
    picture(made)
    assert [box.center().x() < view.width() / 2 for box in view.side_boxes()] == [True, False]
    made.store.update(view="front")
    picture(made)
    assert [box.center().x() < view.width() / 2 for box in view.side_boxes()] == [False, True]
    made.store.update(view="left")
    picture(made)
    assert view.side_boxes() == []


def test_the_invitation_leaves_for_good(shown):
    made = shown(view="back")
    assert made.invitation.isVisible()
    made.store.toggle(made.view.atlas.region_mask("sacrum"))
    assert not made.invitation.isVisible()
    made.store.undo()
    assert not made.invitation.isVisible()


def test_the_caption_says_area_share_and_side(shown, qtbot):
    made = shown("left.buttock_middle", view="back")
    area = made.view.atlas.area_mm2(made.store.state.drawing.cells) / 100
    qtbot.waitUntil(lambda: f"{area:.0f} cm²" in made.caption.extent.text())
    assert "left side only" in made.caption.extent.text()
    made.store.toggle(made.view.atlas.region_mask("right.buttock_middle"))
    qtbot.waitUntil(lambda: "both sides" in made.caption.extent.text())


def test_what_is_not_covered_is_named(shown, qtbot):
    made = shown("left.flank", "left.buttock_middle", view="back")
    made.store.choose(Choice("muscle", "piriformis", "left"))
    qtbot.waitUntil(lambda: bool(made.view.notes and made.view.notes.leader))
    title, place = made.view.notes.leader.lines
    assert title == "Not covered by this muscle"
    assert "cm²" in place
    made.store.clear()
    qtbot.waitUntil(lambda: made.view.notes.leader is None)


def test_hovering_names_the_place_and_leaves_no_trace(shown, qtbot):
    made = shown(view="back")
    view = made.view
    before = settled(made, qtbot)
    at = view.camera.to_px(*view.places.middles["left.buttock_middle"])
    # Windows that other tests close may send the pointer away once more, so it is sent again.
    for shift in range(10):
        qtbot.mouseMove(view, at.toPoint() + QPoint(shift % 2, 0))
        qtbot.wait(250)
        if view.hovered is not None and colour(on_screen(made), at) != colour(before, at):
            break
    else:
        raise AssertionError("the place under the pointer is not shown")
    assert view.hovered.id == "left.buttock_middle"
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.hovered is None
    assert alike(settled(made, qtbot), before)


def test_the_label_of_what_is_not_covered_points_beside_the_trigger_points(stage):
    made = stage(1100, 1000, view="back")
    made.store.draw(Drawing((PainArea(made.view.atlas.region_mask("left.lumbar_paraspinal_lower")),)))
    made.store.choose(Choice("muscle", "quadratus_lumborum", "left"))
    made.view.renew_notes()
    target, xy = made.view.notes.leader.target, made.view.sheet.view.xy
    at = [made.view.camera.to_px(*xy[2 * mark.cell : 2 * mark.cell + 2]) for mark in made.view.picture.marks]
    assert len(at) == 4
    for mark in at:
        for spot in (mark, mark + QPointF(14, -9)):  # the X and its number
            assert (target - spot).manhattanLength() > 14
    assert made.view.region_rect(made.view.picture.uncovered).contains(target)
