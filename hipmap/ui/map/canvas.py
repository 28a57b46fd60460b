# SPDX-License-Identifier: Apache-2.0
"""The picture on the stage: one view of the body with what is marked and chosen, painted piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing
from hipmap.core.figure import INSETS
from hipmap.core.library import Library
from hipmap.core.state import DEPTHS, State
from hipmap.ui.map import labels, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.ground import Ground, Look
from hipmap.ui.map.picture import Illustrator, Picture
from hipmap.ui.map.sheet import Sheet, Sheets
from hipmap.ui.map.warm import Warmer
from hipmap.ui.measures import font
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from hipmap.ui.map.annotations import Annotations
    from hipmap.ui.map.zones import Compare

LAYERS = frozenset(("body", "bones", "pattern", "pain", "muscle", "marks", "labels"))
LATER = 12  # ms; what was clicked comes first, words and other views after it
HEAD = 56  # px at the top where the caption stands over the body
_BORDER, _SMALL = 12, 0.5  # px; pixels a millimetre under which a leg is no wider than a word


class Canvas(QWidget):
    """Paints a view; knows nothing of pointers and keys.

    The body under the drawing is kept as a pixmap per camera, and a change of the drawing repaints only the
    rectangle it touches, so that a click shows within a frame.
    """

    camera_changed = Signal()
    sketched = Signal()  # the drawing shown is one that is still being made, or no longer
    first_frame = Signal()  # the body has been painted for the first time

    def __init__(self, atlas: Atlas, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.store = store
        self.sheets = Sheets(atlas)
        self.words = PlaceWords(library, self)
        self.words.latin = store.state.latin
        self.all_layers = LAYERS
        self.taken: list[QRectF] = []  # rectangles in pixels where other widgets stand on the body
        self.illustrator = Illustrator(atlas, library)
        self.sheet: Sheet = self.sheets.sheet(store.state.figure, store.state.view)
        self.picture: Picture = self.illustrator.picture(store.state)
        self._sketch: Drawing | None = None
        self.library = library
        self.compare: Compare | None = None
        self.camera = Camera()
        self.head = HEAD  # px under which the body fades for the words at the top
        self._ground = Ground()
        self._side_places = labels.SidePlaces()
        self.notes: Annotations | None = None
        self._notes_later = QTimer(self, singleShot=True, interval=LATER)
        self._notes_later.timeout.connect(self.renew_notes)
        store.changed.connect(self._on_changed)
        self._painted = False
        self.words_later = False  # the first frame needs none: finding fonts takes a tenth of the start
        self._warmer = Warmer(self)
        if store.state.compare:
            self._renew_compare()

    @property
    def theme(self) -> Theme:
        """Return the colours in use."""
        return THEMES[self.store.state.theme]

    @property
    def layers(self) -> frozenset[str]:
        """Return what is painted: all but what is hidden."""
        return self.all_layers - self.store.state.hidden

    @property
    def named(self) -> bool:
        """Tell whether bony places are named: when asked for, and whenever one looks at the bones."""
        state = self.store.state
        bones = state.depth == len(DEPTHS) - 1 and not state.compare  # which has names of its own
        return "labels" in self.layers and (state.landmarks or bones)

    @property
    def free(self) -> QRectF:
        """Return the part of the widget in pixels where words may stand, clear of caption and controls."""
        return QRectF(self.rect()).adjusted(_BORDER, self.head, -_BORDER, -_BORDER)

    def keep_clear(self, head: int, taken: list[QRectF]) -> None:
        """Fade the body down to ``head`` px and write no words where other widgets stand."""
        if (head, taken) != (self.head, self.taken):
            self.head, self.taken = head, taken
            if self.sheet.view.name in INSETS:
                self.fit()
            self._side_places.forget()
            self._notes_later.start()
            self.update()

    def fit(self) -> None:
        """Move the camera to the hip or the whole body, as the state says."""
        if self.store.state.zoom != "free":
            inset = self.sheet.view.name in INSETS
            hip = self.store.state.zoom == "hip" and not inset
            area = QRectF(*self.sheet.view.hip) if hip else self.sheet.size.adjusted(-20, -20, 20, 20)
            room = QRectF(self.rect()).adjusted(0, 0 if hip else HEAD - 12, 0, 0)
            self.set_camera(Camera.clear_of(self.taken, area, room) if inset else Camera.fitting(area, room))

    def set_camera(self, camera: Camera) -> None:
        """Show the body through another camera."""
        camera = camera._replace(x=round(camera.x), y=round(camera.y))
        if camera != self.camera:
            self.camera = camera
            self._side_places.forget()
            if self.notes is not None:
                self.notes.moved()
            self._notes_later.start()
            self.update()
            self.camera_changed.emit()

    def region_rect(self, cells: int) -> QRectF:
        """Return the rectangle in pixels around the visible part of ``cells``."""
        return self.camera.rect_to_px(self.sheet.bounds(cells))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what was in the middle there, or fit again."""
        self._side_places.forget()
        self._notes_later.start()
        if self.store.state.zoom == "free":
            grown = event.size() - event.oldSize() if event.oldSize().isValid() else event.size() * 0
            self.set_camera(self.camera.moved(grown.width() / 2, grown.height() / 2))
        else:
            self.fit()

    def sketch(self, drawing: Drawing | None) -> None:
        """Show a drawing that is still being made in the place of the store's; None shows the store's."""
        self._sketch = drawing
        before, self.picture = self.picture, self.illustrator.picture(self._shown(self.store.state))
        if self.picture != before:
            self.update(self._dirty(before))
            self.sketched.emit()
        if drawing is None:
            self._ground.drain()
            self._notes_later.start()

    def _shown(self, state: State) -> State:
        return state if self._sketch is None else state._replace(drawing=self._sketch)

    def _on_changed(self, old: State, new: State) -> None:
        before = self.picture
        if old.drawing != new.drawing:
            self._sketch = None
        self.picture = self.illustrator.picture(self._shown(new))
        self.words.latin = new.latin
        if before.marks != self.picture.marks:
            self._side_places.forget()
        if any(getattr(old, n) != getattr(new, n) for n in ("depth", "hidden", "landmarks", "latin")):
            self._notes_later.start()
            self.update()
        if (old.view, old.figure) != (new.view, new.figure):
            before_sheet, self.sheet = self.sheet, self.sheets.turn_to(new.figure, new.view)
            self._side_places.forget()
            if self.notes is not None:
                self.notes.turned()
            self._turn(old, before_sheet)
            self.update()
        elif old.zoom != new.zoom:
            self.fit()
        if (old.theme, old.language) != (new.theme, new.language) or not before.same_pattern(self.picture):
            self.update()
        if (old.compare, old.language) != (new.compare, new.language) and (old.compare or new.compare):
            self._renew_compare()
        if self.picture != before:
            self.update(self._dirty(before))
        if old.view != new.view or self.picture != before or old.language != new.language:
            self._notes_later.start()

    def _turn(self, old: State, before: Sheet) -> None:
        """Look at another view from the same height and as closely, at another figure at the same place."""
        state = self.store.state
        if state.zoom != "free":
            self.fit()
            return
        hip, was = QRectF(*self.sheet.view.hip), QRectF(*before.view.hip)
        if old.view != state.view:
            self.set_camera(self.camera._replace(x=self.width() / 2 - hip.center().x() * self.camera.scale))
        if old.figure != state.figure:
            moved = (was.center() - hip.center()) * self.camera.scale
            self.set_camera(self.camera.moved(moved.x(), moved.y()))

    def _dirty(self, before: Picture) -> QRect:
        from hipmap.ui.map.dirty import dirty  # not on the way to the first frame

        return dirty(self.sheet, self.camera, before, self.picture)

    def renew_notes(self) -> None:
        """Place the words for what is shown now; else they come a moment after it."""
        if self.notes is None:
            from hipmap.ui.map.annotations import Annotations  # not on the way to the first frame

            self.notes = Annotations()
        self.notes.renew(self)

    def _look(self) -> Look:
        look = Look(self.sheet, self.camera, self.theme, self.size(), self.devicePixelRatioF(), self.layers)
        if self.store.state.depth:
            look = look._replace(depth=self.store.state.depth, faint=self.picture.pattern)
        if self.compare is None:
            return look
        taken = (*self.taken, *self.side_boxes(), *(self.notes.boxes if self.notes is not None else ()))
        return look._replace(compare=self.compare._replace(taken=taken))

    def _renew_compare(self) -> None:
        """Lay other skin areas under the drawing, or the same in another language."""
        from hipmap.ui.map.zones import compare  # only when asked for

        self.compare = compare(self.library, self.sheet.atlas, self.store.state)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the event asks for."""
        ground = self._ground.pixmap(self._look(), self.picture)
        painter = QPainter(self)
        rect = event.rect()
        ratio = ground.devicePixelRatio()
        painter.drawPixmap(
            QRectF(rect), ground, QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio)
        )
        painter.setClipRect(rect)  # tells what is worth stroking
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_zones(painter)
        self.paint_over(painter)
        if rect.top() < self.head:
            paint.paint_fade(painter, self.theme, self.width(), self.head)
        if not self.words_later:
            self.paint_words(painter)
        painter.end()
        if self._sketch is not None and not self._ground.poured:
            QTimer.singleShot(0, self, self._pour)  # when this step of the stroke is seen
        if not self._painted:
            self._painted = True
            self.words_later = False
            QTimer.singleShot(0, self, self.first_frame.emit)
            QTimer.singleShot(0, self, self.update)
            self._warmer.start()

    def paint_zones(self, painter: QPainter) -> None:
        """Paint pattern and drawing."""
        self._ground.paint_drawing(painter, self._look(), self.picture, self._unknown)
        if self.picture.muscles:
            from hipmap.ui.map import muscle  # not on the way to the first frame

            muscle.paint_all(painter, self.sheet, self.camera, self.theme, self.picture, self.layers)

    @property
    def _unknown(self) -> int:
        return self.library.unknown if self.picture.uncovered else 0

    def _pour(self) -> None:
        if self._sketch is not None:
            self._ground.pour(self._look(), self.picture, self._unknown)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what answers pointer and keys; nothing here."""

    def paint_words(self, painter: QPainter) -> None:
        """Write left and right, and what is not covered."""
        if "labels" not in self.layers:
            return
        if any(paint.within(painter, box) for box in self.side_boxes()):
            places, _ = self._sides()
            labels.paint_sides(painter, places, self._side_words(), self.theme, self._side_letters)
        if self.notes is not None:
            self.notes.paint(painter, self)

    def _side_words(self) -> dict[str, str]:
        return {"left": self.tr("LEFT"), "right": self.tr("RIGHT")}

    def _sides(self) -> tuple[dict[str, QPointF], QSizeF]:
        """Return the middle of each side's word and the size of the longer one, in pixels."""
        return self._side_places.find(self, self._side_words(), self._side_letters)

    @property
    def _side_letters(self) -> QFont:
        return font(15 if self.camera.scale > _SMALL else 12.5, QFont.Weight.Bold)

    def side_boxes(self) -> list[QRectF]:
        """Return where left and right are written."""
        places, size = self._sides()
        return [QRectF(at - QPointF(size.width(), size.height()) / 2, size) for at in places.values()]
