# SPDX-License-Identifier: Apache-2.0
"""Reads data/areas/*.yaml: the skin areas of nerve roots and of nerves, shown to compare with."""

from __future__ import annotations

from hipmap.core.content.cursor import LANGUAGES, Cursor
from hipmap.core.content.muscles import Zones
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.content.zone_parts import read_zone
from hipmap.core.entities import SkinArea
from hipmap.core.problems import suggestion

AREA_FILES = {"dermatomes": "dermatome", "nerves": "nerve"}
"""The files by name without ending, and the kind of area that each holds."""

_FIELDS = ("id", "names", "roots", "where", "zone", "map", "note", "sources")


def read_areas(top: Cursor, kind: str, words: Vocabulary) -> dict[str, tuple[SkinArea, Zones]]:
    """Read the areas of one file by id; a broken one is left out."""
    kept: dict[str, tuple[SkinArea, Zones]] = {}
    for item in top.items():
        before = item.report.broken
        area, zones = _area(item, kind, words)
        if area.id in kept:
            item.fail(f'"{area.id}" stands here twice')
        if item.report.broken == before:
            kept[area.id] = area, zones
    return kept


def _area(item: Cursor, kind: str, words: Vocabulary) -> tuple[SkinArea, Zones]:
    found = item.fields(_FIELDS, ("condition",))
    zones = Zones(read_zone(found.get("zone"), words))
    if "zone" in found and not found.members("zone"):
        found["zone"].fail("is empty")
    # An area without the map it follows would pass for the only one there is, so this breaks it.
    followed = found.choice("map", words.sources, "source")
    condition = found.text("condition") if "condition" in found else None
    if condition and condition not in words.conditions:
        hint = suggestion(condition, words.conditions)
        found["condition"].fail(f'unknown condition "{condition}"{hint}', breaks=False)
        condition = None
    area = SkinArea(
        kind,
        found.text("id"),
        _names(found.get("names")),
        found.text_or_texts("roots"),
        found.texts("where"),
        found.texts("note"),
        followed,
        condition,
        found.references("sources", words.sources, "source"),
    )
    return area, zones


def _names(cursor: Cursor | None) -> dict[str, str]:
    if cursor is None:
        return {}
    return cursor.fields(LANGUAGES, ("la",)).languages(("la", *LANGUAGES))
