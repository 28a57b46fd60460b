# SPDX-License-Identifier: Apache-2.0
"""Reads data/conditions/*.yaml."""

from __future__ import annotations

from hipmap.core.content import allowed
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.muscles import Zones, check_id
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.content.zone_parts import read_zone
from hipmap.core.entities import Condition, Frequency
from hipmap.core.problems import suggestion

_FIELDS = ("id", "names", "kind", "hint")
_OPTIONAL = (
    "search", "match", "zone", "bilateral", "frequencies", "look_alike_of", "nerve_questions", "whom_to_see",
    "level", "sources",
)  # fmt: skip


def read_condition(top: Cursor, file_id: str, words: Vocabulary) -> tuple[Condition, Zones]:
    """Read one condition and its zone."""
    found = top.fields(_FIELDS, _OPTIONAL)
    check_id(found, file_id)
    zones = Zones(read_zone(found.get("zone"), words))
    match = found.flag("match", bool(zones.core))
    if match and not zones.core:
        top.fail('"zone" is missing: a condition without an area needs match: false')
    condition = Condition(
        file_id,
        found.texts("names"),
        found.words("search"),
        found.choice("kind", allowed.CONDITION_KINDS),
        match,
        found.flag("bilateral"),
        tuple(_frequency(item, words) for item in found.members("frequencies")),
        found.texts("hint"),
        found.references("look_alike_of", words.muscles, "muscle"),
        found.flag("nerve_questions"),
        found.texts("whom_to_see"),
        found.choice("level", allowed.LEVELS) if "level" in found else None,
        found.references("sources", words.sources, "source"),
    )
    return condition, zones


def _frequency(item: Cursor, words: Vocabulary) -> Frequency:
    found = item.fields(("percent", "regions", "place", "population", "source"))
    source = found.text("source")
    if source and words.sources and source not in words.sources:
        found["source"].fail(f'unknown source "{source}"{suggestion(source, words.sources)}', breaks=False)
    return Frequency(
        found["percent"].number(0, 100) if "percent" in found else 0.0,
        found.choices("regions", words.regions, "region"),
        found.texts("place"),
        found.texts("population"),
        source,
    )
