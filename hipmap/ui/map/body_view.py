# SPDX-License-Identifier: Apache-2.0
"""The big body one points at and draws on, with mouse, fingers, pen and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui import pressed, telling
from hipmap.ui.map import access
from hipmap.ui.map.place_view import PlaceView
from hipmap.ui.map.pointer import Pointer
from hipmap.ui.store import Store

if TYPE_CHECKING:
    from hipmap.ui.map.places import Place
    from hipmap.ui.map.strokes import Strokes
    from hipmap.ui.map.touch import Touch

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class BodyView(PlaceView):
    """The stage's body. Reads the store and calls its actions; a click marks or unmarks a place."""

    def __init__(self, atlas: Atlas, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(atlas, library, store, parent)
        self.accessible: access.MapInterface | None = None
        self.spot: tuple[float, float] | None = None  # mm; where the keyboard holds a drawing tool
        self.pointer = Pointer(self)
        self._strokes: Strokes | None = None
        self._touch: Touch | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(240, 240)
        access.install()
        pressed.install()

    def toggle(self, place: Place) -> None:
        """Mark or unmark a place and say so; a muscle is chosen."""
        if place.muscle:
            self.choose(place.id)
            return
        self.store.toggle(place.cells)
        if self.store.state.feeling is None:
            return  # told like every other change of the drawing
        marked = self.store.target & place.cells == place.cells
        name = self.words.title(place.id, self.store.state.language)
        self.announce(
            (self.tr("{place}: marked") if marked else self.tr("{place}: not marked")).format(place=name)
        )

    def choose(self, name: str) -> None:
        """Show the pattern and the article of the muscle ``muscle:left.piriformis``; once more shows none."""
        side, _, muscle = name.partition(":")[2].partition(".")
        choice = Choice("muscle", muscle, side)
        beside = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if beside:
            self.store.show_beside(choice)
        else:
            self.store.choose(None if self.store.state.chosen == choice else choice)
        self.announce(self.words.title(name, self.store.state.language))

    def announce(self, text: str) -> None:
        """Let a screen reader speak."""
        telling.announce(self, text)

    # drawing

    @property
    def drawing(self) -> bool:
        """Tell whether a drawing tool is in hand."""
        return self.store.state.tool != "select"

    @property
    def strokes(self) -> Strokes:
        """Return what makes strokes on this view."""
        if self._strokes is None:
            from hipmap.ui.map.strokes import Strokes  # not on the way to the first frame

            self._strokes = Strokes(self)
        return self._strokes

    @property
    def behind(self) -> bool:
        """Tell whether something is drawn that is not shown yet."""
        return self._strokes is not None and self._strokes.pending

    @property
    def touch(self) -> Touch:
        """Return what takes fingers and pens."""
        if self._touch is None:
            from hipmap.ui.map.touch import Touch  # not on the way to the first frame

            self._touch = Touch(self)
        return self._touch

    def end_stroke(self) -> None:
        """Lift the tool."""
        if self._strokes is not None:
            self._strokes.finish()

    def update_tool(self, at: QPointF | None) -> None:
        """Repaint where the tool stands."""
        if at is not None:
            from hipmap.ui.map import cursor

            self.strokes.update_with(cursor.rect(self, at))

    def _on_changed(self, old: State, new: State) -> None:
        super()._on_changed(old, new)
        if telling.heard():
            from hipmap.ui.map.tell_map import tell  # most people see it

            tell(self, old, new)
        if (old.depth, old.feeling) != (new.depth, new.feeling):
            self.hover(None)
            self.set_ring(False)
            self.pointer.show()
        if old.tool != new.tool:
            self.hover(None)
            self.set_ring(False)
            self.pointer.show()
            self.update()
            if self.drawing:
                self.setFocus(Qt.FocusReason.OtherFocusReason)  # so that its keys work at once
                QTimer.singleShot(0, self, lambda: self.strokes.skin)  # ready before the first stroke
        elif old.radius != new.radius:
            self.update()
        elif self.spot is not None and old.view != new.view:
            self.spot = None
        if old.feeling != new.feeling or (new.feeling and old.findings != new.findings):
            self.update()

    # pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a stroke or a drag."""
        self.pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close a lasso; anything else takes a second press for one more."""
        if self.store.state.tool == "lasso":
            self.end_stroke()
        else:
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw, drag or look."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        self.pointer.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, or change the brush."""
        self.pointer.wheel(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen."""
        event.setAccepted(self.touch.pen(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        self.hover(None)
        self.pointer.move_to(None)

    def event(self, event: QEvent) -> bool:
        """Take fingers and pinches from touch screens and trackpads."""
        if isinstance(event, QTouchEvent):
            taken = self.touch.fingers(event)
            event.setAccepted(taken)
            return taken or super().event(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                if not self.drawing:  # else the fingers themselves have told
                    centre = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                    self.zoom_by(pinch.scaleFactor(), centre)
                return True
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between places, mark, zoom, or open an article."""
        from hipmap.ui.map import keys  # not on the way to the first frame

        if not keys.press(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the tool up again after the picture was moved."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.pointer.holding:
            self.pointer.hold(False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands when it brought the focus."""
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            from hipmap.ui.map import keys

            keys.enter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, but not when another window comes to the front."""
        super().focusOutEvent(event)
        self.pointer.hold(False)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.set_ring(False)

    # what the tools add to the picture

    def hover_point(self) -> QPointF | None:
        """Return where the pointer is, unless it holds a drawing tool."""
        return None if self.drawing else self.pointer.at

    def _current_place(self) -> Place | None:
        return None if self.drawing else super()._current_place()

    def set_ring(self, ring: bool) -> None:
        """Show or hide where the keyboard stands."""
        if self.drawing and ring != self.ring:
            self.update()
        super().set_ring(ring)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what is felt at a point, and the tool over what is pointed at."""
        if self.store.state.feeling is not None:
            from hipmap.ui.map.felt import paint_felt

            paint_felt(painter, self.sheet, self.camera, self.theme, self.store.target)
        super().paint_over(painter)
        if self.drawing:
            from hipmap.ui.map import cursor

            cursor.paint_all(painter, self)
