# SPDX-License-Identifier: Apache-2.0
"""Outlines of cell sets: closed, as large as the cells, inside the body, empty where nothing is seen."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from hipmap.core.atlas import OPEN_EDGE
from hipmap.core.cells import from_cells, iterate
from hipmap.ui.map.contour import Contours
from hipmap.ui.map.curve import Outline, smoothed
from hipmap.ui.map.edge import Edge
from hipmap.ui.map.outline_cache import MOST, PIECES, WEIGHT, OutlineCache
from hipmap.ui.map.sheet import Sheets


def polygon_area(path: QPainterPath) -> float:
    """Return the area inside a path in the square of its unit, holes taken off."""
    twice = 0.0
    for polygon in path.toSubpathPolygons():
        points = polygon.toList()
        twice += sum(
            a.x() * b.y() - a.y() * b.x() for a, b in zip(points, points[1:] + points[:1], strict=True)
        )
    return abs(twice) / 2


@pytest.fixture(scope="module")
def sheets(atlas, qapp):
    return Sheets(atlas)


def grown(atlas, cell: int, rounds: int) -> int:
    found = {cell}
    for _ in range(rounds):
        found |= {near for one in found for near in atlas.neighbours(one)}
    return from_cells(found)


def facing(atlas, cells: int) -> int:
    """Return the cells that look almost straight forward, so that their area is the area in the picture."""
    normal = atlas.figure("neutral").normal
    return from_cells(cell for cell in iterate(cells) if normal[3 * cell + 2] > 0.9)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), rounds=st.integers(3, 7))
def test_the_outline_of_a_patch_has_the_area_of_its_cells(atlas, sheets, data, rounds):
    sheet = sheets.sheet("neutral", "front")
    thigh = facing(atlas, atlas.region_mask("left.thigh_anterior_middle"))
    cell = data.draw(st.sampled_from(list(iterate(thigh & sheet.view.visible))))
    patch = grown(atlas, cell, rounds)
    if patch & ~thigh:
        return
    outline = sheet.contours.outline(patch)
    assert polygon_area(outline.whole) == pytest.approx(atlas.area_mm2(patch), rel=0.12)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_going_from_set_to_set_gives_the_same_border_as_starting_afresh(atlas, data):
    walked = Edge(atlas)
    cells = 0
    for _ in range(data.draw(st.integers(1, 5))):
        cells ^= grown(atlas, data.draw(st.integers(0, atlas.n - 1)), data.draw(st.integers(0, 4)))
        walked.become(cells)
        fresh = Edge(atlas)
        fresh.become(cells)
        assert walked.after == fresh.after


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_border_is_made_of_closed_loops(atlas, data):
    cells = 0
    for _ in range(data.draw(st.integers(1, 4))):
        cells ^= grown(atlas, data.draw(st.integers(0, atlas.n - 1)), data.draw(st.integers(0, 4)))
    for cell in iterate(cells):  # the skin is open at the mouth
        if OPEN_EDGE in atlas.corner[atlas.offset[cell] : atlas.offset[cell + 1]]:
            cells &= ~(1 << cell)
    edge = Edge(atlas)
    edge.become(cells)
    seen = []
    for loop in edge.loops():
        assert len(loop) >= 3
        assert edge.after[loop[-1]] == loop[0]
        seen += loop
    assert sorted(seen) == sorted(edge.after)


def test_a_hole_stays_open(atlas, sheets):
    sheet = sheets.sheet("neutral", "front")
    cell = sheet.view.nearest(*middle(sheet, "left.thigh_anterior_middle"))
    ring = grown(atlas, cell, 5) & ~grown(atlas, cell, 2)
    x, y = sheet.view.xy[2 * cell], sheet.view.xy[2 * cell + 1]
    assert not sheet.contours.outline(ring).whole.contains(QPointF(x, y))
    assert sheet.contours.outline(grown(atlas, cell, 5)).whole.contains(QPointF(x, y))


def test_what_is_out_of_sight_is_not_drawn(atlas, sheets):
    back, front = sheets.sheet("neutral", "back"), sheets.sheet("neutral", "front")
    buttock = atlas.region_mask("left.buttock_middle")
    assert front.contours.outline(buttock).whole.isEmpty()
    assert not back.contours.outline(buttock).whole.isEmpty()
    assert back.contours.outline(0).whole.isEmpty()
    assert back.contours.outline(atlas.deep["rectum"]).whole.isEmpty()


@pytest.mark.parametrize("view", ["front", "back", "left", "right"])
def test_a_set_that_goes_round_the_body_ends_at_the_silhouette(atlas, sheets, view):
    """A whole thigh fills the picture's thigh from edge to edge and does not reach beyond it."""
    sheet = sheets.sheet("neutral", view)
    side = "right" if view == "right" else "left"
    thigh = 0
    for part in ("anterior", "lateral", "medial", "posterior"):
        thigh |= atlas.region_mask(f"{side}.thigh_{part}_middle")
    whole = sheet.contours.outline(thigh).whole
    outside = whole.subtracted(sheet.silhouette)
    assert polygon_area(outside) < 0.03 * polygon_area(whole)
    box = whole.boundingRect()
    strip = QPainterPath()
    strip.addRect(box.adjusted(0, 12, 0, -12))
    missing = strip.intersected(sheet.silhouette).subtracted(whole)
    if view in ("left", "right"):
        assert polygon_area(missing) < 0.06 * polygon_area(whole)


