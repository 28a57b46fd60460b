# SPDX-License-Identifier: Apache-2.0
"""What is said of a drawing's shape."""

from __future__ import annotations

import pytest

from hipmap.core.cells import from_cells, iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.notices import notices


def said(library, atlas, *regions, cells=0):
    for region in regions:
        cells |= atlas.region_mask(region)
    return {one.id: one for one in notices(library, atlas, Drawing((PainArea(cells),)))}


def test_an_empty_drawing_says_nothing(library, atlas):
    assert notices(library, atlas, Drawing()) == ()


def test_a_small_one_sided_drawing_says_nothing_of_the_whole_body(library, atlas):
    found = said(library, atlas, "left.thigh_lateral_upper")
    assert not {"bilateral", "symmetric", "widespread", "very_large", "crosses_knee"} & set(found)


@pytest.mark.parametrize("side", ["left", "right"])
def test_pain_down_past_the_knee_brings_up_the_nerves(library, atlas, side):
    names = ("thigh_posterior_middle", "thigh_posterior_lower", "knee_posterior", "calf_upper")
    found = said(library, atlas, *(f"{side}.{name}" for name in names))
    assert found["crosses_knee"].side == side
    assert found["crosses_knee"].nerve_questions
    assert "lumbar_radiculopathy" in found["crosses_knee"].conditions
    assert "crosses_knee" not in said(library, atlas, *(f"{side}.{name}" for name in names[:3]))


def test_one_thigh_and_the_other_calf_cross_no_knee(library, atlas):
    found = said(library, atlas, "left.thigh_posterior_middle", "right.calf_upper")
    assert "crosses_knee" not in found
    assert "bilateral" in found
    assert "symmetric" not in found


def test_the_same_on_both_sides_is_symmetric(library, atlas):
    found = said(library, atlas, "left.thigh_anterior_upper", "right.thigh_anterior_upper")
    assert found["symmetric"].share == pytest.approx(1)
    assert "polymyalgia" in found["symmetric"].conditions
    assert "widespread" not in found


def test_the_midline_alone_is_on_neither_side(library, atlas):
    assert not {"symmetric", "bilateral"} & set(said(library, atlas, "sacrum", "lumbar_midline"))


def test_a_fifth_of_the_skin_is_very_large_and_both_sides_of_four_parts_widespread(library, atlas):
    legs = [name for name in atlas.regions if "thigh" in name or "calf" in name or "shin" in name]
    found = said(library, atlas, *legs)
    assert found["very_large"].share > 0.2
    assert set(found["very_large"].conditions) == {"widespread_pain", "polymyalgia", "statin_myopathy"}
    spread = ("groin", "thigh_anterior_upper", "knee_anterior", "lumbar_paraspinal_lower", "shin_upper")
    found = said(library, atlas, *(f"{side}.{name}" for name in spread for side in ("left", "right")))
    assert "widespread" in found
    assert "very_large" not in found


def test_the_groin_lies_in_the_map_of_the_hip_joint(library, atlas):
    assert "hip_osteoarthritis" in said(library, atlas, "left.groin")["hip_joint_map"].conditions
    assert "hip_joint_map" not in said(library, atlas, "left.calf_middle")


def test_every_nerve_and_dermatome_drawn_as_it_is_is_recognised(library, atlas):
    assert library.areas
    for area in library.areas:
        zone = library.area_zone(area.kind, area.id, "right")
        cells = zone & ~atlas.sided[0]
        strips = [one for one in notices(library, atlas, Drawing((PainArea(cells),))) if one.area]
        assert all(one.nerve_questions and one.conditions for one in strips)
        assert (area.kind, area.id) in {one.area for one in strips}, area.id


def test_a_drawing_mostly_outside_or_in_a_corner_of_a_strip_is_none(library, atlas):
    zone = library.area_zone("nerve", "lateral_femoral_cutaneous", "left")
    away = (
        "calf_middle", "calf_upper", "calf_lower", "buttock_middle", "lumbar_paraspinal_upper", "sole",
        "shin_upper", "foot_dorsum", "thigh_medial_upper", "thigh_posterior_upper", "thigh_posterior_middle",
        "thigh_posterior_lower",
    )  # fmt: skip
    outside = sum(atlas.region_mask(f"left.{name}") for name in away) | zone
    corner = from_cells(list(iterate(zone))[: zone.bit_count() // 20])
    for cells in (outside, corner):
        nerves = notices(library, atlas, Drawing((PainArea(cells),)))
        assert ("nerve", "lateral_femoral_cutaneous") not in {one.area for one in nerves}


def test_a_drawing_that_fills_a_strip_and_half_as_much_beyond_still_has_its_shape(library, atlas):
    zone = library.area_zone("dermatome", "L4", "left")
    beyond, cells = atlas.sided[0] & ~zone, zone
    for cell in iterate(beyond):
        if cells.bit_count() >= 1.6 * zone.bit_count():
            break
        cells |= 1 << cell
    found = notices(library, atlas, Drawing((PainArea(cells),)))
    assert ("dermatome", "L4") in {one.area for one in found}
