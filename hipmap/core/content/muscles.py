# SPDX-License-Identifier: Apache-2.0
"""Reads data/muscles/*.yaml."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import SIDES
from hipmap.core.content import allowed
from hipmap.core.content.cursor import LANGUAGES, Cursor, Fields
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
    match = found.flag("match", True)
    points: list[TriggerPoint] = []
    zones: dict[str, Zones] = {}
    for item in found.members("trigger_points"):
        point, recipe = _trigger_point(item, words)
        if point.id in zones:
            item.fail(f'trigger point "{point.id}" stands here twice')
        points.append(point)
        zones[point.id] = recipe
    if match and not points and "trigger_points" in found:
        found["trigger_points"].fail("is empty: a muscle without trigger points needs match: false")
    prior = {}
    if "prior" in found:
        prior = {name: item.number(0, 1) for name, item in found["prior"].fields((), allowed.PRIORS).items()}
    # What is for authors and tests alone is held to its form too.
    for name in ("restriction", "conflict"):
        found.texts(name)
    found.choice("self_pressure", allowed.SELF_PRESSURE)
    muscle = Muscle(
        file_id,
        found["names"].texts(("la", *LANGUAGES)) if "names" in found else {},
        found.words("search"),
        found.choice("group", allowed.GROUPS),
        found.text_or_texts("nerve"),
        found.texts("attachments"),
        found.texts("actions"),
        match,
        prior,
        found.texts("palpation"),
        found.references("provokes", words.provocations, "provocation"),
        found.references("look_alikes", words.conditions | words.muscles, "condition"),
        found.references("exercises", words.exercises, "exercise"),
        tuple(points),
    )
    return muscle, zones


def _trigger_point(item: Cursor, words: Vocabulary) -> tuple[TriggerPoint, Zones]:
    found = item.fields(_POINT_FIELDS, _POINT_OPTIONAL)
    grades = found["grades"].fields(("core",), ("spillover",)) if "grades" in found else {}
    marks = [*([found["mark"]] if "mark" in found else []), *found.members("also_marks")]
    zones = Zones(
        read_zone(found.get("core"), words),
        read_zone(found.get("spillover"), words),
        read_zone(found.get("rare"), words),
        tuple((read_point(mark, words), mark) for mark in marks),
    )
    if zones.spillover and "grades" in found and "spillover" not in grades:
        found["grades"].fail('"spillover" is missing')
    point = TriggerPoint(
        found.text("id"),
        found.texts("name"),
        found.texts("where"),
        found.texts("pain"),
        _grade(grades.get("core")),
        _grade(grades.get("spillover")),
        found.references("sources", words.sources, "source"),
        found.choice("side", SIDES) if "side" in found else None,
        found.flag("bilateral"),
        found.flag("uncommon"),
    )
    return point, zones


def _grade(cursor: Cursor | None) -> Grade:
    if cursor is None:
        return Grade()
    found = cursor.fields(("texts_agree", "independent_check"))
    return Grade(
        found.choice("texts_agree", allowed.TEXTS_AGREE, usual="one"),
        found.choice("independent_check", allowed.INDEPENDENT_CHECKS, usual="none"),
    )


def check_id(found: Fields, file_id: str) -> None:
    """Refuse an entry whose id is not its file's name."""
    if "id" in found and found["id"].text() != file_id:
        found["id"].fail(f'is "{found["id"].node.value}" but the file is named "{file_id}"')
