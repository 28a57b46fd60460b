# SPDX-License-Identifier: Apache-2.0
"""The warning questions: there from the first mark, and no all-clear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hipmap.ui.answers.signs import answer, marked_signs

NEVER = "None of these signs is marked; that does not rule out illness."


def test_questions_stand_above_the_list_from_the_first_mark(window, mark):
    made = window()
    mark(made, "left.groin")
    answers = made.side.answers
    assert 1 <= len(answers.flags.questions) <= 3
    assert answers.flags.isVisible()
    assert answers.flags.y() < answers.body.y()
    for question in answers.flags.questions:
        assert question.isVisible()
        assert not question.yes.isChecked()
        assert not question.no.isChecked()


def test_an_answer_goes_to_the_question_that_is_written_when_others_stood_there_before(window, mark):
    made = window()
    card, store = made.side.answers.flags, made.context.store
    asked = set()
    for place in ("left.groin", "left.calf_middle", "sacrum", "left.groin"):
        store.update(answers=())
        mark(made, place)
        library, language = made.context.library, made.context.language
        for question in card.questions:
            words = library.text(question.flag.ask, language)
            assert (question.words.text(), question.no.accessibleName()) == (words, f"No: {words}")
            assert not question.yes.isChecked()
            assert not question.no.isChecked()
        heights = [question.y() for question in card.questions]
        assert heights == sorted(set(heights))
        last = card.questions[-1].flag.id
        card.questions[-1].no.click()
        assert store.state.answers == ((last, False),)
        asked.add(last)
    assert len(asked) > 1


def test_unanswered_is_not_no(window, mark, qtbot):
    made = window()
    mark(made, "left.groin")
    card = made.side.answers.flags
    first = card.questions[0].flag.id
    card.questions[0].no.click()
    assert not card.none.isVisible()
    answer(made.context, first, None)
    assert made.context.store.state.answers == ()
    assert card.questions[0].flag.id == first


def test_all_no_is_no_all_clear(window, mark):
    made = window()
    mark(made, "left.groin")
    card = made.side.answers.flags
    asked = set()
    while card.questions:
        assert len(card.questions) <= 3
        assert not card.none.isVisible()
        asked.add(card.questions[0].flag.id)
        card.questions[0].no.click()
    assert len(asked) > 20
    assert card.none.isVisible()
    assert card.none.text() == NEVER


def test_the_next_question_comes_in_the_place_of_an_answered_one(window, mark):
    made = window((1280, 900))
    mark(made, "left.groin")
    card = made.side.answers.flags
    first, second, third = [question.flag.id for question in card.questions]
    card.questions[1].no.setFocus()
    card.questions[1].no.click()
    assert [question.flag.id for question in card.questions][::2] == [first, third]
    assert card.questions[1].flag.id not in (first, second, third)
    assert card.questions[1].no.hasFocus()
    assert not card.questions[1].no.isChecked()
    card.questions[2].yes.click()
    assert third not in [question.flag.id for question in card.questions]
    assert made.side.answers.advice.isVisible()


def test_a_double_click_answers_one_question(window, mark, qtbot):
    made = window()
    mark(made, "left.groin")
    card = made.side.answers.flags
    no = card.questions[0].no
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert len(made.context.store.state.answers) == 1
    qtbot.mouseDClick(card.questions[0].no, Qt.MouseButton.LeftButton)
    assert len(made.context.store.state.answers) == 1


def test_an_emergency_folds_the_list_and_one_click_opens_it(window, mark):
    made = window()
    mark(made, "left.groin")
    answers = made.side.answers
    answer(made.context, "hip_fracture", True)
    assert answers.advice.isVisible()
    assert answers.advice.level.text() == "Call 112 now (or your local emergency number)"
    assert answers.advice.mapTo(answers, answers.advice.rect().topLeft()).y() < answers.area.y()
    assert not answers.body.isVisible()
    answers.unfold.click()
    assert answers.body.isVisible()
    answer(made.context, "hip_fracture", None)
    assert not answers.advice.isVisible()


def test_the_most_urgent_sign_gives_the_level(window, mark):
    made = window(language="da")
    mark(made, "left.groin")
    flags = made.context.library.red_flags
    for level in ("days", "today", "now", "112"):
        answer(made.context, next(flag.id for flag in flags if flag.level == level), True)
        assert marked_signs(made.context)[0].level == level
    assert made.side.answers.advice.level.text() == "Ring 112 nu"


@pytest.mark.parametrize("level", ["now", "today", "days"])
def test_lesser_levels_leave_the_list_open(window, mark, level):
    made = window()
    mark(made, "left.groin")
    flag = next(flag for flag in made.context.library.red_flags if flag.level == level)
    answer(made.context, flag.id, True)
    assert made.side.answers.advice.isVisible()
    assert made.side.answers.body.isVisible()


def test_the_advice_ends_where_the_cards_under_it_do(window, mark, qtbot):
    made = window(size=(1280, 720))
    mark(made, "left.groin")
    panel = made.side.answers
    answer(made.context, "hip_fracture", True)

    def right(card: QWidget) -> int:
        return card.mapTo(made, card.rect().topRight()).x()

    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)  # it takes room beside the cards
    qtbot.waitUntil(lambda: right(panel.advice) == right(panel.flags))


def test_all_questions_are_one_click_away_in_groups(window, mark):
    made = window()
    mark(made, "left.groin")
    made.side.answers.flags.all.click()
    page = made.side.answers._page
    assert page.isVisible()
    assert {question.flag.id for question in page.questions} == {
        flag.id for flag in made.context.library.red_flags
    }
    page.questions[0].yes.click()
    assert made.side.answers.advice.isVisible()
    page.back.click()
    assert made.side.answers.answers.isVisible()


def test_age_and_ticks_steer_the_questions_and_are_not_kept(window, mark):
    made = window()
    mark(made, "left.groin")
    made.side.answers.show_questions()
    page = made.side.answers._page
    person = page.findChild(type(page.layout().itemAt(2).widget()))
    person.ages["under_16"].click()
    assert made.context.store.state.person.age == "under_16"
    shown = [question.flag for question in page.questions if not question.isHidden()]
    assert all(not flag.ages or "under_16" in flag.ages for flag in shown)
    assert len(shown) < len(page.questions)
    person.ticks["cancer"].click()
    assert made.context.store.state.person.ticks == frozenset({"cancer"})
    made.side.answers.show_answers()
    assert made.side.answers.flags.child.isVisible()
    person.ages["under_16"].click()
    assert made.context.store.state.person.age is None


def test_questions_can_be_opened_before_anything_is_marked(window):
    made = window()
    made.side.empty.doctor.click()
    assert made.side.answers._page.isVisible()
