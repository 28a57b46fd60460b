# SPDX-License-Identifier: Apache-2.0
"""The welcome: three pictures with a sentence each, below what the empty panel says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.paint import paint_card
from hipmap.ui.measures import px
from hipmap.ui.welcome.pictures import Pictures

if TYPE_CHECKING:
    from hipmap.ui.window import MainWindow

_MARGIN = 16
_PICTURE, _SMALL = (188, 132), (112, 84)
_ACROSS = 560  # px from which the pictures stand beside one another


class WelcomeCard(QWidget):
    """Takes no focus from the body; its cross, Escape or the first mark takes it away."""

    gives_way = True  # to the keyboard, when that goes to what lies under it

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        store = window.context.store
        self._pictures = Pictures(window.context)
        self.title = Line(store, 15.5, HALF, parent=self)
        self.away = Button(store, "quiet", "close", self)
        self.away.clicked.connect(self.leave)
        self.images = [QLabel(self) for _ in range(3)]
        self.words = [Line(store, 13, parent=self) for _ in range(3)]
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.away)
        self._steps = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps.setSpacing(px(14))
        self._cells: list[QBoxLayout] = []
        for image, words in zip(self.images, self.words, strict=True):
            cell = QBoxLayout(QBoxLayout.Direction.TopToBottom)
            cell.setSpacing(px(8))
            cell.addWidget(image)
            cell.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
            self._steps.addLayout(cell, 1)
            self._cells.append(cell)
        self.more = Button(store, "link", parent=self)
        self.more.clicked.connect(lambda: window.context.open("how_to_use"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(6), px(8), px(8))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addLayout(self._steps)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._retranslate()
        window.installEventFilter(self)

    def leave(self) -> None:
        """Go, and give the keyboard to the body when this held it."""
        held = self.isAncestorOf(self.focusWidget() or self)
        self.hide()
        if held:
            self._window.focus_body()

    def place(self) -> None:
        """Stand at the bottom of the panels, in the shape that their width allows."""
        side: QWidget = self._window.side or self._window.splitter
        side.installEventFilter(self)  # the strip of a demonstration makes it lower
        width = max(px(300), side.width() - 2 * _MARGIN)
        across = width >= px(_ACROSS)
        direction = QBoxLayout.Direction
        self._steps.setDirection(direction.LeftToRight if across else direction.TopToBottom)
        for cell in self._cells:
            cell.setDirection(direction.TopToBottom if across else direction.LeftToRight)
        self._paint(across)
        layout = self.layout()
        room = side.height() - _MARGIN
        for pictures in (True, False):  # where letters are large the words stand alone
            for image in self.images:
                image.setVisible(pictures)
            for inner in (*self._cells, self._steps, layout):
                if inner is not None:
                    inner.invalidate()
            high = layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()
            if high <= room:
                break
        corner = side.mapTo(self._window, QPoint(_MARGIN, side.height() - high - _MARGIN))
        self.setGeometry(corner.x(), max(corner.y(), px(60)), width, high)
        if layout is not None:
            layout.activate()  # also when the size is as before

    def place_soon(self) -> None:
        """Stand there when the panels have found their widths."""
        QTimer.singleShot(0, self, self.place)

    def _paint(self, across: bool) -> None:
        wide, high = _PICTURE if across else _SMALL
        size = QSize(px(wide), px(high))
        for image, make in zip(self.images, self._pictures.all, strict=True):
            image.setPixmap(make(size, self.devicePixelRatioF()))
            image.setFixedSize(size)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place in a window of another size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place_soon()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take new words and colours."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and self.isVisible():
            self.place_soon()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Welcome: hipmap in three pictures"))
        said = (
            self.tr("Click or paint where it hurts."),
            self.tr("Choose a muscle in the list: the body shows its published pattern."),
            self.tr("Slide from skin to bone, and click a muscle to read about it."),
        )
        for image, line, words in zip(self.images, self.words, said, strict=True):
            line.setText(words)
            image.setAccessibleName(words)
        self.more.setText(self.tr("How to use the map"))
        self.away.setToolTip(self.tr("Close"))
        self.away.setAccessibleName(self.tr("Close"))
        self.setAccessibleName(self.title.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, self._window.context.theme)
