# SPDX-License-Identifier: Apache-2.0
"""The panel of visits: lies over the article like the list of places, so that the body stays in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.session.model import LAYERS, Visit
from hipmap.core.session.times import now
from hipmap.core.state import State
from hipmap.core.visits.compare import agreement
from hipmap.ui.buttons import Button
from hipmap.ui.column import Column, Inside
from hipmap.ui.context import Context
from hipmap.ui.fields import Choose
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.overlay import Overlay
from hipmap.ui.visits.measures import Measures
from hipmap.ui.visits.notes import Notes
from hipmap.ui.visits.words import VisitWords


class VisitsPanel(Speaks, Overlay):
    """Chooses, adds and deletes visits, and writes what is said at the shown one."""

    compare_wanted = Signal()
    timeline_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        store = context.store
        self._words = VisitWords(self)
        self._removed: tuple[int, Visit] | None = None
        self.column = Column(self)
        inside = Inside(self.column)
        inside.setAutoFillBackground(True)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        self.visits = Choose(inside)
        self.visits.activated.connect(lambda index: store.show_visit(index))
        self.new, self.delete, self.back, self.compare, self.timeline = (
            Button(store, kind, parent=inside)
            for kind in ("outlined", "quiet", "link", "outlined", "outlined")
        )
        self.new.clicked.connect(self.add)
        self.delete.clicked.connect(self.remove)
        self.back.clicked.connect(self.put_back)
        self.compare.clicked.connect(self.compare_wanted)
        self.timeline.clicked.connect(self.timeline_wanted)
        self.drawn = Line(store, 12.5, HALF, parent=inside)
        self.layers = {name: Button(store, "outlined", parent=inside) for name in LAYERS}
        for name, button in self.layers.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self._switch(name))
        self.agreement = Line(store, 12.5, role="text2", parent=inside)
        self.measures, self.notes = Measures(store, inside), Notes(store, inside)
        self._lay_out(inside)
        self.column.setWidget(inside)
        store.changed.connect(self._on_changed)
        store.opened.connect(self._forget_removed)
        self.refresh()

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), px(12))
        column.setSpacing(px(8))
        switch, change, look = Flow(inside), Flow(inside), Flow(inside)
        change.fill([self.new, self.delete])
        switch.fill(list(self.layers.values()))
        look.fill([self.compare, self.timeline])
        for widget in (
            self.visits, change, self.back, look, self.drawn, switch, self.agreement, self.measures,
            self.notes,
        ):  # fmt: skip
            if widget in (self.drawn, self.measures, self.notes):
                column.addSpacing(px(8))  # what belongs together stands closer
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(12), px(8), px(6), px(8))
        whole.addLayout(self.head)
        whole.addWidget(self.column, 1)

    # what the buttons do

    def add(self) -> None:
        """Begin a new visit now, with the drawing empty."""
        self._removed = None
        self._context.store.add_visit(Visit(now()))

    def remove(self) -> None:
        """Take the shown visit out; it can be put back until the next change of visits."""
        state = self._context.store.state
        taken = state.visit, state.session.visits[state.visit]
        self._context.store.remove_visit(state.visit)
        self._removed = taken
        self.refresh()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self) -> None:
        """Bring the removed visit back to its place."""
        if self._removed is not None:
            index, visit = self._removed
            self._removed = None
            self._context.store.insert_visit(index, visit)
            self.refresh()
            self.visits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self, layer: str) -> None:
        self._context.store.show_visit(self._context.store.state.visit, layer)
        self.refresh()  # the button of the shown layer stays pressed

    def _forget_removed(self) -> None:
        """Put no visit of one session back into another, however alike they are."""
        self._removed = None
        self.refresh()

    def leave(self) -> None:
        """Close the panel; what was deleted is gone then."""
        self._removed = None
        super().leave()

    # what it shows

    def _on_changed(self, old: State, new: State) -> None:
        if len(new.session.visits) != len(old.session.visits):
            self._removed = None  # its place is no longer the same
        names = ("session", "visit", "layer", "language")
        if self.isVisible() and any(getattr(old, name) != getattr(new, name) for name in names):
            self.refresh()

    def refresh(self) -> None:
        """Show the session as it is."""
        state = self._context.store.state
        session, language = state.session, state.language
        self.entitle(self.tr("Visits"))
        self.column.setAccessibleName(self.title.text())
        self.visits.call(self.tr("Visit"))
        self.visits.clear()
        self.visits.addItems([self._words.visit(session, at, language) for at in range(len(session.visits))])
        self.visits.setCurrentIndex(state.visit)
        for button, words in (
            (self.new, self.tr("New visit")),
            (self.delete, self.tr("Delete this visit")),
            (self.compare, self.tr("Compare…")),
            (self.timeline, self.tr("Timeline…")),
            (self.back, self.tr("The visit is deleted · Put it back")),
        ):
            button.setText(words)
            button.updateGeometry()
        several = len(session.visits) > 1
        self.compare.setEnabled(several)
        self.compare.setToolTip("" if several else self.tr("Works from two visits on"))
        self.back.setVisible(self._removed is not None)
        self.drawn.setText(self.tr("Who draws"))
        for layer, button in self.layers.items():
            button.setText(self.tr("Therapist") if layer == "therapist" else self.tr("Patient"))
            button.setChecked(layer == state.layer)
            button.updateGeometry()
        found = agreement(self._context.atlas, session.visits[state.visit])
        words = self._words.agreement(found, language)
        other = found.gone | found.same if state.layer == "therapist" else found.new | found.same
        if other:
            words = words.rstrip(".") + ". " + self.tr("The other layer stands on the body as a dashed line.")
        self.agreement.setText(words)
        self.measures.refresh()
        self.notes.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    _retranslate = refresh
