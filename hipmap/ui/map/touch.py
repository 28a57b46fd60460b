# SPDX-License-Identifier: Apache-2.0
"""Fingers and pens on the body: one draws, two move and zoom the picture, a palm does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTabletEvent, QTouchEvent

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

PALM = 18.0  # mm; a finger's contact is about 10 wide, the ball of a hand more than 20
PEN_NEAR = 800  # ms since the pen was last seen; a hand that holds one rests on the screen
_INCH = 25.4


def is_palm(contact: QSizeF, dots_per_inch: float) -> bool:
    """Tell whether a contact, its size in pixels, is too large for a finger."""
    return max(contact.width(), contact.height()) / dots_per_inch * _INCH > PALM


class Touch:
    """The fingers and the pen of one body view."""

    def __init__(self, view: BodyView) -> None:
        self._view = view
        self._pen = QElapsedTimer()
        self._pen_down = False
        self._resting: set[int] = set()  # contacts that count as a palm until they leave
        self._two: tuple[QPointF, float] | None = None  # middle of two fingers and how far apart they are
        self._taken = False  # the touch is ours from its beginning
        self._moved = False  # fingers of this touch have moved the picture, so that none of them draws

    def fingers(self, event: QTouchEvent) -> bool:
        """Take a touch; False leaves it to Qt, which makes a click or a pinch of it."""
        view = self._view
        if event.type() == QEvent.Type.TouchBegin:
            self._resting.clear()
            self._two, self._moved = None, False
        if event.type() == QEvent.Type.TouchCancel:
            view.strokes.cancel()
            return view.drawing
        points = [point for point in event.points() if not self._rests(point)]
        if event.type() == QEvent.Type.TouchBegin:
            self._taken = view.drawing or not points
        if not view.drawing or not self._taken:
            return self._taken
        held = [point for point in points if point.state() != QEventPoint.State.Released]
        if len(held) > 1:
            self._move_picture(held[0].position(), held[1].position())
        elif not self._moved and points:
            self._draw(points[0])
        if len(held) < 2:
            self._two = None
        return True

    def _rests(self, point: QEventPoint) -> bool:
        if point.state() == QEventPoint.State.Pressed and (
            self._pen_near() or is_palm(point.ellipseDiameters(), self._view.logicalDpiX())
        ):
            self._resting.add(point.id())
        return point.id() in self._resting

    def _draw(self, point: QEventPoint) -> None:
        view, at = self._view, point.position()
        if point.state() == QEventPoint.State.Pressed:
            view.setFocus(Qt.FocusReason.MouseFocusReason)
            view.set_ring(False)
            view.strokes.begin(at)
        elif view.strokes.active:
            if is_palm(point.ellipseDiameters(), view.logicalDpiX()):  # it lies down only after it came
                self._resting.add(point.id())
                view.strokes.cancel()
            elif point.state() == QEventPoint.State.Released:
                view.strokes.lift()
            else:
                view.strokes.go(at)

    def _move_picture(self, one: QPointF, other: QPointF) -> None:
        view = self._view
        view.strokes.cancel()
        self._moved = True
        between = other - one
        now = (one + other) / 2, max(1.0, abs(complex(between.x(), between.y())))
        if self._two is not None:
            moved = now[0] - self._two[0]
            view.pan(moved.x(), moved.y())
            view.zoom_by(now[1] / self._two[1], now[0])
        self._two = now

    def pen(self, event: QTabletEvent) -> bool:
        """Take a pen; False leaves it to Qt, which makes a mouse of it."""
        view, at = self._view, event.position()
        self._pen.start()
        if not view.drawing:
            self._pen_down = False
            return False
        turned = event.pointerType() == QPointingDevice.PointerType.Eraser
        if event.type() == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton:
            self._pen_down = True
            view.setFocus(Qt.FocusReason.MouseFocusReason)
            view.set_ring(False)
            view.strokes.begin(at, event.pressure(), turned)
        elif event.type() == QEvent.Type.TabletRelease and self._pen_down:
            self._pen_down = False
            view.strokes.lift()
        elif self._pen_down and view.strokes.active:
            view.strokes.go(at, event.pressure())
        view.pointer.move_to(at)
        return True

    def _pen_near(self) -> bool:
        return self._pen_down or (self._pen.isValid() and self._pen.elapsed() < PEN_NEAR)
