# SPDX-License-Identifier: Apache-2.0
"""Which visit is shown, in the top bar; a click opens the panel of visits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from hipmap.core.state import State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.visits.words import VisitWords

_WORDS, _LEAST = 1000, 620  # px of window, at the usual size of letters; below, the menu leads there


class VisitChip(Speaks, Button):
    """Number of the visit and how many there are; gone again with a session that has one and no alias."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.store, "quiet", "", parent)
        self._words = VisitWords(self)
        self._of = context
        context.store.changed.connect(self._on_changed)
        parent.installEventFilter(self)
        self._refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if old.session is not new.session or old.visit != new.visit:
            self._refresh()

    def _refresh(self) -> None:
        state = self._of.store.state
        session = state.session
        count = len(session.visits)
        room = self.window().width()
        self.setVisible((count > 1 or bool(session.alias)) and room >= px(_LEAST))
        short = room < px(_WORDS)
        pattern = "{number}/{count}" if short else self.tr("Visit {number}/{count}")
        self.setText(pattern.format(number=state.visit + 1, count=count))
        said = self._words.visit(session, state.visit, state.language)
        words = f"{session.alias} · {said}" if session.alias else said
        self.setToolTip(words)
        self.setAccessibleName(f"{self.text()}: {words}")
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say the word only where the bar has room for it beside the menus."""
        if event.type() == QEvent.Type.Resize:
            self._refresh()
        return False

    _retranslate = _refresh
