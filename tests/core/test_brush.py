# SPDX-License-Identifier: Apache-2.0
"""The brush keeps to the skin, fills gaps, and replays to the same cells."""

from __future__ import annotations

import heapq
import json
import math
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from hipmap.core import limits
from hipmap.core.brush import Brush, Stroke, StrokePoint
from hipmap.core.cells import from_cells, iterate
from hipmap.core.skin import Place, Skin
from hipmap.core.zones.march import march, round_point
from hipmap.core.zones.surface import Place as MarchPlace
from hipmap.core.zones.surface import Surface
from tests.core.sphere import RADIUS


@pytest.fixture(scope="module")
def skin(atlas):
    return Skin(atlas)


@pytest.fixture(scope="module")
def front(atlas):
    return atlas.figure("neutral").views["front"]


@pytest.fixture(scope="module")
def back(atlas):
    return atlas.figure("neutral").views["back"]


def thigh(view, cell):
    return StrokePoint(view, view.xy[2 * cell], view.xy[2 * cell + 1])


def draw(skin, points, radius):
    """Return the stroke through points of views."""
    brush = Brush(skin, radius)
    for point in points:
        brush.add(point)
    return brush.stroke


def cells_of(atlas, region):
    return list(iterate(atlas.region_mask(region)))


@pytest.mark.parametrize("radius", [20.0, 40.0, 60.0, 80.0])
def test_a_dab_on_a_ball_is_the_cap_of_that_radius(ball, radius):
    skin = Skin(ball)
    centre = min(range(ball.n), key=lambda cell: math.dist(skin.at[cell], (0, 0, RADIUS)))
    found = set(skin.dab(Place(*skin.at[centre], centre), radius))
    for cell in range(ball.n):
        cosine = sum(a * b for a, b in zip(skin.at[cell], skin.at[centre], strict=True)) / RADIUS**2
        along = RADIUS * math.acos(max(-1.0, min(1.0, cosine)))
        if along < 0.98 * radius:
            assert cell in found
        if along > 1.02 * radius:
            assert cell not in found


def walked_in_order(skin, place, radius):
    """Return the cells of a dab by its definition: the shortest ways over cells that are near enough."""
    start, (nx, ny, nz) = place.cell, skin.normal[place.cell]
    leg = skin._leg
    far, found, queue = {start: math.dist(skin.at[start], place[:3])}, set(), []
    heapq.heappush(queue, (far[start], start))
    while queue:
        way, cell = heapq.heappop(queue)
        if cell in found:
            continue
        found.add(cell)
        for other in skin.atlas.neighbours(cell):
            a, b, c = skin.normal[other]
            bent = 1.0 - (a * nx + b * ny + c * nz)
            longer = 1.0 + bent * (0.1667 + bent * (0.0444 + bent * (0.0143 + bent * 0.012)))
            arc = longer * math.dist(skin.at[other], place[:3]) ** 2
            new = way + math.dist(skin.at[cell], skin.at[other])
            if {leg[start], leg[other]} == {1, 2} or arc > radius**2 or new >= 1.16 * radius:
                continue
            if new < far.get(other, math.inf):
                far[other] = new
                heapq.heappush(queue, (new, other))
    return found


@settings(max_examples=60, deadline=None)
@given(data=some.data(), radius=some.floats(5, 80), away=some.tuples(*[some.floats(-4, 4)] * 3))
def test_a_dab_is_all_that_can_be_walked_to(atlas, skin, data, radius, away):
    cell = data.draw(some.integers(0, atlas.n - 1))
    place = Place(*(at + by for at, by in zip(skin.at[cell], away, strict=True)), cell)
    found = skin.dab(place, radius)
    assert set(found) == walked_in_order(skin, place, radius)
    assert len(found) == len(set(found))
    assert skin.dab(place, radius) == found, "one dab leaves nothing behind for the next"


