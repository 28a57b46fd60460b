# SPDX-License-Identifier: Apache-2.0
"""The zone language: regions, patches and bands over named points, checked and put in plain form.

The plain form is what zones are built from and what a compiled zone is recognised by, so it holds
nothing that does not change the zone: see ``Part.spec``.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from hipmap.core.content.allowed import STEPS
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.problems import suggestion

# A point in plain form: "psis", ["walk", point, [["down", 2.0], …]] or ["between", point, point, 0.35].
Point = Any


class Part(NamedTuple):
    """One part of a zone.

    It is ["region", id], ["patch", point, radius_cm, cross] or ["band", points, width_cm, cross].

    ``cursor`` remembers where it was written, for mistakes that show only on the body.
    """

    spec: list[Any]
    cursor: Cursor


def read_zone(cursor: Cursor | None, words: Vocabulary) -> tuple[Part, ...]:
    """Read the list of parts under ``core``, ``spillover``, ``rare`` or ``zone``; a missing one is empty."""
    if cursor is None:
        return ()
    parts = []
    for item in cursor.items():
        found = item.fields((), ("region", "patch", "band"))
        if len(found) != 1:
            if item.node.kind == "map" and len(item.node.value) == len(found):
                item.fail("should be one of region, patch, band")
            continue
        ((kind, value),) = found.items()
        parts.append(Part(_READERS[kind](value, words), value))
    return tuple(parts)


def read_point(cursor: Cursor, words: Vocabulary) -> Point:
    """Read a point: an id, a walk from a point, or a place between two points."""
    if cursor.node.kind == "text":
        name = cursor.text()
        if words.points and name and name not in words.points:
            hint = suggestion(name, words.landmarks, words.spots | words.regions)
            cursor.fail(f'unknown landmark "{name}"{hint}')
        return name
    fields = cursor.fields((), ("from", *STEPS, "between", "at"))
    if "between" in fields:
        return _between(cursor, fields, words)
    if "from" not in fields:
        cursor.fail("should be a landmark, {from: …, down: …} or {between: [a, b], at: …}")
        return ""
    start = read_point(fields.pop("from"), words)
    steps = []
    for name, value in fields.items():
        if name == "at":
            value.fail('"at" belongs with "between"')
        else:
            steps.append([name, value.number(-60, 60)])
    return ["walk", start, steps] if steps else start


def _between(cursor: Cursor, fields: dict[str, Cursor], words: Vocabulary) -> Point:
    steps = [[name, fields[name].number(-60, 60)] for name in fields if name in STEPS]
    if "from" in fields:
        fields["from"].fail('"from" and "between" cannot stand together')
    if "at" not in fields:
        cursor.fail('"at" is missing')
        return ""
    ends = [read_point(item, words) for item in fields["between"].items()]
    if len(ends) != 2:
        fields["between"].fail("should be two points")
        return ""
    point = ["between", *ends, fields["at"].number(0, 1)]
    return ["walk", point, steps] if steps else point


def _region(cursor: Cursor, words: Vocabulary) -> list[Any]:
    known = words.regions
    return ["region", cursor.choice(known, "region") if known else cursor.text()]


def _patch(cursor: Cursor, words: Vocabulary) -> list[Any]:
    fields = cursor.fields(("at", "radius_cm"), ("cross",))
    at = read_point(fields["at"], words) if "at" in fields else ""
    radius = fields["radius_cm"].number(0.5, 30) if "radius_cm" in fields else 0.5
    return ["patch", at, radius, fields.flag("cross")]


def _band(cursor: Cursor, words: Vocabulary) -> list[Any]:
    fields = cursor.fields(("along", "width_cm"), ("cross",))
    points = [read_point(item, words) for item in fields.members("along")]
    if "along" in fields and len(points) < 2:
        fields["along"].fail("should be two points or more")
    width = fields["width_cm"].number(0.5, 40) if "width_cm" in fields else 0.5
    return ["band", points, width, fields.flag("cross")]


_READERS = {"region": _region, "patch": _patch, "band": _band}
