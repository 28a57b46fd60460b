# SPDX-License-Identifier: Apache-2.0
"""Reads what Qt tells screen readers of a window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

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
