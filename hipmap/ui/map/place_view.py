# SPDX-License-Identifier: Apache-2.0
"""The body whose places have names: the one that is looked at, the one the keyboard stands on, the camera."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.ui.map import labels, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font
from hipmap.ui.place_words import MUSCLE
from hipmap.ui.store import Store
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.places import Place, Places, Spots

    _Paints = Callable[[QPainter, Sheet, Camera, Theme, int], None]

HOVER_DELAY = 80  # ms


class PlaceView(Canvas):
    """A canvas that knows regions and spots; it does not listen to pointers or keys itself."""

    def __init__(self, atlas: Atlas, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(atlas, library, store, parent)
        self.atlas, self.library = atlas, library
        self._spots: Spots | None = None
        self._places: dict[tuple[Sheet, int], Places] = {}
        self.hovered: Place | None = None
        self.current: str | None = None  # the region the keyboard stands on
        self.ring = False
        self._hover_timer = QTimer(self)
        self._hover_timer.setSingleShot(True)
        self._hover_timer.setInterval(HOVER_DELAY)
        self._hover_timer.timeout.connect(self._show_hover)

    @property
    def places(self) -> Places:
        """Return what can be pointed at in the present view."""
        depth = self.store.state.depth if self.choosing else 0
        key = self.sheet, depth
        if key not in self._places:
            if depth:
                from hipmap.ui.map.muscle_places import MusclePlaces

                self._places[key] = MusclePlaces(self.sheet, self.spots, depth, self.library.muscles)
            else:
                from hipmap.ui.map.places import Places  # not on the way to the first frame

                self._places[key] = Places(self.sheet, self.spots)
        return self._places[key]

    @property
    def choosing(self) -> bool:
        """Tell whether a click chooses a muscle: while muscles are looked at and nothing else is asked."""
        state = self.store.state
        if not state.depth or state.feeling is not None:
            return False
        from hipmap.ui.map.inside import muscles_at

        return muscles_at(state.depth)

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

    def stand_at(self, at: QPointF) -> str | None:
        """Return where the keyboard stands after a click at a pixel: a region or muscle, never a spot."""
        place = self.places.at(*self.camera.to_mm(at), 0.0)
        return place.id if place else None

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

    # hover and focus

    def hover_soon(self) -> None:
        """Look in a moment what is under the pointer."""
        self._hover_timer.start()

    def _show_hover(self) -> None:
        at = self.hover_point()
        if at is not None:
            self.hover(self.place_at(at))

    def hover_point(self) -> QPointF | None:
        """Return the pixel to look at; nothing here."""
        return None

    def hover(self, place: Place | None) -> None:
        """Show a place before it is clicked; None shows none."""
        self._hover_timer.stop()
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
        self.hover(None)
        at = self.camera.to_px(*self.places.middles[region])
        free = self.free.adjusted(24, 24, -24, -24)
        if not free.contains(at):
            self.pan(
                min(max(at.x(), free.left()), free.right()) - at.x(),
                min(max(at.y(), free.top()), free.bottom()) - at.y(),
            )
        self._update_place(self._current_place())

    def _current_place(self) -> Place | None:
        if self.current is None:
            return None
        from hipmap.ui.map.places import Place

        if self.choosing:
            return Place(self.current, 0) if self.current.startswith(MUSCLE) else None
        if self.current not in self.atlas.regions:
            return None
        return Place(self.current, self.atlas.region_mask(self.current))

    def place_rect(self, place: Place) -> QRectF:
        """Return the rectangle in pixels around what is seen of a place."""
        if not place.muscle:
            return self.region_rect(place.cells)
        from hipmap.ui.map.muscle_places import outline

        return self.camera.rect_to_px(outline(self.sheet, place).boundingRect())

    def _update_place(self, place: Place | None) -> None:
        if place is not None:
            box = self.place_rect(place)
            for name in self._name_boxes(place):
                box = box.united(name)
            self.update(box.toAlignedRect().adjusted(-8, -8, 8, 8))

    def _name_boxes(self, place: Place) -> tuple[QRectF, QRectF]:
        """Return where a place's name stands, and where when the label of what is not covered is there."""
        room = self.place_rect(place).intersected(self.free)
        box = labels.name_box(room, self._name(place), self._name_font(), self.free, self.taken)
        under = box.translated(0, room.bottom() + 8 - box.top())
        return box, under if under.bottom() <= self.free.bottom() - 4 else box

    def _name_box(self, place: Place) -> QRectF:
        box, other = self._name_boxes(place)
        leader = self.notes.leader if self.notes is not None else None
        hides = leader is not None and box.intersects(leader.box) and not other.intersects(leader.box)
        return other if hides else box

    def _name(self, place: Place) -> str:
        return self.words.title(place.id, self.store.state.language)

    @staticmethod
    def _name_font() -> QFont:
        return font(13.5, QFont.Weight.DemiBold)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the place under the pointer and the one under the keyboard."""
        if self.hovered is not None:
            self._paint_place(painter, self.hovered, paint.paint_hover)
        place = self._current_place() if self.ring and self.hasFocus() else None
        if place is not None:
            self._paint_place(painter, place, paint.paint_focus)

    def _paint_place(self, painter: QPainter, place: Place, paint_cells: _Paints) -> None:
        if place.muscle:
            from hipmap.ui.map.muscle_places import outline

            found = self.camera.transform().map(outline(self.sheet, place))
            paint.paint_pointed(painter, self.theme, found, focus=paint_cells is paint.paint_focus)
        else:
            paint_cells(painter, self.sheet, self.camera, self.theme, place.cells)

    def paint_words(self, painter: QPainter) -> None:
        """Write the name of the place that is pointed at on top of everything."""
        super().paint_words(painter)
        place = self.hovered or (self._current_place() if self.ring and self.hasFocus() else None)
        if place is not None:
            box = self._name_box(place)
            labels.paint_name(painter, box, self._name(place), self.theme, self._name_font())

    def renew_notes(self) -> None:
        """Let the name of the place that is pointed at give way to the words that came."""
        super().renew_notes()
        self._update_place(self.hovered)
