# SPDX-License-Identifier: Apache-2.0
"""The right of the window: first what will come, then list and article, or one of them when it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hipmap.core.state import State
from hipmap.ui.answers.empty import EmptyPanel
from hipmap.ui.answers.panel import AnswersPanel
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.article.panel import ArticlePanel
from hipmap.ui.context import Context
from hipmap.ui.measures import px

LIST, ARTICLE = 324, 336  # least widths


class Side(QStackedWidget):
    """The empty panel leaves with the first mark or page and does not come back."""

    search_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._narrow = False
        self._reading = False
        self.ranker = Ranker(context, self)
        self.empty = EmptyPanel(context, self)
        self.panels = QSplitter(Qt.Orientation.Horizontal, self)
        self.panels.setHandleWidth(1)
        self.panels.setChildrenCollapsible(False)
        self.answers = AnswersPanel(context, self.ranker, self.panels)
        self.article = ArticlePanel(context, self.ranker, self.panels)
        for panel in (self.answers, self.article):
            self.panels.addWidget(panel)
        self.panels.setStretchFactor(0, 1)
        self.panels.setStretchFactor(1, 1)
        self.addWidget(self.empty)
        self.addWidget(self.panels)
        self.empty.search_wanted.connect(self.search_wanted)
        self.empty.questions_wanted.connect(self.show_questions)
        self.article.closed.connect(self.show_list)
        context.store.changed.connect(self._on_changed)
        state = context.store.state
        if state.drawing.cells or state.page or state.chosen:
            self.setCurrentWidget(self.panels)
        if state.chosen and not state.page:
            context.open(state.chosen.id, state.chosen.side)
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """Show list and article one at a time."""
        self._narrow = narrow
        self._arrange()

    def show_list(self) -> None:
        """In a narrow window, show the list."""
        self._reading = False
        self._arrange()

    def show_questions(self) -> None:
        """Show all warning questions."""
        self.setCurrentWidget(self.panels)
        self.show_list()
        self.answers.show_questions()

    def _on_changed(self, old: State, new: State) -> None:
        if new.drawing.cells or new.page:
            self.setCurrentWidget(self.panels)
        if old.page != new.page or old.chosen != new.chosen:
            self._reading = new.page is not None and (old.page != new.page or new.chosen is not None)
        elif old.drawing != new.drawing:
            self._reading = False
        else:
            return
        self._arrange()

    def _arrange(self) -> None:
        self.answers.setMinimumWidth(px(LIST))
        self.article.setMinimumWidth(px(ARTICLE if not self._narrow else LIST))
        self.answers.setVisible(not (self._narrow and self._reading))
        self.article.setVisible(not self._narrow or self._reading)
        self.article.to_list.setVisible(self._narrow)
