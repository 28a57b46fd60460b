# SPDX-License-Identifier: Apache-2.0

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hipmap.core.cells import from_cells, iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import CLEAR_SCORE, Ranking, rank
from hipmap.core.together import together
from hipmap.core.weights import MISSED


def draw(atlas, *regions, **fields) -> Drawing:
    return Drawing(tuple(PainArea(atlas.region_mask(region), **fields) for region in regions))


def rows(ranking: Ranking) -> list[str]:
    return [match.muscle for match in ranking.matches]


@st.composite
def drawings(draw, atlas):
    """Up to three areas, each a handful of patches grown over neighbours, anywhere in the library's reach."""
    areas = []
    for _ in range(draw(st.integers(1, 3))):
        grown = {draw(st.integers(0, atlas.covered.bit_count() - 100))}
        for _ in range(draw(st.integers(0, 6))):
            grown |= {other for cell in grown for other in atlas.neighbours(cell)}
        areas.append(PainArea(from_cells(grown), draw(st.none() | st.integers(0, 10))))
    return Drawing(tuple(areas))


quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(st.data())
def test_shares_add_up(atlas, library, data):
    ranking = rank(library, atlas, data.draw(drawings(atlas)))
    for match in ranking.matches:
        assert match.covered == pytest.approx(match.covered_by_core + match.covered_by_spillover)
        assert 0 < match.covered_by_core <= match.covered <= 1 - ranking.uncovered + 1e-9
        assert 0 <= match.not_marked <= 1
        assert 0 < match.score <= 1
        assert match.trigger_points
    assert [match.rank for match in ranking.matches] == sorted(match.rank for match in ranking.matches)
    assert len(set(rows(ranking))) == len(ranking.matches)
    assert not set(rows(ranking)) & {match.muscle for match in ranking.spillover_only}


def test_nothing_marked_gives_an_empty_answer(atlas, library):
    assert rank(library, atlas, Drawing()) == Ranking()
    assert together(library, atlas, Drawing(), Ranking()) == ()


def test_an_empty_library_answers_too(ball, ball_root, tmp_path_factory):
    library = Library.load(ball_root, ball, tmp_path_factory.mktemp("none"))
    ranking = rank(library, ball, draw(ball, "left.groin"))
    assert ranking.matches == ()
    assert ranking.uncovered == 1
    assert ranking.uncovered_cells == ball.region_mask("left.groin")
    assert not ranking.clear


def test_spillover_alone_never_ranks(ball, ball_root):
    library = Library.load(ball_root, ball)
    ranking = rank(library, ball, draw(ball, "left.thigh_anterior_upper"))
    assert ranking.matches[0].covered_by_core < 0.5  # the patch round the side reaches in
    only = library.pattern("alpha", "left").spillover & ~library.pattern("alpha", "left").core
    ranking = rank(library, ball, Drawing((PainArea(only),)))
    assert ranking.matches == ()
    assert [(m.muscle, m.side, m.covered) for m in ranking.spillover_only] == [
        ("alpha", "left", 1),
        ("beta", "left", 1),
    ]
    assert ranking.uncovered == 0


def test_spillover_supports_no_more_than_the_core_gives(atlas, library):
    tried = 0
    for muscle in library.muscles.values():
        pattern = library.pattern(muscle.id, "left")
        core = pattern.core.bit_count()
        few = core // 20
        one_sided = not (pattern.core | pattern.spillover) & ~atlas.sided[0]
        if len(muscle.trigger_points) > 1 or not one_sided or pattern.spillover.bit_count() < 3 * few:
            continue
        sliver = from_cells(list(iterate(pattern.core))[:few])
        ranking = rank(library, atlas, Drawing((PainArea(sliver | pattern.spillover),)))
        scores = {match.muscle: match.score for match in ranking.matches}
        if muscle.id in scores:
            tried += 1
            assert scores[muscle.id] == pytest.approx(2 * few / (2 * few + MISSED * (core - few)))
    assert tried


@pytest.mark.parametrize(("share", "ranked"), [(0.01, False), (0.04, True)])
def test_a_core_that_is_hardly_touched_does_not_rank(atlas, library, share, ranked):
    core = list(iterate(library.pattern("plantaris", "left").core))
    away = atlas.region_mask("left.thigh_anterior_upper") | atlas.region_mask("left.groin")
    touched = from_cells(core[: round(share * away.bit_count())])
    ranking = rank(library, atlas, Drawing((PainArea(away | touched),)))
    assert ("plantaris" in rows(ranking)) == ranked


