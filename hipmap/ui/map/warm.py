# SPDX-License-Identifier: Apache-2.0
"""Makes what the first click would have to wait for, after the first frame, a little at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_FIRST_IDLE, _IDLE = 400, 20  # ms


class Warmer(QObject):
    """Goes through a few things in idle moments; once."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin in a moment."""
        self._timer.start(_FIRST_IDLE)

    def _next(self) -> None:
        sheet = self._canvas.sheet
        todo = (
            lambda: sheet.contours.outline(sheet.atlas.region_mask(sheet.atlas.regions[0])),
            lambda: sheet.view.nearest(0, 0),
            lambda: sheet.atlas.area_mm2(1),
            lambda: sheet.contours.lasting(self._canvas.library.unknown),
            lambda: sheet.layer("bones"),
        )
        todo[self._done]()
        self._done += 1
        if self._done < len(todo):
            self._timer.start(_IDLE)
