# SPDX-License-Identifier: Apache-2.0
"""The pages on the screen, one under the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hipmap.ui.column import Scrolled
from hipmap.ui.handout.pages import Pages
from hipmap.ui.handout.paper import HEIGHT, WIDTH
from hipmap.ui.measures import px


class Leaf(QWidget):
    """One page; painted anew at every size, so that it is as sharp as the screen."""

    def __init__(self, pages: Pages, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages, self._number = pages, number
        self._image = QImage()
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page; scrolling shows the same picture again."""
        dots = 10 * self.width() * self.devicePixelRatioF() / WIDTH
        if self._image.width() != round(WIDTH * dots / 10):
            self._image = self._pages.image(self._number, dots)
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(Scrolled):
    """Holds the pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leaves: list[Leaf] = []

    def show_pages(self, pages: Pages, names: list[str]) -> None:
        """Show other pages, from the same height."""
        before = self.verticalScrollBar().value()
        inside = QWidget(self)
        self.leaves = [Leaf(pages, number, name, inside) for number, name in enumerate(names)]
        self.setWidget(inside)
        self._fit()
        self.verticalScrollBar().setValue(before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pages as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inside, edge = self.widget(), px(12)
        wide = max(px(200), self.viewport().width() - 2 * edge)
        high, top = round(wide * HEIGHT / WIDTH), edge
        for leaf in self.leaves:
            leaf.setGeometry(edge, top, wide, high)
            top += high + edge
        if inside is not None:
            inside.resize(wide + 2 * edge, top)
