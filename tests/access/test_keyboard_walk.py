# SPDX-License-Identifier: Apache-2.0
"""Tab through every state and dialog: all is reached, every stop shows, and the way back is the same."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from shiboken6 import isValid

from hipmap.ui.order import cover_of
from tests.access import room
from tests.access.scenes import opened, scenes, session_of, settle, take_keyboard
from tests.access.tree import unnamed
from tests.access.walking import interactive, parts_in_turn, step, stops_of

_WALKED = {"empty", "areas", "places", "visits"}  # between them they hold all that the window can show
_BACK = {"areas", "settings", "hand_out"}


def test_tab_reaches_everything_and_shows_where_it_is(made):
    wrong = []
    for scene in scenes(made()):
        for top in scene.shown:
            found = [*room.cut(top), *room.outside(top), *room.on_one_another(top), *room.small(top, 40)]
            found += unnamed(top)
            if (top is not scene.shown[0] or top.isModal() or scene.name in _WALKED) and interactive(top):
                found += _walk(top, scene.name in _BACK)
            wrong += [f"{scene.name}: {one}" for one in found]
    assert wrong == [], "\n".join(wrong)


def _walk(top: QWidget, back: bool) -> list[str]:
    take_keyboard(top)
    stops, unseen = stops_of(top)
    reached = set(stops) | {one.parentWidget() for one in stops if isinstance(one, QRadioButton)}
    missed = [
        one
        for one in interactive(top)
        if one not in reached
        and not (isinstance(one, QRadioButton) and one.parentWidget() in reached)
        and cover_of(top, one) is None  # what an open panel hides is passed
    ]
    found = [f"{one} does not show its focus" for one in unseen]
    found += [f"{room.name_of(one)} is never reached" for one in missed]
    found += parts_in_turn(top, stops)
    if back:
        found += _way_back(stops)
    return found


def _way_back(stops: list[QWidget]) -> list[str]:
    """Compare the way of Shift and Tab with that of Tab; a line with several links is one stop here."""
    back = [stops[0]]
    for _ in range(2 * len(stops)):
        step(back=True)
        back.append(QApplication.focusWidget())
        if back[-1] is stops[0]:
            break
    there = [one for one, _ in groupby([*stops, stops[0]])]
    again = [one for one, _ in groupby(reversed(back))]
    if there == again:
        return []
    odd = [room.name_of(one) for one, other in zip(there, again, strict=False) if one is not other]
    return [f"Shift and Tab go another way: {odd[:3]}"]


def test_escape_closes_every_dialog_and_gives_the_focus_back(made, qtbot):
    window = made()
    window.add_panels()
    window.context.store.open_session(session_of(window))
    window.stage.view.setFocus()
    for action in ("settings", "hand_out", "export", "visits.compare", "visits.timeline", "keys"):
        dialog = opened(window, window.actions_[action].trigger)
        take_keyboard(dialog)
        at = QApplication.focusWidget()
        assert at is not None, action
        assert dialog.isAncestorOf(at), action
        QTest.keyClick(at, Qt.Key.Key_Escape)
        assert not (isValid(dialog) and dialog.isVisible()), action
        take_keyboard(window)  # which no window system gives back here
        qtbot.waitUntil(lambda: QApplication.focusWidget() is window.stage.view)


def test_escape_leaves_every_panel_and_gives_the_focus_back(made, qtbot):
    window = made()
    window.add_panels()
    window.stage.furnish()
    settle()
    for action in ("places", "visits", "figure.choose"):
        start = window.stage.controls.figure if action == "figure.choose" else window.stage.view
        start.setFocus()
        window.actions_[action].trigger()
        qtbot.waitUntil(lambda start=start: QApplication.focusWidget() not in (None, start))
        at = QApplication.focusWidget()
        QTest.keyClick(at, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda start=start: QApplication.focusWidget() is start)
