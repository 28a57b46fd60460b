# SPDX-License-Identifier: Apache-2.0
"""Words and numbers on the picture that come a moment after it: what is not covered, discs, landmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hipmap.ui.map.leader import Leader, leader
from hipmap.ui.map.paint import within

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas
    from hipmap.ui.map.hues import Discs
    from hipmap.ui.map.landmarks import Label, Landmarks


class Annotations:
    """Of one canvas; each kind is made when there is something of it to write.

    The canvas is handed in and not kept: it would else hold itself alive.
    """

    def __init__(self) -> None:
        self.leader: Leader | None = None
        self.labels: list[Label] = []
        self._discs: Discs | None = None
        self._landmarks: Landmarks | None = None

    @property
    def boxes(self) -> tuple[QRectF, ...]:
        """Return where the names of bony places stand, in pixels."""
        return tuple(label.box for label in self.labels)

    def moved(self) -> None:
        """Forget what stood in the old picture."""
        self.leader, self.labels = None, []

    def turned(self) -> None:
        """Forget what stood on another view or figure."""
        self.moved()
        self._discs = None

    def renew(self, canvas: Canvas) -> None:
        """Find places anew for what the canvas shows."""
        before, self.leader = self.leader, leader(canvas) if "labels" in canvas.layers else None
        for label in (before, self.leader):
            if label is not None and before != self.leader:
                canvas.update(label.rect)
        if self._discs is not None or canvas.picture.areas:
            from hipmap.ui.map.hues import Discs

            self._discs = self._discs or Discs()
            self._discs.renew(canvas)
        was, self.labels = self.labels, self._named(canvas) if canvas.named else []
        if was != self.labels:
            canvas.update()

    def _named(self, canvas: Canvas) -> list[Label]:
        if self._landmarks is None:
            from hipmap.ui.map.landmarks import Landmarks

            self._landmarks = Landmarks(canvas)
        return self._landmarks.place(canvas)

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Write everything."""
        if self.labels:
            from hipmap.ui.map.landmarks import paint_landmarks

            paint_landmarks(painter, self.labels, canvas.theme)
        if self.leader is not None and within(painter, QRectF(self.leader.rect)):
            self.leader.paint(painter, canvas.theme)
        if self._discs is not None:
            self._discs.paint(painter, canvas)
