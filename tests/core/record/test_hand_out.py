# SPDX-License-Identifier: Apache-2.0
"""What a hand-out says, and what it leaves out."""

import pytest

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.prose import sentences, shortened
from hipmap.core.record.compose import compose
from hipmap.core.record.discussed import is_discussed, to_hand_out, toggled
from hipmap.core.record.hand_out import Wish
from hipmap.core.record.views import best_views
from hipmap.core.session.model import Session, Visit
from hipmap.core.state import Person, State
from hipmap.ui.translator import read_table

PIRIFORMIS = Choice("muscle", "piriformis", "left")
QL = Choice("muscle", "quadratus_lumborum", "left", "TrP1")


@pytest.fixture(scope="module")
def drawing(atlas):
    return Drawing((PainArea(atlas.region_mask("left.buttock_middle"), 6, qualities=("burning",)),))


@pytest.fixture
def said(atlas, library, drawing):
    def said(*muscles, lang="en", visit=None, person=None, **wish):
        visit = visit or Visit()
        visit = visit if visit.patient.areas else visit._replace(patient=drawing)
        session = Session("P-17", "about the person", "", (visit,))
        table = read_table(library.folder)
        return compose(
            library, atlas, table, session, 0, muscles, "2026-11-23", Wish(lang, **wish), person=person
        )

    return said


def test_choosing_keeps_the_order_and_takes_out_again():
    both = toggled(toggled((), PIRIFORMIS), QL)
    assert both == (PIRIFORMIS, QL)
    assert is_discussed(both, QL._replace(trigger_point=None))
    assert not is_discussed(both, QL._replace(side="right"))
    assert toggled(both, PIRIFORMIS) == (QL,)


def test_without_chosen_ones_the_shown_muscle_is_handed_out(library):
    state = State(chosen=PIRIFORMIS)
    assert to_hand_out(library, state) == (PIRIFORMIS,)
    assert to_hand_out(library, State()) == ()
    assert to_hand_out(library, State(chosen=Choice("condition", "sij_dysfunction"))) == ()
    discussed = Session(visits=(Visit(discussed=(QL, Choice("muscle", "gone"))),))
    assert to_hand_out(library, state._replace(session=discussed)) == (QL,)


def test_it_says_what_was_marked_and_how_far_each_pattern_covers_it(said):
    out = said(PIRIFORMIS, QL)
    facts = dict(out.facts)
    assert facts["Where"] == "left middle of the buttock"
    assert facts["How strong"] == "6 of 10"
    assert facts["How it feels"] == "burning"
    assert [one.name for one in out.muscles] == ["Piriformis", "Quadratus lumborum (QL)"]
    assert "covers" in out.muscles[0].text
    assert "%" in out.muscles[0].text
    assert "one point" in out.muscles[1].text
    assert len(out.planes) == 3
    assert out.sources
    assert not out.left_out


def test_no_muscle_is_said_plainly(said):
    out = said()
    assert out.left_out == "No muscle is chosen for this page."
    assert not out.planes
    assert "112" in out.when[0].text


def test_an_empty_drawing_is_said_plainly(atlas, library):
    out = compose(library, atlas, {}, Session(), 0, (), "2026-11-23", Wish("en"))
    assert out.facts[0].text == "Nothing is marked on the body."
    assert out.views == ()
    assert out.asked


def test_unanswered_questions_stand_until_they_are_answered(said, library):
    first = said(PIRIFORMIS)
    asked = [question for group in first.asked for question in group.questions]
    flags = {flag.ask["en"]: flag.id for flag in library.red_flags}
    second = said(PIRIFORMIS, visit=Visit(answers=((flags[asked[0]], False),)))
    assert asked[0] not in [question for group in second.asked for question in group.questions]
    assert second.asked[0].questions
    assert "Not answered does not mean no" in second.asked_note


def test_all_no_is_no_all_clear(said, library):
    answers = tuple((flag.id, False) for flag in library.red_flags)
    out = said(PIRIFORMIS, visit=Visit(answers=answers))
    assert not out.asked
    assert out.asked_note == "None of these signs is marked; that does not rule out illness."


@pytest.mark.parametrize(
    ("level", "muscles", "exercises"),
    [("112", 0, 0), ("now", 0, 0), ("today", 1, 0), ("days", 1, 3)],
)
def test_a_yes_comes_first_and_folds_what_must_wait(said, library, level, muscles, exercises):
    flag = next(flag for flag in library.red_flags if flag.level == level)
    out = said(PIRIFORMIS, visit=Visit(answers=((flag.id, True),)))
    assert out.level == level
    assert out.urgency
    assert flag.ask["en"] in out.signs[0].question
    assert (len(out.muscles), len(out.planes)) == (muscles, exercises)


