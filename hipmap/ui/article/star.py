# SPDX-License-Identifier: Apache-2.0
"""The star that makes the muscle one reads about a favourite."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hipmap.core.state import State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.mixins import Speaks


class Star(Speaks, Button):
    """Filled for a favourite; hidden for what is no muscle."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "quiet", "star", parent)
        self._context, self._muscle = context, ""
        self.setCheckable(True)
        self.clicked.connect(lambda: context.store.turn_favourite(self._muscle))
        context.store.changed.connect(self._on_changed)

    def show_muscle(self, muscle: str) -> None:
        """Stand for a muscle; empty hides the star."""
        self._muscle = muscle
        self.setVisible(bool(muscle))
        self._refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if old.favourites != new.favourites:
            self._refresh()

    def _refresh(self) -> None:
        on = self._muscle in self._context.store.state.favourites
        self.setChecked(on)
        self.set_icon("star_on" if on else "star")
        words = self.tr("No longer a favourite") if on else self.tr("Make it a favourite")
        self.setToolTip(words)
        self.setAccessibleName(self.tr("Favourite"))

    _retranslate = _refresh
