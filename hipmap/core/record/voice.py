# SPDX-License-Identifier: Apache-2.0
"""Says words in a language of its own, whatever the interface speaks: papers follow their reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.terms import Terms

Table = Mapping[str, Mapping[str, Any]]  # class name -> English -> words
_NO_BREAK = "\N{NO-BREAK SPACE}"
_GRAZED = 0.05  # of a drawing; a region that holds less was touched in passing


class Voice:
    """Words, names and numbers in ``language``, from the same table as the interface.

    ``tr`` is called with English words, as in Qt, and looks in the section of the class that speaks.
    """

    def __init__(self, library: Library, atlas: Atlas, table: Table, language: str) -> None:
        self.library, self.atlas, self.language = library, atlas, language
        self._table = table
        self._all = {english: words for section in table.values() for english, words in section.items()}
        self.terms = Terms(partial(self._said, "Terms"))

    def tr(self, english: str) -> str:
        """Return the words for ``english``; itself when there are none."""
        return self._said(type(self).__name__, english)

    def _said(self, speaker: str, english: str) -> str:
        if self.language == "en":
            return english
        for section in (self._table.get(speaker), self._table.get("common"), self._all):
            if section is not None and isinstance(section.get(english), str):
                return str(section[english])
        return english

    def text(self, words: Mapping[str, str]) -> str:
        """Return words of the library."""
        return self.library.text(words, self.language)

    def percent(self, share: float) -> str:
        """Return a share of 0 to 1 in whole per cents."""
        return f"{round(100 * share)}{_NO_BREAK if self.language == 'da' else ''}%"

    def area(self, cells: int) -> str:
        """Return how much skin a set covers, in whole cm², or with one decimal when it is small."""
        cm2 = self.atlas.area_mm2(cells) / 100
        number = f"{cm2:.1f}" if 0 < cm2 < 9.95 else f"{cm2:.0f}"
        return f"{number.replace('.', ',') if self.language == 'da' else number}{_NO_BREAK}cm²"

    def date(self, day: str) -> str:
        """Return ``2026-11-23`` as a person writes it; anything else as it is."""
        months = (
            self.tr("January"), self.tr("February"), self.tr("March"), self.tr("April"), self.tr("May"),
            self.tr("June"), self.tr("July"), self.tr("August"), self.tr("September"), self.tr("October"),
            self.tr("November"), self.tr("December"),
        )  # fmt: skip
        parts = day[:10].split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
            return day
        dot = "." if self.language == "da" else ""
        return f"{int(parts[2])}{dot} {months[int(parts[1]) - 1]} {parts[0]}"

    def place(self, region: str) -> str:
        """Return the name of a region with its side."""
        side, dot, _ = region.partition(".")
        return self.terms.sided(side, self._bare(region)) if dot else self._bare(region)

    def _bare(self, region: str) -> str:
        return self.library.place_name(region.rpartition(".")[2], self.language)

    def places(self, cells: int, most: int = 4) -> str:
        """Return the names of the regions a set lies in, the one with most of it first.

        A region that a brush only grazed is left out; a side that holds for all is said once.
        """
        found = self._entered(cells)
        sides = {region.partition(".")[0] if "." in region else "" for region in found}
        once = len(found) > 1 and sides in ({"left"}, {"right"})
        named = "; ".join(self._bare(region) if once else self.place(region) for region in found[:most])
        if len(found) > most:
            named = self.tr("{places} and {count} more").format(places=named, count=len(found) - most)
        if not once:
            return named
        side = self.tr("left side: {places}") if sides == {"left"} else self.tr("right side: {places}")
        return side.format(places=named)

    def _entered(self, cells: int) -> list[str]:
        """Return the regions that hold a fair part of a set, or a place under the skin."""
        atlas, touched = self.atlas, self.atlas.regions_of(cells)
        least = _GRAZED * cells.bit_count()
        held = {region: atlas.region_mask(region) & cells for region in touched}
        fair = [one for one in touched if held[one].bit_count() >= least or held[one] & ~atlas.skin]
        return fair or list(touched[:1])

    def muscle(self, muscle: str) -> str:
        """Return the everyday name of a muscle with a capital."""
        name = self.text(self.library.muscles[muscle].names)
        return name[:1].upper() + name[1:]

    def point(self, choice: Choice) -> str:
        """Return the name of a choice's trigger point; empty when it is about the whole muscle."""
        points = self.library.muscles[choice.id].trigger_points
        return next((self.text(point.name) for point in points if point.id == choice.trigger_point), "")
