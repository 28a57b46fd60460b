# SPDX-License-Identifier: Apache-2.0
"""Reads what Qt tells screen readers of a window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

_Role = QAccessible.Role
ACTED_ON = {
    _Role.Button, _Role.PushButton, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.ComboBox,
    _Role.Slider, _Role.SpinBox, _Role.List, _Role.ListItem, _Role.Tree, _Role.TreeItem, _Role.Table,
    _Role.MenuItem, _Role.PageTab, _Role.Link, _Role.ButtonMenu, _Role.Graphic,
}  # fmt: skip


def elements(top: QWidget) -> Iterator[Any]:
    """Return every element of a window that is shown, each with its children after it."""
    waiting = [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        yield one
        waiting += [one.child(index) for index in range(one.childCount())]


def unnamed(top: QWidget) -> list[str]:
    """Return what can be acted on, takes the focus or is a picture, and has no name."""
    found = []
    for one in elements(top):
        state, role = one.state(), one.role()
        if (state.focusable or role in ACTED_ON) and not one.text(QAccessible.Text.Name).strip():
            above = one.parent()
            kind = type(one.object()).__name__ if one.object() else ""
            inside = above.text(QAccessible.Text.Name) if above else ""
            found.append(f"{role.name} {kind} in {inside!r}")
    return found


def misnamed(top: QWidget) -> list[str]:
    """Return the buttons whose name does not hold the word that is seen on them."""
    found = []
    for one in top.findChildren(QAbstractButton):
        seen = one.text().replace("&", "")
        if one.isVisible() and seen and one.window() is top:
            said = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
            if seen.casefold() not in said.casefold():
                found.append(f"{seen!r} is called {said!r}")
    return found


def unlabelled(top: QWidget) -> list[str]:
    """Return the fields whose words beside them are not related to them as their label."""
    found = []
    for one in top.findChildren(QWidget):
        field = isinstance(one, QLineEdit | QComboBox | QPlainTextEdit | QAbstractSlider)
        if not field or isinstance(one, QScrollBar) or not one.isVisible() or one.window() is not top:
            continue
        beside = [
            label
            for label in one.parentWidget().findChildren(
                QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if label.isVisible() and label.text() == one.accessibleName()
        ]
        if beside or isinstance(one, QComboBox):
            related = QAccessible.queryAccessibleInterface(one).relations(QAccessible.RelationFlag.Label)
            if not [label for label, _ in related if label.text(QAccessible.Text.Name).strip()]:
                found.append(f"{type(one).__name__} {one.accessibleName()!r} has no relation to its label")
    return found


def labelled(top: QWidget) -> int:
    """Count the elements that are related to their label."""
    flag = QAccessible.RelationFlag.Label
    return sum(bool(one.relations(flag)) for one in elements(top))
