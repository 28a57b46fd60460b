# SPDX-License-Identifier: Apache-2.0
"""Offers the welcome at the very first start, and whenever it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipmap.core.state import State

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.welcome.card import WelcomeCard
    from hipmap.ui.window import MainWindow

_SEEN = "welcomed"


class WelcomeFeature(QObject):
    """A card in the place of list and article; it waits for nobody and leaves with the first mark."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.card: WelcomeCard | None = None
        actions.add("welcome", self.show)
        window.context.store.changed.connect(self._on_changed)
        actions.spoken.connect(self._retranslate)
        self._retranslate()

    def offer(self) -> None:
        """Show the card when this person starts hipmap for the first time."""
        settings = self._window.settings
        if settings is None or settings.trouble or settings.path.exists():
            return
        if not settings.get(_SEEN, bool, False):
            settings.set(**{_SEEN: True})
            self.show()

    def show(self) -> None:
        """Show the card."""
        if self.card is None:
            from hipmap.ui.welcome.card import WelcomeCard

            self.card = WelcomeCard(self._window)
        self.card.place()
        self.card.show()
        self.card.raise_()

    def _on_changed(self, old: State, new: State) -> None:
        if self.card is not None and (old.drawing != new.drawing or (new.page and old.page != new.page)):
            self.card.hide()

    def _retranslate(self) -> None:
        self._actions["welcome"].setText(self.tr("Welcome"))


def offer_welcome(window: MainWindow) -> None:
    """Show the welcome of a window when this person starts hipmap for the first time."""
    for feature in window.features:
        if isinstance(feature, WelcomeFeature):
            feature.offer()