def test_the_pieces_to_stroke_are_the_outline_and_only_near_ones_are_given(atlas, sheets):
    sheet = sheets.sheet("neutral", "back")
    outline = sheet.contours.outline(
        atlas.region_mask("left.thigh_posterior_middle") | atlas.region_mask("right.flank")
    )
    everything = outline.near(sheet.size)
    assert everything.length() == pytest.approx(outline.whole.length(), rel=1e-3)
    near = outline.near(sheet.bounds(atlas.region_mask("right.flank")))
    assert 0 < near.length() < everything.length()


def test_smoothing_keeps_fixed_points_in_place():
    square = [complex(x, 0) for x in range(20)] + [complex(19, y) for y in range(1, 20)]
    square += [complex(x, 19) for x in range(18, -1, -1)] + [complex(0, y) for y in range(18, 0, -1)]
    fixed = list(range(20))
    smooth = smoothed(square, fixed)
    assert [smooth[at] for at in fixed] == [square[at] for at in fixed]
    assert smooth[38] != square[38]


def test_a_change_in_one_place_leaves_the_outline_elsewhere(atlas, sheets):
    """What is repainted after a click is known from the outlines, so they must not shift all along."""
    sheet = sheets.sheet("neutral", "back")
    thigh = atlas.region_mask("left.thigh_posterior_middle") | atlas.region_mask("left.thigh_posterior_lower")
    more = grown(atlas, sheet.view.nearest(*middle(sheet, "left.gluteal_fold")), 4)
    before = sheet.contours.outline(thigh | atlas.region_mask("left.thigh_posterior_upper"))
    after = sheet.contours.outline(thigh | atlas.region_mask("left.thigh_posterior_upper") | more)
    changed = before.changed(after)
    assert changed.contains(sheet.bounds(more).center())
    thigh_box = before.whole.boundingRect()
    assert changed.bottom() < thigh_box.bottom() - 0.3 * thigh_box.height()
    assert before.changed(before).isNull()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_outline_made_anew_in_places_is_the_one_made_afresh(atlas, sheets, data):
    """Of a drawing that grows only what changes is made; it must be the curve that the whole would give."""
    sheet = sheets.sheet("neutral", "back")
    seen = list(iterate(sheet.view.visible))
    walked, cells = Contours(atlas, sheet.view, sheet.silhouette), 0
    for _ in range(data.draw(st.integers(2, 5))):
        cells |= grown(atlas, data.draw(st.sampled_from(seen)), data.draw(st.integers(1, 9)))
        outline = walked.outline(cells, "pain")
        fresh = Contours(atlas, sheet.view, sheet.silhouette).outline(cells)
        assert {piece.key: piece.path for piece in outline.pieces} == {
            piece.key: piece.path for piece in fresh.pieces
        }
        assert outline.changed(fresh).isNull()
        assert outline.whole.length() == pytest.approx(fresh.whole.length(), abs=0.01)


def test_many_outlines_do_not_pile_up(atlas, sheets):
    sheet = sheets.sheet("neutral", "back")
    made = Contours(atlas, sheet.view, sheet.silhouette)
    for cell in list(iterate(sheet.view.visible))[:1000]:
        made.outline(1 << cell)
    assert len(made._made) <= MOST
    assert len(made._pieces) <= PIECES


def test_of_large_outlines_fewer_are_kept():
    kept, large, small = OutlineCache(), QPainterPath(), QPainterPath()
    small.addRect(0, 0, 1, 1)
    for number in range(WEIGHT // 10):
        large.lineTo(number, number)
    kept.keep(0, Outline(small, ()))
    for number in range(1, 9):
        kept.keep(number, Outline(large, ()))
        kept.find(0)  # what is used stays
    assert len(kept) == 9
    for number in range(9, 30):
        kept.keep(number, Outline(large, ()))
    assert 5 < len(kept) <= 10
    assert kept.find(0) is None
    assert kept.find(29) is not None


def middle(sheet, region: str) -> tuple[float, float]:
    centre = sheet.bounds(sheet.atlas.region_mask(region)).center()
    return centre.x(), centre.y()