def test_round_an_ankle_the_shorter_way_may_come_later(atlas, skin):
    for cell in cells_of(atlas, "left.ankle_medial")[::2]:
        place = Place(*skin.at[cell], cell)
        assert set(skin.dab(place, 80.0)) == walked_in_order(skin, place, 80.0)


def test_a_dab_on_the_body_is_what_marching_along_the_skin_finds(atlas, skin):
    surface = Surface(atlas)
    for region in ("left.buttock_middle", "left.calf_middle", "right.knee_anterior", "left.ankle_lateral"):
        cell = cells_of(atlas, region)[20]
        start = round_point(surface, MarchPlace(skin.at[cell], cell))
        far = march(surface, start, 160.0, lambda _: True, True)
        for radius in (20.0, 40.0, 80.0):
            found = set(skin.dab(Place(*skin.at[cell], cell), radius))
            true = {one for one, away in far.items() if away <= radius}
            assert len(found & true) / len(found | true) > 0.85, (region, radius)
            assert max(far[one] for one in found) < 1.2 * radius, (region, radius)


def test_a_dab_on_the_inner_thigh_never_reaches_the_other_leg(atlas, skin):
    right = atlas.sided[1]
    legs = sum(atlas.region_mask(f"right.thigh_medial_{part}") for part in ("upper", "middle", "lower"))
    near = 0
    for part in ("upper", "middle", "lower"):
        for cell in cells_of(atlas, f"left.thigh_medial_{part}")[::7]:
            there = min(math.dist(skin.at[cell], skin.at[other]) for other in cells_of_mask(legs))
            near += there < 60
            if skin.at[cell][1] < 780:
                assert not from_cells(skin.dab(Place(*skin.at[cell], cell), 80.0)) & right
    assert near > 5, "the legs stand near enough for a plain ball to leak"


def cells_of_mask(mask):
    return list(iterate(mask))[::5]


def test_a_stroke_never_comes_out_at_the_back(atlas, skin, front, back):
    middle = atlas.region_mask("left.thigh_anterior_middle")
    points = [thigh(front, cell) for cell in list(iterate(middle))[::9]]
    cells = draw(skin, points, 3.0).cells(skin)
    assert cells & middle == middle & cells != 0
    assert not cells & atlas.region_mask("left.thigh_posterior_middle")


def test_a_stroke_over_the_edge_of_the_front_goes_on_at_the_side(atlas, skin, front):
    seen = iterate(atlas.region_mask("left.thigh_lateral_middle") & front.visible)
    cell = max(seen, key=lambda one: skin.at[one][0])
    cells = draw(skin, [thigh(front, cell)], 5.0).cells(skin)
    assert cells & ~front.visible
    assert cells & atlas.figure("neutral").views["left"].visible & ~front.visible


def test_painting_everywhere_takes_little_memory(atlas):
    skin = Skin(atlas)
    before = sys.getallocatedblocks()
    reached = {
        near for cell in range(0, atlas.n, 101) for near in skin.dab(Place(*skin.at[cell], cell), 80.0)
    }
    assert len(reached) > 0.9 * atlas.n
    assert sys.getallocatedblocks() - before < 5 * atlas.n  # with its neighbours a cell would take 19


def test_a_fast_hand_leaves_no_gaps(atlas, skin, front):
    top = max(cells_of(atlas, "left.thigh_anterior_upper"), key=lambda one: skin.at[one][1])
    low = min(cells_of(atlas, "left.thigh_anterior_lower"), key=lambda one: skin.at[one][1])
    (x0, y0), (x1, y1) = ((thigh(front, c).x, thigh(front, c).y) for c in (top, low))
    fast = draw(skin, [thigh(front, top), thigh(front, low)], 2.0).cells(skin)
    many = 200
    slow = draw(
        skin,
        [StrokePoint(front, x0 + (x1 - x0) * i / many, y0 + (y1 - y0) * i / many) for i in range(many + 1)],
        2.0,
    ).cells(skin)
    assert (fast & slow).bit_count() / (fast | slow).bit_count() > 0.93
    assert _pieces(atlas, fast) == 1


