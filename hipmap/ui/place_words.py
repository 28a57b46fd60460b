# SPDX-License-Identifier: Apache-2.0
"""Names of places and views, areas and shares as the screen writes them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hipmap.core.library import Library
from hipmap.ui.measures import area, locale
from hipmap.ui.translator import terms

MUSCLE = "muscle:"  # before the id of a place that is a muscle: "muscle:left.piriformis"


class PlaceWords(QObject):
    """Says places, views and areas in the chosen language."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.latin = False  # Latin names of muscles first

    def place(self, region_id: str, language: str) -> str:
        """Return the name of a region or spot with its side, without a capital."""
        side, dot, bare = region_id.partition(".")
        if side.startswith(MUSCLE):
            return self._muscle(bare, side.removeprefix(MUSCLE), language)
        if dot:
            return terms().sided(side, self._library.place_name(bare, language))
        return self._library.place_name(region_id, language)

    def _muscle(self, name: str, side: str, language: str) -> str:
        """Return the name of a muscle with its side."""
        words = self._library.muscle_name(name, language, self.latin)
        return f"{words} · {terms().side(side)}"

    def title(self, region_id: str, language: str) -> str:
        """Return the name of a region or spot with a capital."""
        name = self.place(region_id, language)
        return name[:1].upper() + name[1:]

    def view(self, name: str) -> str:
        """Return the name of a view."""
        names = {
            "front": self.tr("Front"),
            "back": self.tr("Back"),
            "left": self.tr("Left side"),
            "right": self.tr("Right side"),
            "soles": self.tr("Soles"),
            "inner": self.tr("Inner leg"),
        }
        return names[name]

    def area(self, mm2: float, language: str) -> str:
        """Return an area in whole square centimetres, or with one decimal when it is small."""
        return area(mm2 / 100, language)

    def percent(self, share: float, language: str) -> str:
        """Return a share of 0 to 1 in per cent with one decimal."""
        number = locale(language).toString(100 * share, "f", 1)
        return f"{number}\N{NO-BREAK SPACE}%" if language == "da" else f"{number}%"
