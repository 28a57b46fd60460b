# SPDX-License-Identifier: Apache-2.0
"""Where the body stands in the viewport: millimetres of a view to pixels of a widget and back."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

NEAREST = 8.0  # pixels a millimetre; a palm fills a laptop's stage


class Camera(NamedTuple):
    """``scale`` in pixels a millimetre; ``x`` and ``y`` are the pixel where the view's origin lies."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def fitting(cls, area: QRectF, viewport: QRectF) -> Camera:
        """Return the camera that shows all of ``area`` (mm) in the middle of ``viewport`` (px)."""
        if area.isEmpty() or viewport.isEmpty():
            return cls()
        scale = min(viewport.width() / area.width(), viewport.height() / area.height(), NEAREST)
        corner = viewport.center() - area.center() * scale
        return cls(scale, corner.x(), corner.y())

    @classmethod
    def clear_of(cls, cards: list[QRectF], area: QRectF, room: QRectF) -> Camera:
        """Return the camera that shows ``area`` (mm) larger: above the low ``cards`` or between them.

        For an inset: it is a small part of the body, so that a card (px) would hide much of it.
        """
        middle = room.center()
        low = [card for card in cards if card.bottom() > middle.y()]
        above, between = QRectF(room), QRectF(room)
        above.setBottom(min((card.top() for card in low), default=room.bottom()))
        sides = [card.right() if card.center().x() < middle.x() else card.left() for card in low]
        between.setLeft(max((x for x in sides if x < middle.x()), default=room.left()))
        between.setRight(min((x for x in sides if x >= middle.x()), default=room.right()))
        return max((cls.fitting(area, viewport) for viewport in (above, between)), key=lambda one: one.scale)

    def to_px(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place in millimetres."""
        return QPointF(self.x + x * self.scale, self.y + y * self.scale)

    def to_mm(self, at: QPointF) -> tuple[float, float]:
        """Return the place in millimetres under a pixel."""
        return (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale

    def rect_to_px(self, area: QRectF) -> QRectF:
        """Return a rectangle in millimetres as one in pixels."""
        return QRectF(self.to_px(area.left(), area.top()), area.size() * self.scale)

    def transform(self) -> QTransform:
        """Return the same mapping for QPainter and QPainterPath."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    def zoomed(self, factor: float, at: QPointF, farthest: float) -> Camera:
        """Return the camera zoomed by ``factor`` with the place under the pixel ``at`` kept there."""
        scale = max(min(self.scale * factor, NEAREST), farthest)
        x, y = self.to_mm(at)
        return Camera(scale, at.x() - x * scale, at.y() - y * scale)

    def moved(self, dx: float, dy: float) -> Camera:
        """Return the camera with the picture moved by whole pixels."""
        return Camera(self.scale, self.x + dx, self.y + dy)

    def kept_near(self, area: QRectF, viewport: QRectF) -> Camera:
        """Return the camera moved so that ``area`` (mm) never leaves ``viewport`` (px) by more than half."""
        shown = self.rect_to_px(area)
        middle = viewport.center()
        dx = min(0.0, middle.x() - shown.left()) + max(0.0, middle.x() - shown.right())
        dy = min(0.0, middle.y() - shown.top()) + max(0.0, middle.y() - shown.bottom())
        return self.moved(dx, dy)
