# SPDX-License-Identifier: Apache-2.0

import pytest

from hipmap.core.library import Library
from hipmap.core.red_flags import choose
from hipmap.core.state import Drawing, PainArea


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


def test_pain_from_thigh_to_shin_asks_what_crossing_the_knee_asks(library, atlas):
    crossing = {flag.id for flag in library.red_flags if flag.crosses_knee}
    thigh, both = ("left.thigh_posterior_upper",), ("left.thigh_posterior_upper", "left.calf_middle")
    assert not crossing & set(ids(library, atlas, *thigh, limit=100))
    assert crossing <= set(ids(library, atlas, *both, limit=100)) or not crossing
