# SPDX-License-Identifier: Apache-2.0
"""Zones on a ball, where distances and areas are known, and on the body, where gaps must not be jumped."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipmap.core.cells import from_cells, iterate
from hipmap.core.zones.build import Builder
from hipmap.core.zones.march import march, round_point
from hipmap.core.zones.paths import NoWayError, length, shortest
from hipmap.core.zones.surface import Place, Surface
from tests.core.sphere import RADIUS


@pytest.fixture(scope="module")
def builder(ball):
    return Builder(Surface(ball))


@pytest.fixture(scope="module")
def body(atlas):
    return Builder(Surface(atlas))


def cap(radius_mm):
    return 2 * math.pi * RADIUS**2 * (1 - math.cos(radius_mm / RADIUS))


@settings(max_examples=40, deadline=None)
@given(radius=st.floats(3, 9), up=st.floats(-3, 3), lateral=st.floats(-3, 3))
def test_a_patch_is_as_large_as_a_disc_on_the_skin(ball, builder, radius, up, lateral):
    cells = builder.part(
        ["patch", ["walk", "greater_trochanter", [["up", up], ["front", lateral]]], radius, False]
    )
    # Cells are counted whole, so a small patch is rougher.
    assert ball.area_mm2(cells) == pytest.approx(cap(10 * radius), rel=0.55 / radius)


@pytest.mark.parametrize("radius", [3, 4, 5, 7])
def test_patches_are_right_on_average(ball, builder, radius):
    places = [
        ["walk", "asis", [["up", up], ["lateral", side]]] for up in (-4, -2, 0, 2, 4) for side in (0, 2, 4)
    ]
    areas = [ball.area_mm2(builder.part(["patch", place, radius, False])) for place in places]
    assert sum(areas) / len(areas) == pytest.approx(cap(10 * radius), rel=0.02)


def test_distances_are_those_along_the_skin(ball):
    surface = Surface(ball)
    start = surface.place((RADIUS, 0.0, 0.0))
    far = march(surface, round_point(surface, start), 250, lambda cell: True, from_point=True)
    for cell, distance in far.items():
        x = surface.at[cell][0] / RADIUS
        assert distance == pytest.approx(RADIUS * math.acos(max(-1, min(1, x))), rel=0.03, abs=1)


def test_a_patch_stops_at_the_midline_unless_it_crosses(ball, builder):
    half = builder.part(["patch", "navel", 4, False])
    whole = builder.part(["patch", "navel", 4, True])
    assert all(ball.side[cell] < 2 for cell in iterate(half))
    assert ball.mirrored(half) | half == whole
    assert ball.mirrored(whole) == whole


def test_a_band_has_its_width_and_round_ends(ball, builder):
    found = expected = 0.0
    for up in (-2, -1, 0, 1, 2):
        ends = [["walk", "asis", [["up", up]]], ["walk", "greater_trochanter", [["up", up], ["back", up]]]]
        found += ball.area_mm2(builder.part(["band", ends, 6, False]))
        way = length(shortest(Surface(ball), *(builder.point(end) for end in ends), lambda cell: True))
        expected += 2 * RADIUS * math.sin(30 / RADIUS) * way + cap(30)
    assert found == pytest.approx(expected, rel=0.03)


def test_a_band_goes_through_all_its_points(ball, builder):
    bent = builder.part(["band", ["asis", "greater_trochanter_tip", "psis"], 4, False])
    for point in ("asis", "greater_trochanter_tip", "psis"):
        assert bent >> builder.point(point).cell & 1
    assert bent != builder.part(["band", ["asis", "psis"], 4, False])


@pytest.mark.parametrize(
    ("word", "axis", "sign"), [("up", 1, 1), ("down", 1, -1), ("lateral", 0, 1), ("medial", 0, -1)]
)
def test_a_walk_goes_its_way(builder, word, axis, sign):
    start, end = builder.point("asis"), builder.point(["walk", "asis", [[word, 3]]])
    angle = math.acos(sum(a * b for a, b in zip(start.position, end.position, strict=True)) / RADIUS**2)
    assert RADIUS * angle == pytest.approx(30, abs=1.5)
    assert sign * (end.position[axis] - start.position[axis]) > 15


def test_a_negative_walk_goes_the_other_way(builder):
    there, back = (
        builder.point(["walk", "asis", [["up", -3]]]),
        builder.point(["walk", "asis", [["down", 3]]]),
    )
    assert there.position == pytest.approx(back.position)


def test_lateral_goes_on_round_the_body(builder):
    behind = builder.point(["walk", "asis", [["lateral", 15]]])
    assert behind.position[2] < -20


def test_a_walk_over_the_midline_is_refused(builder):
    with pytest.raises(NoWayError, match="midline"):
        builder.point(["walk", "asis", [["medial", 12]]])


def test_between_is_a_share_of_the_way(builder):
    x, y, z = builder.point(["between", "asis", "psis", 0.5]).position
    assert (x, y, z) == pytest.approx((RADIUS, 0, 0), abs=3)
    quarter = builder.point(["between", "asis", "psis", 0.25]).position
    assert math.atan2(quarter[2], quarter[0]) == pytest.approx(math.atan2(0.8, 0.6) / 2, abs=0.03)


def test_a_region_as_a_point_is_its_middle(ball, builder):
    place = builder.point("groin")
    assert ball.region_of(place.cell) == "left.groin"
    assert math.dist(place.position, (75, 55, 75)) < 25
    assert builder.point("sacrum").position[0] == pytest.approx(0, abs=6)


def test_a_deep_place_is_no_point(builder):
    with pytest.raises(NoWayError, match="no place on the skin"):
        builder.point("rectum")


def test_the_way_back_is_as_long(builder, ball):
    surface = Surface(ball)
    a, b = builder.point("asis"), builder.point(["walk", "psis", [["up", 4]]])
    there = length(shortest(surface, a, b, lambda cell: True))
    assert there == pytest.approx(length(shortest(surface, b, a, lambda cell: True)), rel=0.02)


def test_no_way_is_said(ball, builder):
    surface = Surface(ball)
    left, right = (
        surface.place((RADIUS, 0, 0)),
        Place((-RADIUS, 0.0, 0.0), surface.nearest((-RADIUS, 0, 0), range(ball.n))),
    )
    with pytest.raises(NoWayError, match="joined"):
        shortest(surface, left, right, lambda cell: ball.side[cell] == 1)


def test_nothing_jumps_from_thigh_to_thigh(atlas, body):
    """The inner thighs nearly touch; along the skin they are a long way apart."""
    for region in ("thigh_medial_upper", "thigh_medial_middle", "thigh_medial_lower", "knee_medial"):
        cells = body.part(["patch", region, 5, True])
        assert not cells & atlas.sided[1], region


def test_patches_on_the_body_are_round(atlas, body):
    for point in ("buttock_centre", "thigh_posterior_middle", "thigh_anterior_middle", "calf_middle"):
        area = atlas.area_mm2(body.part(["patch", point, 4, False]))
        assert area == pytest.approx(math.pi * 40**2, rel=0.08), point


def test_the_spot_is_the_patch(ball, builder):
    at = ball.landmarks["greater_trochanter"]
    assert builder.spot(at, 40) == builder.part(["patch", "greater_trochanter", 4, False])


def test_the_region_part_is_the_left_or_midline_region(ball, builder):
    assert builder.part(["region", "groin"]) == ball.region_mask("left.groin")
    assert builder.part(["region", "sacrum"]) == ball.region_mask("sacrum")
    assert builder.part(["region", "knee_deep"]) == ball.deep["left.knee_deep"]
    assert from_cells([]) == 0
