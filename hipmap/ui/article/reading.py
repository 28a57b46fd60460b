# SPDX-License-Identifier: Apache-2.0
"""One page that is read: its head and its text. Nobody reads before something is chosen, so it comes late."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.state import Page
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.article.browser import ArticleText
from hipmap.ui.article.head import Head
from hipmap.ui.article.prepare import Prepared
from hipmap.ui.context import Context
from hipmap.ui.measures import px


class Reading(QWidget):
    """Shows a page; ``place_wanted`` names a height in it, in px, that should be seen."""

    place_wanted = Signal(float)

    def __init__(self, context: Context, ranker: Ranker, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page: Page | None = None
        self.prepared: Prepared | None = None
        self.head = Head(context, ranker, self)
        self.text = ArticleText(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.head)
        column.addWidget(self.text)
        self.head.sources_wanted.connect(self._to_sources)
        self.text.place_wanted.connect(self._to_height)

    def show_page(self, page: Page | None) -> None:
        """Write a page anew, with None nothing."""
        self._page = page
        self.setVisible(page is not None)
        if page is not None:
            self.prepared = Prepared(self._context, page.id)
            self.refresh_head()
            self.text.setAccessibleName(self._context.name(page.id))
            self.text.show_markdown(self.prepared.markdown, self._context.theme)

    def refresh_head(self) -> None:
        """Say anew how the muscle covers the drawing."""
        if self._page is not None and self.prepared is not None:
            page, prepared = self._page, self.prepared
            self.head.show_article(page.id, page.side, prepared.title, prepared.source_count)

    def to_source(self, source: str) -> None:
        """Go to where a source is written out, if the page cites it."""
        cited = self.prepared.cited if self.prepared else []
        height = self.text.find_source(cited.index(source) + 1) if source in cited else None
        if height is not None:
            self._to_height(height)

    def to_position(self, position: int) -> None:
        """Go to a place in the text."""
        self._to_height(self.text.height_of(position))

    def _to_sources(self) -> None:
        if self.text.contents:
            self.to_position(self.text.contents[-1][1])

    def _to_height(self, height: float) -> None:
        self.place_wanted.emit(self.y() + self.text.y() + height)
