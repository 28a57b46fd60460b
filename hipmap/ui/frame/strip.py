# SPDX-License-Identifier: Apache-2.0
"""The strip under the top bar: what is wrong with a file, in one sentence, with the rest on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks

_MOST = 12


class Strip(Speaks, QWidget):
    """Hidden as long as nothing is wrong; ``closed`` is emitted when Escape takes it away."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._problems: list[str] = []
        self.words = Line(context.store, 13, HALF, "warn_text", self)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setFont(font(12.5))
        self.list.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.list.hide()
        self.show_all = Button(context.store, "warn", parent=self)
        self.show_all.clicked.connect(self._toggle)
        self.close_it = Button(context.store, "quiet", "close", self)
        self.close_it.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(4), px(12), px(4))
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.show_all)
        row.addWidget(self.close_it)
        column.addLayout(row)
        column.addWidget(self.list)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the height they need: the window asks for none."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(len(self._problems), _MOST) + 2
        self.list.setFixedHeight(lines * self.list.fontMetrics().lineSpacing())
        room = max(px(120), self.width() - self.show_all.sizeHint().width() - px(100))
        self.words.setMinimumHeight(0)  # else it is counted in
        self.words.setFixedHeight(max(px(20), self.words.heightForWidth(room)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def add(self, problem: str) -> None:
        """Say one more thing that is wrong."""
        if problem not in self._problems:
            self._problems.append(problem)
            self._write()
        self.show()

    def drop(self, problems: list[str]) -> None:
        """Say some of it no more."""
        self._problems = [problem for problem in self._problems if problem not in problems]
        self._write()
        if not self._problems:
            self.hide()

    def _toggle(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self._fit()

    def _write(self) -> None:
        count = len(self._problems)
        if not count:
            return
        first = self._problems[0]
        more = self.tr("{first} · and {count} more").format(first=first, count=count - 1)
        self.words.setText(first if count == 1 else more)
        self.list.setPlainText("\n".join(self._problems))
        self.list.setAccessibleName(self.tr("Show"))
        self.show_all.setText(self.tr("Show"))
        self.show_all.setVisible(count > 1)
        self.close_it.setToolTip(self.tr("Close"))
        self.close_it.setAccessibleName(self.tr("Close"))
        self._fit()

    _retranslate = _write

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.warn_fill))
        painter.setPen(QColor(theme.warn_line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
