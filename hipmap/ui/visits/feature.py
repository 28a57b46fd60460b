# SPDX-License-Identifier: Apache-2.0
"""Visits as actions of the main window; what they open is imported when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint

from hipmap.core.session.model import LAYERS
from hipmap.core.state import State

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.visits.chip import VisitChip
    from hipmap.ui.visits.panel import VisitsPanel
    from hipmap.ui.window import MainWindow


class VisitsFeature(QObject):
    """Opens panel, comparison and timeline; shows which visit it is once there is more than one."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.panel: VisitsPanel | None = None
        self.chip: VisitChip | None = None
        self._other: QObject | None = None
        self._before: QObject | None = None
        actions.add("visits", self.toggle, "Ctrl+B")
        actions.add("visits.compare", self.compare, "Ctrl+Shift+B")
        actions.add("visits.timeline", self.timeline, "Ctrl+Shift+T")
        actions.add("visits.look_back", self.look_back).setCheckable(True)
        actions.add("visits.begin", self.begin)
        actions.spoken.connect(self._retranslate)
        window.installEventFilter(self)
        window.context.store.changed.connect(self._on_changed)
        window.ready.connect(self._show_what_is_there)
        self._refresh()
        self._retranslate()

    def toggle(self) -> None:
        """Open the panel over the article, or close it."""
        self._window.add_panels()
        if self.panel is None:
            from hipmap.ui.visits.panel import VisitsPanel

            self.panel = VisitsPanel(self._window.context, self._window)
            self.panel.hide()
            self.panel.closed.connect(self._window.focus_body)
            self.panel.compare_wanted.connect(self.compare)
            self.panel.timeline_wanted.connect(self.timeline)
        if self.panel.isVisible():
            self.panel.leave()
            return
        self._place()
        self.panel.show()
        self.panel.raise_()
        self.panel.visits.setFocus()

    def compare(self) -> None:
        """Open two visits side by side."""
        from hipmap.ui.visits.compare_dialog import CompareDialog

        CompareDialog(self._window.context, self._window).open()

    def timeline(self) -> None:
        """Open the course of extent, pain and function."""
        from hipmap.ui.visits.timeline_dialog import TimelineDialog

        TimelineDialog(self._window.context, self._window).open()

    def look_back(self) -> None:
        """Show the drawing of the visit before behind that of the shown one, or no longer."""
        from hipmap.core.visits.former import looked_back_at

        store = self._window.context.store
        store.update(look_back=looked_back_at(store.state) is None)

    def begin(self) -> None:
        """Mark what was marked at the visit before; undo takes it away again."""
        from hipmap.core.visits.former import begun, former

        store = self._window.context.store
        state = store.state
        index = former(state.session, state.visit, state.layer)
        if index is not None:
            store.draw(begun(state.session.visits[index].drawing(state.layer)))
            self._window.statusBar().showMessage(
                self.tr("The places are marked again. Ask anew how strong it is."), 8000
            )

    def _place(self) -> None:
        """Take the article's place, or that of the list when it is alone."""
        side = self._window.side
        if self.panel is None or side is None:
            return
        corner = side.mapTo(self._window, QPoint(0, 0))
        wide = side.article_width
        right = min(corner.x() + side.width(), self._window.width())
        self.panel.setGeometry(right - wide, corner.y(), wide, side.height())

    def _on_changed(self, old: State, new: State) -> None:
        if new.visit and (old.look_back, old.drawing) != (new.look_back, new.drawing):
            self._refresh()
        if old.session is not new.session or old.visit != new.visit or old.layer != new.layer:
            self._refresh()
            if self._window.side is not None:
                self._show_what_is_there()

    def _show_what_is_there(self) -> None:
        """Bring in the chip and the other layer once the session has something for them to say."""
        from PySide6.QtWidgets import QHBoxLayout, QWidget

        from hipmap.ui.map.stage import Stage

        state = self._window.context.store.state
        session = state.session
        if self.chip is None and (len(session.visits) > 1 or session.alias):
            from hipmap.ui.visits.chip import VisitChip

            self.chip = VisitChip(self._window.context, self._window.top_bar)
            self.chip.clicked.connect(self._actions["visits"].trigger)
            row = self._window.top_bar.layout()
            if isinstance(row, QHBoxLayout):
                row.insertWidget(2, self.chip)  # after name and menus
                QWidget.setTabOrder(self._window.top_bar.menus, self.chip)
        visit = session.visits[state.visit]
        other = next(layer for layer in LAYERS if layer != state.layer)
        stage = self._window.stage
        if not isinstance(stage, Stage):
            return
        if self._other is None and visit.drawing(other).areas:
            from hipmap.ui.visits.other_layer import OtherLayer

            self._other = OtherLayer(stage.view)
        if self._before is None and state.visit:
            from hipmap.ui.visits.look_back import LookBack, LookBackCard

            self._before = LookBack(stage.view)
            card = LookBackCard(self._window.context.store, stage.view)
            card.begin.clicked.connect(self.begin)
            stage.look_back_with(card)

    def _refresh(self) -> None:
        state = self._window.context.store.state
        session, actions = state.session, self._actions
        actions["visits.compare"].setEnabled(len(session.visits) > 1)
        before = at = None
        if state.visit:  # only then is it worth finding out
            from hipmap.core.visits.former import former, looked_back_at

            before, at = former(session, state.visit, state.layer), looked_back_at(state)
        actions["visits.look_back"].setEnabled(before is not None)
        actions["visits.look_back"].setChecked(at is not None)
        actions["visits.begin"].setEnabled(before is not None and not state.drawing.cells)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel in its place."""
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _retranslate(self) -> None:
        self._actions["visits"].setText(self.tr("Visits, pain and notes…"))
        self._actions["visits.compare"].setText(self.tr("Compare visits…"))
        self._actions["visits.timeline"].setText(self.tr("Timeline…"))
        self._actions["visits.look_back"].setText(self.tr("Last visit's drawing on the body"))
        self._actions["visits.begin"].setText(self.tr("Begin with last visit's drawing"))
