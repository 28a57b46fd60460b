# SPDX-License-Identifier: Apache-2.0
"""Visits in the real window: what is noted, drawn in two layers, compared and followed over time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from hipmap.core.cells import iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.core.session.shown import showing
from hipmap.core.state import State
from hipmap.ui.theme import LIGHT
from hipmap.ui.visits.chip import VisitChip
from hipmap.ui.visits.compare_dialog import CompareDialog
from hipmap.ui.visits.other_layer import OtherLayer
from hipmap.ui.visits.timeline_dialog import TimelineDialog
from tests.ui.visits.opened import feature

UPPER, MIDDLE, LOWER = (f"left.{name}" for name in ("buttock_upper_medial", "buttock_middle", "gluteal_fold"))


@pytest.fixture
def twice(window):
    """A window with two visits, of which the later is shown."""

    def make(size=(1280, 800)):
        made = window(size)
        mask = made.context.atlas.region_mask
        visits = (
            Visit(
                "2026-10-01T09:15:00Z",
                Drawing((PainArea(mask(UPPER) | mask(MIDDLE)),)),
                Drawing((PainArea(mask(LOWER)),)),
                Ratings(6, 9, 7),
                3,
            ),
            Visit("2026-09-01T09:15:00Z", Drawing((PainArea(mask(MIDDLE) | mask(LOWER)),)), function=7),
        )
        made.context.store.open_session(Session("Blue bike", question="Sitting", visits=visits))
        QApplication.processEvents()
        return made

    return make


def pixel(widget, at: QPointF) -> QColor:
    return widget.grab().toImage().pixelColor(at.toPoint())


def inside(picture, cells: int) -> QPointF:
    """Return the pixel of the cell deepest among those of a set."""
    view = picture.sheet.view
    places = [(view.xy[2 * cell], view.xy[2 * cell + 1]) for cell in iterate(cells & view.visible)]
    x, y = (sum(place[axis] for place in places) / len(places) for axis in (0, 1))
    return picture.place(*min(places, key=lambda place: (place[0] - x) ** 2 + (place[1] - y) ** 2))


def redness(colour: QColor) -> int:
    return colour.red() - (colour.green() + colour.blue()) // 2


def test_nothing_of_visits_shows_until_there_are_two(window, qtbot):
    made = window()
    assert not made.findChildren(VisitChip)
    assert not made.actions_["visits.compare"].isEnabled()
    before = made.stage.view.geometry()
    qtbot.keyClick(made, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    panel = feature(made).panel
    assert panel.isVisible()
    assert made.stage.view.geometry() == before
    qtbot.mouseClick(panel.new, Qt.MouseButton.LeftButton)
    (chip,) = made.findChildren(VisitChip)
    assert chip.isVisible()
    assert chip.text() == "Visit 2/2"
    assert made.context.store.state.session.visits[1].when.endswith("Z")
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_is_said_by_keyboard_is_in_the_visit(window, qtbot):
    made = window()
    feature(made).toggle()
    panel = feature(made).panel
    for _ in range(9):
        qtbot.keyClick(panel.measures.pain["worst"].slider, Qt.Key.Key_Right)
    qtbot.keyClick(panel.measures.pain["worst"].slider, Qt.Key.Key_End)
    qtbot.keyClicks(panel.measures.question, "Cycling")
    qtbot.keyClick(panel.measures.answer.slider, Qt.Key.Key_Right)
    qtbot.keyClicks(panel.notes.alias, "Blue 010190-1234")
    qtbot.keyClicks(panel.notes.visit, "slept badly")
    session = made.context.store.state.session
    visit = session.visits[0]
    assert visit.ratings == Ratings(None, 10, None)
    assert (session.question, visit.function, visit.note) == ("Cycling", 0, "slept badly")
    assert session.alias == "Blue 010190-1234"
    assert panel.notes.remark.isVisible()  # it looks like a civil number
    assert panel.measures.pain["worst"].slider.accessibleName() == "Worst in the last week: 10/10"


def test_scrolling_past_an_answer_does_not_change_it(twice):
    made = twice((1024, 700))
    feature(made).toggle()
    panel = feature(made).panel
    before = made.context.store.state
    for field in (panel.measures.answer.slider, panel.visits):
        middle = QPointF(field.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(field.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, event)
        assert not event.isAccepted()  # what scrolls takes it
    assert made.context.store.state == before
    assert panel.geometry().right() <= made.width()


def test_a_deleted_visit_comes_back_whole(twice, qtbot):
    made = twice()
    feature(made).toggle()
    panel = feature(made).panel
    store = made.context.store
    before = store.state.session
    qtbot.mouseClick(panel.delete, Qt.MouseButton.LeftButton)
    assert len(store.state.session.visits) == 1
    assert panel.back.hasFocus()
    qtbot.keyClick(panel.back, Qt.Key.Key_Space)
    assert store.state.session == before
    assert not panel.back.isVisible()


def test_a_deleted_visit_cannot_come_back_into_another_session(twice, qtbot):
    made = twice()
    feature(made).toggle()
    panel = feature(made).panel
    qtbot.mouseClick(panel.delete, Qt.MouseButton.LeftButton)
    made.context.store.open_session(Session(visits=(Visit(note="someone else"),)))
    assert not panel.back.isVisible()
    panel.put_back()
    assert len(made.context.store.state.session.visits) == 1


def test_a_deleted_visit_cannot_come_back_into_a_session_that_looks_the_same(window, qtbot):
    made = window()
    store = made.context.store
    feature(made).toggle()
    panel = feature(made).panel
    qtbot.mouseClick(panel.new, Qt.MouseButton.LeftButton)
    store.tell_visit(note="of the first person")
    qtbot.mouseClick(panel.delete, Qt.MouseButton.LeftButton)
    assert panel.back.isVisible()
    assert store.state.session == Session()  # as every new one is
    store.open_session(Session())
    assert not panel.back.isVisible()
    panel.put_back()
    assert store.state.session == Session()


def test_a_deleted_visit_can_come_back_after_something_was_drawn_in_another(twice, qtbot):
    made = twice()
    feature(made).toggle()
    panel, store = feature(made).panel, made.context.store
    gone = store.state.session.visits[store.state.visit]
    qtbot.mouseClick(panel.delete, Qt.MouseButton.LeftButton)
    store.toggle(made.context.atlas.region_mask("left.knee_medial"))
    drawn = store.state.session.visits[0]
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert store.state.session.visits == (drawn, gone)


def test_the_other_layer_is_a_dashed_line_on_the_body(twice, qtbot):
    made = twice()
    feature(made).toggle()
    panel = feature(made).panel
    store = made.context.store
    assert not made.findChildren(OtherLayer) or not made.findChild(OtherLayer).isVisible()
    store.show_visit(0)
    other = made.findChild(OtherLayer)
    assert other.isVisible()
    assert other.cells == made.context.atlas.region_mask(LOWER)
    assert "patient only" in panel.agreement.text()
    view = made.stage.view
    with_line = view.grab().toImage()
    other.hide()
    without = view.grab().toImage()
    box = view.region_rect(other.cells).toAlignedRect()
    assert with_line.copy(box) != without.copy(box)
    qtbot.mouseClick(panel.layers["therapist"], Qt.MouseButton.LeftButton)
    assert store.state.layer == "therapist"
    assert store.state.drawing.cells == made.context.atlas.region_mask(LOWER)


def test_comparing_keeps_to_the_visits_it_was_opened_with(twice):
    made = twice()
    made.actions_["visits.compare"].trigger()
    dialog = made.findChild(CompareDialog)
    names = [dialog.heads[role].text() for role in dialog.heads]
    made.context.store.open_session(Session())
    dialog.layer.setCurrentIndex(1 - dialog.layer.currentIndex())
    dialog.later.setCurrentIndex(0)
    dialog.later.setCurrentIndex(1)
    assert [dialog.heads[role].text() for role in dialog.heads] == names


def test_the_difference_fills_what_is_new_and_hatches_what_is_gone(twice):
    made = twice()
    feature(made).compare()
    dialog = made.findChild(CompareDialog)
    picture = dialog.pictures["difference"]
    mask = made.context.atlas.region_mask
    new, same = (redness(pixel(picture, inside(picture, mask(name)))) for name in (LOWER, MIDDLE))
    assert new > same + 40 > 40
    at = inside(picture, mask(UPPER))
    image = picture.grab().toImage()
    row = [image.pixelColor(round(at.x()) + step, round(at.y())) for step in range(-9, 10)]
    assert max(redness(colour) for colour in row) < 40  # nothing of the pain colour
    darkest, lightest = min(c.lightness() for c in row), max(c.lightness() for c in row)
    assert darkest < QColor(LIGHT.text).lightness() + 70 < lightest - 40  # lines with body between
    assert redness(pixel(dialog.pictures["first"], at)) > 40
    assert redness(pixel(dialog.pictures["second"], at)) < 40
    dialog.close()


def test_rows_of_the_comparison_are_one_line_high(twice):
    made = twice()
    made.context.store.update(language="da")
    feature(made).compare()
    dialog = made.findChild(CompareDialog)
    heights = [dialog.table.rowHeight(row) for row in range(5)]
    assert max(heights) < 1.3 * min(heights), heights  # whatever room the columns had at first
    dialog.close()


def test_the_comparison_says_figures_and_no_score(twice):
    made = twice()
    feature(made).compare()
    dialog = made.findChild(CompareDialog)
    words = dialog.change.text()
    assert words.startswith("New ")
    assert "Jaccard" in words
    assert "not proof of improvement" in dialog.caution.text()
    cells = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(5)]
    assert [row[0] for row in cells] == ["extent", "pain now", "worst pain", "average pain", "Sitting"]
    assert cells[1][1:] == ["6/10", "–"]
    assert cells[4][1:] == ["3/10", "7/10"]
    assert dialog.pictures["first"].accessibleName().startswith("Visit 1")
    dialog.earlier.setCurrentIndex(1)
    assert "Jaccard) 1.00" in dialog.change.text()
    dialog.layer.setCurrentIndex(1)
    assert dialog.table.item(0, 1).text() == "nothing drawn"
    dialog.close()


def test_the_timeline_keeps_the_order_of_visits_and_says_that_a_clock_was_wrong(twice):
    made = twice()
    feature(made).timeline()
    dialog = made.findChild(TimelineDialog)
    assert dialog.remark.isVisible()
    first = [dialog.table.item(row, 0).text() for row in range(2)]
    assert first[0].startswith("1 · 1 Oct 2026")
    assert first[1].startswith("2 · 1 Sep 2026")
    image = dialog.chart.grab().toImage()
    wanted = QColor(LIGHT.accent)
    found = sum(
        image.pixelColor(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert found > 10  # the line of function
    dialog.close()


def test_the_window_of_another_session_shows_its_visit_from_the_start(window):
    session = Session("Blue bike", visits=(Visit(), Visit(note="second")))
    said = showing(State(language="en"), session, 1, "patient")._asdict()
    made = window((1024, 700), **said)
    (chip,) = made.findChildren(VisitChip)
    assert chip.isVisible()
    assert "Blue bike" in chip.accessibleName()
    made.context.store.update(language="da")
    QApplication.processEvents()
    assert chip.text() == "Besøg 2/2"
