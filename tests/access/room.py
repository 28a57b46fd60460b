# SPDX-License-Identifier: Apache-2.0
"""Finds words that do not fit, widgets that lie on one another or outside, and targets that are too small."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QTabBar,
    QWidget,
)

from hipmap.ui.buttons import Button
from hipmap.ui.window import MainWindow

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QAbstractSpinBox)


def name_of(widget: QWidget) -> str:
    """Return how a report calls a widget."""
    said = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{type(widget).__name__} {said[:40]!r} {widget.width()}x{widget.height()}"


def inside(top: QWidget) -> list[QWidget]:
    """Return all widgets of a window that are shown, also those one can scroll to."""
    found = [one for one in top.findChildren(QWidget) if one.isVisible() and one.window() is top]
    return [one for one in found if one.objectName() != "qt_toolbar_ext_button"]


def cut(top: QWidget) -> Iterator[str]:
    """Name everything in a window whose words have less room than they need."""
    for one in inside(top):
        lack = _lack(one)
        if lack:
            yield f"{name_of(one)}: {lack}"


def _lack(one: QWidget) -> str:
    if isinstance(one, QLabel) and one.text():
        rich = one.textFormat() == Qt.TextFormat.RichText or "<" in one.text()
        if not one.wordWrap():
            need = one.sizeHint()
            return "" if one.width() >= need.width() - 1 and one.height() >= need.height() - 1 else f"{need}"
        if one.height() < one.heightForWidth(one.width()) - 1:
            return f"needs {one.heightForWidth(one.width())} high"
        widest = _widest(one, rich)
        return f"a word needs {widest}" if widest > one.contentsRect().width() + 1 else ""
    if isinstance(one, QMenuBar):
        hidden = [action.text() for action in one.actions() if one.actionGeometry(action).isEmpty()]
        last = one.actionGeometry(one.actions()[-1])
        return f"no room for {hidden}" if hidden or last.right() > one.width() else ""
    if isinstance(one, QLineEdit):
        margins = one.textMargins().left() + one.textMargins().right() + 4
        words = one.text() or one.placeholderText()
        wide = one.fontMetrics().horizontalAdvance(words)
        return f"{words!r} needs {wide}" if wide > one.width() - margins else ""
    if isinstance(one, QAbstractButton | QComboBox | QTabBar):
        need = one.minimumSizeHint()
        high = one.heightForWidth(one.width()) if one.hasHeightForWidth() else need.height()
        if one.width() < need.width() - 1 or one.height() < high - 1:
            return f"needs {need.width()}x{high}"
    return ""


def _widest(label: QLabel, rich: bool) -> int:
    words = label.text()
    if rich:
        document = QTextDocument()
        document.setHtml(words)
        words = document.toPlainText()
    return max((label.fontMetrics().horizontalAdvance(word) for word in words.split()), default=0)


def outside(top: QWidget) -> Iterator[str]:
    """Name every control and label that reaches out of the window or of what holds it; columns scroll."""
    whole = top.rect().adjusted(-1, -1, 1, 1)
    for one in inside(top):
        if (
            isinstance(one, (*CONTROLS, QLabel))
            and not isinstance(one, QScrollBar)
            and not _scrolls(one, top)
        ):
            box = QRect(one.mapTo(top, QPoint(0, 0)), one.size())
            parent = one.parentWidget()
            if not whole.contains(box):
                yield f"{name_of(one)} at {box.getRect()} is not inside {top.size().toTuple()}"
            elif parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
                yield f"{name_of(one)} reaches out of its {type(parent).__name__}"


def _scrolls(one: QWidget, top: QWidget) -> bool:
    parent = one.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def on_one_another(top: QWidget) -> Iterator[str]:
    """Name labels and controls beside one another that overlap, and the cards over the body."""
    groups: dict[int, list[QWidget]] = {}
    for one in inside(top):
        if isinstance(one, (*CONTROLS, QLabel)):
            groups.setdefault(id(one.parentWidget()), []).append(one)
    sets = list(groups.values())
    if isinstance(top, MainWindow):
        view = top.stage.view
        sets.append([one for one in view.children() if isinstance(one, QWidget) and one.isVisible()])
    for group in sets:
        for one, other in combinations(group, 2):
            shared = one.geometry() & other.geometry()
            if shared.width() > 1 and shared.height() > 1:
                yield f"{name_of(one)} and {name_of(other)} share {shared.getRect()}"


def small(top: QWidget, least: int = 24) -> Iterator[str]:
    """Name every control whose target is smaller than ``least`` pixels either way; chips may have 28."""
    for one in inside(top):
        if isinstance(one, CONTROLS) and not isinstance(one, QScrollBar) and one.isEnabled():
            if isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox):
                continue  # part of a field that is a target as a whole
            wide, high = one.width(), one.height()
            if isinstance(one, QCheckBox):
                wide, high = one.sizeHint().width(), max(high, one.sizeHint().height())
            enough = min(least, 28) if isinstance(one, Button) and one._kind == "chip" else least
            if wide < enough or high < enough:
                yield f"{name_of(one)} is {wide}x{high}"
