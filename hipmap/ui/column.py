# SPDX-License-Identifier: Apache-2.0
"""A column that scrolls up and down, with a slim bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from hipmap.ui.slim_bar import SlimBar

_ROUNDS = 4  # a layout inside a layout that scrolls asks again after the outer one has answered


def settle() -> None:
    """Let all layouts find their sizes now, so that no frame shows them half done."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Waiting:
    """While its block runs, the layouts of some widgets wait.

    A widget that appears lets all layouts round it find their sizes at once; with a dozen that appear and
    go, everything would be laid out a dozen times.
    """

    def __init__(self, *widgets: QWidget) -> None:
        self._layouts = [layout for widget in widgets if (layout := widget.layout()) is not None]
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1
        for layout in self._layouts:
            layout.setEnabled(False)

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if not self._depth:
            for layout in self._layouts:
                layout.setEnabled(True)


class Ring(QWidget):
    """The focus ring round something that scrolls; its contents would hide one that it painted itself."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2.0))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class Scrolled(QScrollArea):
    """Reached by Tab, so that keys can scroll it; shows then that it has the focus."""

    _ring: Ring | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, but not to somebody who clicked here."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._ring is None:
            self._ring = Ring(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning and the end too; Qt's own goes no farther than a page."""
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring round all of it."""
        super().resizeEvent(event)
        if self._ring is not None:
            self._ring.setGeometry(self.rect())

    def named_after(self, one: QWidget) -> None:
        """Take the title of a dialog as its name, in whatever language that is."""
        self.setAccessibleName(one.windowTitle())
        one.windowTitleChanged.connect(self.setAccessibleName)


class Column(Scrolled):
    """Holds one widget as wide as itself.

    The widget paints its own ground. The viewport is made here: asked for Qt's own, PySide would go through
    all kinds of widgets to find out which it is, and that costs as much as a whole panel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBar(SlimBar(self))


class Part(QWidget):
    """A part of what a column holds: it takes the width it gets, and its height follows from that alone.

    Qt would also lay out every line at the width it likes best and at the least, for sizes nobody asks for.
    """

    def sizeHint(self) -> QSize:
        """Return no size of its own, as long as the height follows from the width."""
        return QSize(0, 0) if self.hasHeightForWidth() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return QSize(0, 0) if self.hasHeightForWidth() else super().minimumSizeHint()


class Inside(QWidget):
    """What a column holds: its height follows from its width alone.

    Qt would also ask for the least height at the least width, which is that of many short lines.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def sizeHint(self) -> QSize:
        """Return the same; that of Qt would be at the width that the lines like best."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the height that is needed at the width of the column."""
        column = self.parentWidget()
        return QSize(0, max(0, self.heightForWidth(column.width() if column else self.width())))

    def event(self, event: QEvent) -> bool:
        """Let the layout have the whole room, also when its own margins changed with the width."""
        done = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            layout.setGeometry(self.contentsRect())
            need = self.minimumSizeHint().height()
            if need > self.height():
                # The column asked for the height before the layouts had found it; a new size makes it ask.
                self.resize(self.width(), need)
        return done
