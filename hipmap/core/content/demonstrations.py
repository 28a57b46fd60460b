# SPDX-License-Identifier: Apache-2.0
"""Reads data/demonstrations.yaml: ready-made demonstrations, each ending with what else it may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from hipmap.core.choice import SIDES
from hipmap.core.content.cursor import LANGUAGES, Cursor
from hipmap.core.content.vocabulary import Vocabulary, bare_region
from hipmap.core.demo.model import MOST_LINES, MOST_SENTENCES, STEPS, Demonstration, Told
from hipmap.core.entities import Muscle
from hipmap.core.figure import BODY_VIEWS

_FIELDS = ("id", "name", "regions", "muscle", "side", "look_alike", "steps")
_LONGEST = 28  # words of a sentence that is still read from across a room
_LONGEST_LINE = 9
_END = re.compile(r"[.?](?:\s|$)")


class Known(NamedTuple):
    """What an entry may refer to: the points of each muscle, and everything else by kind."""

    words: Vocabulary
    points: Mapping[str, tuple[str, ...]]


def known_points(muscles: Mapping[str, tuple[Muscle, object]]) -> dict[str, tuple[str, ...]]:
    """Return the ids of each muscle's trigger points."""
    return {name: tuple(point.id for point in muscle.trigger_points) for name, (muscle, _) in muscles.items()}


def read_demonstrations(top: Cursor, known: Known) -> tuple[Demonstration, ...]:
    """Read all demonstrations; a broken one is left out."""
    kept: dict[str, Demonstration] = {}
    for item in top.items():
        before = item.report.broken
        one = _demonstration(item, known)
        if one.id in kept:
            item.fail(f'"{one.id}" stands here twice')
        if item.report.broken == before:
            kept[one.id] = one
    return tuple(kept.values())


def _demonstration(item: Cursor, known: Known) -> Demonstration:
    found = item.fields(_FIELDS, ("trigger_point",))
    muscle = found.choice("muscle", known.words.muscles)
    views, told = _steps(found.get("steps"))
    return Demonstration(
        found.text("id"),
        found.texts("name"),
        _regions(found.get("regions"), known.words),
        muscle,
        found.choice("side", SIDES, usual="left"),
        _point(found.get("trigger_point"), known.points.get(muscle)),
        found.choice("look_alike", known.words.conditions, "condition"),
        views,
        told,
    )


def _regions(cursor: Cursor | None, words: Vocabulary) -> tuple[str, ...]:
    kept = []
    items = cursor.items() if cursor else []
    if cursor is not None and not items and cursor.node.kind in ("list", "nothing"):
        cursor.fail("is empty")
    for item in items:
        region = item.text()
        bare = bare_region(region)
        if words.regions and bare not in words.regions:
            item.node = item.node._replace(value=bare)  # the nearest name is looked for without the side
            item.choice(words.regions, "region")
        kept.append(region)
    return tuple(kept)


def _point(cursor: Cursor | None, points: tuple[str, ...] | None) -> str | None:
    if cursor is None:
        return None
    # The points of a muscle that is itself broken are not known, and that has been noted.
    return cursor.choice(points, "trigger point") if points else cursor.text()


def _steps(cursor: Cursor | None) -> tuple[dict[str, str], dict[str, Told]]:
    views: dict[str, str] = {}
    told: dict[str, Told] = {}
    if cursor is None:
        return views, told
    for step, item in cursor.fields(("look_alike",), STEPS[:-1]).items():
        must = ("say", "lines") if step == "look_alike" else ()
        found = item.fields(must, ("view", "say", "lines"))
        if "view" in found:
            views[step] = found["view"].choice(BODY_VIEWS)
        told[step] = Told(_say(found.get("say")), _lines(found.get("lines")))
    return views, told


def _say(cursor: Cursor | None) -> dict[str, str]:
    if cursor is None:
        return {}
    said = cursor.texts()
    for language, text in said.items():
        if len(_END.findall(text)) > MOST_SENTENCES:
            cursor.fail(f"{language} has more than {MOST_SENTENCES} sentences")
        for sentence in _END.split(text):
            if len(sentence.split()) > _LONGEST:
                cursor.fail(f"{language} has a sentence of more than {_LONGEST} words")
    return said


def _lines(cursor: Cursor | None) -> tuple[dict[str, str], ...]:
    if cursor is None:
        return ()
    items = cursor.items()
    if len(items) > MOST_LINES:
        cursor.fail(f"has more than {MOST_LINES} lines")
    lines = []
    for item in items:
        line = item.texts()
        for language in LANGUAGES:
            if len(line.get(language, "").split()) > _LONGEST_LINE:
                item.fail(f"{language} has more than {_LONGEST_LINE} words")
        lines.append(line)
    return tuple(lines)
