# SPDX-License-Identifier: Apache-2.0
"""What is rated at a visit: pain now, worst and average, and one activity in the person's own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hipmap.core.session.model import Ratings
from hipmap.core.session.read import LONGEST_QUESTION
from hipmap.core.session.typed import clean
from hipmap.ui.buttons import Button
from hipmap.ui.fields import FIELD
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, px
from hipmap.ui.store import Store
from hipmap.ui.visits.rating import Rating


class Measures(QWidget):
    """Three ratings of pain, the question about one activity, and its answer."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self.pain = {name: Rating(store, self) for name in Ratings._fields}
        self.head, self.ask = (Line(store, 12.5, HALF, parent=self) for _ in range(2))
        self.question = QLineEdit(self)
        self.question.setFont(font(14))
        self.question.setMaxLength(LONGEST_QUESTION)
        self.question.setMinimumHeight(px(40))
        self.ask.setBuddy(self.question)
        self.question.textEdited.connect(lambda words: store.tell(question=clean(words)))
        self.ideas = Flow(self)
        self.ideas.fill([Button(store, "chip", parent=self.ideas) for _ in range(3)])
        for button in self.ideas.buttons:
            button.clicked.connect(partial(self._take, button))
        self.answer = Rating(store, self)
        self.answer.said.connect(lambda value: store.tell_visit(function=value))
        self.setStyleSheet(FIELD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.head)
        for name, rating in self.pain.items():
            rating.said.connect(partial(self._rate, name))
            column.addWidget(rating)
        column.addSpacing(px(8))
        for widget in (self.ask, self.question, self.ideas, self.answer):
            column.addWidget(widget)

    def _rate(self, name: str, value: int | None) -> None:
        state = self._store.state
        ratings = state.session.visits[state.visit].ratings
        self._store.tell_visit(ratings=ratings._replace(**{name: value}))

    def _take(self, button: Button) -> None:
        self._store.tell(question=button.text())

    def refresh(self) -> None:
        """Show what is said at this visit."""
        state = self._store.state
        session = state.session
        visit = session.visits[state.visit]
        names = {
            "now": self.tr("Now"),
            "worst": self.tr("Worst in the last week"),
            "average": self.tr("Average of the last week"),
        }
        self.head.setText(self.tr("Pain from 0 to 10"))
        for name, rating in self.pain.items():
            rating.show_value(names[name], getattr(visit.ratings, name))
        self.ask.setText(self.tr("One activity to follow"))
        self.question.setAccessibleName(self.ask.text())
        self.question.setPlaceholderText(self.tr("In the person's own words"))
        if self.question.text() != session.question:
            self.question.setText(session.question)
        words = (self.tr("Climbing stairs"), self.tr("Sitting"), self.tr("Sleeping on the side"))
        for button, word in zip(self.ideas.buttons, words, strict=True):
            button.setText(word)
            button.updateGeometry()
        self.ideas.setVisible(not session.question)
        self.answer.show_value(self.tr("0 cannot, 10 as before the pain"), visit.function)
