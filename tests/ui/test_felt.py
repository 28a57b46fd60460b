# SPDX-License-Identifier: Apache-2.0
"""Where pressing a point is felt: a second drawing that never touches the first."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from hipmap.core.choice import Choice
from hipmap.core.state import State
from hipmap.ui.map.felt import _HUES
from hipmap.ui.store import Store

REGION = "left.buttock_middle"


@pytest.fixture
def asked(window, mark):
    """Return a window in which the point of the left piriformis is asked about."""
    made = window(aids=True)
    mark(made, "left.sacroiliac")
    made.context.store.choose(Choice("muscle", "piriformis", "left", "TrP1"))
    QApplication.processEvents()
    return made


def click(qtbot, made, region: str) -> None:
    view = made.stage.view
    middle = view.region_rect(made.context.atlas.region_mask(region) & view.sheet.view.visible).center()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    QApplication.processEvents()


def press(qtbot, made) -> None:
    qtbot.mouseClick(made.side.article.palpation.felt.button, Qt.MouseButton.LeftButton)


def felt(made) -> int:
    return made.context.store.state.findings.of("piriformis", "left", "TrP1").felt


def test_clicks_mark_what_is_felt_and_leave_the_pain_alone(asked, qtbot):
    pain, store = asked.context.store.state.drawing, asked.context.store
    press(qtbot, asked)
    assert store.state.feeling == ("piriformis", "left", "TrP1")
    assert "Click the places" in asked.side.article.palpation.felt.words.text()
    click(qtbot, asked, REGION)
    assert felt(asked) == asked.context.atlas.region_mask(REGION)
    assert store.state.drawing == pain
    click(qtbot, asked, REGION)
    assert not felt(asked)


def test_the_body_shows_the_zone_that_it_is_held_against(asked, qtbot):
    asked.context.store.choose(Choice("muscle", "piriformis", "left"))
    press(qtbot, asked)
    assert asked.context.store.state.chosen == Choice("muscle", "piriformis", "left", "TrP1")
    assert asked.context.store.state.feeling


def test_escape_ends_it_and_the_next_click_marks_pain(asked, qtbot):
    press(qtbot, asked)
    click(qtbot, asked, REGION)
    asked.stage.view.setFocus()
    qtbot.keyClick(asked.stage.view, Qt.Key.Key_Escape)
    assert asked.context.store.state.feeling is None
    assert not asked.side.article.palpation.felt.button.isChecked()
    pain, before = asked.context.store.state.drawing.cells, felt(asked)
    click(qtbot, asked, REGION)
    assert asked.context.store.state.drawing.cells == pain | asked.context.atlas.region_mask(REGION)
    assert felt(asked) == before


def test_a_sentence_holds_it_against_the_published_zone(asked, qtbot):
    press(qtbot, asked)
    click(qtbot, asked, REGION)
    pattern = asked.context.library.pattern("piriformis", "left", "TrP1")
    words = asked.side.article.palpation.felt.words.text()
    core, spread, rest, missed = (int(number) for number in re.findall(r"(\d+)%", words))
    cells = felt(asked)
    assert core + spread + rest == 100
    assert core == pytest.approx(100 * (cells & pattern.core).bit_count() / cells.bit_count(), abs=1)
    assert missed == pytest.approx(
        100 * (pattern.core & ~cells).bit_count() / pattern.core.bit_count(), abs=1
    )


def test_it_has_a_hue_of_its_own_on_the_body(asked, qtbot):
    def hued() -> int:
        image = asked.stage.view.grab().toImage()
        wanted = QColor(_HUES["light"]).rgb()
        return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))

    press(qtbot, asked)
    asked.stage.view.leaveEvent(None)
    assert not hued()
    asked.context.store.toggle(asked.context.atlas.region_mask(REGION))
    assert hued() > 50
    press(qtbot, asked)
    assert not hued()


def test_places_are_marked_by_keyboard_too(asked, qtbot):
    press(qtbot, asked)
    view = asked.stage.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert felt(asked) == asked.context.atlas.region_mask(view.current)


@pytest.mark.parametrize(
    "taken_up",
    [
        {"tool": "brush"},
        {"aids": False},
        {"chosen": Choice("muscle", "piriformis", "left", "TrP2")},
        {"page": None},
    ],
)
def test_whatever_else_is_taken_up_ends_it(asked, qtbot, taken_up):
    press(qtbot, asked)
    asked.context.store.update(**taken_up)
    assert asked.context.store.state.feeling is None


def test_undo_of_the_drawing_ends_it(asked, qtbot):
    press(qtbot, asked)
    asked.context.store.undo()  # nothing was marked as felt yet
    assert asked.context.store.state.feeling is None


def test_going_back_to_the_list_of_a_narrow_window_ends_it(window, mark, qtbot):
    made = window((1024, 700), aids=True)
    made.context.open("piriformis", "left")
    QApplication.processEvents()
    press(qtbot, made)
    assert made.context.store.state.feeling
    made.side.article.to_list.click()
    assert made.context.store.state.feeling is None


def test_a_brush_in_hand_is_laid_down(asked, qtbot):
    asked.context.store.update(tool="brush")
    press(qtbot, asked)
    assert asked.context.store.state.tool == "select"
    assert asked.context.store.state.feeling


def test_what_was_felt_alone_does_not_move_the_list(asked, qtbot):
    before = [row.match.muscle for row in asked.side.answers.list.ranked.rows]
    press(qtbot, asked)
    click(qtbot, asked, REGION)
    rows = asked.side.answers.list.ranked.rows
    assert [row.match.muscle for row in rows] == before
    assert not any(row.found or row.was for row in rows)


def test_a_store_without_points_marks_pain():
    store = Store(State())
    store.toggle(0b110)
    assert store.target == store.state.drawing.cells == 0b110


def test_undo_takes_back_what_was_felt_click_by_click_and_then_the_drawing_again(asked, qtbot):
    store, view = asked.context.store, asked.stage.view
    pain = store.state.drawing
    press(qtbot, asked)
    click(qtbot, asked, REGION)
    first = felt(asked)
    click(qtbot, asked, "left.hip_posterior")
    both = felt(asked)
    assert both.bit_count() > first.bit_count() > 0
    view.setFocus()
    undo, redo = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, undo, redo)
    assert felt(asked) == first
    qtbot.keyClick(view, undo, redo)
    assert felt(asked) == 0
    assert not store.state.can_undo
    store.redo()
    assert felt(asked) == first
    assert store.state.drawing == pain
    assert store.state.feeling
    press(qtbot, asked)
    assert store.state.can_undo
    assert not store.state.can_redo
    qtbot.keyClick(view, undo, redo)
    assert store.state.drawing != pain
    assert felt(asked) == first
