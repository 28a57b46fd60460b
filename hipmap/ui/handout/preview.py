# SPDX-License-Identifier: Apache-2.0
"""The pages on the screen, one under the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hipmap.ui.handout.pages import Pages
from hipmap.ui.handout.paper import HEIGHT, WIDTH
from hipmap.ui.measures import px


class Leaf(QWidget):
    """One page; painted anew at every size, so that it is as sharp as the screen."""

    def __init__(self, pages: Pages, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages, self._number = pages, number
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of paper."""
        super().resizeEvent(event)
        self.setFixedHeight(round(event.size().width() * HEIGHT / WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        ratio = self.devicePixelRatioF()
        image = self._pages.image(self._number, 10 * self.width() * ratio / WIDTH)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(QScrollArea):
    """Holds the pages; reached by Tab, so that keys can scroll it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leaves: list[Leaf] = []

    def show_pages(self, pages: Pages, names: list[str]) -> None:
        """Show other pages, from the same height."""
        before = self.verticalScrollBar().value()
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(12))
        self.leaves = [Leaf(pages, number, name, inside) for number, name in enumerate(names)]
        for leaf in self.leaves:
            column.addWidget(leaf)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(before)
