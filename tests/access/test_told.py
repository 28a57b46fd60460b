# SPDX-License-Identifier: Apache-2.0
"""Changes away from the keyboard are told: what is marked, what the list holds, which view stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from shiboken6 import isValid

from hipmap.ui import telling
from hipmap.ui.buttons import Button

_Event = QAccessible.Event
_PLACE = "left.greater_trochanter"


@pytest.fixture
def told(monkeypatch):
    """Return what is told from now on: words as they are, of other events kind and object."""
    said: list[object] = []

    def send(event):
        spoken = isinstance(event, QAccessibleAnnouncementEvent)
        said.append(event.message() if spoken else (event.type(), event.object()))

    monkeypatch.setattr(telling, "heard", lambda: True)
    monkeypatch.setattr(telling, "send", send)
    return said


@pytest.mark.parametrize(
    ("language", "marked", "gone", "listed"),
    [
        ("en", "Left outer side of the hip: marked", "Nothing is marked", "muscles, first:"),
        ("da", "Ydersiden af hoften, venstre: markeret", "Intet er markeret", "muskler, den første:"),
    ],
)
def test_what_is_marked_and_what_the_list_holds_is_said(made, told, qtbot, language, marked, gone, listed):
    window = made(language=language, view="left")
    window.add_panels()
    view, store = window.stage.view, window.context.store
    at = view.camera.to_px(*view.places.middles[_PLACE]).toPoint()
    with qtbot.waitSignal(window.side.ranker.ranked):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert told[0] == marked
    qtbot.waitUntil(lambda: any(listed in one for one in told if isinstance(one, str)))
    told.clear()
    store.undo()
    assert told[0] == gone
    store.redo()
    assert told[1] == marked


def test_a_place_that_a_reader_knows_tells_its_new_state_and_the_map_its_new_name(made, told):
    window = made()
    view, store = window.stage.view, window.context.store
    known = QAccessible.queryAccessibleInterface(view)
    places = [known.child(index) for index in range(known.childCount())]
    before, name = known.childCount(), known.text(QAccessible.Text.Name)
    store.toggle(window.context.atlas.region_mask(places[0].region))
    assert sum(one[0] == _Event.StateChanged for one in told if isinstance(one, tuple)) >= 1
    told.clear()
    store.update(view="soles")
    assert [one[0] for one in told] == [_Event.NameChanged, _Event.ObjectReorder]
    assert (known.childCount(), known.text(QAccessible.Text.Name)) != (before, name)
    told.clear()
    store.update(language="da")
    assert (_Event.NameChanged, view) in told


class Listening(Button):
    """A button that hears of something only after a screen reader has asked for it."""

    def hear(self, *_: object) -> None: ...


def test_a_button_that_qt_asks_for_twice_is_deleted_in_peace(made):
    """To connect a signal makes another kind of it; one answer for both would be deleted twice: a crash."""
    window = made()
    button = Listening(window.context.store, parent=window)
    first = QAccessible.queryAccessibleInterface(button)
    window.context.store.changed.connect(button.hear)
    second = QAccessible.queryAccessibleInterface(button)
    assert second is not first
    assert second.role() == first.role() == QAccessible.Role.Button
    button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(second)


def test_a_stroke_says_how_much_is_marked_in_all(made, told):
    window = made(view="left", tool="brush")
    view = window.stage.view
    at = view.camera.to_px(*view.places.middles[_PLACE]).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)
    assert [one for one in told if isinstance(one, str) and one.startswith("Marked in all: ")]
