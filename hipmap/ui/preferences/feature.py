# SPDX-License-Identifier: Apache-2.0
"""Opens the settings, and lets names be said anew when another order of names is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from hipmap.core.state import State

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
        self._retranslate()

    def open(self) -> None:
        """Show the settings."""
        from hipmap.ui.preferences.dialog import SettingsDialog

        SettingsDialog(self._window, self._actions).open()

    def _on_changed(self, old: State, new: State) -> None:
        if old.latin != new.latin:
            # Every name stands somewhere; all of them are said anew when the language changes, so here too.
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.LanguageChange))

    def _retranslate(self) -> None:
        self._actions["settings"].setText(self.tr("Settings…"))
