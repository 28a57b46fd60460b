# SPDX-License-Identifier: Apache-2.0
"""Tells a screen reader what changed on the map, whoever changed it: pointer, keys, undo, a list, a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

from hipmap.core.state import State
from hipmap.ui import telling

if TYPE_CHECKING:
    from hipmap.ui.map.body_view import BodyView

_NAMED = 3  # places that are said by name; of more, how much is marked


def tell(view: BodyView, old: State, new: State) -> None:
    """Say what is marked now, and that the map shows other places."""
    kind = QAccessible.Event
    if old.language != new.language:
        telling.send(QAccessibleEvent(view, kind.NameChanged))
    if (old.view, old.figure, old.depth) != (new.view, new.figure, new.depth):
        telling.send(QAccessibleEvent(view, kind.NameChanged))
        telling.send(QAccessibleEvent(view, kind.ObjectReorder))
    before, now = old.drawing.cells, new.drawing.cells
    if before != now:
        _tell_places(view, before ^ now)
        telling.announce(view, words(view, before, now))


def words(view: BodyView, before: int, now: int) -> str:
    """Return what a change from one set of cells to another means in words."""
    if not now:
        return view.tr("Nothing is marked")
    atlas, language = view.atlas, view.store.state.language
    whole = {name: atlas.region_mask(name) for name in atlas.regions_of(before ^ now)}
    for pattern, cells, other in (
        (view.tr("{place}: marked"), now, before),
        (view.tr("{place}: not marked"), before, now),
    ):
        named = [name for name, mask in whole.items() if mask & cells == mask and mask & other != mask]
        if named and len(named) <= _NAMED:
            return pattern.format(place=", ".join(view.words.title(name, language) for name in named))
    area = view.words.area(atlas.area_mm2(now), language)
    return view.tr("Marked in all: {area}").format(area=area)


def _tell_places(view: BodyView, changed: int) -> None:
    """Tell of each place that a reader knows already that it is checked now, or no longer."""
    known = view.accessible.known() if view.accessible is not None else []
    for place in known:
        if view.atlas.region_mask(place.region) & changed:
            state: Any = QAccessible.State()
            state.checked = True
            telling.send(QAccessibleStateChangeEvent(place, state))
