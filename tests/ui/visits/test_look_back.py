# SPDX-License-Identifier: Apache-2.0
"""The visit before as a dashed line on the body: seen, switched off, begun with, and counted nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.record.hand_out import Clinic, Wish
from hipmap.core.session.model import Session, Visit
from hipmap.ui.export.picture import body_image
from hipmap.ui.handout.make import make
from hipmap.ui.visits.look_back import LookBack
from tests.pixels import same

MIDDLE, LOWER = "left.buttock_middle", "left.gluteal_fold"


@pytest.fixture
def again(window):
    """A window in which a second visit has just begun."""
    made = window()
    areas = (PainArea(made.context.atlas.region_mask(MIDDLE), 7, "seat", 0, ("aching",), "deep"),)
    store = made.context.store
    store.open_session(Session("Blue bike", visits=(Visit("2026-09-01T09:15:00Z", Drawing(areas)),)))
    store.add_visit(Visit("2026-10-01T09:15:00Z"))
    QApplication.processEvents()
    return made


def body(made):
    QApplication.processEvents()
    return made.stage.view.grab().toImage()


def differing(one, other, box):
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(box.left(), box.right(), 2)
        for y in range(box.top(), box.bottom(), 2)
    )


def test_the_last_visit_is_a_dashed_line_until_it_is_switched_off(again, qtbot):
    card, view, store = again.stage.looking_back, again.stage.view, again.context.store
    line = again.findChild(LookBack)
    assert line.cells == again.context.atlas.region_mask(MIDDLE)
    assert card.isVisible()
    assert card.title.text() == "Last visit · 1 Sep 2026"
    box = view.region_rect(line.cells).toAlignedRect()
    seen = body(again)
    qtbot.mouseClick(card.away, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    plain = body(again)
    dashes = differing(seen, plain, box)
    assert 20 < dashes < box.width() * box.height() / 4 * 0.2, "a thin line, nothing filled"
    again.actions_["visits.look_back"].trigger()
    assert same(body(again), seen)
    store.toggle(again.context.atlas.region_mask(LOWER))
    assert line.isVisible(), "still there while the new one is drawn"
    assert not card.begin.isVisible()
    again.context.open("piriformis", "left")
    assert not line.isVisible(), "the pattern has the say"
    assert not card.isVisible()
    store.choose(None)
    assert line.isVisible()
    assert card.isVisible()
    store.show_visit(0)
    assert not line.isVisible()
    store.show_visit(1)
    assert not line.isVisible(), "an old drawing is shown plainly"


def test_beginning_with_it_takes_the_places_and_leaves_the_ratings_to_be_asked(again, qtbot):
    store = again.context.store
    qtbot.mouseClick(again.stage.looking_back.begin, Qt.MouseButton.LeftButton)
    (area,) = store.state.drawing.areas
    assert area == PainArea(again.context.atlas.region_mask(MIDDLE), name="seat")
    assert again.statusBar().currentMessage()
    assert not again.actions_["visits.begin"].isEnabled()
    store.undo()
    assert not store.state.drawing.cells
    assert again.actions_["visits.begin"].isEnabled()


def test_no_figure_no_export_and_no_page_knows_of_it(again):
    context, store = again.context, again.context.store
    state = store.state

    def all_that_leaves():
        said = make(context.library, context.atlas, store.state.session, 1, (), Wish("en"), Clinic())
        return body_image(context, QSize(300, 300), True), said.pages.image(0, 2.0), said.html()

    assert not again.side.answers.list.ranked.rowCount()
    assert not again.stage.caption.extent.text()
    *pictures, page = all_that_leaves()
    store.update(look_back=False)
    *later, page_later = all_that_leaves()
    assert all(map(same, pictures, later))
    assert page_later == page
    assert store.state.session == state.session
