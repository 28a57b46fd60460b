# SPDX-License-Identifier: Apache-2.0
"""A question or a message over the window: a heading, a sentence, and two or three plain answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.store import Store

Answer = tuple[str, Callable[[], object]]


def nothing() -> None:
    """Do nothing: an answer that leaves all as it is."""


class Question(QDialog):
    """Asks without stopping the program: each answer is a word and what it does.

    The first answer is the filled one and that of the Enter key, the last that of Esc. With ``grave`` the
    keyboard stands on the last, which leaves all as it is.
    """

    def __init__(
        self,
        store: Store,
        parent: QWidget,
        heading: str,
        words: str,
        answers: Sequence[Answer],
        grave: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setAccessibleDescription(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(22), px(24), px(18))
        column.setSpacing(px(10))
        self.heading, self.words = Line(store, 17, HALF, parent=self), Line(store, 14, parent=self)
        self.heading.setText(_breakable(heading))
        self.words.setText(_breakable(words))
        for line in (self.heading, self.words):
            line.setFixedWidth(px(420))
            line.setFixedHeight(line.heightForWidth(px(420)))
            column.addWidget(line)
        column.addSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        self.answers: list[Button] = []
        self._does: list[Callable[[], object]] = []
        for number, (word, does) in enumerate(answers):
            button = Button(store, "outlined" if number else "filled", parent=self)
            button.setText(word)
            button.clicked.connect(lambda _=False, chosen=number: self._answer(chosen))
            self.answers.append(button)
            self._does.append(does)
        # The filled one stands at the right, nearest to the hand; the tab key still meets it first.
        for button in reversed(self.answers):
            row.addWidget(button)
        for first, second in zip(self.answers, self.answers[1:], strict=False):
            self.setTabOrder(first, second)
        column.addLayout(row)
        self.answers[-1 if grave else 0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with the focused button at Enter, else with the first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            self._answer(self.answers.index(focused) if focused in self.answers else 0)
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Give the last answer when it is closed without one."""
        self._answer(len(self._does) - 1)

    def _answer(self, chosen: int) -> None:
        if self._does:
            does = self._does[chosen]
            self._does = []
            self.done(chosen)
            QTimer.singleShot(0, does)  # this dialog is gone by then, so that the next can stand alone


def _breakable(words: str) -> str:
    """Let names without a space be broken, with a sign of no width: a file's may have 255 signs."""
    return re.sub(r"(\S{24})(?=\S)", "\\1\u200b", words)
