# SPDX-License-Identifier: Apache-2.0
"""The right of the window: first what will come, then list and article, or one of them when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hipmap.core.state import State
from hipmap.ui.answers.empty import EmptyPanel
from hipmap.ui.context import Context
from hipmap.ui.measures import ARTICLE, LIST, px

if TYPE_CHECKING:
    from hipmap.ui.answers.panel import AnswersPanel
    from hipmap.ui.answers.ranker import Ranker
    from hipmap.ui.article.panel import ArticlePanel

_WARM = 600  # ms; by then the body has made ready what its first click needs
_IDLE = 40  # ms; what is seen is painted by then, and nobody has clicked yet


class _Panels(NamedTuple):
    splitter: QSplitter
    ranker: Ranker
    answers: AnswersPanel
    article: ArticlePanel


class Side(QStackedWidget):
    """The empty panel leaves with the first mark or page and does not come back.

    List and article are made when they are first needed, or in the first idle moment before that.
    """

    search_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.narrow = False
        self._reading = False
        self._made: _Panels | None = None
        self.empty = EmptyPanel(context, self)
        self.addWidget(self.empty)
        self.empty.search_wanted.connect(self.search_wanted)
        self.empty.questions_wanted.connect(self.show_questions)
        context.store.changed.connect(self._on_changed)
        state = context.store.state
        if state.drawing.cells or state.page or state.chosen:
            self.setCurrentWidget(self.panels.splitter)
        else:
            QTimer.singleShot(_IDLE, self, lambda: self.panels)
            QTimer.singleShot(_WARM, self, lambda: self.ranker.warm())
        if state.chosen and not state.page:
            context.store.choose(state.chosen)

    @property
    def article_width(self) -> int:
        """Return how wide the article stands, or would: what lies over it hides nothing of the list."""
        if self.narrow:
            return self.width()
        if self._made is not None and self.currentWidget() is self._made.splitter:
            return self._made.article.width() + self._made.splitter.handleWidth()
        return self.width() - self.width() * LIST // (LIST + ARTICLE)

    @property
    def panels(self) -> _Panels:
        """Return list and article."""
        if self._made is None:
            self._made = self._make()
            self._arrange()
        return self._made

    @property
    def answers(self) -> AnswersPanel:
        """Return the list with its questions."""
        return self.panels.answers

    @property
    def article(self) -> ArticlePanel:
        """Return the article."""
        return self.panels.article

    @property
    def ranker(self) -> Ranker:
        """Return what ranks for both."""
        return self.panels.ranker

    def _make(self) -> _Panels:
        from hipmap.ui.answers.panel import AnswersPanel
        from hipmap.ui.answers.ranker import Ranker
        from hipmap.ui.article.panel import ArticlePanel

        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        ranker = Ranker(self._context, self)
        answers = AnswersPanel(self._context, ranker, splitter)
        article = ArticlePanel(self._context, ranker, splitter)
        splitter.addWidget(answers)
        splitter.addWidget(article)
        splitter.setSizes([LIST, ARTICLE])  # without stretch factors both grow in this proportion
        article.closed.connect(self.show_list)
        self.addWidget(splitter)
        return _Panels(splitter, ranker, answers, article)

    def set_narrow(self, narrow: bool) -> None:
        """Show list and article one at a time."""
        self.narrow = narrow
        self._arrange()

    def show_list(self) -> None:
        """In a narrow window, show the list."""
        self._reading = False
        self._arrange()

    def show_questions(self) -> None:
        """Show all warning questions."""
        self.setCurrentWidget(self.panels.splitter)
        self.show_list()
        self.answers.show_questions()

    def _on_changed(self, old: State, new: State) -> None:
        if new.drawing.cells or new.page:
            self.setCurrentWidget(self.panels.splitter)
        if old.page != new.page or old.chosen != new.chosen:
            self._reading = new.page is not None and (old.page != new.page or new.chosen is not None)
        elif old.drawing != new.drawing:
            self._reading = False
        else:
            return
        self._arrange()

    def _arrange(self) -> None:
        if self._made is None:
            return
        answers, article = self._made.answers, self._made.article
        answers.setMinimumWidth(px(LIST))
        article.setMinimumWidth(px(LIST if self.narrow else ARTICLE))
        answers.setVisible(not (self.narrow and self._reading))
        article.setVisible(not self.narrow or self._reading)
        article.to_list.setVisible(self.narrow)
