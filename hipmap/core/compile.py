# SPDX-License-Identifier: Apache-2.0
"""Turns the data folder into the compiled library."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from hipmap.core import freshness
from hipmap.core.atlas import Atlas
from hipmap.core.content.read import Content, Reader
from hipmap.core.library_file import LibraryFile, pack
from hipmap.core.problems import Report
from hipmap.core.soundness import require_sound
from hipmap.core.zones.recipes import Built, Recipes


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
    muscles, conditions, areas = [], [], []
    for name, (muscle, zones) in list(content.muscles.items()):
        before = report.broken
        numbers = [recipes.pattern(zones[p.id], p.side, p.bilateral) for p in muscle.trigger_points]
        if report.broken == before:
            muscles.append([muscle, numbers])
        else:
            del content.muscles[name]
    for name, (condition, zone) in list(content.conditions.items()):
        before = report.broken
        number = recipes.pattern(zone, None, condition.bilateral)
        if report.broken == before:
            conditions.append([condition, number])
        else:
            del content.conditions[name]
    for key, (area, zone) in list(content.areas.items()):
        before = report.broken
        number = recipes.pattern(zone)
        if report.broken == before:
            areas.append([area, number])
        else:
            del content.areas[key]
    sections: dict[str, Any] = {
        "muscles": muscles,
        "conditions": conditions,
        "areas": areas,
        "spots": {name: [recipes.spot(spot), spot.inside] for name, spot in atlas.spots.items()},
        "red_flags": content.red_flags,
        "sources": list(content.sources.values()),
        "names": content.names,
        "provocations": content.provocations,
        "cautions": list(content.cautions.values()),
        "exercises": list(content.exercises.values()),
        "recipes": list(recipes.built),
        "marks": [[built.left_marks, built.right_marks] for built in recipes.built.values()],
        "problems": report.in_order(),
    }
    head = {
        "atlas_version": atlas.version,
        "atlas": atlas_print,
        "content": freshness.fingerprint(freshness.content_files(folder)),
    }
    zones_in_order = [cells for built in recipes.built.values() for cells in built.zones]
    return Compiled(pack(head, sections, zones_in_order), report, content)


def _patterns(earlier: LibraryFile | None, atlas_print: dict[str, Any]) -> dict[str, Built]:
    if earlier is None or earlier.head.get("atlas") != atlas_print:
        return {}
    zones, known = earlier.zones(), {}
    for index, (key, marks) in enumerate(
        zip(earlier.section("recipes"), earlier.section("marks"), strict=True)
    ):
        left, right = ([tuple(mark) for mark in side] for side in marks)
        known[key] = Built(tuple(zones[6 * index : 6 * index + 6]), tuple(left), tuple(right))
    return known
