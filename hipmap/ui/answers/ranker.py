# SPDX-License-Identifier: Apache-2.0
"""Ranks after the body has been repainted, so that a click never waits for the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.match import Ranking, rank
from hipmap.core.notices import notices
from hipmap.core.state import State
from hipmap.core.together import Combination, together
from hipmap.core.units import units_of
from hipmap.ui.context import Context

_SOON = 1  # ms; what is due on the body is painted before any timer, words and small views follow
_TOGETHER = 60  # ms after the list


class Ranker(QObject):
    """Keeps the answer to the present drawing; ``ranked`` comes first, ``combined`` a moment later."""

    ranked = Signal()
    combined = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ranking = Ranking()
        self.combinations: tuple[Combination, ...] = ()
        self._soon = self._timer(_SOON, self._rank)
        self._later = self._timer(_TOGETHER, self._combine)
        context.store.changed.connect(self._on_changed)
        if context.store.state.drawing.cells:
            self._soon.start()

    def warm(self) -> None:
        """Make what the first ranking would have to wait for, by ranking a place that fits; once."""
        library, atlas = self._context.library, self._context.atlas
        if library.units is None and atlas.n:  # without a body there is nothing to rank
            units, _ = units_of(library, atlas)
            like = next((own[0].core[0] for own in units.values()), 0)
            drawing = Drawing((PainArea(like),))
            rank(library, atlas, drawing)
            notices(library, atlas, drawing)

    def _timer(self, wait: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(action)
        return timer

    def _on_changed(self, old: State, new: State) -> None:
        if old.drawing != new.drawing:
            self._later.stop()
            self._soon.start()

    def _rank(self) -> None:
        context = self._context
        self.ranking = rank(context.library, context.atlas, context.store.state.drawing)
        self.combinations = ()
        self.ranked.emit()
        self._later.start()

    def _combine(self) -> None:
        context = self._context
        self.combinations = together(
            context.library, context.atlas, context.store.state.drawing, self.ranking
        )
        self.combined.emit()
