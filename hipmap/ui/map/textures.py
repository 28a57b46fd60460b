# SPDX-License-Identifier: Apache-2.0
"""The textures that body, bars, legend and paper share: hatch for what is not covered, dots for spillover."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

HATCH_STEP = 10  # px along a row: lines at 45 degrees, 7 px apart
HATCH_LINE = 2.2
GROUND = 0.10  # how much of the pain colour lies under the lines


def hatch(colour: str, ratio: float = 1.0, step: int = HATCH_STEP, line: float = HATCH_LINE) -> QBrush:
    """Return a brush of lines that rise to the right, ``step`` px apart along a row, over a faint ground.

    ``ratio`` is the device pixel ratio, so that the lines are drawn in device pixels.
    """
    size = max(2, round(step * ratio))
    tile = QPixmap(size, size)
    ground = QColor(colour)
    ground.setAlphaF(GROUND)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), line * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    for shift in (-size, 0, size):  # neighbours reach over the edge, so that tiles join
        painter.drawLine(QPointF(shift, size), QPointF(shift + size, 0))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def dot_radius(scale: float) -> float:
    """Return the radius of a spillover dot in pixels, when a millimetre measures ``scale`` pixels."""
    return min(max(1.75 * scale, 1.3), 3.4)
