# SPDX-License-Identifier: Apache-2.0
"""The map for screen readers: a list of places that are checked when they are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, isValid

from hipmap.core.choice import Choice
from hipmap.ui.place_words import MUSCLE

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

_CLASS = "BodyView"


class MapInterface(QAccessibleWidget):
    """The body view as a list of the places it shows."""

    def __init__(self, view: BodyView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._earlier = view.accessible  # kept alive: Qt still has it
        self._children: dict[str, PlaceInterface] = self._earlier._children if self._earlier else {}

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name of the map, with the view that it shows."""
        if kind != QAccessible.Text.Name or not isValid(self._view):
            return ""
        view = self._view.words.view(self._view.store.state.view)
        return self._view.tr("Body map: {view}").format(view=view)

    def _ids(self) -> list[str]:
        return list(self._view.places.middles) if isValid(self._view) else []

    def childCount(self) -> int:
        """Return how many places the view shows."""
        return len(self._ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return one place."""
        names = self._ids()
        if not 0 <= index < len(names):
            return None
        name = names[index]
        if name not in self._children:
            made = PlaceInterface(self, self._view, name)
            QAccessible.registerAccessibleInterface(made)
            self._children[name] = made
        return self._children[name]

    def known(self) -> list[PlaceInterface]:
        """Return the places that were asked for before, without muscles."""
        return [place for name, place in self._children.items() if not name.startswith(MUSCLE)]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which place ``child`` is."""
        names = self._ids()
        if isinstance(child, PlaceInterface) and child.region in names:
            return names.index(child.region)
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the place that the keyboard stands on."""
        names = self._ids()
        if isValid(self._view) and self._view.hasFocus() and self._view.current in names:
            return self.child(names.index(self._view.current))
        return None


class PlaceAction(QAccessibleActionInterface):
    """What can be done with a place without pointer and keys: mark it or take it away, choose a muscle."""

    def __init__(self, place: PlaceInterface) -> None:
        super().__init__()
        self._place = place

    def actionNames(self) -> list[str]:
        """Return that it can be pressed."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Do what a click on the place does."""
        if name == QAccessibleActionInterface.pressAction():
            self._place.press()

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return nothing; the keys belong to the map."""
        return []


class PlaceInterface(QAccessibleInterface):
    """One region as a check box."""

    def __init__(self, parent: MapInterface, view: BodyView, region: str) -> None:
        super().__init__()
        self._parent, self._view, self.region = parent, view, region
        side, _, muscle = region.removeprefix(MUSCLE).partition(".")
        self._muscle = (side, muscle) if region.startswith(MUSCLE) else None
        self._action = PlaceAction(self)

    def isValid(self) -> bool:
        """Tell whether the map still exists."""
        return isValid(self._view)

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return None; a place is not an object of its own."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return the map."""
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None; a place has no parts."""
        return None

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return -1."""
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None."""
        return None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return the action of the place; PySide needs a pointer for every answer, also for none."""
        return self._action if kind == QAccessible.InterfaceType.ActionInterface else VoidPtr(0)

    def press(self) -> None:
        """Mark the place, or unmark it; a muscle is chosen."""
        if not self.isValid():
            return
        store = self._view.store
        if self._muscle:
            side, muscle = self._muscle
            store.choose(Choice("muscle", muscle, side))
        else:
            store.toggle(self._view.atlas.region_mask(self.region))

    def role(self) -> QAccessible.Role:
        """Return that it can be checked, a muscle as one among all."""
        return QAccessible.Role.RadioButton if self._muscle else QAccessible.Role.CheckBox

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name of the place."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return self._view.words.title(self.region, self._view.store.state.language)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Ignore it; names are not changed from outside."""

    def state(self) -> QAccessible.State:
        """Return whether the place is marked and whether it has the focus."""
        state: Any = QAccessible.State()
        state.checkable = state.focusable = True
        if not self.isValid():
            state.invalid = True
            return state  # type: ignore[no-any-return]
        if self._muscle:
            chosen = self._view.store.state.chosen
            state.checked = chosen is not None and self._muscle == (chosen.side, chosen.id)
            state.focused = self._view.hasFocus() and self._view.current == self.region
            return state  # type: ignore[no-any-return]
        cells = self._view.atlas.region_mask(self.region)
        marked = self._view.store.state.drawing.cells & cells
        state.checked = marked == cells
        state.checkStateMixed = bool(marked) and marked != cells
        state.focused = self._view.hasFocus() and self._view.current == self.region
        return state  # type: ignore[no-any-return]

    def rect(self) -> QRect:
        """Return where the place is on the screen."""
        if not self.isValid():
            return QRect()
        from hipmap.ui.map.places import Place

        cells = 0 if self._muscle else self._view.atlas.region_mask(self.region)
        box = self._view.place_rect(Place(self.region, cells)).toAlignedRect()
        return QRect(self._view.mapToGlobal(QPoint(box.topLeft())), box.size())

    def foregroundColor(self) -> QColor:
        """Return the colour of what is marked."""
        return QColor(self._view.theme.pain)

    def backgroundColor(self) -> QColor:
        """Return the colour of the body."""
        return QColor(self._view.theme.body)


def install() -> None:
    """Let Qt ask here for the interface of every body view."""
    QAccessible.installFactory(_make)


def _make(key: str, target: QObject) -> QAccessibleInterface | None:
    if key.rpartition("::")[2] == _CLASS and target is not None and target.isWidgetType():
        view: Any = target
        view.accessible = MapInterface(view)  # a new one each time, as for buttons
        return view.accessible  # type: ignore[no-any-return]
    return None
