# SPDX-License-Identifier: Apache-2.0
"""What the parts of the window share, handed to each of them."""

from __future__ import annotations

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import Page
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, Theme


class Context:
    """Atlas, library and store, with the names and actions that more than one part needs."""

    def __init__(self, atlas: Atlas, library: Library, store: Store) -> None:
        self.atlas = atlas
        self.library = library
        self.store = store

    @property
    def language(self) -> str:
        """Return the language of the moment."""
        return self.store.state.language

    @property
    def theme(self) -> Theme:
        """Return the colours of the moment."""
        return THEMES[self.store.state.theme]

    def kind(self, article: str) -> str:
        """Return muscle, condition or article for the id of an article."""
        if article in self.library.muscles:
            return "muscle"
        return "condition" if article in self.library.conditions else "article"

    def name(self, article: str) -> str:
        """Return the name of a muscle or condition with a capital; a general article's is its heading."""
        library = self.library
        if article in library.muscles:
            words = library.muscle_name(article, self.language, self.store.state.latin)
        elif article in library.conditions:
            words = library.text(library.conditions[article].names, self.language)
        else:
            words = self.heading(article)
        return words[:1].upper() + words[1:]

    def heading(self, article: str) -> str:
        """Return the first line of an article."""
        return self.library.article(article, self.language).partition("\n")[0].removeprefix("# ")

    def open(self, article: str, side: str | None = None) -> None:
        """Show an article, and on the body the pattern that belongs to it."""
        kind = self.kind(article)
        if kind == "article":
            self.store.update(page=Page(article))
        else:
            self.store.look_up(Choice(kind, article, side or self.likely_side()))

    def likely_side(self) -> str:
        """Return the side that is marked, else the side last looked at, else both."""
        cells = self.store.state.drawing.cells
        left, right = (bool(cells & half) for half in self.atlas.sided)
        if left != right:
            return "left" if left else "right"
        chosen = self.store.state.chosen
        return chosen.side if chosen else "both"

    def mirror(self, keep: bool = False) -> None:
        """Move what is marked to the other side of the body, or with ``keep`` mark that side as well."""
        state, atlas = self.store.state, self.atlas
        areas = tuple(
            area._replace(cells=atlas.mirrored(area.cells) | (area.cells if keep else 0))
            for area in state.drawing.areas
        )
        self.store.draw(state.drawing._replace(areas=areas))
        other = {"left": "right", "right": "left"}
        chosen = state.chosen
        if chosen and not keep and chosen.side in other:
            page = state.page
            if page and page.id == chosen.id:
                page = page._replace(side=other[chosen.side])
            beside = tuple(one._replace(side=other.get(one.side, one.side)) for one in state.beside)
            turned = chosen._replace(side=other[chosen.side])
            self.store.update(chosen=turned, preview=None, page=page, beside=beside)
