# SPDX-License-Identifier: Apache-2.0
"""The list of places: the map as a plain tree of body parts, regions and spots, to tick."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from hipmap.core.choice import SIDES
from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.overlay import Overlay
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.slim_bar import SlimBar

_NAME = Qt.ItemDataRole.UserRole


class PlacesList(Speaks, Overlay):
    """Ticks what is marked, and marks what is ticked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._words = PlaceWords(context.library, self)
        self._writing = False
        self._cells: dict[str, int] = {}
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setFont(font(14))
        self.tree.setFrameShape(self.tree.frameShape().NoFrame)
        self.tree.setIndentation(px(18))
        self.tree.setWordWrap(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.tree.setStyleSheet(f"QTreeView::item {{ min-height: {px(40)}px }}")
        self.tree.setVerticalScrollBar(SlimBar(self.tree))
        self.tree.itemChanged.connect(self._ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(10), px(8))
        column.addLayout(self.head)
        column.addWidget(self.tree, 1)
        context.store.changed.connect(self._on_changed)
        self._fill()

    def _fill(self) -> None:
        """Write the tree in the present language, open where it was open."""
        context = self._context
        library, language, atlas = context.library, context.language, context.atlas
        opened = {index for index, item in enumerate(self._tops()) if item.isExpanded()}
        self._writing = True
        self.tree.clear()
        self.entitle(self.tr("List of places"))
        self.tree.setAccessibleName(self.title.text())
        known = [*atlas.regions, *atlas.deep]
        for part, names in library.parts.items():
            top = QTreeWidgetItem([_capital(library.text(names, language))])
            for region in (name for name, said in library.region_names.items() if said.part == part):
                for sided in (region, *(f"{side}.{region}" for side in SIDES)):
                    if sided in known:
                        top.addChild(self._item(sided, atlas.region_mask(sided)))
            if top.childCount():
                self.tree.addTopLevelItem(top)
        for index, item in enumerate(self._tops()):
            item.setExpanded(index in opened)
        self._writing = False
        self._mark()

    def _item(self, sided: str, cells: int) -> QTreeWidgetItem:
        context = self._context
        item = QTreeWidgetItem([self._words.title(sided, context.language)])
        self._cells[sided] = cells
        item.setData(0, _NAME, sided)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        side, dot, bare = sided.partition(".")
        for spot, inside in context.library.spots_inside.items():
            name = f"{side}.{spot}"
            if dot and bare == (inside[0] if inside else "") and name in context.library.spots:
                item.addChild(self._item(name, context.library.spots[name]))
        return item

    def _tops(self) -> list[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(index) for index in range(self.tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _items(self) -> list[QTreeWidgetItem]:
        found = []
        waiting = self._tops()
        while waiting:
            item = waiting.pop()
            if item.data(0, _NAME):
                found.append(item)
            waiting += [child for index in range(item.childCount()) if (child := item.child(index))]
        return found

    def _mark(self) -> None:
        """Tick what is marked; a place marked in part is ticked in part."""
        cells = self._context.store.state.drawing.active_area.cells
        self._writing = True
        for item in self._items():
            own = self._cells[item.data(0, _NAME)]
            inside = cells & own
            state = Qt.CheckState
            ticked = (
                state.Checked
                if inside == own and own
                else state.PartiallyChecked
                if inside
                else state.Unchecked
            )
            item.setCheckState(0, ticked)
        self._writing = False

    def _ticked(self, item: QTreeWidgetItem) -> None:
        own = self._cells.get(item.data(0, _NAME))
        if self._writing or own is None:
            return
        store = self._context.store
        wanted = item.checkState(0) == Qt.CheckState.Checked
        whole = store.state.drawing.active_area.cells & own == own
        if wanted != whole:
            store.look_up_place(own)
        self._mark()

    def _on_changed(self, old: State, new: State) -> None:
        if old.drawing != new.drawing and not self._writing and self.isVisible():
            self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what was marked meanwhile."""
        super().showEvent(event)
        self._mark()

    _retranslate = _fill


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
