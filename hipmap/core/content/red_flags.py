# SPDX-License-Identifier: Apache-2.0
"""Reads data/red_flags.yaml: one question, one sign, one level."""

from __future__ import annotations

from hipmap.core.content import allowed
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.entities import RedFlag

_FIELDS = ("id", "level", "group", "ask", "regions", "gravity", "checked")
_OPTIONAL = ("ages", "ticks", "first", "advice", "sources")
_LONGEST = 30


def read_red_flags(top: Cursor, words: Vocabulary) -> tuple[RedFlag, ...]:
    """Read all questions; a broken one is left out."""
    flags: list[RedFlag] = []
    for item in top.items():
        before = item.report.broken
        flag = _red_flag(item, words)
        if flag.id in {other.id for other in flags}:
            item.fail(f'"{flag.id}" stands here twice')
        if item.report.broken == before:
            flags.append(flag)
    return tuple(flags)


def _red_flag(item: Cursor, words: Vocabulary) -> RedFlag:
    found = item.fields(_FIELDS, _OPTIONAL)
    ask = found.texts("ask")
    for language, sentence in ask.items():
        if len(sentence.split()) > _LONGEST:
            found["ask"].fail(f"{language} has more than {_LONGEST} words")
    regions: tuple[str, ...] = ("any",)
    if "regions" in found and found["regions"].node.value != "any":
        places = words.regions | words.outside | {"any"} if words.regions else ()
        regions = found["regions"].choices(places, "region") if places else found["regions"].words()
    return RedFlag(
        found.text("id"),
        found.choice("level", allowed.LEVELS),
        found.choice("group", allowed.FLAG_GROUPS),
        ask,
        regions,
        found.choices("ages", allowed.AGES, "age group"),
        found.choices("ticks", allowed.TICKS, "tick"),
        found.flag("first"),
        found.texts("advice"),
        int(found["gravity"].number(1, 100)) if "gravity" in found else 1,
        found.references("sources", words.sources, "source"),
        found.flag("checked"),
    )
