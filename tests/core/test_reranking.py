# SPDX-License-Identifier: Apache-2.0
"""Answers at points and to questions move the list, beside the first one and never out of sight."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from hipmap.core import reranking as found
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.findings import ANSWERS, QUICK_QUESTIONS, Finding, Findings
from hipmap.core.match import rank
from hipmap.core.next_check import worth_checking
from hipmap.core.reranking import reranked

REGIONS = ("left.greater_trochanter", "left.thigh_lateral_upper", "left.buttock_middle")


@pytest.fixture(scope="module")
def drawing(atlas):
    return Drawing((PainArea(sum(atlas.region_mask(region) for region in REGIONS)),))


@pytest.fixture(scope="module")
def ranking(library, atlas, drawing):
    return rank(library, atlas, drawing)


def point(match, answer, at=0):
    return Finding(match.muscle, match.side, match.trigger_points[at], answer)


def test_without_findings_the_order_and_ranks_are_the_first(library, ranking):
    rows = reranked(library, ranking, Findings())
    assert [row.match for row in rows] == list(ranking.matches)
    assert all(row.climbed == 0 for row in rows)


def test_a_familiar_point_brings_its_muscle_up_and_the_first_rank_stays_known(library, ranking):
    third = ranking.matches[2]
    rows = reranked(library, ranking, Findings().found(point(third, "familiar")))
    moved = next(row for row in rows if row.match.muscle == third.muscle)
    assert moved.rank < third.rank
    assert moved.match == third
    assert moved.climbed == third.rank - moved.rank
    assert len(rows) == len(ranking.matches)


def test_the_first_falls_when_none_of_its_points_is_tender(library, ranking):
    first = ranking.matches[0]
    said = Findings()
    for at in range(len(first.trigger_points)):
        said = said.found(point(first, "not_tender_today", at))
    row = next(row for row in reranked(library, ranking, said) if row.match.muscle == first.muscle)
    assert row.score == pytest.approx(0.75 * first.score)


def test_one_of_several_points_counts_less_than_all(library, ranking):
    match = next(match for match in ranking.matches if len(match.trigger_points) > 1)
    row = reranked(library, ranking, Findings().found(point(match, "not_tender_today")))
    score = next(one.score for one in row if one.match.muscle == match.muscle)
    assert 0.75 * match.score < score < match.score


def test_a_finding_on_the_other_side_moves_nothing(library, ranking):
    first = ranking.matches[1]
    other = "right" if first.side == "left" else "left"
    said = Findings().found(point(first, "familiar")._replace(side=other))
    assert [row.match for row in reranked(library, ranking, said)] == list(ranking.matches)
    assert found.recognised_elsewhere(ranking, said) == said.points


def test_an_answer_can_be_changed_and_taken_back(ranking):
    one = point(ranking.matches[0], "only_tender")
    said = Findings().found(one).found(one._replace(answer="familiar"))
    assert [finding.answer for finding in said.points] == ["familiar"]
    assert said.found(one._replace(answer="not_examined")) == Findings()
    assert Findings().asked("stairs", True).asked("stairs", None) == Findings()
    assert Findings().of("piriformis", "left", "TrP1").answer == "not_examined"
    with pytest.raises(ValueError, match="no such answer"):
        Findings().found(one._replace(answer="confirmed"))


def test_provoking_questions_move_a_little(library, ranking):
    question = next(q for q in QUICK_QUESTIONS if q in library.muscles[ranking.matches[0].muscle].provokes)
    yes, no = (reranked(library, ranking, Findings().asked(question, answer)) for answer in (True, False))
    for rows, factor in ((yes, found.PROVOKED), (no, found.NOT_PROVOKED)):
        for row in rows:
            concerned = question in library.muscles[row.match.muscle].provokes
            assert row.score == pytest.approx(row.match.score * (factor if concerned else 1))
            assert row.provoked == (((question, rows is yes),) if concerned else ())


def test_every_quick_question_is_known_and_belongs_to_some_muscle(library):
    for question in QUICK_QUESTIONS:
        assert question in library.provocations
        assert any(question in muscle.provokes for muscle in library.muscles.values())


def test_what_recognised_points_cover_is_set_aside(library, atlas, drawing, ranking):
    first = ranking.matches[0]
    said = Findings().found(point(first, "familiar")).found(point(ranking.matches[1], "only_tender"))
    rest = found.set_aside(library, drawing, said)
    pattern = library.pattern(first.muscle, first.side, first.trigger_points[0])
    assert rest.cells == drawing.cells & ~(pattern.core | pattern.spillover)
    assert rest.cells != drawing.cells
    assert found.set_aside(library, drawing, Findings()) is drawing
    assert rank(library, atlas, rest).matches[0].muscle != first.muscle
    everything = Drawing((PainArea(pattern.core, name="all"),))
    assert found.set_aside(library, everything, said) == Drawing()


def test_a_second_drawing_is_held_against_the_published_zone(library, atlas):
    pattern = library.pattern("piriformis", "left", "TrP1")
    one = Finding("piriformis", "left", "TrP1", "familiar")
    assert found.compare_felt(library, one) is None
    assert found.compare_felt(library, one._replace(felt=pattern.core)) == (1, 0, 0, 0)
    mixed = found.compare_felt(library, one._replace(felt=pattern.spillover | atlas.region_mask("left.sole")))
    assert mixed.in_core == 0
    assert mixed.not_felt == 1
    assert mixed.in_spillover + mixed.outside == pytest.approx(1)


def test_a_familiar_gluteal_point_with_pain_below_the_buttock_asks_for_the_nerves(library, atlas):
    point = Finding("gluteus_minimus_posterior", "left", "TrP1", "familiar")
    buttock = Drawing((PainArea(atlas.region_mask("left.buttock_middle")),))
    down = Drawing((PainArea(buttock.cells | atlas.region_mask("left.thigh_posterior_middle")),))
    other = Drawing((PainArea(buttock.cells | atlas.region_mask("right.thigh_posterior_middle")),))
    said = Findings().found(point)
    notice = found.nerve_notice(library, atlas, down, said)
    assert notice.nerve_questions
    assert "lumbar_radiculopathy" in notice.conditions
    assert found.nerve_notice(library, atlas, buttock, said) is None
    assert found.nerve_notice(library, atlas, other, said) is None
    for answer in ("only_tender", "not_tender_today"):
        tender = Findings().found(point._replace(answer=answer))
        assert found.nerve_notice(library, atlas, down, tender) is None
    elsewhere = Findings().found(Finding("soleus", "left", "TrP1", "familiar"))
    assert found.nerve_notice(library, atlas, down, elsewhere) is None


def test_what_is_worth_checking_is_unexamined_and_would_change_the_order(library, ranking):
    said, seen = Findings(), set()
    while (check := worth_checking(library, ranking, said)) is not None:
        key = (check.muscle, check.side, check.trigger_point)
        assert key not in seen
        seen.add(key)
        before = [row.match.muscle for row in reranked(library, ranking, said)]
        orders = []
        for answer in ("familiar", "not_tender_today"):
            after = reranked(library, ranking, said.found(Finding(*key, answer)))
            orders.append([row.match.muscle for row in after])
        assert orders != [before, before]
        if check.reason == "would_lead":
            assert orders[0][0] == check.muscle
            assert before[0] == check.other
        if check.reason == "would_yield":
            assert (before[0], orders[1][0]) == (check.muscle, check.other)
        said = said.found(Finding(*key, "only_tender"))
    assert len(seen) > 3


def test_nothing_is_worth_checking_without_a_list(library, atlas):
    assert worth_checking(library, rank(library, atlas, Drawing()), Findings()) is None


@settings(max_examples=40, deadline=None)
@given(answers=some.lists(some.tuples(some.integers(0, 9), some.sampled_from(ANSWERS)), max_size=8))
def test_no_answer_takes_a_row_away_or_makes_two_of_one(library, ranking, answers):
    said = Findings()
    for at, answer in answers:
        said = said.found(point(ranking.matches[at], answer))
    rows = reranked(library, ranking, said)
    assert sorted(row.match for row in rows) == sorted(ranking.matches)
    if any(row.score != row.match.score for row in rows):
        assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    else:
        assert [row.match for row in rows] == list(ranking.matches)
