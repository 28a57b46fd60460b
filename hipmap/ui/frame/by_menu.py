# SPDX-License-Identifier: Apache-2.0
"""What else takes a drag, by menu: how wide body, list and article are, and what of the body is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSplitter

from hipmap.ui.measures import px
from hipmap.ui.window import MainWindow

_STEP = 60  # px at the usual size of letters
_SHARE = 0.25  # of what is seen, that the picture moves at once


class ByMenu(QObject):
    """Fills its menus in the language of the moment, each time that they open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def fill_widths(self, menu: QMenu) -> None:
        """Offer more room to each part, as far as the least widths of the others allow."""
        entries = (
            (self.tr("The body"), self._widen_body),
            (self.tr("The list"), partial(self._widen, 0)),
            (self.tr("The article"), partial(self._widen, 1)),
            (self.tr("Usual widths"), self._window.arrange),
        )
        self._fill(menu, entries)

    def fill_move(self, menu: QMenu) -> None:
        """Offer to see more of the picture on each side."""
        entries = (
            (self.tr("See more above"), partial(self._pan, 0, 1)),
            (self.tr("See more below"), partial(self._pan, 0, -1)),
            (self.tr("See more at the left edge"), partial(self._pan, 1, 0)),
            (self.tr("See more at the right edge"), partial(self._pan, -1, 0)),
        )
        self._fill(menu, entries)

    def _fill(self, menu: QMenu, entries: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        menu.clear()
        for words, does in entries:
            menu.addAction(words).triggered.connect(lambda _=False, does=does: does())

    def _pan(self, dx: int, dy: int) -> None:
        body = self._window.body
        if body is not None:
            body.pan(round(dx * _SHARE * body.width()), round(dy * _SHARE * body.height()))

    def _widen_body(self) -> None:
        self._move(self._window.splitter, _STEP)

    def _widen(self, column: int) -> None:
        """Take room for the list (0) or the article (1) from the body, else from the other."""
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
