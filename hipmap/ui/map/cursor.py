# SPDX-License-Identifier: Apache-2.0
"""Where a drawing tool stands: the brush as a ring of its size, the lasso's line, the keyboard's spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hipmap.ui.map.paint import line, tinted

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

_POINT = 7.0  # px from the middle to the ends of the lasso's cross
_PEN = 4


def radius(view: BodyView) -> float:
    """Return the radius in pixels of what the tool would touch: that of the brush on skin seen from above."""
    state = view.store.state
    if state.tool == "lasso":
        return _POINT
    atlas = view.atlas
    grown: float = atlas.figure(state.figure).height_mm / atlas.reference.height_mm
    return 10 * state.radius * view.camera.scale * grown


def rect(view: BodyView, at: QPointF) -> QRect:
    """Return what the ring at a pixel touches."""
    reach = radius(view) + _PEN
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def paint_all(painter: QPainter, view: BodyView) -> None:
    """Paint what is being caught, and the tool where the pointer or the keyboard holds it."""
    if view.strokes.loop:
        paint_loop(painter, view, view.strokes.loop)
    if view.ring and view.hasFocus() and view.spot is not None:
        paint(painter, view, view.camera.to_px(*view.spot), True)
    elif view.pointer.at is not None and not view.pointer.holding and view.store.state.tool != "lasso":
        paint(painter, view, view.pointer.at, False)


def paint(painter: QPainter, view: BodyView, at: QPointF, focus: bool) -> None:
    """Paint the ring of the brush, dashed for the eraser, or the cross of the lasso; heavier with focus."""
    theme, tool = view.theme, view.store.state.tool
    reach = radius(view)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (line(theme.body, 5.0 if focus else 3.4), line(theme.text, 2.4 if focus else 1.4)):
        if tool == "erase":
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([6.0 / pen.widthF(), 4.0 / pen.widthF()])
        painter.setPen(pen)
        if tool != "lasso":
            painter.drawEllipse(at, reach, reach)
        else:
            painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
            painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))


def paint_loop(painter: QPainter, view: BodyView, corners: list[tuple[float, float]]) -> None:
    """Paint what a lasso has caught so far; ``corners`` in mm."""
    shape = QPolygonF([view.camera.to_px(x, y) for x, y in corners])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(view.theme.pain, 0.16))
    painter.drawPolygon(shape, Qt.FillRule.WindingFill)
    painter.setPen(line(view.theme.body, 4.4))
    painter.drawPolyline(shape)
    pen = QPen(QColor(view.theme.pain), 2.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawPolyline(shape)
    if len(corners) < 3:  # where to go on from shows already
        painter.setBrush(QColor(view.theme.pain))
        painter.drawEllipse(view.camera.to_px(*corners[-1]), 3.5, 3.5)
