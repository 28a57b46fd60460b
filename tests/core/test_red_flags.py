# SPDX-License-Identifier: Apache-2.0

import pytest

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.red_flags import choose


def ids(library, atlas, *regions, **person):
    cells = 0
    for region in regions:
        cells |= atlas.region_mask(region)
    return [
        flag.id
        for flag in choose(library, Drawing((PainArea(cells),)) if cells else Drawing(), atlas, **person)
    ]


@pytest.fixture
def small(ball_root, ball):
    return Library.load(ball_root, ball)


def test_nothing_marked_asks_nothing(small, ball):
    assert ids(small, ball) == []


def test_questions_fit_the_place(small, ball):
    assert ids(small, ball, "left.groin")[0] == "fall"
    assert "fall" not in ids(small, ball, "sacrum")


def test_the_age_group_rules_out(small, ball):
    assert "fever" in ids(small, ball, "sacrum")
    assert "fever" in ids(small, ball, "sacrum", age="under_16")
    assert "fever" not in ids(small, ball, "sacrum", age="65_plus")


def test_a_tick_brings_its_question_forward(small, ball):
    assert ids(small, ball, "sacrum", age="under_16") == ["fever", "bleed"]
    assert ids(small, ball, "sacrum", age="under_16", ticks={"blood_thinners"}) == ["bleed", "fever"]


def test_every_region_has_a_question_from_the_first_click(library, atlas):
    for region in (*atlas.regions, *atlas.deep):
        assert 1 <= len(ids(library, atlas, region)) <= 3, region


def test_sides_do_not_matter(library, atlas):
    for region in atlas.regions:
        if region.startswith("left."):
            other = "right." + region.removeprefix("left.")
            assert ids(library, atlas, region) == ids(library, atlas, other)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("thigh_posterior_upper", "calf_middle"),
        ("thigh_lateral_middle", "leg_lateral_upper"),
        ("thigh_anterior_middle", "shin_upper"),
        ("buttock_middle", "sole"),
    ],
)
def test_pain_past_the_knee_asks_for_the_nerves_among_the_first_two(library, atlas, above, below):
    groups = {flag.id: flag.group for flag in library.red_flags}
    asked = ids(library, atlas, f"left.{above}", f"left.{below}", limit=None)
    assert "nerves" in [groups[name] for name in asked[:2]]
    assert len(asked) == len(set(asked))


def test_pain_above_the_knee_keeps_the_order_of_fitness(library, atlas):
    groups = {flag.id: flag.group for flag in library.red_flags}
    asked = ids(library, atlas, "left.thigh_lateral_middle")
    assert "nerves" not in [groups[name] for name in asked[:2]]
