# SPDX-License-Identifier: Apache-2.0
"""Turns the data folder into the compiled library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from hipmap.core import freshness
from hipmap.core.atlas import Atlas
from hipmap.core.content.read import Content, Reader
from hipmap.core.library_file import LibraryFile, pack
from hipmap.core.problems import Report
from hipmap.core.rims import without_rims
from hipmap.core.soundness import require_sound
from hipmap.core.zones.recipes import Built, Recipes

Key = TypeVar("Key")
Entry = TypeVar("Entry")
Zone = TypeVar("Zone")


class Compiled(NamedTuple):
    """What came of a data folder: the file's bytes, what was wrong, and what was sound."""

    raw: bytes
    report: Report
    content: Content


def compile_library(
    folder: Path, shown: str, atlas: Atlas, earlier: LibraryFile | None = None, articles: bool = False
) -> Compiled:
    """Read, check and build a data folder; an entry with a mistake is left out, the others stay.

    ``shown`` is how the folder is called in messages; ``articles`` has their links checked as well.
    Patterns whose recipe ``earlier`` holds for the same atlas are taken from it. Raises AtlasError when
    the body cannot be built on.
    """
    require_sound(atlas)
    report = Report()
    content = Reader(folder, shown, report).read(atlas, articles)
    atlas_print = freshness.fingerprint(freshness.atlas_files(atlas.folder))
    recipes = Recipes(atlas, report, _patterns(earlier, atlas_print))
    sections: dict[str, Any] = {
        "muscles": _built(
            content.muscles,
            report,
            lambda muscle, zones: [
                recipes.pattern(zones[point.id], point.side, point.bilateral)
                for point in muscle.trigger_points
            ],
        ),
        "conditions": _built(
            content.conditions,
            report,
            lambda condition, zones: recipes.pattern(zones, None, condition.bilateral),
        ),
        "areas": _built(content.areas, report, lambda area, zones: recipes.pattern(zones)),
        "spots": {name: [recipes.spot(spot), spot.inside] for name, spot in atlas.spots.items()},
        "red_flags": content.red_flags,
        "sources": list(content.sources.values()),
        "names": content.names,
        "provocations": content.provocations,
        "cautions": list(content.cautions.values()),
        "exercises": list(content.exercises.values()),
        "demonstrations": content.demonstrations,
        "recipes": list(recipes.built),
        "marks": [[built.left_marks, built.right_marks] for built in recipes.built.values()],
        "problems": report.in_order(),
    }
    head = {
        "atlas_version": atlas.version,
        "atlas": atlas_print,
        "content": freshness.fingerprint(freshness.content_files(folder)),
    }
    zones = [cells for built in recipes.built.values() for cells in built.zones]
    zones.append(_unknown(atlas, sections["muscles"], zones))
    return Compiled(pack(head, sections, zones), report, content)


def _unknown(atlas: Atlas, muscles: list[list[Any]], zones: list[int]) -> int:
    """Return the cells that no muscle's core or spillover covers, but for slivers between patterns."""
    known = 0
    for muscle, numbers in muscles:
        for at in (6 * number for number in numbers if muscle.match):
            known |= zones[at] | zones[at + 1] | zones[at + 3] | zones[at + 4]
    return without_rims(atlas, atlas.skin & ~known)


def _built(
    entries: dict[Key, tuple[Entry, Zone]], report: Report, build: Callable[[Entry, Zone], Any]
) -> list[list[Any]]:
    """Return each entry with the numbers of its patterns; take from ``entries`` what cannot be built."""
    rows = []
    for key, (entry, zones) in list(entries.items()):
        before = report.broken
        numbers = build(entry, zones)
        if report.broken == before:
            rows.append([entry, numbers])
        else:
            del entries[key]
    return rows


def _patterns(earlier: LibraryFile | None, atlas_print: dict[str, Any]) -> dict[str, Built]:
    if earlier is None or earlier.head.get("atlas") != atlas_print:
        return {}
    zones, known = earlier.take_zones(), {}
    for index, (key, marks) in enumerate(
        zip(earlier.section("recipes"), earlier.section("marks"), strict=True)
    ):
        left, right = ([tuple(mark) for mark in side] for side in marks)
        known[key] = Built(tuple(zones[6 * index : 6 * index + 6]), tuple(left), tuple(right))
    return known
