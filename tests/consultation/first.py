# SPDX-License-Identifier: Apache-2.0
"""The first visit: what hurts, what a doctor should know, which muscle, what pressing answers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from hipmap.core.findings import ANSWERS, Finding
from hipmap.ui.visits.feature import VisitsFeature
from tests.consultation.room import CTRL, Room

NOTE, ALIAS = "Xylofon i baghaven", "Ø-kajak 12"
NAME = ("Piriformis (den pæreformede muskel)", "Piriformis")


def paint_and_click(room: Room) -> None:
    """Paint over the buttock into the thigh, and mark one more place by a click."""
    room.look("empty")
    room.press(Qt.Key.Key_2)
    assert room.state.view == "back"
    room.press(Qt.Key.Key_B)
    room.paint("left.buttock_upper_medial", "left.buttock_middle", "left.thigh_posterior_upper")
    atlas = room.window.context.atlas
    painted = room.state.drawing.cells
    assert {"left.buttock_middle", "left.thigh_posterior_upper"} <= set(atlas.regions_of(painted))
    assert not painted & atlas.sided[1] & ~atlas.sided[0], "nothing on the other leg"
    room.press(Qt.Key.Key_V)
    with room.answered():
        room.click(room.window.stage.view, room.spot("left.sacroiliac"))
    assert room.state.drawing.cells == painted | atlas.region_mask("left.sacroiliac")
    room.look("painted")


def describe(room: Room) -> None:
    """Say how strong it is and how it feels."""
    card = room.window.stage.areas
    room.click(card.chip)
    form = card.form
    for _ in range(8):  # from "not said" over 0
        room.qtbot.keyClick(form.slider, Qt.Key.Key_Right)
    for quality in ("aching", "pulling"):
        room.click(chip(form.qualities.buttons, quality))
    area = room.state.drawing.active_area
    assert (area.intensity, area.qualities) == (7, ("aching", "pulling"))
    assert chip(form.qualities.buttons, "aching").text() == room.say("murrende", "aching")
    room.look("described")
    room.click(card.fold_it)


def chip(buttons: list, value: str) -> QAbstractButton:
    return next(button for button in buttons if button.property("value") == value)


def answer_a_doctor_question(room: Room) -> None:
    """Answer the first question with no; another one takes its place."""
    card = room.window.side.answers.flags
    first = card.questions[0].flag
    assert card.questions[0].words.text() == room.window.context.library.text(first.ask, room.language)
    room.click(card.questions[0].no)
    assert room.state.answers == ((first.id, False),)
    assert card.questions[0].flag.id != first.id


def choose_a_muscle(room: Room) -> None:
    """Choose piriformis in the list by a click, and read its article."""
    names = [row.match.muscle for row in rows(room)]
    assert "piriformis" in names[:3]
    view = room.window.side.answers.list
    at = view.visualRect(view.ranked.index(names.index("piriformis"), 0)).center()
    room.click(view.viewport(), at)
    assert room.state.chosen is not None
    assert (room.state.chosen.id, room.state.chosen.side) == ("piriformis", "left")
    assert room.window.side.article.head.title.text() == room.say(*NAME)
    assert room.window.stage.view.picture.core, "its pattern stands on the body"
    room.look("muscle")


def rows(room: Room) -> list:
    return room.window.side.answers.list.ranked.rows


def switch_the_figure(room: Room) -> None:
    """Change the picture in the middle of it all, and no number."""
    before, figures = room.state.drawing, numbers(room)
    picture = room.window.stage.view.grab().toImage()
    room.menu("figure", "figure.female")
    assert room.state.figure == "female"
    assert room.state.drawing == before
    assert numbers(room) == figures
    assert room.window.stage.view.grab().toImage() != picture
    room.look("figure")
    room.menu("figure", "figure.neutral")


def numbers(room: Room) -> list:
    return [row.match for row in rows(room)]


def note_in_confidence(room: Room) -> None:
    """Write an alias, a note and the worst pain into the panel of visits."""
    room.press(Qt.Key.Key_B, CTRL)
    panel = room.feature(VisitsFeature).panel
    for _ in range(9):
        room.qtbot.keyClick(panel.measures.pain["worst"].slider, Qt.Key.Key_Right)
    room.qtbot.keyClicks(panel.measures.question, "Cykle")
    for _ in range(4):
        room.qtbot.keyClick(panel.measures.answer.slider, Qt.Key.Key_Right)
    room.qtbot.keyClicks(panel.notes.visit, NOTE)
    room.qtbot.keyClicks(panel.notes.alias, ALIAS)
    visit = room.state.session.visits[0]
    assert (visit.ratings.worst, visit.function, visit.note) == (8, 3, NOTE)
    assert room.state.session.alias == ALIAS
    room.look("visit-noted")


def confirm_by_palpation(room: Room) -> None:
    """Switch the aids on, press the point, and note familiar pain; the row moves up."""
    room.menu("view", "aids")
    assert room.state.aids
    before = place(room)
    palpation = room.window.side.article.palpation
    room.click(palpation.answers.buttons[ANSWERS.index("familiar")])
    found = room.state.findings.points
    assert [(one.muscle, one.side, one.answer) for one in found] == [("piriformis", "left", "familiar")]
    assert isinstance(found[0], Finding)
    assert place(room) <= before
    assert room.say("genkendt smerte", "familiar pain") in rows(room)[place(room)].chips
    room.look("palpation")


def place(room: Room) -> int:
    return [row.match.muscle for row in rows(room)].index("piriformis")


def take_along(room: Room) -> None:
    """Take the muscle into the hand-out from its article."""
    take = room.window.side.article.head.take
    room.click(take)
    assert take.text() == room.say("I udlevering", "In hand-out")
    (taken,) = room.state.session.visits[room.state.visit].discussed
    assert (taken.id, taken.side) == ("piriformis", "left")
