# SPDX-License-Identifier: Apache-2.0
"""The clinician's aids: off at first, they move rows on an answer only, with the first place kept beside."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from hipmap import app
from hipmap.core.choice import Choice
from hipmap.core.findings import Finding, Findings
from hipmap.core.state import State
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from tests.ui.map.resting import rest

SIDE_OF_THIGH = ("left.buttock_middle", "left.greater_trochanter", "left.thigh_lateral_upper")
CALF = "left.thigh_posterior_upper"


def order(made) -> list[str]:
    return [row.match.muscle for row in made.side.answers.list.ranked.rows]


def open_row(made, at: int):
    row = made.side.answers.list.ranked.rows[at]
    made.context.store.choose(row.choice)
    return row


def press(made, answer: str, qtbot) -> None:
    buttons = made.side.article.palpation.answers.buttons
    wanted = next(button for button in buttons if button.text() == answer)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)


def test_nothing_of_it_shows_until_it_is_switched_on(window, mark):
    made = window()
    mark(made, *SIDE_OF_THIGH)
    open_row(made, 2)
    assert not made.actions_["aids"].isChecked()
    assert made.side.answers.aids is None
    assert made.side.article.palpation is None
    first = order(made)
    made.context.store.update(findings=Findings((Finding(first[2], "left", "TrP1", "familiar"),)))
    assert order(made) == first, "answers count only while the aids are on"


def test_the_switch_in_the_menu_brings_and_takes_everything(window, mark):
    made = window()
    mark(made, *SIDE_OF_THIGH)
    open_row(made, 0)
    assert made.actions_["aids"] in made.top_bar.menus.menus["view"].actions()
    made.actions_["aids"].trigger()
    above, below = made.side.answers.aids
    assert all(part.isVisible() for part in (above, below, made.side.article.palpation))
    assert "kappa 0.45" in below.why.text()
    made.actions_["aids"].trigger()
    assert not any(part.isVisible() for part in (above, below, made.side.article.palpation))


def test_the_switch_is_remembered_and_the_answers_are_not(qtbot, tmp_path):
    made = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(made)
    made.actions_["aids"].trigger()
    made.context.store.update(findings=Findings((Finding("piriformis", "left", "TrP1", "familiar"),)))
    made.close()
    again = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(again)
    assert again.context.store.state.aids
    assert again.context.store.state.findings == Findings()
    assert "piriformis" not in Settings(tmp_path).path.read_text("utf-8")


def test_familiar_pain_lifts_the_row_and_keeps_its_first_place_beside(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH)
    row = open_row(made, 3)
    press(made, "familiar pain", qtbot)
    rows = made.side.answers.list.ranked.rows
    at = order(made).index(row.match.muscle)
    assert at < 3
    assert rows[at].rank == at + 1
    assert rows[at].chips == ("familiar pain", "was 4")
    spoken = made.side.answers.list.ranked.data(
        made.side.answers.list.ranked.index(at), Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken.endswith("; familiar pain; was 4")
    press(made, "not examined", qtbot)
    assert made.side.answers.list.ranked.rows[3].match.muscle == row.match.muscle
    assert made.context.store.state.findings == Findings()


def test_rows_keep_still_for_everything_but_an_answer_or_a_drawing(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH)
    open_row(made, 3)
    press(made, "familiar pain", qtbot)
    before = order(made)
    view = made.side.answers.list
    for at in (0, 2, 4):
        qtbot.mouseMove(view.viewport(), view.visualRect(view.model().index(at)).center())
    made.context.store.choose(Choice("muscle", before[4], "left"))
    made.context.store.update(language="da", theme="dark", view="front")
    rest(made, qtbot)
    assert order(made) == before
    assert view.ranked.rows[0].rank == 1


def test_answers_are_given_by_keyboard(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH)
    made.context.open("gluteus_medius", "left")
    pane = made.side.article.palpation
    pane.points.buttons[1].setFocus()
    qtbot.keyClick(pane.points.buttons[1], Qt.Key.Key_Space)
    assert made.context.store.state.chosen.trigger_point == "TrP2", "the point asked about shows on the body"
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in pane.answers.buttons
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    (found,) = made.context.store.state.findings.points
    assert found[:3] == ("gluteus_medius", "left", "TrP2")
    assert pane.points.buttons[1].text().startswith("2 · ")


def test_each_point_and_each_side_has_an_answer_of_its_own(window, qtbot):
    made = window(aids=True)
    made.context.open("gluteus_medius", "both")
    pane = made.side.article.palpation
    press(made, "only tender", qtbot)
    qtbot.mouseClick(pane.sides.buttons[1], Qt.MouseButton.LeftButton)
    assert pane.answers.buttons[3].isChecked(), "the right side is not examined yet"
    press(made, "familiar pain", qtbot)
    qtbot.mouseClick(pane.points.buttons[2], Qt.MouseButton.LeftButton)
    assert pane.answers.buttons[3].isChecked()
    assert {(one.side, one.answer) for one in made.context.store.state.findings.points} == {
        ("left", "only_tender"), ("right", "familiar"),
    }  # fmt: skip


def test_a_point_of_one_side_is_asked_about_there_alone(window):
    made = window(aids=True)
    made.context.open("rectus_abdominis", "left")
    pane = made.side.article.palpation
    left = len(pane.points.buttons)
    made.context.open("rectus_abdominis", "right")
    assert len(pane.points.buttons) == left + 1


def test_help_for_the_hand_stands_above_the_answers(window):
    made = window(aids=True)
    made.context.open("iliopsoas", "left")
    QApplication.processEvents()
    pane, muscle = made.side.article.palpation, made.context.library.muscles["iliopsoas"]
    assert pane.help.text() == muscle.palpation["en"]
    assert pane.help_area.geometry().bottom() < pane.answers.geometry().top()
    assert not made.side.article.area.isAncestorOf(pane), "out of the scroll of the article"
    made.context.open("how_sure")
    assert not pane.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_answer_is_inside_the_window(window, size, language):
    made = window(size, aids=True, language=language)
    for muscle in ("gluteus_medius", "quadratus_lumborum", "iliopsoas"):
        made.context.open(muscle, "both")
        for _ in range(3):  # a layout that finds its height asks for another pass
            QApplication.processEvents()
        pane = made.side.article.palpation
        for button in (*pane.sides.buttons, *pane.points.buttons, *pane.answers.buttons):
            box = button.geometry().translated(
                button.parentWidget().mapTo(made, button.parentWidget().rect().topLeft())
            )
            assert made.rect().contains(box)
            assert button.width() >= button.sizeHint().width()
        assert made.side.article.area.height() >= 200, "the article keeps room to be read"


def test_with_letters_twice_as_large_nothing_is_squeezed(window):
    letters = QApplication.font()
    letters.setPointSizeF(21)
    QApplication.setFont(letters)
    made = window(aids=True, language="da")
    made.context.open("iliopsoas", "both")
    QApplication.processEvents()
    pane, article = made.side.article.palpation, made.side.article
    assert article.area.height() >= article.height() // 4
    assert pane.height() >= pane.heightForWidth(pane.width())
    boxes = [widget.geometry() for widget in pane.children() if isinstance(widget, QWidget)]
    boxes = [box for box in boxes if box.height()]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert made.size() == QSize(1280, 800)


def test_quick_questions_go_from_yes_to_no_to_not_asked(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH)
    above, below = made.side.answers.aids
    chip = next(one for one in above.questions if one.question == "stairs")
    made.side.answers.area.ensureWidgetVisible(chip)
    wide, seen = chip.width(), []
    for _ in range(3):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        seen.append((chip.text()[:2], chip.isChecked(), made.context.store.state.findings.provoked))
        assert chip.width() == wide, "chips beside it do not move"
    assert seen == [
        ("+ ", True, (("stairs", True),)), ("− ", False, (("stairs", False),)), ("st", False, ()),
    ]  # fmt: skip
    chip.click()
    assert chip.accessibleName() == "stairs: yes"
    below.forget.click()
    assert made.context.store.state.findings == Findings()
    assert not below.forget.isVisible()


def test_what_to_check_next_opens_its_point(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH)
    _, below = made.side.answers.aids
    assert below.next.text().startswith("Worth checking next: ")
    assert below.next.accessibleDescription()
    below.next.click()
    chosen = made.context.store.state.chosen
    assert made.context.name(chosen.id) in below.next.text()
    assert made.side.article.palpation.point == chosen.trigger_point
    press(made, "familiar pain", qtbot)
    assert made.context.name(chosen.id) not in below.next.text()


def test_the_rest_is_ranked_beside_the_first_list(window, mark, qtbot):
    made = window(aids=True)
    mark(made, *SIDE_OF_THIGH, CALF)
    _, below = made.side.answers.aids
    assert not below.aside.isVisible(), "nothing is recognised yet"
    row = open_row(made, 0)
    press(made, "familiar pain", qtbot)
    assert below.aside.isVisible()
    assert not below.left.isVisible()
    before = order(made)
    below.aside.click()
    assert below.left.isVisible()
    assert order(made) == before, "the list above stays"
    assert row.match.muscle not in below.left_rows.text().split("<br>")[0]
    assert "cm²" in below.left_title.text()
    press(made, "only tender", qtbot)
    assert not below.left.isVisible()


def test_a_recognised_muscle_that_is_not_in_the_list_is_named(window, mark):
    made = window(aids=True)
    made.context.store.update(findings=Findings((Finding("soleus", "left", "TrP1", "familiar"),)))
    mark(made, *SIDE_OF_THIGH)
    _, below = made.side.answers.aids
    assert below.elsewhere.isVisible()
    assert "Soleus" in below.elsewhere.text()


def test_a_recognised_point_in_the_buttock_with_pain_below_asks_about_nerves(window, mark, qtbot):
    made = window(aids=True)
    mark(made, "left.buttock_middle")
    made.context.open("gluteus_medius", "left")
    press(made, "familiar pain", qtbot)
    above, _ = made.side.answers.aids
    assert not above.nerves.isVisible()
    mark(made, "left.buttock_middle", CALF)
    assert above.nerves.isVisible()
    above.nerve_button.click()
    QApplication.processEvents()
    question = QApplication.focusWidget().parentWidget()
    assert question.flag.group == "nerves"
    assert not question.visibleRegion().isEmpty()


def test_answers_about_what_an_author_took_out_are_dropped(qtbot):
    findings = Findings(
        (Finding("piriformis", "left", "TrP1", "familiar"), Finding("gone", "left", "TrP1", "familiar"))
    )
    made = app.build(Store(State(aids=True, findings=findings)))
    qtbot.addWidget(made)
    assert [one.muscle for one in made.context.store.state.findings.points] == ["piriformis"]
