# SPDX-License-Identifier: Apache-2.0
"""Around the rows when the clinician's aids are on: quick questions above, what to check next below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.findings import QUICK_QUESTIONS
from hipmap.core.match import Ranking
from hipmap.core.reranking import Moved, nerve_notice, reranked
from hipmap.ui.buttons import Button
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks


class ProvokingChip(Button):
    """One thing that may bring the pain on: not asked, yes (+), no (−), each a click further."""

    def __init__(self, context: Context, question: str, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "chip", parent=parent)
        self._context, self.question = context, question
        self.setCheckable(True)
        self.clicked.connect(self._turn)
        self.refresh()

    def nextCheckState(self) -> None:
        """Stay: what the chip shows follows from the findings."""

    def _turn(self) -> None:
        store = self._context.store
        said = dict(store.state.findings.provoked).get(self.question)
        following = {None: True, True: False, False: None}[said]
        store.update(findings=store.state.findings.asked(self.question, following))

    def refresh(self) -> None:
        """Show the answer; the width stays, so that the chips beside it do."""
        library, findings = self._context.library, self._context.store.state.findings
        words = library.text(library.provocations[self.question], self._context.language)
        said = dict(findings.provoked).get(self.question)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("+ " + words) + px(16))
        self.setText({True: "+ ", False: "− ", None: ""}[said] + words)
        self.setChecked(said is True)
        answer = {True: self.tr("yes"), False: self.tr("no"), None: self.tr("not asked")}[said]
        self.setAccessibleName(f"{words}: {answer}")


class AidsAbove(Speaks, QWidget):
    """The questions about nerves when they are due, and quick questions."""

    questions_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        store = context.store
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), px(6))
        column.setSpacing(px(6))
        self.nerves = Card(store, "warn", self)
        self.nerve_words = Line(store, 13, HALF, "warn_text", self.nerves)
        self.nerve_button = Button(store, "warn", parent=self.nerves)
        self.nerve_button.clicked.connect(self.questions_wanted)
        self.nerves.column.addWidget(self.nerve_words)
        self.nerves.column.addWidget(self.nerve_button)
        self.title = Line(store, 13, HALF, parent=self)
        self.chips = Flow(self)
        known = [name for name in QUICK_QUESTIONS if name in context.library.provocations]
        self.questions = [ProvokingChip(context, name, self.chips) for name in known]
        self.chips.fill([*self.questions])
        for widget in (self.nerves, self.title, self.chips):
            column.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Write everything for the present findings."""
        context, state = self._context, self._context.store.state
        self.title.setText(self.tr("Brought on by (one click: yes, two: no)"))
        for chip in self.questions:
            chip.refresh()
        self.nerves.setVisible(
            nerve_notice(context.library, context.atlas, state.drawing, state.findings) is not None
        )
        self.nerve_words.setText(
            self.tr(
                "A recognised point in the buttock and pain below it: "
                "think of a nerve root in the back first."
            )
        )
        self.nerve_button.setText(self.tr("Questions about nerves"))

    _retranslate = refresh


def moved_rows(context: Context, ranking: Ranking) -> tuple[Moved, ...]:
    """Return the rows in the order that the findings give them."""
    return reranked(context.library, ranking, context.store.state.findings)
