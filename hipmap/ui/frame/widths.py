# SPDX-License-Identifier: Apache-2.0
"""The widths of body, list and article by menu: the lines between them can be dragged, not by everybody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSplitter

from hipmap.ui.measures import px
from hipmap.ui.window import MainWindow

_STEP = 60  # px at the usual size of letters


class Widths(QObject):
    """Gives one of the three more room, as far as the least widths of the others allow."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def fill(self, menu: QMenu) -> None:
        """Write the menu in the language of the moment."""
        menu.clear()
        for words, does in (
            (self.tr("The body"), self.widen_body),
            (self.tr("The list"), self.widen_list),
            (self.tr("The article"), self.widen_article),
            (self.tr("Usual widths"), self._window.arrange),
        ):
            self._add(menu, words, does)

    def _add(self, menu: QMenu, words: str, does: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda: does())

    def widen_body(self) -> None:
        """Take room from list and article, alike."""
        self._move(self._window.splitter, _STEP)

    def widen_list(self) -> None:
        """Take room from the body, else from the article."""
        self._widen(0)

    def widen_article(self) -> None:
        """Take room from the body, else from the list."""
        self._widen(1)

    def _widen(self, column: int) -> None:
        side = self._window.side
        if side is None:
            return
        inner, before = side.panels.splitter, side.panels.splitter.sizes()
        self._move(self._window.splitter, -_STEP)
        gained = sum(inner.sizes()) - sum(before)
        if gained > 0:
            before[column] += gained
            inner.setSizes(before)
        else:
            self._move(inner, _STEP if column == 0 else -_STEP)

    def _move(self, splitter: QSplitter, by: int) -> None:
        left, right = splitter.sizes()
        splitter.setSizes([left + px(by), right - px(by)])
