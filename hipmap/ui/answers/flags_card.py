# SPDX-License-Identifier: Apache-2.0
"""The questions that come before the muscles: those that fit what is marked, and the way to all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipmap.core.red_flags import choose
from hipmap.core.state import State
from hipmap.ui.answers.card import Card
from hipmap.ui.answers.question import Question
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px


class FlagsCard(Card):
    """One to three questions; ``all_wanted`` is emitted when the whole set is asked for."""

    all_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "warn", parent)
        self._context = context
        self.limit = 3
        self.questions: list[Question] = []
        self.title = Line(context.store, 14, HALF, "warn_text", self)
        self.child = Line(context.store, 13, HALF, "warn_text", self)
        self.none = Line(context.store, 13, role="warn_text", parent=self)
        self.all = Button(context.store, "link", parent=self)
        self.all.clicked.connect(self.all_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.all)
        foot.addStretch(1)
        self.column.setContentsMargins(px(14), px(10), px(12), px(4))
        self.column.addWidget(self.title)
        self.column.addWidget(self.child)
        self.column.addWidget(self.none)
        self.column.addLayout(foot)
        context.store.changed.connect(self._on_changed)
        self._retranslate()

    def _on_changed(self, old: State, new: State) -> None:
        if (old.person, old.answers) != (new.person, new.answers):
            if old.person != new.person:
                self.ask()
            self._conclude()

    def set_limit(self, limit: int) -> None:
        """Show at most so many questions."""
        if limit != self.limit:
            self.limit = limit
            self.ask()

    def ask(self) -> None:
        """Choose the questions that fit the drawing and the person now."""
        context, state = self._context, self._context.store.state
        person = state.person
        flags = choose(
            context.library, state.drawing, context.atlas, person.age, person.ticks, limit=self.limit
        )
        kept = {question.flag.id: question for question in self.questions}
        wanted = [flag.id for flag in flags]
        for name, question in kept.items():
            self.column.removeWidget(question)
            if name not in wanted:
                question.hide()
                question.deleteLater()
        self.questions = []
        for place, flag in enumerate(flags, start=2):
            question = kept.get(flag.id) or Question(context, flag, parent=self)
            self.column.insertWidget(place, question)
            question.show()
            self.questions.append(question)
        self._conclude()

    def _conclude(self) -> None:
        """Say what it means when nothing shown is marked: no all-clear."""
        answers = dict(self._context.store.state.answers)
        said = [answers.get(question.flag.id) for question in self.questions]
        self.none.setVisible(bool(said) and all(answer is False for answer in said))
        self.child.setVisible(self._context.store.state.person.age == "under_16")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Should a doctor see it?"))
        self.none.setText(self.tr("None of these signs is marked; that does not rule out illness."))
        self.child.setText(
            self.tr("Under 16: let a doctor look at a limp or at pain in hip, groin, thigh or knee first.")
        )
        self.all.setText(self.tr("All questions, age and illnesses"))
        self.setAccessibleName(self.title.text())
