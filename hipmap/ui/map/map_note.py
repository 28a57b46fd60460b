# SPDX-License-Identifier: Apache-2.0
"""The note that goes with a layer of skin areas: which map it follows, and that maps differ."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core.library import Library
from hipmap.core.state import Page, State
from hipmap.ui.buttons import Button
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.paint import paint_card
from hipmap.ui.map.zones import chosen
from hipmap.ui.measures import px
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

ARTICLE = "dermatomes_and_nerves"
_WIDE = 300
_NO_LINKS = Qt.TextInteractionFlag.NoTextInteraction
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class MapNote(QWidget):
    """A card with the name of the layer and its map; its cross takes the layer away."""

    resized = Signal()

    def __init__(self, library: Library, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._store = library, store
        self.covered = False  # by a card that needs the whole stage
        self.short = False  # where letters are large: the title alone, which leads to the article
        self._texts = "", ""  # all of it, and what a small stage has room for
        self.title = Line(store, 13, HALF, parent=self)
        self.title.setTextFormat(Qt.TextFormat.AutoText)
        self.title.linkActivated.connect(lambda link: store.update(page=Page(ARTICLE)))
        self.text = Line(store, 12.5, role="text2", parent=self).with_links()
        self.text.linkActivated.connect(lambda link: store.update(page=Page(ARTICLE)))
        self.away = Button(store, "quiet", "close", self)
        self.away.clicked.connect(lambda: store.update(compare=""))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(2), px(4), px(10))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text)
        store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if (old.compare, old.language, old.theme) != (new.compare, new.language, new.theme):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Write what belongs to the layer."""
        state, library = self._store.state, self._library
        found = chosen(library, state.compare)
        self.setVisible(bool(found) and not self.covered)
        if found:
            text = library.text
            one = found[0] if len(found) == 1 else None
            kinds = {"dermatome": self.tr("Dermatomes"), "nerve": self.tr("Skin of the nerves")}
            name = text(one.names, state.language) if one else kinds[found[0].kind]
            name = name[:1].upper() + name[1:]
            self.title.setTextInteractionFlags(_LINKS if self.short else _NO_LINKS)
            self.title.setText(f'<a href="article:{ARTICLE}">{name}</a>' if self.short else name)
            maps = dict.fromkeys(self._source(area.map) for area in found)
            said = [self.tr("Map: {source}. Maps differ.").format(source="; ".join(maps))]
            if one and one.kind == "nerve":
                said.append(self.tr("Nerve roots: {roots}.").format(roots=text(one.roots, state.language)))
            if one:
                said.append(text(one.note, state.language))
            said.append(f'<a href="article:{ARTICLE}">{self.tr("About these maps")}</a>')
            self._texts = " ".join(said), f"{said[0]} {said[-1]}"
            self.text.setText(self._texts[0])
            self.text.setVisible(not self.short)
            self.title.setToolTip(self._texts[0] if self.short else "")
            self.away.setToolTip(self.tr("Take the layer away"))
            self.away.setAccessibleName(self.tr("Take the layer away"))
        self.resized.emit()

    def _source(self, name: str) -> str:
        found = self._library.sources.get(name)
        if found is None or found.read == "none":
            return self.tr("general knowledge")
        return found.title

    def set_short(self, short: bool) -> None:
        """Say the title alone, or all."""
        if short != self.short:
            self.short = short
            self.refresh()

    def wanted(self, width: int, height: int) -> QSize:
        """Return the size that the note takes in a room of pixels, saying less where there is little."""
        wide, high = min(px(_WIDE), width), 0
        layout = self.layout()
        if self.short:
            return QSize(wide, layout.totalHeightForWidth(wide) if layout is not None else 0)
        for text in self._texts:
            self.text.setText(text)
            high = layout.totalHeightForWidth(wide) if layout is not None else 0
            if high <= height:
                break
        return QSize(wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, THEMES[self._store.state.theme])
