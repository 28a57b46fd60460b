# SPDX-License-Identifier: Apache-2.0
"""Makes what the first click in a view would have to wait for, once it is seen, a little at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hipmap.core.state import State

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_FIRST_IDLE, _TURNED, _IDLE = 400, 60, 20  # ms: at the start panels come first, after a turn there is nothing


class Warmer(QObject):
    """Goes through a few things in idle moments; once in each view."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin in a moment, and again with whatever view comes."""
        self._timer.start(_FIRST_IDLE)
        self._canvas.store.changed.connect(self._on_changed)

    def _on_changed(self, old: State, new: State) -> None:
        if (old.view, old.figure) != (new.view, new.figure):
            self._done = 0
            self._timer.start(_TURNED)

    def _next(self) -> None:
        sheet = self._canvas.sheet
        todo = (
            lambda: sheet.contours.outline(sheet.atlas.region_mask(sheet.atlas.regions[0])),
            lambda: sheet.view.nearest(0, 0),
            lambda: sheet.contours.lasting(self._canvas.library.unknown),
            lambda: sheet.atlas.area_mm2(1),
            lambda: sheet.layer("bones"),
        )
        todo[self._done]()
        self._done += 1
        if self._done < len(todo):
            self._timer.start(_IDLE)
