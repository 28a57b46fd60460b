# SPDX-License-Identifier: Apache-2.0
"""The stage: thumbnails at the left, the body with its captions and buttons, the legend below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui.map.body_view import BodyView
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import HEAD
from hipmap.ui.map.paint import paint_ground
from hipmap.ui.measures import px
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

if TYPE_CHECKING:
    from hipmap.ui.map.areas_card import AreasCard
    from hipmap.ui.map.brush_bar import BrushBar
    from hipmap.ui.map.caption import Caption, Invitation
    from hipmap.ui.map.controls import MapControls
    from hipmap.ui.map.depth_card import DepthCard
    from hipmap.ui.map.legend import Legend
    from hipmap.ui.map.map_note import MapNote
    from hipmap.ui.map.thumbnails import Thumbnails
    from hipmap.ui.visits.look_back import LookBackCard

NARROW = 560  # px of stage below which thumbnails shrink
THUMBNAIL, SMALL_THUMBNAIL = 104, 80
_LOW = 560  # px of stage height below which the legend folds away
_LEGEND = 46
_CROWDED = 300  # of the body's width and height; letters so large that this is more make cards give way


class Stage(QWidget):
    """The body and all that stands around it; the rest of the window never moves it.

    Only the body is there at first. What stands around it comes after its first frame, into places kept free.
    """

    figure_wanted = Signal()

    thumbnails: Thumbnails
    caption: Caption
    invitation: Invitation
    controls: MapControls
    bar: BrushBar
    deep: DepthCard
    areas: AreasCard
    legend: Legend

    def __init__(self, atlas: Atlas, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.furnished = False
        self._atlas, self._library = atlas, library
        self.note: MapNote | None = None  # comes with a layer of skin areas
        self.looking_back: LookBackCard | None = None  # comes with the drawing of the visit before
        self.view = BodyView(atlas, library, store, self)
        self.setMinimumWidth(480)
        self._left, self._below = QWidget(self), QWidget(self)
        self._below.setMinimumHeight(_LEGEND)
        self._below.setAutoFillBackground(True)
        self._below.setBackgroundRole(QPalette.ColorRole.Base)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._left)
        row.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self._below)
        self.view.installEventFilter(self)
        self.view.first_frame.connect(self.furnish)
        store.changed.connect(self._on_changed)
        store.looked_up.connect(self._bring_into_sight)
        store.opened.connect(self._show_what_is_opened)

    def furnish(self) -> None:
        """Put in what stands around the body; once."""
        if self.furnished:
            return
        self.furnished = True
        from hipmap.ui.map.areas_card import AreasCard
        from hipmap.ui.map.brush_bar import BrushBar
        from hipmap.ui.map.caption import Caption, Invitation
        from hipmap.ui.map.controls import MapControls
        from hipmap.ui.map.depth_card import DepthCard
        from hipmap.ui.map.legend import Legend
        from hipmap.ui.map.thumbnails import Thumbnails

        self.thumbnails = Thumbnails(self.view, self)
        side = QVBoxLayout(self._left)
        side.setContentsMargins(0, 14, 0, 14)
        side.addWidget(self.thumbnails)
        self.caption = Caption(self._atlas, self.view.words, self.store, self.view)
        self.invitation = Invitation(self.store, self.view)
        self.controls = MapControls(self.view, self.view)
        self.controls.figure_wanted.connect(self.figure_wanted)
        self.bar = BrushBar(self.store, self.view)
        self.deep = DepthCard(self.store, self.view)
        self.areas = AreasCard(self.store, self.view)
        self.areas.resized.connect(self._place)
        self.caption.resized.connect(self._place)
        self.bar.resized.connect(self._place)
        self.legend = Legend(self._library, self.store, self)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.legend)
        self.setTabOrder(self.view, self.bar.slider)
        self.setTabOrder(self.bar.slider, self.areas.chip)
        self.setTabOrder(self.view, self.deep.slider)
        for widget in (self.caption, self.controls, self.deep):
            widget.show()
        self.invitation.setVisible(not self.store.state.drawing.cells)
        if self.store.state.compare:
            self._add_note()
        self._give_way()
        self._place()

    def _on_changed(self, old: State, new: State) -> None:
        if old.theme != new.theme:
            self.update()
        if self.furnished and new.compare and self.note is None:
            self._add_note()
        if self.furnished and self.view.head > HEAD and new.drawing.cells:
            self._clear_words()

    def _show_what_is_opened(self) -> None:
        # Not a lambda: the store would hold it and it the store, and neither would ever go with its window.
        self._bring_into_sight(self.store.state.drawing.cells)

    def _bring_into_sight(self, found: Choice | int) -> None:
        from hipmap.core.entities import Pattern
        from hipmap.core.sight import Box, Look, look_at  # only when something is looked up

        state, view = self.store.state, self.view
        seen = Box(*view.camera.to_mm(view.free.topLeft()), *view.camera.to_mm(view.free.bottomRight()))
        figure, pain = self._atlas.figure(state.figure), state.drawing.cells
        if isinstance(found, int):
            pattern, pain = Pattern(found), 0
        else:
            pattern = self._library.pattern_of(found)
        look = look_at(figure, pattern, pain, Look(state.view, state.zoom), seen)
        if look is not None:
            self.store.update(view=look.view, zoom=look.zoom)
            if look.area is not None:
                left, top, right, bottom = look.area
                area = QRectF(left, top, right - left, bottom - top)
                view.set_camera(Camera.fitting(area, view.free))

    def _add_note(self) -> None:
        from hipmap.ui.map.map_note import MapNote  # only when asked for

        self.note = MapNote(self._library, self.store, self.view)
        self.note.resized.connect(self._place)
        self.note.show()
        self._place()

    def look_back_with(self, card: LookBackCard) -> None:
        """Put the card under the caption whenever it has something to say."""
        self.looking_back = card
        card.resized.connect(self._place)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in a small window."""
        self._give_way()

    def _give_way(self) -> None:
        width = SMALL_THUMBNAIL if self.width() < NARROW else THUMBNAIL
        self._left.setFixedWidth(width)
        self._below.setVisible(self.height() >= _LOW)
        if self.furnished:
            self.thumbnails.set_width(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep captions and buttons in their corners when the body's room changes."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if not self.furnished:
            return
        width, height = self.view.width(), self.view.height()
        crowded = width < px(_CROWDED) or height < px(_CROWDED)
        self._cover(crowded and not self.areas.folded)
        self.caption.setGeometry(0, 0, width, self._head - 8)
        self._place_invitation(width, height)
        self.controls.set_few(crowded)
        self.deep.fold(crowded)
        size, slide = self.controls.sizeHint(), self.deep.sizeHint()
        bar = self.bar.wanted(width - 16)
        self.bar.setGeometry(8, height - bar.height() - 14, bar.width(), bar.height())
        bottom = height - 14 - (bar.height() + 8 if self.bar.isVisibleTo(self) else 0)
        beside = bar.width() + size.width() + 30 <= width
        low = height - 14 if beside else bottom
        self.controls.setGeometry(width - size.width() - 14, low - size.height(), size.width(), size.height())
        self.deep.setGeometry(8, bottom - slide.height(), slide.width(), slide.height())
        if self.note is not None:
            self.note.set_short(crowded)
            free = width - 16 if crowded else width - size.width() - slide.width() - 44
            note = self.note.wanted(free, height // 4)
            left = 8 if crowded else self.deep.geometry().right() + 8
            foot = min(self.deep.y(), self.controls.y()) - 8 if crowded else bottom
            self.note.setGeometry(left, foot - note.height(), note.width(), note.height())
            self.areas.raise_()
        if crowded and not self.areas.folded:
            self.areas.setGeometry(8, self._head, width - 16, height - self._head - 14)
        else:
            # Open, it may stand where the buttons do rather than scroll.
            card = self.areas.wanted(width - 22, (low if beside else bottom) - HEAD)
            self.controls.setVisible(card.height() <= height - HEAD - size.height() - 28)
            self.areas.setGeometry(width - card.width() - 8, self._head - 4, card.width(), card.height())
        self._place_card(width, crowded)
        self._clear_words()

    def _place_card(self, width: int, crowded: bool) -> None:
        """Put what speaks of the visit before under the caption; where letters are large, menus do."""
        card = self.looking_back
        if card is not None:
            invited = self.invitation.isVisibleTo(self)
            top = self.invitation.geometry().bottom() + 6 if invited else self._head - 4
            size = card.sizeHint()
            beside = self.areas.x() if self.areas.isVisibleTo(self) else width
            fits = size.width() + 16 <= beside
            card.setGeometry(8, top, size.width(), size.height())
            card.setVisible(card.wanted and fits and not crowded)

    @property
    def _head(self) -> int:
        """Return the height in px that the words over the body take."""
        return max(HEAD, self.caption.sizeHint().height() + 12) if self.caption.stacked else HEAD

    def _place_invitation(self, width: int, height: int) -> None:
        """Leave out the second sentence where letters are large."""
        self.invitation.under.show()
        need = self.invitation.heightForWidth(width)
        if need > 0.4 * height:
            self.invitation.under.hide()
            need = self.invitation.heightForWidth(width)
        self.invitation.setGeometry(0, HEAD - 8, width, need)

    def _cover(self, covered: bool) -> None:
        """Let a card have the whole stage, or give the others their places back."""
        if covered == self.bar.covered:
            return
        self.bar.covered = covered
        self.controls.setVisible(not covered)
        self.deep.setVisible(not covered)
        self.bar.refresh()
        if self.note is not None:
            self.note.covered = covered
            self.note.refresh()

    def _clear_words(self) -> None:
        invited = self.invitation.isVisibleTo(self) and not self.store.state.drawing.cells
        head = self.invitation.geometry().bottom() + 10 if invited else self._head
        cards = (self.controls, self.bar, self.deep, self.areas, self.note, self.looking_back)
        self.view.keep_clear(
            head, [QRectF(card.geometry()) for card in cards if card is not None and card.isVisibleTo(self)]
        )

    def changeEvent(self, event: QEvent) -> None:
        """Find places again when words change their length."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._place)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground behind the thumbnails as it is behind the body."""
        painter = QPainter(self)
        ground = QRectF(self.rect())
        paint_ground(painter, ground, THEMES[self.store.state.theme])
        painter.end()
