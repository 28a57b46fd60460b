# SPDX-License-Identifier: Apache-2.0
"""Takes the muscle that is read about into the hand-out, or out of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hipmap.core.choice import Choice
from hipmap.core.state import State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.mixins import Speaks


class TakeButton(Speaks, Button):
    """Down while the muscle stands in the hand-out; hidden for what is no muscle."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "outlined", "read", parent)
        self._context = context
        self._choice: Choice | None = None
        self._room = 9999  # px
        self.setCheckable(True)
        self.clicked.connect(lambda: self.toggle())
        context.store.changed.connect(self._on_changed)

    def show_choice(self, choice: Choice | None) -> None:
        """Speak of a muscle on a side; None hides the button."""
        self._choice = choice
        self.setVisible(choice is not None)
        self.refresh()

    def toggle(self) -> None:
        """Take the muscle in, or out again; the others keep their order."""
        if self._choice is not None:
            from hipmap.core.record.discussed import toggled

            store = self._context.store
            chosen = store.state.chosen
            point = chosen.trigger_point if chosen and chosen.id == self._choice.id else None
            discussed = store.state.session.visits[store.state.visit].discussed
            store.tell_visit(discussed=toggled(discussed, self._choice._replace(trigger_point=point)))
        self.refresh()

    def told(self) -> str:
        """Return in a sentence what became of the muscle."""
        name = self._context.name(self._choice.id) if self._choice else ""
        words = (
            self.tr("{muscle} is in the hand-out.")
            if self.isChecked()
            else self.tr("{muscle} is not in the hand-out.")
        )
        return words.format(muscle=name)

    def _on_changed(self, old: State, new: State) -> None:
        if (old.session, old.visit) != (new.session, new.visit):
            self.refresh()

    def refresh(self) -> None:
        """Show whether the muscle is taken."""
        if self._choice is None:
            return
        from hipmap.core.record.discussed import is_discussed  # not on the way to the window

        state = self._context.store.state
        taken = is_discussed(state.session.visits[state.visit].discussed, self._choice)
        self.setChecked(taken)
        words = self.tr("In hand-out") if taken else self.tr("To hand-out")
        whole = self.tr("In the hand-out") if taken else self.tr("Take into the hand-out")
        said = self.tr("What is taken stands in the hand-out and the text for the record.")
        self.setAccessibleName(words)  # the word that is seen; the tip describes it
        self.setToolTip(f"{whole}. {said}")
        for icon, text in (("read", words), ("", words), ("read", "")):
            self.set_icon(icon)
            self.setText(text)
            if self.sizeHint().width() <= self._room:
                break
        self.updateGeometry()

    def fit(self, room: int) -> None:
        """Take no more than ``room`` px: the word comes before the icon, but one of them always stands."""
        if room != self._room:
            self._room = room
            self.refresh()

    _retranslate = refresh
