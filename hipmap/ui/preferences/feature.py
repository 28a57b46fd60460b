# SPDX-License-Identifier: Apache-2.0
"""Opens the settings; follows the system's colours; says names anew when another order of them is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication

from hipmap.core.state import State
from hipmap.ui import theme

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow


class PreferencesFeature(QObject):
    """The entry of the menu; the dialog is made each time that it opens."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        actions.add("settings", self.open, "Ctrl+,")
        window.context.store.changed.connect(self._on_changed)
        actions.spoken.connect(self._retranslate)
        self._following = False
        if window.context.store.state.as_system:
            self._follow()
        self._retranslate()

    def open(self) -> None:
        """Show the settings."""
        from hipmap.ui.preferences.dialog import SettingsDialog

        SettingsDialog(self._window, self._actions).open()

    def _on_changed(self, old: State, new: State) -> None:
        if old.latin != new.latin:
            # Every name stands somewhere; all of them are said anew when the language changes, so here too.
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.LanguageChange))
        if new.as_system and not self._following:
            self._follow()

    def _follow(self) -> None:
        """Hear of it when the system takes other colours."""
        self._following = True
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.take_colours)
        hints.accessibility().contrastPreferenceChanged.connect(self.take_colours)

    def take_colours(self) -> None:
        """Take the theme that the system asks for, if it is to be followed."""
        store = self._window.context.store
        if store.state.as_system:
            store.update(theme=theme.asked_for())

    def _retranslate(self) -> None:
        self._actions["settings"].setText(self.tr("Settings…"))
