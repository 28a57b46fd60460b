# SPDX-License-Identifier: Apache-2.0
"""Spotlight and pen: how they are painted, and how the therapist's own body map moves them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from hipmap.ui.demo import keys
from hipmap.ui.demo.course import POINTING, Course
from hipmap.ui.demo.pen import Stroke
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.map.paint import line, tinted
from hipmap.ui.theme import Theme

_LIGHT = 0.13  # radius of the spotlight as a share of the height
_DIM = 0.5
_BEGIN = (QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, QEvent.Type.TouchBegin)
_MOVE = (QEvent.Type.MouseMove, QEvent.Type.TabletMove, QEvent.Type.TouchUpdate)
_END = (
    QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease, QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)  # fmt: skip


def paint_strokes(
    painter: QPainter, strokes: tuple[Stroke, ...], camera: Camera, theme: Theme, factor: float
) -> None:
    """Paint what the pen drew, in the colour of the words, on a halo."""
    for stroke in strokes:
        path = QPainterPath()
        points = [camera.to_px(x, y) for x, y in stroke]
        path.moveTo(points[0])
        for point in points[1:] or [points[0] + QPointF(0.1, 0)]:
            path.lineTo(point)
        painter.strokePath(path, line(theme.body, 11 * factor))
        painter.strokePath(path, line(theme.text, 6 * factor))


def paint_aim(painter: QPainter, course: Course, camera: Camera, theme: Theme, factor: float) -> None:
    """Paint where the pen is, and the line that it would draw."""
    if course.aim is None:
        return
    at = camera.to_px(*course.aim)
    path = QPainterPath()
    path.addEllipse(at, 9 * factor, 9 * factor)
    if course.pen.open:
        path.moveTo(camera.to_px(*course.pen.strokes[-1][-1]))
        path.lineTo(at)
    painter.strokePath(path, line(theme.body, 6 * factor))
    painter.strokePath(path, line(theme.text, 2.5 * factor))


def paint_spotlight(painter: QPainter, box: QRectF, at: QPointF, theme: Theme) -> None:
    """Dim everything but a circle."""
    radius = _LIGHT * box.height()
    around = QPainterPath()
    around.addRect(box)
    around.addEllipse(at, radius, radius)
    around.setFillRule(Qt.FillRule.OddEvenFill)
    painter.fillPath(around, tinted("#000000", _DIM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line("#FFFFFF" if theme.name == "light" else theme.text, 3))
    painter.drawEllipse(at, radius, radius)


class TherapistHand(QObject):
    """Takes the pointer on the therapist's body map while spotlight or pen is in hand.

    Both windows show the same view of the same figure, so a place in mm is the same place in both.
    """

    def __init__(self, course: Course, view: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._course, self._view = course, view
        view.installEventFilter(self)

    def let_go(self) -> None:
        """Leave the map to itself."""
        self._view.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move spotlight or pen; what the pen does is not also a click on the map."""
        tool, kind = self._course.tool, event.type()
        if tool not in POINTING or not isinstance(self._view, Canvas):
            return False
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return keys.point(self._course, event)
        if kind == QEvent.Type.Leave:
            self._course.point(None)
            return False
        if kind == QEvent.Type.MouseButtonDblClick and tool == "pen":
            self._course.finish()
            return True
        at = self._place(event)
        if at is None:
            return False
        if tool == "spotlight":
            self._course.point(at)
            return False
        if kind in _BEGIN:
            if isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton:
                return False
            self._course.press(at)
        elif kind in _MOVE:
            self._course.drag(at)
            self._course.point(at)
        else:
            self._course.lift()
        event.accept()
        return True

    def _place(self, event: QEvent) -> tuple[float, float] | None:
        if not isinstance(self._view, Canvas) or event.type() not in (*_BEGIN, *_MOVE, *_END):
            return None
        if isinstance(event, (QMouseEvent, QTabletEvent)):
            return self._view.camera.to_mm(event.position())
        if isinstance(event, QTouchEvent) and event.points():
            return self._view.camera.to_mm(event.points()[0].position())
        return None