def test_equal_scores_are_ties_and_the_more_frequent_stands_first(ball, ball_root):
    ranking = rank(Library.load(ball_root, ball), ball, draw(ball, "left.groin"))
    assert [(m.muscle, m.rank, m.tied) for m in ranking.matches] == [("beta", 1, True), ("alpha", 1, True)]


def test_of_ties_that_no_study_orders_the_one_that_covers_more_stands_first(atlas, library):
    tied = 0
    for region in atlas.regions:
        matches = rank(library, atlas, draw(atlas, region)).matches
        for one, other in pairwise(matches):
            if one.rank == other.rank and not any(
                value for row in (one, other) for value in library.muscles[row.muscle].prior.values()
            ):
                tied += 1
                assert one.covered >= other.covered, region
    assert tied


def test_a_full_core_scores_one(ball, ball_root):
    library = Library.load(ball_root, ball)
    match = rank(library, ball, draw(ball, "left.groin")).matches[0]
    assert match.trigger_points == ("TrP1",)
    assert (match.score, match.covered, match.not_marked) == (1, 1, 0)
    assert (match.texts_agree, match.independent_check) == ("two", "none")


@pytest.mark.parametrize(
    ("regions", "side"),
    [
        (["left.groin"], "left"),
        (["right.groin"], "right"),
        (["left.groin", "right.groin"], "both"),
        (["left.groin", "right.thigh_posterior_upper"], "left"),
    ],
)
def test_sides_are_matched_apart_and_joined(ball, ball_root, regions, side):
    ranking = rank(Library.load(ball_root, ball), ball, draw(ball, *regions))
    assert {match.side for match in ranking.matches} == {side}
    assert len(ranking.matches) == 2
    assert ranking.matches[0].score == 1


def test_a_deep_place_counts_like_skin_but_has_no_area(ball, ball_root):
    library = Library.load(ball_root, ball)
    ranking = rank(library, ball, draw(ball, "left.knee_deep"))
    assert ranking.area_mm2 == 0
    assert ranking.regions == ("left.knee_deep",)
    assert ranking.matches[0].trigger_points == ("TrP2",)
    assert ranking.matches[0].covered == 1
    both = rank(library, ball, draw(ball, "left.knee_deep", "left.buttock_middle"))
    patch = library.pattern("alpha", "left", "TrP2").core & ball.region_mask("left.buttock_middle")
    buttock = ball.region_mask("left.buttock_middle").bit_count()
    assert both.matches[0].covered == pytest.approx((30 + patch.bit_count()) / (30 + buttock))


def test_stronger_pain_weighs_more(ball, ball_root):
    library = Library.load(ball_root, ball)
    groin, far = ball.region_mask("left.groin"), ball.region_mask("left.buttock_middle")
    shares = [
        rank(library, ball, Drawing((PainArea(groin, strength), PainArea(far, 2)))).matches[0].covered
        for strength in (1, 2, 8)
    ]
    assert shares[0] < shares[1] < shares[2]


def test_equal_intensities_count_alike(ball, ball_root):
    library = Library.load(ball_root, ball)
    plain = rank(library, ball, draw(ball, "left.groin", "left.buttock_middle"))
    for intensity in (1, 5, 10):
        assert (
            rank(library, ball, draw(ball, "left.groin", "left.buttock_middle", intensity=intensity)) == plain
        )


def test_the_stronger_of_two_overlapping_areas_counts(ball, ball_root):
    library = Library.load(ball_root, ball)
    groin = ball.region_mask("left.groin")
    twice = Drawing((PainArea(groin, 9), PainArea(groin, 2)))
    assert (
        rank(library, ball, twice).matches
        == rank(library, ball, draw(ball, "left.groin", intensity=9)).matches
    )


def test_what_no_pattern_covers_is_said(ball, ball_root):
    ranking = rank(Library.load(ball_root, ball), ball, draw(ball, "left.groin", "left.buttock_middle"))
    assert 0 < ranking.uncovered < 1
    assert not ranking.uncovered_cells & ball.region_mask("left.groin")


