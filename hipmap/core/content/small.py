# SPDX-License-Identifier: Apache-2.0
"""Reads the short files: sources, provocations, cautions, exercises, and the names of places."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.content import allowed
from hipmap.core.content.cursor import LANGUAGES, Cursor
from hipmap.core.entities import Caution, Exercise, RegionName, Source

Texts = dict[str, str]


class PlaceNames(NamedTuple):
    """The words for parts, regions, spots, landmarks and what lies outside."""

    parts: dict[str, Texts]
    regions: dict[str, RegionName]
    spots: dict[str, Texts]
    landmarks: dict[str, Texts]
    outside: dict[str, RegionName]


def read_sources(top: Cursor) -> dict[str, Source]:
    """Read the references."""
    kept: dict[str, Source] = {}
    for name, item in top.entries().items():
        before = item.report.broken
        found = item.fields(("ref", "title", "link", "read"))
        source = Source(
            name,
            found.text("ref"),
            found.text("title"),
            found["link"].text(empty=True) if "link" in found else "",
            found.choice("read", allowed.READ, usual="none"),
        )
        if item.report.broken == before:
            kept[name] = source
    return kept


def read_provocations(top: Cursor) -> dict[str, Texts]:
    """Read the activities that provoke pain."""
    return {name: item.texts() for name, item in top.entries().items()}


def read_cautions(top: Cursor) -> dict[str, Caution]:
    """Read the warnings that stand above exercises."""
    kept = {}
    for name, item in top.entries().items():
        before = item.report.broken
        found = item.fields(("when", "text"))
        when = found.choices("when", (*allowed.TICKS, *allowed.AGES), "tick or age group")
        caution = Caution(name, when, found.texts("text"))
        if item.report.broken == before:
            kept[name] = caution
    return kept


def read_exercises(top: Cursor, cautions: frozenset[str]) -> dict[str, Exercise]:
    """Read the exercises; an unknown caution breaks one, since it would be shown without its warning."""
    kept = {}
    for name, item in top.entries().items():
        before = item.report.broken
        found = item.fields(("plane", "kind", "name", "how", "cautions"), ("not_for",))
        warnings = found.references("cautions", cautions, "caution")
        if len(warnings) < len(found.members("cautions")):
            item.report.broken += 1
        exercise = Exercise(
            name,
            found.choice("plane", allowed.PLANES),
            found.choice("kind", allowed.EXERCISE_KINDS),
            found.texts("name"),
            found.texts("how"),
            warnings,
            found.choices("not_for", (*allowed.TICKS, *allowed.AGES), "tick or age group"),
        )
        if item.report.broken == before:
            kept[name] = exercise
    return kept


def read_place_names(top: Cursor) -> PlaceNames:
    """Read the words for every place on the body."""
    if top.node.kind == "nothing":
        return PlaceNames({}, {}, {}, {}, {})
    found = top.fields(("parts", "regions", "spots", "landmarks", "outside"))
    parts = _words(found.get("parts"))
    return PlaceNames(
        parts,
        _regions(found.get("regions"), frozenset(parts)),
        _words(found.get("spots")),
        _words(found.get("landmarks")),
        _regions(found.get("outside"), None),
    )


def _words(cursor: Cursor | None) -> dict[str, Texts]:
    if cursor is None:
        return {}
    kept = {}
    if cursor.node.kind == "list":  # parts may be a list, since their order counts
        for item in cursor.items():
            found = item.fields(("id", *LANGUAGES))
            if "id" in found:
                kept[found.text("id")] = found.languages()
        return kept
    for name, item in cursor.entries().items():
        kept[name] = item.fields(LANGUAGES, ("latin", "urgent", "part")).languages()
    return kept


def _regions(cursor: Cursor | None, parts: frozenset[str] | None) -> dict[str, RegionName]:
    kept: dict[str, RegionName] = {}
    for name, item in cursor.entries().items() if cursor else ():
        before = item.report.broken
        required = LANGUAGES if parts is None else (*LANGUAGES, "part")
        found = item.fields(required, ("latin", "urgent", "deep", *(("part",) if parts is None else ())))
        region = RegionName(
            name,
            found.languages(),
            "" if "part" not in found else found["part"].choice(parts) if parts else found["part"].text(),
            found["latin"].text(empty=True) if "latin" in found else "",
            *(found.flag(flag) for flag in ("urgent", "deep")),
        )
        if item.report.broken == before:
            kept[name] = region
    return kept
