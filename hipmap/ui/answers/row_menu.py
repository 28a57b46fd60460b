# SPDX-License-Identifier: Apache-2.0
"""What can be done with a muscle in the list beside choosing it."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from hipmap.core.choice import Choice
from hipmap.ui.context import Context


class RowMenu(QMenu):
    """Made each time that it opens."""

    def __init__(self, context: Context, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state, store = context.store.state, context.store
        shown = [one.id for one in (state.chosen, *state.beside) if one is not None]
        beside = self.addAction(self.tr("Show beside the chosen muscle (Ctrl and click)"))
        beside.setCheckable(True)
        beside.setChecked(choice.id in shown)
        beside.setEnabled(bool(state.chosen) and shown != [choice.id])
        beside.triggered.connect(lambda: store.show_beside(choice))
        favourite = self.addAction(self.tr("Favourite"))
        favourite.setCheckable(True)
        favourite.setChecked(choice.id in state.favourites)
        favourite.triggered.connect(lambda: store.turn_favourite(choice.id))
