# SPDX-License-Identifier: Apache-2.0
"""What is looked up by its name comes into sight; what is in sight does not move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from hipmap.core.cells import iterate
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Session, Visit


@pytest.fixture
def look_up(qtbot):
    """Type a name into the search field, go down some lines and take that one."""

    def look_up(made, text, line=0):
        field = made.top_bar.search
        field.setFocus()
        field.clear()
        qtbot.keyClicks(field, text)
        qtbot.waitUntil(lambda: field._popup is not None and field._popup.isVisible())
        for _ in range(line):
            qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()

    return look_up


def share_seen(view, cells):
    """Return how much of a set stands within the stage."""
    room, xy = QRectF(view.rect()), view.sheet.view.xy
    places = [
        view.camera.to_px(*xy[2 * cell : 2 * cell + 2]) for cell in iterate(cells & view.sheet.view.visible)
    ]
    return sum(room.contains(place) for place in places) / cells.bit_count()


@pytest.mark.parametrize(
    ("name", "start", "zoom", "comes"),
    [
        ("gastrocnemius", "front", "hip", ("back", "free")),
        ("piriformis", "front", "hip", ("back", "hip")),
        ("piriformis", "front", "body", ("back", "body")),
        ("gastrocnemius", "front", "body", ("back", "body")),
        ("rectus femoris", "front", "hip", ("front", "free")),
        ("pectineus", "back", "hip", ("front", "hip")),
        ("piriformis", "back", "hip", ("back", "hip")),
        ("vastus lateralis", "left", "hip", ("left", "hip")),
    ],
)
def test_a_muscle_found_by_its_name_is_seen(window, look_up, name, start, zoom, comes):
    made = window(view=start, zoom=zoom)
    look_up(made, name)
    state = made.context.store.state
    assert (state.view, state.zoom) == comes
    assert share_seen(made.stage.view, made.context.library.pattern_of(state.chosen).core) > 0.3


def test_a_close_look_elsewhere_is_left_for_it(window, look_up):
    made = window(view="back", zoom="body")
    view = made.stage.view
    made.context.store.update(zoom="free")
    view.set_camera(view.camera.zoomed(6, QPointF(view.width() / 2, 0), 0.1))
    look_up(made, "soleus")
    assert (made.context.store.state.view, made.context.store.state.zoom) == ("back", "free")
    core = made.context.library.pattern_of(made.context.store.state.chosen).core
    assert share_seen(view, core) > 0.3


def test_where_the_marked_area_is_compared_nothing_moves(window, mark, qtbot):
    made = window(view="front")
    mark(made, "left.groin")
    for row in range(made.side.answers.list.ranked.rowCount()):
        rows = made.side.answers.list
        rows.choose(rows.model().index(row, 0))
        assert made.context.store.state.chosen is not None
        assert (made.context.store.state.view, made.context.store.state.zoom) == ("front", "hip")


def test_a_click_on_the_body_moves_nothing_under_the_pointer(window):
    made = window(view="front")
    made.context.store.choose(Choice("muscle", "rectus_femoris", "left"))
    assert made.context.store.state.zoom == "hip"


def test_a_place_found_by_its_name_is_seen_when_marked(window, look_up):
    made = window(view="front")
    look_up(made, "back of the knee")
    state = made.context.store.state
    assert state.drawing.cells == made.context.atlas.region_mask("left.knee_posterior"), "the first line"
    assert (state.view, state.zoom) == ("back", "free")
    assert share_seen(made.stage.view, state.drawing.cells) > 0.9


def test_what_a_session_holds_is_seen_when_it_is_opened(window):
    made = window(view="front")
    cells = made.context.atlas.region_mask("left.calf_upper")
    made.context.store.open_session(Session(visits=(Visit(patient=Drawing((PainArea(cells),))),)))
    assert made.context.store.state.view == "back"
    assert share_seen(made.stage.view, cells) > 0.9
    made.context.store.open_session(Session())
    assert made.context.store.state.view == "back", "nothing to turn to"
