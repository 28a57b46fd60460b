# SPDX-License-Identifier: Apache-2.0
"""Lets blocks follow one another over pages; what is painted is decided once, whatever it is painted on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hipmap.ui.handout.paper import BOTTOM, CONTENT, HEIGHT, MARGIN, TOP, Look

Paint = Callable[[QPainter, QRectF], None]


class Flow:
    """Blocks with their places; a block is never split, and a heading never stands last on a page."""

    def __init__(self, head: float, later_head: float, look: Look) -> None:
        self.look = look
        self.pages: list[list[tuple[QRectF, Paint]]] = [[]]
        self._later_head = later_head
        self._y = TOP + head
        self._kept = [0.0]  # room at the bottom of the first page
        self._headings: list[tuple[float, Paint]] = []

    @property
    def bottom(self) -> float:
        """Return how far down blocks may reach on the present page."""
        return HEIGHT - BOTTOM - (self._kept[0] if len(self.pages) == 1 else 0.0)

    def pin(self, height: float, paint: Paint) -> None:
        """Put a block at the foot of the first page, above those pinned before."""
        self._kept[0] += height
        box = QRectF(MARGIN, HEIGHT - BOTTOM - self._kept[0], CONTENT, height)
        self.pages[0].append((box, paint))

    def heading(self, height: float, paint: Paint) -> None:
        """Put a heading over the next block; one heading may follow another."""
        self._headings.append((height, paint))

    def add(self, height: float, paint: Paint) -> None:
        """Put the next block under the last one, or on a new page."""
        above = sum(heading[0] for heading in self._headings)
        if self._y + above + height > self.bottom and self.pages[-1]:
            self.pages.append([])
            self._y = TOP + self._later_head
        for heading in self._headings:
            self._put(*heading)
        self._headings.clear()
        self._put(height, paint)

    def space(self, height: float) -> None:
        """Leave some room, less of it in a close look."""
        self._y += height * self.look.gaps

    def new_page(self) -> None:
        """Begin a page, unless the present one is still empty."""
        if self.pages[-1]:
            self.pages.append([])
            self._y = TOP + self._later_head

    def _put(self, height: float, paint: Paint) -> None:
        self.pages[-1].append((QRectF(MARGIN, self._y, CONTENT, height), paint))
        self._y += height
