# SPDX-License-Identifier: Apache-2.0
"""The one place where state changes; widgets read it and call its actions, never each other."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from hipmap.core import limits, pain_areas
from hipmap.core.choice import Choice
from hipmap.core.deltas import DrawingStep
from hipmap.core.drawing import Drawing
from hipmap.core.history import History
from hipmap.core.session.model import LAYERS, Session, Visit
from hipmap.core.session.shown import gathered, showing
from hipmap.core.state import Page, State

BESIDE = 2  # muscles beside the chosen one; each has a hue of its own
RECENTS = 10


class Store(QObject):
    """Holds the state and tells what it was and what it has become.

    ``changed(old, new)`` is emitted once for each action that changes something, in their order also when
    one who hears it acts in turn. ``opened`` tells that another session took the place of the one before,
    ``looked_up`` what was found by its name and not on the body, so that it may be out of sight: a Choice, or
    the cells of a place.
    """

    changed = Signal(object, object)
    opened = Signal()
    looked_up = Signal(object)

    def __init__(self, state: State | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = gathered(state or State())._replace(can_undo=False, can_redo=False)
        self._histories: dict[tuple[int, str], History[Drawing]] = {}
        self._felt: History[int] | None = None  # while it is marked where a point is felt
        self._untold: list[tuple[State, State]] = []

    @property
    def state(self) -> State:
        """Return the present state."""
        return self._state

    @property
    def target(self) -> int:
        """Return the cells that a click adds to: the active area's, or what is felt at a point."""
        state = self._state
        return state.findings.of(*state.feeling).felt if state.feeling else state.drawing.active_area.cells

    def update(self, **fields: Any) -> None:
        """Set fields of the state other than the drawing and the session."""
        self._become(self._state._replace(**fields))

    def draw(self, drawing: Drawing) -> None:
        """Make ``drawing`` the marked area as one step of undo."""
        if self._history.push(drawing):
            self._show_drawing()

    def toggle(self, cells: int) -> None:
        """Mark ``cells`` in the active area, or unmark them when all of them are marked there already.

        While it is asked where a point is felt, they are marked there.
        """
        state = self._state
        if state.feeling is None:
            self.draw(pain_areas.toggle(state.drawing, cells))
            return
        felt = self.target
        if self._felt is None or self._felt.value != felt:
            self._felt = History(felt)
        self._felt.push(felt & ~cells if felt & cells == cells else felt | cells)
        self._show_felt(self._felt)

    def amend(self, drawing: Drawing) -> None:
        """Change what is not worth a step of undo, such as which area is drawn in."""
        if self._history.amend(drawing):
            self._show_drawing()

    def set_radius(self, radius: float) -> None:
        """Set the radius of the brush in cm, as near to ``radius`` as is possible."""
        self.update(radius=limits.radius_cm(radius))

    def clear(self) -> None:
        """Unmark everything; undo brings it back."""
        self.draw(Drawing())

    def undo(self) -> None:
        """Bring back the drawing before the last step, or what was felt while that is being marked."""
        if self._felt is not None:
            self._felt.undo()
            self._show_felt(self._felt)
            return
        self._history.undo()
        self._show_drawing()

    def redo(self) -> None:
        """Do the undone step again."""
        if self._felt is not None:
            self._felt.redo()
            self._show_felt(self._felt)
            return
        self._history.redo()
        self._show_drawing()

    def choose(self, choice: Choice | None) -> None:
        """Show one muscle's or condition's pattern and open its article; None shows no pattern."""
        page = Page(choice.id, choice.side) if choice else self._state.page
        self.update(chosen=choice, preview=None, page=page, beside=(), recents=self._recents(choice))

    def look_up(self, choice: Choice) -> None:
        """Choose what was found by its name, wherever on the body it is."""
        self.choose(choice)
        self.looked_up.emit(choice)

    def look_up_place(self, cells: int) -> None:
        """Mark a place that was found by its name, or unmark it."""
        self.toggle(cells)
        self.looked_up.emit(cells & self.target)

    def show_beside(self, choice: Choice) -> None:
        """Show a muscle beside the chosen one, or no longer; the first one is chosen, the third the last."""
        state = self._state
        if state.chosen is None or state.chosen.kind != "muscle":
            self.choose(choice)
        elif choice.id == state.chosen.id:
            first, *others = *state.beside, None
            self.choose(first)
            self.update(beside=tuple(one for one in others if one is not None))
        else:
            kept = tuple(one for one in state.beside if one.id != choice.id)
            if kept == state.beside:
                kept = (*kept, choice)[-BESIDE:]
            self.update(beside=kept, preview=None)

    def turn_favourite(self, muscle: str) -> None:
        """Make a muscle a favourite, or no longer."""
        before = self._state.favourites
        kept = tuple(name for name in before if name != muscle)
        self.update(favourites=kept if kept != before else (muscle, *before))

    def _recents(self, choice: Choice | None) -> tuple[str, ...]:
        before = self._state.recents
        if choice is None or choice.kind != "muscle":
            return before
        return (choice.id, *(name for name in before if name != choice.id))[:RECENTS]

    def open_session(self, session: Session) -> None:
        """Show the last visit of another session; undo begins anew."""
        self._histories = {}
        self._turn_to(session, len(session.visits) - 1, LAYERS[0])
        self.opened.emit()

    def add_visit(self, visit: Visit) -> None:
        """Add a visit after the others and show it."""
        session = self._state.session
        session = session._replace(visits=(*session.visits, visit))
        self._turn_to(session, len(session.visits) - 1, LAYERS[0], look_back=True)

    def show_visit(self, index: int, layer: str | None = None) -> None:
        """Show another visit, or another layer of it; each keeps its own undo."""
        self._turn_to(self._state.session, index, layer or self._state.layer)

    def insert_visit(self, index: int, visit: Visit) -> None:
        """Put a visit before the one at ``index``, as when a removed one comes back, and show it."""
        visits = self._state.session.visits
        self._histories = {(at + (at >= index), layer): h for (at, layer), h in self._histories.items()}
        session = self._state.session._replace(visits=(*visits[:index], visit, *visits[index:]))
        self._turn_to(session, index, LAYERS[0])

    def remove_visit(self, index: int) -> None:
        """Take a visit out and show the one before it; the only one gives way to an empty one."""
        visits = self._state.session.visits
        kept = (*visits[:index], *visits[index + 1 :]) or (Visit(),)
        self._histories = {
            (at - (at > index), layer): h for (at, layer), h in self._histories.items() if at != index
        }
        self._turn_to(self._state.session._replace(visits=kept), index - 1, LAYERS[0])

    def tell(self, **fields: Any) -> None:
        """Set alias, note or question of the session."""
        self._become(self._state._replace(session=self._state.session._replace(**fields)))

    def tell_visit(self, **fields: Any) -> None:
        """Set what the shown visit says beside drawing, answers and findings."""
        state = self._state
        visit = state.session.visits[state.visit]._replace(**fields)
        self._become(state._replace(session=state.session.with_visit(state.visit, visit)))

    @property
    def _history(self) -> History[Drawing]:
        state = self._state
        key = state.visit, state.layer
        if key not in self._histories:
            self._histories[key] = History(state.drawing, DrawingStep)
        return self._histories[key]

    def _turn_to(self, session: Session, index: int, layer: str, look_back: bool | None = None) -> None:
        # What was chosen belongs to the drawing that goes.
        shown = showing(self._state, session, index, layer)._replace(
            chosen=None, preview=None, beside=(), look_back=look_back
        )
        history = self._histories.get((shown.visit, layer))
        self._become(
            shown._replace(
                can_undo=bool(history and history.can_undo), can_redo=bool(history and history.can_redo)
            )
        )

    def _show_drawing(self) -> None:
        self._become(
            self._state._replace(
                drawing=self._history.value,
                can_undo=self._history.can_undo,
                can_redo=self._history.can_redo,
            )
        )

    def _show_felt(self, history: History[int]) -> None:
        state = self._state
        if state.feeling is not None:
            finding = state.findings.of(*state.feeling)._replace(felt=history.value)
            self.update(
                findings=state.findings.found(finding),
                can_undo=history.can_undo,
                can_redo=history.can_redo,
            )

    def _become(self, state: State) -> None:
        if state.feeling is not None and state.feeling == self._state.feeling:
            # Whatever else is taken up ends it, so that no click marks what nobody thinks of any more.
            ends = ("drawing", "tool", "page", "chosen", "aids")
            if any(getattr(state, name) != getattr(self._state, name) for name in ends):
                state = state._replace(feeling=None)
        if self._felt is not None and state.feeling != self._state.feeling:
            # From here on undo speaks of the drawing again.
            self._felt = None
            history = self._histories.get((state.visit, state.layer))
            state = state._replace(
                can_undo=bool(history and history.can_undo), can_redo=bool(history and history.can_redo)
            )
        state = gathered(state)
        if state == self._state:
            return
        old, self._state = self._state, state
        self._untold.append((old, state))
        if len(self._untold) > 1:
            return  # by someone who is being told of another change: all shall hear of that one first
        try:
            while self._untold:
                self.changed.emit(*self._untold[0])
                del self._untold[0]
        finally:
            self._untold.clear()  # when one who hears it fails, the next change is told all the same