def test_the_gravest_yes_gives_the_urgency(said, library):
    one = next(flag.id for flag in library.red_flags if flag.level == "days")
    two = next(flag.id for flag in library.red_flags if flag.level == "112")
    out = said(visit=Visit(answers=((one, True), (two, True))))
    assert out.level == "112"
    assert len(out.signs) == 2


def test_alias_and_notes_stay_out_unless_they_are_wanted(said):
    visit = Visit(note="about the visit")
    assert not said(visit=visit).about
    assert [fact.text for fact in said(visit=visit, alias=True).about] == ["P-17"]
    texts = [fact.text for fact in said(visit=visit, note=True).about]
    assert texts == ["about the person", "about the visit"]


def test_exercises_follow_age_and_ticks(said, library):
    assert not said(PIRIFORMIS, person=Person("under_16")).planes
    pregnant = said(PIRIFORMIS, person=Person(None, frozenset({"pregnancy"})))
    cautions = [text for plane in pregnant.planes for one in plane.tries for text in one.cautions]
    usual = [text for plane in said(PIRIFORMIS).planes for one in plane.tries for text in one.cautions]
    assert len(cautions) >= len(usual)
    shown = {one.name for plane in pregnant.planes for one in plane.tries}
    forbidden = {one.name["en"] for one in library.exercises.values() if "pregnancy" in one.not_for}
    assert not shown & forbidden


def test_danish_speaks_danish(said):
    out = said(PIRIFORMIS, lang="da")
    assert out.date == "23. november 2026"
    assert out.titles.title.startswith("Hvor det gør ondt")
    assert "dækker" in out.muscles[0].text
    assert "\N{NO-BREAK SPACE}%" in out.muscles[0].text
    assert out.planes[0].name == "Frem og tilbage"


def test_views_show_all_of_a_drawing(atlas):
    figure = atlas.figure("neutral")
    both = atlas.region_mask("left.groin") | atlas.region_mask("left.buttock_middle")
    views = best_views(figure, both)
    assert {"front", "back"} <= set(views)
    seen = 0
    for view in views:
        seen |= figure.views[view].visible
    assert (both & seen).bit_count() > 0.9 * both.bit_count()
    assert best_views(figure, 0) == ()


def test_sentences_are_kept_whole():
    text = "One muscle. Two points, 1.5 cm apart. Three."
    assert sentences(text) == ["One muscle.", "Two points, 1.5 cm apart.", "Three."]
    assert shortened(text, 12) == "One muscle."
    assert shortened(text, 3) == "One muscle."


@pytest.mark.parametrize("language", ["da", "en"])
def test_whom_to_call_when_the_practice_is_closed_stands_once(said, language):
    closed = {"da": "lægevagten", "en": "out-of-hours"}[language]
    for muscles in ((), (PIRIFORMIS,)):
        out = said(*muscles, lang=language)
        assert " ".join(fact.text for fact in out.when).count(closed) == 1


def test_what_else_can_feel_the_same_is_named_without_words_that_frighten(said):
    sure = said(PIRIFORMIS, QL, lang="da").sure
    assert "Kan føles på samme måde: " in sure
    assert "Smerter fra SI-leddet" in sure
    assert "slidgigt" not in sure
    assert not said(lang="da").sure


@pytest.mark.parametrize(
    ("lang", "marked", "where"),
    [
        ("da", ("left.buttock_middle", "left.groin"), "venstre side: lysken; midt på ballen"),
        ("en", ("right.groin", "right.knee_medial"), "right side: inner side of the knee; groin"),
        ("da", ("left.groin", "right.groin"), "lysken, venstre; lysken, højre"),
        ("da", ("left.groin", "rectum"), "lysken, venstre; endetarmen"),
    ],
)
def test_the_side_is_said_once_and_a_place_that_was_grazed_is_not_said(said, atlas, lang, marked, where):
    cells = 0
    for name in marked:
        cells |= atlas.region_mask(name)
    beside = atlas.region_mask(marked[0].split(".")[0] + ".thigh_medial_upper")
    grazed = beside & -beside  # one cell
    visit = Visit(patient=Drawing((PainArea(cells | grazed),)))
    assert dict(said(lang=lang, visit=visit).facts)[{"da": "Hvor", "en": "Where"}[lang]] == where


def test_of_several_areas_it_says_which_is_how_strong(said, atlas):
    areas = [PainArea(atlas.region_mask(name), 6) for name in ("left.groin", "left.knee_medial")]
    visit = Visit(patient=Drawing(tuple(areas)))
    assert dict(said(visit=visit).facts)["How strong"] == "6 of 10"
    areas[1] = areas[1]._replace(intensity=3)
    visit = Visit(patient=Drawing(tuple(areas)))
    assert dict(said(visit=visit).facts)["How strong"] == (
        "left groin: 6 of 10; left inner side of the knee: 3 of 10"
    )
