# SPDX-License-Identifier: Apache-2.0
"""Walks a window with Tab and looks at what it meets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from hipmap.ui.window import MainWindow
from tests.access.room import CONTROLS, inside, name_of

_MOST = 250  # stops


def stops_of(top: QWidget) -> tuple[list[QWidget], list[str]]:
    """Return where Tab stops in a window until it is round, and the stops that nobody can see."""
    start = QApplication.focusWidget()
    assert start is not None, f"nothing has the focus in {top.windowTitle()!r}"
    stops, unseen = [start], []
    while len(stops) < _MOST:
        before = stops[-1]
        seen = before.grab().toImage()
        step()
        now = QApplication.focusWidget()
        assert now is not None, f"the focus is lost after {name_of(before)}"
        if before is not now and before.isVisible() and before.grab().toImage() == seen:
            unseen.append(name_of(before))
        if now is start or not start.isVisible():
            return stops, unseen
        stops.append(now)
    raise AssertionError(f"Tab never comes round: {[name_of(one) for one in stops[-5:]]}")


def step(back: bool = False) -> None:
    """Press Tab, or Shift and Tab."""
    at = QApplication.focusWidget()
    assert at is not None
    if back:
        QTest.keyClick(at, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClick(at, Qt.Key.Key_Tab)


def interactive(top: QWidget) -> list[QWidget]:
    """Return everything in a window that is to be reached by keyboard."""
    kinds = (*CONTROLS, QAbstractItemView, QTextEdit, QPlainTextEdit)
    found = []
    for one in inside(top):
        if isinstance(one, QHeaderView) and one.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        links = isinstance(one, QLabel) and "<a " in one.text()
        if (isinstance(one, kinds) or links) and one.isEnabled() and not _part(one):
            found.append(one)
    return found


def _part(one: QWidget) -> bool:
    """Tell whether a widget is a part of another that is reached as a whole."""
    parent = one.parentWidget()
    name = one.objectName()
    held = isinstance(parent, CONTROLS) or (parent is not None and parent.focusProxy() is one)
    return name.startswith("qt_") or isinstance(one, QScrollBar) or held


def parts_in_turn(top: QWidget, stops: list[QWidget]) -> list[str]:
    """Name the parts of a main window that the way leaves and comes back to."""
    if not isinstance(top, MainWindow):
        return []
    parts = {"bar": top.top_bar, "rail": top.rail, "stage": top.stage, "answers": top.side}
    way: list[str] = []
    for one in stops:
        part = next((name for name, whole in parts.items() if whole.isAncestorOf(one)), "over it")
        if not way or way[-1] != part:
            way.append(part)
    if len(way) > 1 and way[0] == way[-1]:
        way.pop()
    return [] if len(way) == len(set(way)) else [f"the way goes to and fro: {way}"]
