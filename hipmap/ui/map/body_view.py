# SPDX-License-Identifier: Apache-2.0
"""The big body one points at: click, hover, drag, wheel, pinch and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.ui.map import access, labels, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.map.words import font
from hipmap.ui.store import Store

if TYPE_CHECKING:
    from hipmap.ui.map.places import Place, Places, Spots

HOVER_DELAY = 80  # ms
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class BodyView(Canvas):
    """The stage's body. Reads the store and calls its actions; a click marks or unmarks a place."""

    def __init__(self, atlas: Atlas, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(atlas, library, store, parent)
        self.atlas, self.library = atlas, library
        self._spots: Spots | None = None
        self._places: dict[Sheet, Places] = {}
        self.hovered: Place | None = None
        self.current: str | None = None  # the region the keyboard stands on
        self.ring = False
        self.accessible: access.MapInterface | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._pointer = QPointF()
        self._hover_timer = QTimer(self)
        self._hover_timer.setSingleShot(True)
        self._hover_timer.setInterval(HOVER_DELAY)
        self._hover_timer.timeout.connect(self._show_hover)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(240, 240)
        access.install()

    @property
    def places(self) -> Places:
        """Return what can be pointed at in the present view."""
        if self.sheet not in self._places:
            from hipmap.ui.map.places import Places  # not on the way to the first frame

            self._places[self.sheet] = Places(self.sheet, self.spots)
        return self._places[self.sheet]

    @property
    def spots(self) -> Spots:
        """Return the finer places."""
        if self._spots is None:
            from hipmap.ui.map.places import Spots  # not on the way to the first frame

            self._spots = Spots(self.atlas, self.library)
        return self._spots

    def place_at(self, at: QPointF) -> Place | None:
        """Return the region or, when zoomed in, the spot under a pixel of the widget."""
        return self.places.at(*self.camera.to_mm(at), self.camera.scale)

    def toggle(self, place: Place) -> None:
        """Mark or unmark a place and say so."""
        self.store.toggle(place.cells)
        marked = self.store.state.drawing.cells & place.cells == place.cells
        name = self.words.title(place.id, self.store.state.language)
        self.announce(
            (self.tr("{place}: marked") if marked else self.tr("{place}: not marked")).format(place=name)
        )

    def announce(self, text: str) -> None:
        """Let a screen reader speak."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False
            self.set_ring(False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture, or look what is under the pointer."""
        self._pointer = event.position()
        if self._pressed is None:
            self._hover_timer.start()
            return
        moved = event.position() - self._pressed
        if self._dragged or moved.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self._set_hover(None)
            self.pan(moved.x(), moved.y())
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark or unmark what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        place = None if self._dragged else self.place_at(event.position())
        if place is not None:
            self.current = place.id
            self.toggle(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        if event.angleDelta().y():
            self.zoom_by(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        self._hover_timer.stop()
        self._set_hover(None)

    def event(self, event: QEvent) -> bool:
        """Take pinches from touch screens and trackpads."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
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

    # camera

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in or out, keeping the place under a pixel where it is."""
        farthest = 0.8 * min(self.width() / self.sheet.size.width(), self.height() / self.sheet.size.height())
        camera = self.camera.zoomed(factor, at or QPointF(self.rect().center()), farthest)
        self._move(camera)

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by pixels."""
        self._move(self.camera.moved(dx, dy))

    def _move(self, camera: Camera) -> None:
        camera = camera.kept_near(self.sheet.size, self.free)
        if camera != self.camera:
            self.store.update(zoom="free")
            self.set_camera(camera)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between places, mark, zoom, or open an article."""
        from hipmap.ui.map import keys  # not on the way to the first frame

        if not keys.press(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands when it brought the focus."""
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            from hipmap.ui.map import keys

            keys.enter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, but not when another window comes to the front."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.set_ring(False)

    # hover and focus

    def _show_hover(self) -> None:
        self._set_hover(self.place_at(self._pointer))

    def _set_hover(self, place: Place | None) -> None:
        if place != self.hovered:
            self._update_place(self.hovered)
            self.hovered = place
            self._update_place(place)

    def set_ring(self, ring: bool) -> None:
        """Show or hide the ring around the place the keyboard stands on."""
        if ring != self.ring:
            self.ring = ring
            self._update_place(self._current_place())

    def stand_on(self, region: str) -> None:
        """Move the keyboard's place, bringing it into sight."""
        self._update_place(self._current_place())
        self.current, self.ring = region, True
        self._set_hover(None)
        at = self.camera.to_px(*self.places.middles[region])
        free = self.free.adjusted(24, 24, -24, -24)
        if not free.contains(at):
            self.pan(
                min(max(at.x(), free.left()), free.right()) - at.x(),
                min(max(at.y(), free.top()), free.bottom()) - at.y(),
            )
        self._update_place(self._current_place())

    def _current_place(self) -> Place | None:
        if self.current is None or self.current not in self.atlas.regions:
            return None
        from hipmap.ui.map.places import Place

        return Place(self.current, self.atlas.region_mask(self.current))

    def _update_place(self, place: Place | None) -> None:
        if place is not None:
            box = self.region_rect(place.cells)
            name = labels.name_box(box, self._name(place), self._name_font(), self.free)
            self.update(box.united(name).toAlignedRect().adjusted(-8, -8, 8, 8))

    def _name(self, place: Place) -> str:
        return self.words.title(place.id, self.store.state.language)

    @staticmethod
    def _name_font() -> QFont:
        return font(13.5, QFont.Weight.DemiBold)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the place under the pointer and the one under the keyboard."""
        if self.hovered is not None:
            paint.paint_hover(painter, self.sheet, self.camera, self.theme, self.hovered.cells)
        place = self._current_place() if self.ring and self.hasFocus() else None
        if place is not None:
            paint.paint_focus(painter, self.sheet, self.camera, self.theme, place.cells)

    def paint_words(self, painter: QPainter) -> None:
        """Write the name of the place that is pointed at on top of everything."""
        super().paint_words(painter)
        place = self.hovered or (self._current_place() if self.ring and self.hasFocus() else None)
        if place is not None:
            name = self._name(place)
            box = labels.name_box(self.region_rect(place.cells), name, self._name_font(), self.free)
            labels.paint_name(painter, box, name, self.theme, self._name_font())
