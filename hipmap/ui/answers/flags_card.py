# SPDX-License-Identifier: Apache-2.0
"""The questions that come before the muscles: those that fit what is marked, and the way to all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hipmap.core.red_flags import choose
from hipmap.core.state import State
from hipmap.ui.answers.flag_question import FlagQuestion
from hipmap.ui.buttons import Button
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.translator import terms


class FlagsCard(Speaks, Card):
    """Some questions at a time; ``all_wanted`` is emitted when the whole set is asked for.

    An answered question makes room, in its own place, for the next one that fits; a yes stands in the advice.
    """

    all_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "warn", parent)
        self._context = context
        self.limit = 3
        self.questions: list[FlagQuestion] = []
        self.title = Line(context.store, 14, HALF, "warn_text", self)
        self.child = Line(context.store, 13, HALF, "warn_text", self)
        self.none = Line(context.store, 13, role="warn_text", parent=self)
        self.all = Button(context.store, "link", parent=self)
        self.all.clicked.connect(self.all_wanted)
        self.column.setContentsMargins(px(14), px(10), px(12), px(4))
        self.column.addWidget(self.title)
        self.column.addWidget(self.child)
        self.column.addWidget(self.none)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        context.store.changed.connect(self._on_changed)
        self._retranslate()

    def _on_changed(self, old: State, new: State) -> None:
        if old.person != new.person or dict(old.answers).keys() - dict(new.answers).keys():
            self.ask()
        elif old.answers != new.answers:
            self._put([question.flag.id for question in self.questions])

    def set_limit(self, limit: int) -> None:
        """Show at most so many unanswered questions."""
        if limit != self.limit:
            self.limit = limit
            self.ask()

    def ask(self) -> None:
        """Choose the questions that fit the drawing and the person now."""
        self._put([])

    def _put(self, places: list[str]) -> None:
        """Show what fits and is unanswered; what stands in ``places`` stays there."""
        context, state = self._context, self._context.store.state
        person = state.person
        said = dict(state.answers)  # unanswered is not no
        every = choose(context.library, state.drawing, context.atlas, person.age, person.ticks, limit=None)
        fitting = {flag.id: flag for flag in every if flag.id not in said}
        wanted = in_place(places, list(fitting), self.limit)
        kept = {question.flag.id: question for question in self.questions}
        # After a click on the body most questions are others: to make them costs as much as to rank. One that
        # was answered is never asked anew in its place, where a finger or the keyboard still is.
        spare = [] if places else [question for name, question in kept.items() if name not in wanted]
        answered = next((place for place, one in enumerate(self.questions) if one.has_focus()), None)
        self.questions = []
        for place, name in enumerate(wanted):
            question = kept.pop(name, None)
            if question is None and spare:
                question = spare.pop()
                del kept[question.flag.id]
                question.set_flag(fitting[name])
            self.questions.append(question or FlagQuestion(context, fitting[name], parent=self))
            self._place(2 + place, self.questions[-1])
        if answered is not None and answered < len(wanted) and not self.questions[answered].has_focus():
            self.questions[answered].no.setFocus()
        for question in kept.values():
            self.column.removeWidget(question)
            question.hide()
            question.deleteLater()
        self.none.setVisible(bool(every) and not wanted and not any(said.values()))
        self.child.setVisible(person.child)

    def _place(self, place: int, question: FlagQuestion) -> None:
        if self.column.indexOf(question) != place:
            self.column.removeWidget(question)
            self.column.insertWidget(place, question)
            question.show()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Should a doctor see it?"))
        self.none.setText(terms().none_marked())
        self.child.setText(
            self.tr("Under 16: let a doctor look at a limp or at pain in hip, groin, thigh or knee first.")
        )
        self.all.setText(self.tr("All questions, age, illness"))
        self.setAccessibleName(self.title.text())


def in_place(places: list[str], fitting: list[str], limit: int) -> list[str]:
    """Return ``places`` with the next of ``fitting`` wherever one no longer fits, filled up to ``limit``."""
    fresh = iter([name for name in fitting if name not in places])
    row = [name if name in fitting else next(fresh, "") for name in places[:limit]]
    row += [next(fresh, "") for _ in range(limit - len(row))]
    return [name for name in row if name]
