# SPDX-License-Identifier: Apache-2.0
"""Buttons for screen readers: to press one there does what a click does, also when it can be checked.

Qt offers "toggle" first for those, which moves the check mark and does nothing else.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QToolButton
from shiboken6 import isValid


class ButtonInterface(QAccessibleWidget):
    """A button whose first action is to press it."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button
        self.earlier: Any = None

    def role(self) -> QAccessible.Role:
        """Return whether it is one to check; that is set after Qt first asked for the interface."""
        checkable = isValid(self._button) and self._button.isCheckable()
        return QAccessible.Role.CheckBox if checkable else QAccessible.Role.Button

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, which is its word when no other is given."""
        said = super().text(kind)
        if said or kind != QAccessible.Text.Name or not isValid(self._button):
            return said
        return self._button.text().replace("&", "")

    def state(self) -> QAccessible.State:
        """Return whether it is checked, with all that any widget has."""
        state: Any = super().state()
        if isValid(self._button):
            state.checkable, state.checked = self._button.isCheckable(), self._button.isChecked()
            state.pressed = self._button.isDown()
        return state  # type: ignore[no-any-return]

    def actionNames(self) -> list[str]:
        """Return that it can be pressed and take the focus, while it is enabled."""
        action = QAccessibleActionInterface
        if not isValid(self._button) or not self._button.isEnabled():
            return []
        return [action.pressAction(), action.setFocusAction()]

    def doAction(self, name: str) -> None:
        """Click it, or give it the focus."""
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)


def install() -> None:
    """Let Qt ask here for the interface of every button."""
    QAccessible.installFactory(_make)


def _make(key: str, target: QObject) -> QAccessibleInterface | None:
    # A tool button with a menu is better served by Qt, which can open it.
    if not isinstance(target, QAbstractButton) or (isinstance(target, QToolButton) and target.menu()):
        return None
    # A new one each time: when a signal was connected to the button, which to Qt makes another kind of it, Qt
    # asks again, and with the button it deletes both answers. It keeps no reference of Python's to either.
    made = ButtonInterface(target)
    made.earlier = target.property("accessible")
    target.setProperty("accessible", made)
    return made
