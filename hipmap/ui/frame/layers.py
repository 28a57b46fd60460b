# SPDX-License-Identifier: Apache-2.0
"""The menu of layers: how deep one looks, what is shown there, and the skin of nerve roots or of nerves."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from hipmap.core.cells import iterate
from hipmap.core.choice import SIDES
from hipmap.core.figure import BODY_VIEWS
from hipmap.core.state import DEPTHS
from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.frame.depth import HIDEABLE

_ENOUGH = 0.5  # of what the best view shows of an area


class LayersMenu(QMenu):
    """Made each time that it opens; a single area is brought into sight."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        if actions is not None:
            self.addActions([actions[f"depth.{name}"] for name in DEPTHS])
            self.addSeparator()
            self.addActions([actions[name] for name in ("landmarks", *(f"layer.{one}" for one in HIDEABLE))])
            self.addSeparator()
        self._group = QActionGroup(self)
        self._entry(self, self.tr("No skin areas"), "")
        self.addSeparator()
        for kind, every, single in (
            ("dermatome", self.tr("Dermatomes"), self.tr("One dermatome")),
            ("nerve", self.tr("Skin of the nerves"), self.tr("One nerve")),
        ):
            self._entry(self, every, kind)
            inner = self.addMenu(single)
            for area in context.library.areas:
                if area.kind == kind:
                    name = context.library.text(area.names, context.language)
                    self._entry(inner, name[:1].upper() + name[1:], f"{kind}:{area.id}")

    def _entry(self, menu: QMenu, words: str, compare: str) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(self._context.store.state.compare == compare)
        self._group.addAction(action)
        action.triggered.connect(partial(self._show, compare))

    def _show(self, compare: str, _: bool = False) -> None:
        store = self._context.store
        store.update(compare=compare, **(self._sight(compare) if ":" in compare else {}))

    def _sight(self, compare: str) -> dict[str, str]:
        """Return the view and the zoom that a single area needs to be seen, or nothing."""
        context, state = self._context, self._context.store.state
        kind, _, area = compare.partition(":")
        cells = 0
        for side in SIDES:
            cells |= context.library.area_zone(kind, area, side)
        views = context.atlas.figure(state.figure).views
        seen = {name: (cells & view.visible).bit_count() for name, view in views.items()}
        best = max(BODY_VIEWS, key=lambda name: seen[name])
        name = state.view if seen[state.view] > _ENOUGH * seen[best] else best
        needs = {"view": name}
        x, y, width, height = views[name].hip
        xy = views[name].xy
        shown = list(iterate(cells & views[name].visible))
        inside = sum(x < xy[2 * c] < x + width and y < xy[2 * c + 1] < y + height for c in shown)
        if state.zoom == "hip" and inside < len(shown) / 2:
            needs["zoom"] = "body"
        return needs
