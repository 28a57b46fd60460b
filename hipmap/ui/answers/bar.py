# SPDX-License-Identifier: Apache-2.0
"""The two-sided bar: right of the axis what was marked, left of it the core that was not."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from hipmap.ui.map.textures import hatch
from hipmap.ui.theme import Theme

AXIS = 0.24  # where the axis stands, as a share of the width


class Parts(NamedTuple):
    """Whole per cents: the first three are of what was marked and sum to 100, the last is of the core."""

    core: int
    spillover: int
    uncovered: int
    not_marked: int

    @property
    def covered(self) -> int:
        """Return the share that core and spillover cover."""
        return self.core + self.spillover


def axis_x(box: QRectF) -> float:
    """Return where the axis of a bar stands."""
    return box.left() + AXIS * box.width()


def paint_bar(painter: QPainter, box: QRectF, parts: Parts, theme: Theme, grey: bool = False) -> None:
    """Paint a bar in the textures of the body; ``grey`` when nothing fits clearly."""
    accent = QColor(theme.text2 if grey else theme.accent)
    axis = axis_x(box)
    unit = (box.right() - axis - 3) / 100
    x = axis + 3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    core = QRectF(x, box.top(), parts.core * unit, box.height())
    painter.drawRect(core)
    x = core.right()
    dots = QRectF(x, box.top(), parts.spillover * unit, box.height())
    _dots(painter, dots, accent)
    x = dots.right()
    rest = QRectF(x, box.top(), box.right() - x, box.height())
    if parts.uncovered:
        painter.fillRect(rest.adjusted(1 if parts.covered else 0, 0, 0, 0), _hatch(painter, theme))
    missed = QRectF(axis - 2, box.top(), 0, box.height())
    missed.setLeft(axis - 2 - parts.not_marked / 100 * (axis - 2 - box.left()))
    if parts.not_marked:
        pale = QColor(accent)
        pale.setAlphaF(0.16)
        painter.setBrush(pale)
        painter.setPen(QPen(accent, 1.0))
        painter.drawRect(missed.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(QPen(QColor(theme.text2), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(axis, box.top() - 3), QPointF(axis, box.bottom() + 3))


def _hatch(painter: QPainter, theme: Theme) -> QBrush:
    return hatch(theme.pain, painter.device().devicePixelRatio(), 6, 1.6)


def _dots(painter: QPainter, box: QRectF, colour: QColor) -> None:
    if box.width() < 2:
        return
    ground = QColor(colour)
    ground.setAlphaF(0.10)
    painter.fillRect(box, ground)
    painter.setBrush(colour)
    rows = (box.height() * 0.25, box.height() * 0.75)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    for row, y in enumerate(rows):
        x = box.left() + 3.0 + 3.0 * row
        while x < box.right():
            painter.drawEllipse(QPointF(x, box.top() + y), 1.5, 1.5)
            x += 6.0
    painter.restore()
