# SPDX-License-Identifier: Apache-2.0
"""All warning questions in short groups, in the place of the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.entities import FLAG_GROUPS
from hipmap.core.state import State
from hipmap.ui.answers.flag_question import FlagQuestion
from hipmap.ui.answers.person import PersonChoice
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.translator import terms


class FlagsPage(Speaks, QWidget):
    """The whole set; ``closed`` is emitted when the list is wanted back."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(16))
        column.setSpacing(px(10))
        self.back = Button(context.store, "quiet", "back", self)
        self.back.clicked.connect(self.closed)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.title = Line(context.store, 15.5, HALF, parent=self)
        column.addWidget(self.title)
        column.addWidget(PersonChoice(context, self))
        self.groups: dict[str, Line] = {}
        self.questions: list[FlagQuestion] = []
        for group in FLAG_GROUPS:
            self.groups[group] = Line(context.store, 15.5, HALF, parent=self)
            self.groups[group].setContentsMargins(0, px(10), 0, 0)
            column.addWidget(self.groups[group])
            for flag in context.library.red_flags:
                if flag.group == group:
                    question = FlagQuestion(context, flag, "text", self)
                    column.addWidget(question)
                    self.questions.append(question)
        self.none = Line(context.store, 14, parent=self)
        column.addWidget(self.none)
        column.addStretch(1)
        context.store.changed.connect(self._on_changed)
        self._retranslate()
        self._fit()

    def _on_changed(self, old: State, new: State) -> None:
        if (old.person, old.answers) != (new.person, new.answers):
            self._fit()

    def _fit(self) -> None:
        """Leave out questions for other age groups."""
        state = self._context.store.state
        age = state.person.age
        shown = []
        for question in self.questions:
            fits = not question.flag.ages or age is None or age in question.flag.ages
            question.setVisible(fits)
            shown += [question] if fits else []
        for group, heading in self.groups.items():
            heading.setVisible(any(question.flag.group == group for question in shown))
        answers = dict(state.answers)
        denied = [question for question in shown if answers.get(question.flag.id) is False]
        self.none.setVisible(bool(shown) and denied == shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Muscles"))
        self.title.setText(self.tr("Should a doctor see it?"))
        self.none.setText(terms().none_marked())
        names = {
            "injury": self.tr("After an injury"),
            "ill": self.tr("Feeling ill"),
            "nerves": self.tr("Nerves"),
            "belly_bladder_vessels": self.tr("Belly, bladder, vessels"),
            "children": self.tr("Children"),
            "sport": self.tr("Sport"),
            "earlier_illness": self.tr("Earlier illness"),
        }
        for group, heading in self.groups.items():
            heading.setText(names[group])
