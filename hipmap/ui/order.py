# SPDX-License-Identifier: Apache-2.0
"""Where Tab goes next: Qt goes in the order in which things were made, much of it late, or under a panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_LINE = 8  # px in height within which widgets stand side by side
_MOST = 500  # stops that may lie under a panel; more would be a way without an end


def stops(window: QWidget) -> list[QWidget]:
    """Return all widgets of a window that Tab can stop at, hidden ones too, in its order."""
    found, one = [], _following(window)
    while one is not None and one is not window:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = _following(one)
    return found


def put_in_order(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each widget to the next."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)


def _spot(one: QWidget, column: QWidget) -> tuple[int, ...]:
    """Return how far down and across a widget stands, from the outside in when it scrolls with others."""
    found: list[int] = []
    down, across, at = 0, 0, one
    while at is not column:
        parent = at.parentWidget()
        above = parent.parentWidget() if parent is not None else None
        if parent is None or above is None:
            break
        if isinstance(above, QScrollArea) and above.widget() is at:
            found = [down // _LINE, across, *found]
            down, across, at = 0, 0, above
        else:
            down, across, at = down + at.y(), across + at.x(), parent
    return (down // _LINE, across, *found)


def go_by_parts(window: QWidget, parts: Sequence[QWidget], columns: Sequence[QWidget]) -> None:
    """Let Tab go through the parts of a window one after another, and last through what lies over them.

    Within each of the ``columns``, which come after the parts, it goes from top to bottom as they stand now.
    """
    way = stops(window)
    order = {part: number for number, part in enumerate((*parts, *columns))}

    def place(one: QWidget) -> tuple[int, ...]:
        parent: QWidget | None = one
        while parent is not None and parent is not window:
            if parent in order:
                return (order[parent], *(_spot(one, parent) if parent in columns else ()))
            parent = parent.parentWidget()
        return (len(order),)

    places = [place(one) for one in way]
    if places != sorted(places):
        put_in_order([one for _, one in sorted(zip(places, way, strict=True), key=lambda pair: pair[0])])


def go_on(window: QWidget, forward: bool, move: Callable[[bool], bool]) -> bool:
    """Move the focus, and on from everything that an open panel hides; a card that gives way goes instead."""
    moved = move(forward)
    for _ in range(_MOST):
        one = QApplication.focusWidget()
        over = cover_of(window, one) if one is not None and window.isAncestorOf(one) else None
        if over is None:
            break
        if getattr(over, "gives_way", False):
            over.hide()
        else:
            moved = move(forward)
    return moved


def cover_of(window: QWidget, one: QWidget) -> QWidget | None:
    """Return what lies over all of a widget when that is scrolled into sight; None when it can be seen."""
    box = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    parent = one.parentWidget()
    while parent is not None and parent is not window:
        above = parent.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(one)
            box = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
        parent = above
    branch = one
    while branch is not window and (parent := branch.parentWidget()) is not None:
        box &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        beside = [each for each in parent.children() if isinstance(each, QWidget)]  # the topmost last
        for over in beside[beside.index(branch) + 1 :]:
            if over.isVisible() and QRect(parent.mapTo(window, over.pos()), over.size()).contains(box):
                return over
        branch = parent
    return None


def _following(one: QWidget) -> QWidget | None:
    """Return the next widget of Tab's way.

    PySide takes what ``nextInFocusChain`` returns for a child of the widget it was asked of, and all that
    follows for deleted with it: the program would then crash. To set the parent it has puts that right.
    """
    found = one.nextInFocusChain()
    if found is not None:
        found.setParent(found.parentWidget())
    return found