def _pieces(atlas, cells):
    pieces = 0
    while cells:
        pieces += 1
        front = [next(iterate(cells))]
        cells &= ~(1 << front[0])
        while front:
            for other in atlas.neighbours(front.pop()):
                if cells >> other & 1:
                    cells &= ~(1 << other)
                    front.append(other)
    return pieces


def test_points_outside_the_body_do_nothing(skin, front):
    for x, y in ((-50.0, 100.0), (5.0, 5.0), (1e12, 900.0), (math.nan, 900.0), (math.inf, -math.inf)):
        brush = Brush(skin)
        assert brush.add(StrokePoint(front, x, y)) == 0
        assert brush.stroke.places == ()


def test_a_finger_beside_the_outline_paints_nothing(atlas, skin, front):
    seen = list(iterate(atlas.region_mask("left.thigh_lateral_middle") & front.visible))
    edge = max(seen, key=lambda cell: front.xy[2 * cell])
    x, y = front.xy[2 * edge], front.xy[2 * edge + 1]
    assert skin.place(front, x + 2, y) is not None
    assert skin.place(front, x + 9, y) is None


def test_a_line_to_nowhere_and_back_stays_on_the_body(skin, front, atlas):
    cell = cells_of(atlas, "left.groin")[0]
    here = thigh(front, cell)
    stroke = draw(skin, [here, StrokePoint(front, math.inf, 0.0), here, StrokePoint(front, 1e9, 1e9)], 1.0)
    assert stroke.cells(skin) == draw(skin, [here], 1.0).cells(skin)


def test_impossible_values_are_clamped(skin):
    assert [Brush(skin, radius).radius for radius in (0.1, 99, math.nan, -math.inf)] == [1.0, 8.0, 2.0, 1.0]
    assert [limits.intensity(said) for said in (11, -3, "strong", 4, 6.4)] == [10, 0, 5, 4, 6]
    assert [limits.pressure(said) for said in (7.5, -1, math.nan)] == [1.0, 0.0, 1.0]


def test_a_light_pen_draws_a_finer_line(atlas, skin, front):
    here = thigh(front, cells_of(atlas, "left.groin")[0])
    firm = draw(skin, [here], 4.0).cells(skin)
    light = draw(skin, [here._replace(pressure=0.1)], 4.0).cells(skin)
    assert light & firm == light
    assert light.bit_count() < 0.5 * firm.bit_count()


@settings(max_examples=25, deadline=None)
@given(
    points=some.lists(
        some.tuples(some.floats(0, 700), some.floats(0, 1800), some.floats(0, 1)), min_size=1, max_size=6
    ),
    radius=some.floats(0.5, 9),
    zoom=some.floats(0.5, 8),
    dpr=some.floats(1, 3),
)
def test_a_stored_stroke_replays_to_the_same_cells(skin, front, points, radius, zoom, dpr):
    brush = Brush(skin, radius)
    for x, y, pressure in points:
        brush.add(StrokePoint(front, x, y, pressure))
    assert brush.stroke.cells(skin) == brush.cells
    written = json.loads(json.dumps(brush.stroke))
    read = Stroke(tuple(Place(*at) for at in written[0]), written[1], tuple(written[2]))
    assert read.cells(skin) == brush.cells
    seen = Brush(skin, radius)
    for x, y, pressure in points:
        on_screen = (x * zoom * dpr, y * zoom * dpr)
        seen.add(StrokePoint(front, on_screen[0] / dpr / zoom, on_screen[1] / dpr / zoom, pressure))
    assert seen.cells == brush.cells


def test_every_figure_gives_the_same_place(atlas, skin):
    cell = cells_of(atlas, "left.buttock_middle")[40]
    for name in atlas.figure_names:
        view = atlas.figure(name).views["back"]
        place = skin.place(view, view.xy[2 * cell], view.xy[2 * cell + 1])
        assert place.cell == cell
        assert math.dist(place[:3], skin.at[cell]) < 0.5
