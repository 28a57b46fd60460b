# SPDX-License-Identifier: Apache-2.0
"""Tooltips can be pointed at, stay as long as they are, and leave with Escape (WCAG 1.4.13)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

_LATER = 400  # ms; Qt takes a tip away 300 after the pointer has left


def _show(widget: QWidget) -> QWidget:
    """Let the pointer come and rest, as far as the tip; return the tip."""
    middle = widget.rect().center()
    at = widget.mapToGlobal(middle)
    QCursor.setPos(at)
    spot = QPointF(middle)
    QApplication.sendEvent(widget, QEnterEvent(spot, widget.mapTo(widget.window(), spot), QPointF(at)))
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, at))
    assert QToolTip.isVisible()
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if one.objectName() == "qtooltip_label" and one.isVisible()
    )


def _leave(widget: QWidget, to: QPoint) -> None:
    QCursor.setPos(to)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


@pytest.fixture
def window(made):
    window = made()
    window.add_panels()
    window.stage.furnish()
    return window


def test_a_tip_stays_under_the_pointer_and_goes_with_it(window, qtbot):
    button = window.top_bar.theme
    tip = _show(button)
    assert tip.text() == button.toolTip()
    _leave(button, tip.geometry().center())
    QTest.qWait(_LATER)
    assert QToolTip.isVisible()
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_escape_takes_a_tip_away_and_nothing_else(window):
    window.actions_["places"].trigger()
    _show(window.stage.controls.nearer)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not QToolTip.isVisible()
    assert window.places.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.places.isVisible()


def test_the_next_tip_takes_the_place_of_the_last(window):
    controls = window.stage.controls
    kept = window.statusBar().kept
    window.statusBar().say_kept("Saved in a folder with a name so long that the line shows only its ends" * 3)
    for button in (controls.nearer, controls.hip, window.rail._buttons["brush"], kept):
        tip = _show(button)
        assert tip.text() == button.toolTip()
        _leave(button, tip.geometry().center())
    QTest.qWait(_LATER)
    assert QToolTip.isVisible()
    QToolTip.hideText()
