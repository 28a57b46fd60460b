# SPDX-License-Identifier: Apache-2.0
"""The text of an article, as high as it is; the panel round it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from hipmap.ui.article.document import render
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

_WIDEST = 72  # characters
_SCROLLING = (
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class ArticleText(QTextBrowser):
    """Emits ``place_wanted`` with a height in the text that should be seen."""

    place_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.contents: list[tuple[str, int]] = []
        self.highlighted.connect(self._show_link)

    def show_markdown(self, markdown: str, theme: Theme) -> None:
        """Show an article."""
        self.contents = render(self.document(), markdown, theme)
        self.setMaximumWidth(round(QFontMetricsF(font(14)).averageCharWidth() * _WIDEST))
        self._fit()

    def height_of(self, position: int) -> float:
        """Return how far down a place in the text stands."""
        block = self.document().findBlock(position)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _show_link(self, link: QUrl) -> None:
        cursor = self.textCursor()
        if link.isEmpty() or not self.hasFocus() or not cursor.hasSelection():
            return
        self.place_wanted.emit(self.height_of(cursor.position()))

    def find_source(self, number: int) -> float | None:
        """Return where the source with a number stands."""
        block = self.document().lastBlock()
        while block.isValid():
            if block.text().startswith(f"{number}. "):
                return self.height_of(block.position())
            block = block.previous()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave scrolling to the panel."""
        if event.key() in _SCROLLING:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        # Without scroll bars this is the viewport's width; PySide would look long for what the viewport is.
        self.document().setTextWidth(self.maximumViewportSize().width())
        self.setFixedHeight(round(self.document().size().height()) + 8)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Return no picture: an article may name any on the machine, and for None Qt would load it."""
        return QImage()

    def event(self, event: QEvent) -> bool:
        """Keep the text where it is: scrolling is the panel's."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)