def test_conditions_with_the_same_area_stand_beside(ball, ball_root):
    library = Library.load(ball_root, ball)
    zone = library.condition_zone("bursitis", "right")
    found = rank(library, ball, Drawing((PainArea(zone),))).also_consider
    assert found == (("bursitis", "right", 1.0),)
    assert rank(library, ball, draw(ball, "sacrum")).also_consider == ()


def test_a_belt_marked_whole_fits_whole(atlas, library):
    """A pattern that reaches over both sides from one is held against both sides of the drawing."""
    belt = library.pattern("rectus_abdominis", "left", "TrP1").core
    assert belt & atlas.sided[0]
    assert belt & atlas.sided[1]
    first = rank(library, atlas, Drawing((PainArea(belt),))).matches[0]
    assert (first.muscle, first.score) == ("rectus_abdominis", pytest.approx(1))


def test_two_patterns_together(atlas, library):
    drawing = draw(atlas, "left.greater_trochanter", "left.sacroiliac", "left.groin")
    ranking = rank(library, atlas, drawing)
    found = together(library, atlas, drawing, ranking)
    assert found
    for one in found:
        names = [member.muscle for member in one.muscles]
        assert 2 <= len(names) <= 3
        assert len(set(names)) == len(names)
        assert one.covered == pytest.approx(sum(member.gain for member in one.muscles))
        assert one.covered > max(match.covered for match in ranking.matches if match.muscle in names)
    shares = [round(one.covered, 2) for one in found]
    assert shares == sorted(shares, reverse=True)


def test_one_pattern_that_covers_all_needs_no_other(ball, ball_root):
    library = Library.load(ball_root, ball)
    drawing = draw(ball, "left.groin")
    assert together(library, ball, drawing, rank(library, ball, drawing)) == ()


def test_no_two_are_named_where_one_covers_as_much(atlas, library):
    drawing = draw(atlas, "left.greater_trochanter")
    ranking = rank(library, atlas, drawing)
    assert ranking.matches[0].covered == 1
    assert ranking.matches[1].covered < 1
    assert together(library, atlas, drawing, ranking) == ()


EXAMPLES = [
    (["greater_trochanter", "thigh_lateral_upper"], "tensor_fasciae_latae", 3),
    (["sacroiliac", "buttock_middle", "hip_posterior"], "piriformis", 1),
    (["iliac_crest_posterior", "iliac_crest_lateral", "groin"], "quadratus_lumborum", 1),
]


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(("regions", "muscle", "place"), EXAMPLES)
def test_known_areas(atlas, library, side, regions, muscle, place):
    ranking = rank(library, atlas, draw(atlas, *(f"{side}.{region}" for region in regions)))
    match = next(match for match in ranking.matches if match.muscle == muscle)
    assert match.rank <= place
    assert match.side == side


def test_three_muscles_that_cover_no_more_than_two_are_not_named(atlas, library):
    regions = ("left.buttock_middle", "left.sacroiliac", "left.iliac_crest_posterior")
    drawing = Drawing((PainArea(sum(atlas.region_mask(region) for region in regions)),))
    found = together(library, atlas, drawing, rank(library, atlas, drawing))
    two = max(one.covered for one in found if len(one.muscles) == 2)
    assert all(one.covered >= two + 0.05 for one in found if len(one.muscles) == 3)


def test_no_muscle_is_a_clear_match_when_a_look_alike_fits_better(atlas, library):
    tried = 0
    for area in library.areas:
        zone = library.area_zone(area.kind, area.id, "left")
        ranking = rank(library, atlas, Drawing((PainArea(zone),)))
        assert not ranking.clear, area.id
        if ranking.matches and ranking.matches[0].score >= CLEAR_SCORE and ranking.matches[0].covered >= 0.5:
            assert ranking.rival is not None
            assert ranking.rival.likeness > ranking.matches[0].score
            tried += 1
    assert tried > 5


def test_the_core_of_a_point_is_a_clear_match_unless_something_has_the_very_same_shape(atlas, library):
    points = [
        (muscle.id, point)
        for muscle in library.muscles.values()
        for point in muscle.trigger_points
        if muscle.match
    ]
    answers = [
        rank(library, atlas, Drawing((PainArea(library.pattern(name, point.side or "left", point.id).core),)))
        for name, point in points
    ]
    assert sum(answer.clear for answer in answers) >= 0.95 * len(answers)
    assert all(answer.rival is None for answer in answers if answer.clear)
