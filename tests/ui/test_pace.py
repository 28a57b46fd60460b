# SPDX-License-Identifier: Apache-2.0
"""Favourites, the muscles looked at last, and muscles held side by side: by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hipmap.core.choice import Choice
from hipmap.ui.answers.row_menu import RowMenu
from hipmap.ui.store import RECENTS


def test_the_star_makes_a_favourite_and_takes_it_back(window, qtbot):
    made = window()
    store = made.context.store
    store.choose(Choice("muscle", "piriformis", "left"))
    star = made.side.article.head.star
    assert star.isVisible()
    before = star.grab().toImage()
    qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    assert store.state.favourites == ("piriformis",)
    assert star.isChecked()
    assert star.grab().toImage() != before
    star.setFocus()
    qtbot.keyClick(star, Qt.Key.Key_Space)
    assert store.state.favourites == ()
    made.context.open("how_sure")
    assert not star.isVisible()


def test_an_empty_search_offers_favourites_and_the_last_muscles(window, qtbot):
    made = window()
    store = made.context.store
    for name in ("piriformis", "gluteus_medius", "iliopsoas"):
        store.choose(Choice("muscle", name, "left"))
    store.turn_favourite("piriformis")
    made.actions_["find"].trigger()
    field = made.top_bar.search
    qtbot.waitUntil(lambda: bool(field.found))
    assert [line.article for line in field.found] == ["piriformis", "iliopsoas", "gluteus_medius"]
    assert field.found[0].text == "Piriformis · favourite"
    qtbot.keyClick(field, Qt.Key.Key_Return)  # nothing is picked yet
    assert store.state.chosen.id == "iliopsoas"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert store.state.chosen.id == "piriformis"


def test_the_last_ten_are_known_and_none_twice(window):
    made = window()
    store = made.context.store
    names = list(made.context.library.muscles)[: RECENTS + 2]
    for name in (*names, names[-2]):
        store.choose(Choice("muscle", name, "left"))
    assert len(store.state.recents) == RECENTS
    assert store.state.recents[:2] == (names[-2], names[-1])


def test_control_and_click_shows_rows_side_by_side(window, mark, qtbot):
    made = window()
    mark(made, "left.greater_trochanter", "left.buttock_middle")
    rows, store = made.side.answers.list, made.context.store
    where = [rows.visualRect(rows.ranked.index(row, 0)).center() for row in range(2)]
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where[0])
    first = store.state.chosen
    before = rows.grab().toImage()
    where = rows.visualRect(rows.ranked.index(1, 0)).center()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyPress(rows, Qt.Key.Key_Control, control)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, control, where)
    assert store.state.chosen == first
    assert [one.id for one in store.state.beside] == [rows.row_at(rows.ranked.index(1, 0)).match.muscle]
    QApplication.processEvents()
    assert rows.grab().toImage() != before  # the numbers of the body stand in the rows
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, control, where)
    assert store.state.beside == ()
    qtbot.keyRelease(rows, Qt.Key.Key_Control)


def test_the_menu_of_a_row_does_the_same_without_keys(window):
    made = window()
    store = made.context.store
    other = Choice("muscle", "piriformis", "left")
    beside, favourite = RowMenu(made.context, other, made).actions()
    assert not beside.isEnabled()  # beside nothing
    favourite.trigger()
    assert store.state.favourites == ("piriformis",)
    store.choose(Choice("muscle", "gluteus_medius", "left"))
    beside, favourite = RowMenu(made.context, other, made).actions()
    assert favourite.isChecked()
    beside.trigger()
    assert store.state.beside == (other,)


def test_the_other_side_takes_all_of_them_along(window, mark):
    made = window()
    mark(made, "left.greater_trochanter")
    store = made.context.store
    store.choose(Choice("muscle", "gluteus_medius", "left"))
    store.show_beside(Choice("muscle", "piriformis", "left"))
    made.actions_["mirror"].trigger()
    assert store.state.chosen.side == "right"
    assert store.state.beside[0].side == "right"
