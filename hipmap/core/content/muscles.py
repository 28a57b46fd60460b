# SPDX-License-Identifier: Apache-2.0
"""Reads data/muscles/*.yaml."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import SIDES
from hipmap.core.content import words as known
from hipmap.core.content.cursor import LANGUAGES, Cursor
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.content.zone_parts import Part, Point, read_point, read_zone
from hipmap.core.entities import Grade, Muscle, TriggerPoint

_FIELDS = ("id", "names", "group", "nerve", "attachments", "actions", "trigger_points")
_OPTIONAL = (
    "search", "match", "prior", "palpation", "provokes", "restriction", "look_alikes", "exercises",
    "self_pressure", "conflict",
)  # fmt: skip
_POINT_FIELDS = ("id", "name", "where", "mark", "core", "pain", "grades", "sources")
_POINT_OPTIONAL = ("also_marks", "side", "bilateral", "uncommon", "spillover", "rare")


class Zones(NamedTuple):
    """The zone recipes of one trigger point or condition, and where its marks stand."""

    core: tuple[Part, ...]
    spillover: tuple[Part, ...] = ()
    rare: tuple[Part, ...] = ()
    marks: tuple[tuple[Point, Cursor], ...] = ()


def read_muscle(top: Cursor, file_id: str, words: Vocabulary) -> tuple[Muscle, dict[str, Zones]]:
    """Read one muscle and the zones of its trigger points by trigger point id."""
    found = top.fields(_FIELDS, _OPTIONAL)
    check_id(found, file_id)
    match = found["match"].flag() if "match" in found else True
    points: list[TriggerPoint] = []
    zones: dict[str, Zones] = {}
    for item in found["trigger_points"].items() if "trigger_points" in found else ():
        point, recipe = _trigger_point(item, words)
        if point.id in zones:
            item.fail(f'trigger point "{point.id}" stands here twice')
        points.append(point)
        zones[point.id] = recipe
    if match and not points and "trigger_points" in found:
        found["trigger_points"].fail("is empty: a muscle without trigger points needs match: false")
    prior = {}
    if "prior" in found:
        prior = {name: item.number(0, 1) for name, item in found["prior"].fields((), known.PRIORS).items()}
    muscle = Muscle(
        file_id,
        found["names"].texts(("la", *LANGUAGES)) if "names" in found else {},
        found["search"].words() if "search" in found else (),
        found["group"].choice(known.GROUPS) if "group" in found else "",
        text_or_texts(found.get("nerve")),
        texts(found, "attachments"),
        texts(found, "actions"),
        match,
        prior,
        texts(found, "palpation"),
        references(found, "provokes", words.provocations, "provocation"),
        texts(found, "restriction"),
        references(found, "look_alikes", words.conditions | words.muscles, "condition"),
        references(found, "exercises", words.exercises, "exercise"),
        found["self_pressure"].choice(known.SELF_PRESSURE) if "self_pressure" in found else "care",
        texts(found, "conflict"),
        tuple(points),
    )
    return muscle, zones


def _trigger_point(item: Cursor, words: Vocabulary) -> tuple[TriggerPoint, Zones]:
    found = item.fields(_POINT_FIELDS, _POINT_OPTIONAL)
    grades = found["grades"].fields(("core",), ("spillover",)) if "grades" in found else {}
    marks = [found["mark"]] if "mark" in found else []
    marks += found["also_marks"].items() if "also_marks" in found else []
    zones = Zones(
        read_zone(found.get("core"), words),
        read_zone(found.get("spillover"), words),
        read_zone(found.get("rare"), words),
        tuple((read_point(mark, words), mark) for mark in marks),
    )
    if zones.spillover and "grades" in found and "spillover" not in grades:
        found["grades"].fail('"spillover" is missing')
    point = TriggerPoint(
        found["id"].text() if "id" in found else "",
        texts(found, "name"),
        texts(found, "where"),
        texts(found, "pain"),
        _grade(grades.get("core")),
        _grade(grades.get("spillover")),
        references(found, "sources", words.sources, "source"),
        found["side"].choice(SIDES, "side") if "side" in found else None,
        "bilateral" in found and found["bilateral"].flag(),
        "uncommon" in found and found["uncommon"].flag(),
    )
    return point, zones


def _grade(cursor: Cursor | None) -> Grade:
    if cursor is None:
        return Grade()
    found = cursor.fields(("texts_agree", "independent_check"))
    agree = found["texts_agree"].choice(known.TEXTS_AGREE) if "texts_agree" in found else "one"
    check = found.get("independent_check")
    return Grade(agree, check.choice(known.INDEPENDENT_CHECKS) if check else "none")


def check_id(found: dict[str, Cursor], file_id: str) -> None:
    """Refuse an entry whose id is not its file's name."""
    if "id" in found and found["id"].text() != file_id:
        found["id"].fail(f'is "{found["id"].node.value}" but the file is named "{file_id}"')


def texts(found: dict[str, Cursor], name: str) -> dict[str, str]:
    """Return the words of a field in each language; a missing field is empty."""
    return found[name].texts() if name in found else {}


def text_or_texts(cursor: Cursor | None) -> dict[str, str]:
    """Return words that may be written once for all languages."""
    if cursor is None:
        return {}
    if cursor.node.kind == "map":
        return cursor.texts()
    return dict.fromkeys(LANGUAGES, cursor.text())


def references(found: dict[str, Cursor], name: str, ids: frozenset[str], what: str) -> tuple[str, ...]:
    """Return the ids a field lists; a missing field is empty."""
    return found[name].references(ids, what) if name in found else ()
