# SPDX-License-Identifier: Apache-2.0
"""Panels over the window: Tab stops at nothing that they hide, and Escape leaves every one of them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from hipmap.app import files_of
from hipmap.ui.files.recovery_bar import RecoveryBar
from hipmap.ui.handout.clinic import ClinicDialog
from hipmap.ui.preferences.keeping import KeepingSection
from hipmap.ui.question import Question
from tests.access.room import name_of
from tests.access.scenes import CHOSEN, session_of, settle, take_keyboard
from tests.access.walking import step

_OVER = ("places", "visits", "figure.choose", "welcome", "areas", "questions")
_PARTS = ("panel", "card", "running")  # what the features keep of what they opened


@pytest.fixture
def full(made):
    """Return a maker of windows with a list and an article, so that there is something to hide."""

    def make(width: int, high: int):
        window = made()
        window.resize(width, high)
        window.add_panels()
        window.stage.furnish()
        window.context.store.open_session(session_of(window))
        window.context.store.choose(CHOSEN)
        settle()
        return window

    return make


def _open(window, panel: str) -> None:
    if panel == "areas":
        window.stage.areas.fold(False)
    else:
        window.actions_[panel].trigger()
    settle()
    if panel != "figure.choose":  # a window of its own, that goes when another has the keyboard
        take_keyboard(window)


@pytest.mark.parametrize(("size", "panels"), [((1280, 800), _OVER), ((1024, 700), ("places", "visits"))])
def test_tab_never_stops_under_an_open_panel(full, size, panels):
    window = full(*size)
    hidden = []
    for panel in ("", *panels):
        if panel:
            window.stage.view.setFocus()
            _open(window, panel)
        hidden += [f"{panel or 'no panel'}: {one}" for one in _hidden_stops(window)]
        if panel in ("places", "visits"):
            window.actions_[panel].trigger()
        elif panel == "areas":
            window.stage.areas.fold(True)
    assert hidden == [], "\n".join(hidden)


def _hidden_stops(window) -> list[str]:
    at = QApplication.focusWidget()
    found, met = [], []
    while at is not None and (at not in met or at is met[-1]):  # a text with links is met again at once
        if not _seen(window, at):
            found.append(name_of(at))
        met.append(at)
        step()
        at = QApplication.focusWidget()
    assert len(met) > 2
    return found


def _seen(window, one: QWidget) -> bool:
    """Tell whether any part of a widget is on the screen, as it stands now."""
    if one.window() is not window:
        return True
    box = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    parent = one.parentWidget()
    while parent is not None and parent is not window:
        box &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        parent = parent.parentWidget()
    spots = [
        QPoint(x, y)
        for x in range(box.left() + 2, box.right(), max(4, box.width() // 8))
        for y in range(box.top() + 2, box.bottom(), max(4, box.height() // 8))
    ]
    tops = (_top(window, at) for at in spots)
    return any(top is one or (top is not None and one.isAncestorOf(top)) for top in tops)


def _top(window, at: QPoint) -> QWidget | None:
    """Return what is seen at a spot; PySide would take it for a child of the window, and crash later."""
    found = window.childAt(at)
    if found is not None:
        found.setParent(found.parentWidget())
    return found


@pytest.mark.parametrize("panel", [*_OVER, "demo", "problem", "draft", "search"])
def test_escape_leaves_every_panel(full, panel, qtbot):
    window = full(1280, 800)
    body = window.stage.view
    body.setFocus()
    if panel == "problem":
        window.strip.add("settings.json: cannot be read")
        held, start = window.strip, window.strip.close_it
    elif panel == "draft":
        held, start = _draft(window)
    elif panel == "search":
        window.actions_["find"].trigger()
        QTest.keyClicks(window.top_bar.search, "gluteus")
        window.top_bar.search.search()
        held, start = window.top_bar.search._popup, window.top_bar.search
    else:
        _open(window, panel)
        held, start = _panel(window, panel)
    assert held.isVisible()
    if start is not None:
        start.setFocus()
    at = QApplication.focusWidget()
    assert at is not body, panel
    QTest.keyClick(at, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not held.isVisible())
    assert QApplication.focusWidget() is not None
    assert QApplication.focusWidget().isVisible()


def _panel(window, panel: str) -> tuple[QWidget, QWidget | None]:
    """Return what is opened, and where the keyboard is put into it unless it is there already."""
    kept = {name: _kept(window, name) for name in _PARTS}
    if panel == "visits":
        return kept["panel"], None
    if panel == "welcome":
        return kept["card"], kept["card"].away
    if panel == "demo":
        return kept["running"].patient, kept["running"].strip.next
    return {
        "places": window.places,
        "figure.choose": QApplication.focusWidget().parentWidget(),
        "areas": window.stage.areas.room,
        "questions": window.side.answers._page,
    }[panel], None


def _kept(window, name: str):
    return next((getattr(one, name) for one in window.features if getattr(one, name, None)), None)


def _draft(window) -> tuple[QWidget, QWidget]:
    """Return the strip that offers what a program left behind that ended in mid-work."""
    reading = SimpleNamespace(session=session_of(window), saved="2026-11-02T09:00:00Z", draft_of="")
    lock = SimpleNamespace(release=lambda: None)
    bar = RecoveryBar(files_of(window), [SimpleNamespace(reading=reading, lock=lock)])
    settle()
    return bar, bar.later


@pytest.mark.parametrize("ask", ["delete", "forget everything", "clinic"])
def test_escape_answers_no_to_every_question(made, qtbot, ask):
    window = made()
    done = []
    if ask == "delete":
        sure = "Delete the visit?", "It has a drawing.", "Delete"
        files_of(window).flows.confirm(*sure, lambda: done.append(1))
        asked = window.findChild(Question)
    elif ask == "clinic":
        asked = ClinicDialog(window.context.store, None, window)
        asked.open()
    else:
        section = KeepingSection(window, window)
        section.delete_all = lambda: done.append(1)
        section.ask()
        asked = section.findChild(Question)
    take_keyboard(asked)
    at = QApplication.focusWidget()
    assert asked.isAncestorOf(at)
    QTest.keyClick(at, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not (isValid(asked) and asked.isVisible()))
    assert not done
