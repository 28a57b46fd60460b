# SPDX-License-Identifier: Apache-2.0
"""The panel beside the body: advice, questions, ranked muscles, and what else to consider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core.state import State
from hipmap.ui import telling
from hipmap.ui.answers.advice import Advice
from hipmap.ui.answers.beyond import Beyond
from hipmap.ui.answers.flags_card import FlagsCard
from hipmap.ui.answers.flags_page import FlagsPage
from hipmap.ui.answers.heading import Heading
from hipmap.ui.answers.ranked_list import RankedList
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.answers.remarks import Remarks
from hipmap.ui.answers.rest import Rest
from hipmap.ui.answers.signs import marked_signs
from hipmap.ui.buttons import Button
from hipmap.ui.card import Card
from hipmap.ui.column import Column, Inside, Part, Waiting, settle
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks

if TYPE_CHECKING:
    from hipmap.ui.answers.aids import AidsAbove
    from hipmap.ui.answers.aids_below import AidsBelow

_LOW = 850  # px of window below which rows are lower and fewer questions stand at once


class AnswersPanel(Speaks, QWidget):
    """Everything that answers a drawing, in one scrolling column with the advice above it."""

    def __init__(self, context: Context, ranker: Ranker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._ranker = context, ranker
        self._beyond = Beyond(context, self)
        self._remarks = Remarks(context, self)
        self._page: FlagsPage | None = None
        self.aids: tuple[AidsAbove, AidsBelow] | None = None  # made when they are first wanted
        self._unfolded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QWidget(self)
        self.advice = Advice(context, self._above)
        self._above_row = _padded(self.advice)
        self._above.setLayout(self._above_row)
        column.addWidget(self._above)
        self.area = Column(self)
        self.area.verticalScrollBar().rangeChanged.connect(self._line_up)
        column.addWidget(self.area, 1)
        self._inside = Inside(self)
        self._inside_column = QVBoxLayout(self._inside)
        self._inside_column.setContentsMargins(0, 0, 0, 0)
        self.answers = Part(self._inside)
        self._inside_column.addWidget(self.answers)
        self.area.setWidget(self._inside)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._fill()
        parts = (self.answers, self.body, self.flags, self.urgent, self.heading, self.rest)
        self._waiting = Waiting(self._inside, *parts, self.rest.together)
        ranker.ranked.connect(self.refresh)
        ranker.ranked.connect(self._tell)
        context.store.changed.connect(self._on_changed)
        self.refresh()

    def _fill(self) -> None:
        context = self._context
        store = context.store
        self.flags = FlagsCard(context, self.answers)
        self.flags.all_wanted.connect(self.show_questions)
        self.urgent = Card(store, "warn", self.answers)
        self.urgent_words = Line(store, 14, HALF, "warn_text", self.urgent)
        self.urgent.column.addWidget(self.urgent_words)
        self.outside = Line(store, 14, HALF, parent=self.answers)
        self.remark = Line(store, 13, parent=self.answers).with_links()
        self.remark.linkActivated.connect(self._follow)
        self.empty = Line(store, 15.5, HALF, parent=self.answers)
        self.unfold = Button(store, "outlined", parent=self.answers)
        self.unfold.clicked.connect(self._show_list)
        self.body = Part(self.answers)
        self.heading = Heading(context, self.body)
        self.heading.followed.connect(self._follow)
        self.list = RankedList(context, self.body)
        self.more = Button(store, "link", parent=self.body)
        self.more.clicked.connect(self._show_all)
        self.rest = Rest(context, self._ranker, self._beyond, self.body)
        self._inner = inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(2))
        inner.addWidget(self.heading)
        inner.addWidget(self.list)
        inner.addLayout(_padded(self.more, 0, stretch=True))
        inner.addWidget(self.rest)
        column = QVBoxLayout(self.answers)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(8))
        for widget in (self.urgent, self.flags, self.outside, self.remark, self.empty, self.unfold):
            column.addLayout(_padded(widget, 0))
        column.addWidget(self.body)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show the present ranking."""
        ranking = self._ranker.ranking
        drawn = bool(self._context.store.state.drawing.cells)
        with self._waiting:
            if drawn:
                self.flags.ask()
            self.heading.show_ranking(ranking)
            self._show_rows()
            self.rest.refresh()
            self._write(drawn)
        settle()
        self._paint_now()

    def _paint_now(self) -> None:
        """Paint what is due before words beside the body and small views, which can wait, take their time."""
        QCoreApplication.sendPostedEvents(self.window(), QEvent.Type.UpdateRequest.value)

    def _show_rows(self) -> None:
        """Show the rows in their first order, or with the aids on in the order after the answers."""
        ranking, model = self._ranker.ranking, self.list.ranked
        on = self._context.store.state.aids
        if not on:
            model.set_ranking(ranking)
        else:
            from hipmap.ui.answers.aids import moved_rows

            model.set_ranking(ranking, moved_rows(self._context, ranking))
            above, below = self.aids = self.aids or self._make_aids()
            above.refresh()
            below.show_ranking(ranking)
        for widget in self.aids or ():
            widget.setVisible(on)

    def _line_up(self, _: int, last: int) -> None:
        """Let the advice end where the cards under it do, which a scroll bar makes narrower."""
        bar = self.area.verticalScrollBar().sizeHint().width() if last else 0
        self._above_row.setContentsMargins(px(16), px(12), px(16) + bar, px(6))

    def _make_aids(self) -> tuple[AidsAbove, AidsBelow]:
        from hipmap.ui.answers.aids import AidsAbove
        from hipmap.ui.answers.aids_below import AidsBelow

        above, below = AidsAbove(self._context, self.body), AidsBelow(self._context, self.body)
        above.questions_wanted.connect(self.show_nerve_questions)
        self._inner.insertWidget(0, above)
        self._inner.insertWidget(self._inner.indexOf(self.rest), below)
        return above, below

    def _write(self, drawn: bool) -> None:
        self.area.setAccessibleName(self.tr("What fits the marked place"))
        ranking = self._ranker.ranking
        for line, words in (
            (self.urgent_words, self._beyond.urgent(ranking)),
            (self.outside, self._beyond.outside(ranking)),
            (self.remark, self._remarks.sentence()),
            (self.empty, "" if drawn else self.tr("Click on the body where it hurts.")),
        ):
            line.setText(words)
            line.setVisible(bool(words))
        self.urgent.setVisible(bool(self.urgent_words.text()))
        known = bool(ranking.regions) and not set(ranking.regions) <= self._context.atlas.outside
        self._above.setVisible(not self.advice.isHidden())
        emergency = any(flag.level == "112" for flag in marked_signs(self._context))
        folded = emergency and not self._unfolded
        self.flags.setVisible(drawn)
        self.body.setVisible(drawn and known and not folded)
        self.unfold.setVisible(drawn and known and folded)
        self.unfold.setText(self.tr("Show the muscles all the same"))
        model = self.list.ranked
        hidden = len(ranking.matches) - len(model.rows)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show all {count} muscles").format(count=len(ranking.matches)))

    def _on_changed(self, old: State, new: State) -> None:
        if (old.aids, old.findings, old.aside) != (new.aids, new.findings, new.aside):
            self._limit_questions()
            self._show_rows()
            self._write(bool(new.drawing.cells))
        if old.answers != new.answers:
            before = {flag for flag, said in old.answers if said}
            if {flag for flag, said in new.answers if said} - before:
                self._unfolded = False
            self._write(bool(new.drawing.cells))

    def _show_list(self) -> None:
        self._unfolded = True
        self._write(True)

    def _show_all(self) -> None:
        self.list.ranked.show_all()
        self._write(True)

    def _tell(self) -> None:
        """Say to a screen reader what the list holds now."""
        if not telling.heard() or not self._context.store.state.drawing.cells:
            return
        rows = self.list.ranked.rows
        if not rows:
            telling.announce(self, self.tr("No published pattern covers it"))
            return
        first = self._context.name(rows[0].match.muscle)
        one, several = self.tr("One muscle: {first}"), self.tr("{count} muscles, first: {first}")
        telling.announce(self, (one if len(rows) == 1 else several).format(count=len(rows), first=first))

    def show_questions(self) -> None:
        """Show all warning questions in the place of the list."""
        if self._page is None:
            self._page = FlagsPage(self._context, self._inside)
            self._page.closed.connect(self.show_answers)
            self._inside_column.addWidget(self._page)
        self.answers.hide()
        self._page.show()
        self.area.verticalScrollBar().setValue(0)
        self._page.back.setFocus()

    def show_nerve_questions(self) -> None:
        """Show the warning questions, those about nerves first."""
        self.show_questions()
        if self._page is not None:
            first = next((one for one in self._page.questions if one.flag.group == "nerves"), None)
            heading = self._page.groups["nerves"]
            QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(heading.y()))
            if first is not None:
                first.yes.setFocus()

    def _follow(self, link: str) -> None:
        """Go where a link over the list leads."""
        kind, _, target = link.partition(":")
        if kind == "questions":
            self.show_nerve_questions()
        elif kind == "layer":
            self._context.store.update(compare=target)
        else:
            self._context.open(target)

    def show_answers(self) -> None:
        """Show the list again."""
        self.answers.show()
        if self._page is not None and self._page.isVisible():
            if self._page.isAncestorOf(QApplication.focusWidget() or self):
                self.area.setFocus()
            self._page.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in a low window."""
        super().resizeEvent(event)
        low = self.window().height() < px(_LOW)
        self.list.set_low(low)
        self._limit_questions()

    def _limit_questions(self) -> None:
        """Leave the rows room: one question less in a low window, and one more for the clinician's aids."""
        low, aids = self.window().height() < px(_LOW), self._context.store.state.aids
        self.flags.set_limit(3 - low - aids)

    def _retranslate(self) -> None:
        self._write(bool(self._context.store.state.drawing.cells))


def _padded(widget: QWidget, top: int = 12, stretch: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(px(16), px(top), px(16), 0)
    row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row
