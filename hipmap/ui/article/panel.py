# SPDX-License-Identifier: Apache-2.0
"""The article panel: one article, the way back, its contents, its links."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hipmap.core.history import History
from hipmap.core.state import Page, State
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.buttons import Button, RowButton
from hipmap.ui.column import Column, Inside, settle
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks

if TYPE_CHECKING:
    from hipmap.ui.article.browser import ArticleText
    from hipmap.ui.article.head import Head
    from hipmap.ui.article.palpation import Palpation
    from hipmap.ui.article.reading import Reading

_LONGEST_ADDRESS = 500
_FIRST = ("hip_pain_and_trigger_points", "how_sure", "how_to_use")


class ArticlePanel(Speaks, QWidget):
    """Shows the page of the state; ``closed`` is emitted when the list is wanted back."""

    closed = Signal()

    def __init__(self, context: Context, ranker: Ranker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._history: History[Page | None] = History(context.store.state.page)
        self._walking = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        self.area = Column(self)
        column.addWidget(self.area, 1)
        inside = Inside(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(px(22), px(4), px(22), px(22))
        inner.setSpacing(px(12))
        self.first = self._first_page(inside)
        inner.addWidget(self.first)
        inner.addStretch(1)
        self._inside, self._inner = inside, inner
        self.area.setWidget(inside)
        ranker.ranked.connect(self._on_ranked)
        context.store.changed.connect(self._on_changed)
        self._ranker = ranker
        self._reading: Reading | None = None
        self.palpation: Palpation | None = None
        self._add_palpation()
        self._retranslate()

    @property
    def reading(self) -> Reading:
        """Return where pages are read, made when the first one is."""
        if self._reading is None:
            from hipmap.ui.article.reading import Reading

            self._reading = made = Reading(self._context, self._ranker, self._inside)
            made.text.anchorClicked.connect(self.follow)
            made.place_wanted.connect(self._to_height)
            self._inner.insertWidget(0, made)
            self._row.insertWidget(self._row.indexOf(self.contents), made.head.take)
        return self._reading

    @property
    def head(self) -> Head:
        """Return what stands over the text."""
        return self.reading.head

    @property
    def text(self) -> ArticleText:
        """Return the text."""
        return self.reading.text

    def _bar(self) -> QHBoxLayout:
        store = self._context.store
        self.to_list = Button(store, "quiet", "back", self)
        self.to_list.clicked.connect(self.closed)
        self.to_list.hide()
        self.back = Button(store, "quiet", "back", self)
        self.forward = Button(store, "quiet", "forward", self)
        self.contents = Button(store, "quiet", "contents", self)
        self.back.clicked.connect(lambda: self.walk(self._history.undo))
        self.forward.clicked.connect(lambda: self.walk(self._history.redo))
        self.contents.clicked.connect(self._show_contents)
        self.back.setShortcut("Alt+Left")
        self.forward.setShortcut("Alt+Right")
        row = self._row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(0)
        row.addWidget(self.to_list)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        row.addWidget(self.contents)
        return row

    def _add_palpation(self) -> None:
        """Put the answers of the palpating hand under the article when they are first wanted."""
        if self.palpation is None and self._context.store.state.aids:
            from hipmap.ui.article.below import Below
            from hipmap.ui.article.palpation import Palpation

            self.palpation = Palpation(self._context)
            self._column.addWidget(Below(self.palpation, self))
            self.palpation.show_page(self._context.store.state.page)

    def _first_page(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(8))
        self.first_title = Line(self._context.store, 15.5, HALF, parent=box)
        column.addWidget(self.first_title)
        self.first_rows = {}
        for article in _FIRST:
            row = RowButton(self._context.store, "contents", framed=True, parent=box)
            row.clicked.connect(lambda _=False, article=article: self._context.open(article))
            column.addWidget(row)
            self.first_rows[article] = row
        return box

    # what is shown

    def _on_changed(self, old: State, new: State) -> None:
        self._add_palpation()
        if old.page != new.page:
            if not self._walking:
                self._history.push(new.page)
            self.refresh()
            self.area.verticalScrollBar().setValue(0)
        elif old.person != new.person or old.theme != new.theme:
            self.refresh()
        elif old.chosen != new.chosen and self._reading is not None:
            self.head.mark_point()

    def refresh(self) -> None:
        """Write the page anew."""
        page = self._context.store.state.page
        self.first.setVisible(page is None)
        if page is not None or self._reading is not None:
            self.reading.show_page(page)
        if self.palpation is not None:
            self.palpation.show_page(page)
        pressed = next((one for one in (self.back, self.forward) if one.hasFocus()), None)
        self.back.setEnabled(self._history.can_undo)
        self.forward.setEnabled(self._history.can_redo)
        if pressed is not None and not pressed.isEnabled():
            # Qt would give the keyboard to the next button, which does something else.
            (self.forward if pressed is self.back else self.back).setFocus()
        self.contents.setEnabled(page is not None and bool(self.text.contents))
        self._fit_take()
        settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the button for the hand-out say as much as there is room for."""
        super().resizeEvent(event)
        self._fit_take()

    def _fit_take(self) -> None:
        if self._reading is not None:
            others = (self.to_list, self.back, self.forward, self.contents)
            taken = sum(button.sizeHint().width() for button in others if button.isVisibleTo(self))
            self.head.take.fit(self.width() - taken - px(20))

    def _on_ranked(self) -> None:
        if self._reading is not None:
            self._reading.refresh_head()
            settle()

    def walk(self, step: Callable[[], Page | None]) -> None:
        """Go back or forward to another page."""
        page = step()
        self._walking = True
        try:
            if page is None:
                self._context.store.update(page=None)
            elif self._context.kind(page.id) == "article":
                self._context.store.update(page=page)
            else:
                self._context.open(page.id, page.side)
        finally:
            self._walking = False
        self.refresh()

    # links and places

    def follow(self, link: QUrl) -> None:
        """Go where a link leads; the system's browser is asked for first."""
        kind, _, target = link.toString().partition(":")
        if kind in ("muscle", "condition", "article"):
            page = self._context.store.state.page
            self._context.open(target, page.side if page else None)
        elif kind == "source":
            self.reading.to_source(target)
        elif link.scheme() in ("http", "https"):
            self.ask_to_leave(link)

    def ask_to_leave(self, link: QUrl) -> None:
        """Open a page outside the program, after asking."""
        from hipmap.ui.question import Question, nothing  # few leave

        Question(
            self._context.store,
            self,
            self.tr("Open in the browser?"),
            self.tr("This opens a page outside hipmap:\n{address}").format(
                # Every sign as it is sent: nothing in it can pass for words of the question.
                address=link.toString(QUrl.ComponentFormattingOption.FullyEncoded)[:_LONGEST_ADDRESS]
            ),
            ((self.tr("Open"), lambda: QDesktopServices.openUrl(link)), (self.tr("Cancel"), nothing)),
            grave=True,
        ).open()

    def _to_height(self, height: float) -> None:
        self.area.verticalScrollBar().setValue(round(height) - px(8))

    def _show_contents(self) -> None:
        menu = QMenu(self)
        for heading, position in self.text.contents:
            go = partial(self.reading.to_position, position)
            menu.addAction(heading).triggered.connect(lambda _=False, go=go: go())
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        right = self.contents.width() - menu.sizeHint().width()  # it opens inwards, the button is at the edge
        menu.popup(self.contents.mapToGlobal(QPoint(right, self.contents.height())))

    def _retranslate(self) -> None:
        self.to_list.setText(self.tr("List"))
        for button, words in (
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
            (self.contents, self.tr("Contents")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.area.setAccessibleName(self.tr("Article"))
        self.first_title.setText(self.tr("Choose a row to read how it fits."))
        for article, row in self.first_rows.items():
            row.set_words(self._context.heading(article))
        self.refresh()
