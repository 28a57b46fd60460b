# SPDX-License-Identifier: Apache-2.0
"""Reads a whole data folder: every sound entry, and every mistake in the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from hipmap.core.atlas import Atlas
from hipmap.core.content.articles import check_articles
from hipmap.core.content.conditions import read_condition
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.demonstrations import Known, known_points, read_demonstrations
from hipmap.core.content.muscles import Zones, read_muscle
from hipmap.core.content.nodes import Node, read_nodes
from hipmap.core.content.red_flags import read_red_flags
from hipmap.core.content.skin_areas import AREA_FILES, read_areas
from hipmap.core.content.small import (
    PlaceNames,
    read_cautions,
    read_exercises,
    read_place_names,
    read_provocations,
    read_sources,
)
from hipmap.core.content.vocabulary import Vocabulary, bare_region, places
from hipmap.core.demo.model import Demonstration
from hipmap.core.entities import Caution, Condition, Exercise, Muscle, RedFlag, SkinArea, Source
from hipmap.core.problems import Report, suggestion

Entry = TypeVar("Entry")


class Content(NamedTuple):
    """Everything authors wrote, zones still as recipes."""

    muscles: dict[str, tuple[Muscle, dict[str, Zones]]]
    conditions: dict[str, tuple[Condition, Zones]]
    areas: dict[tuple[str, str], tuple[SkinArea, Zones]]
    red_flags: tuple[RedFlag, ...]
    sources: dict[str, Source]
    names: PlaceNames
    provocations: dict[str, dict[str, str]]
    cautions: dict[str, Caution]
    exercises: dict[str, Exercise]
    demonstrations: tuple[Demonstration, ...]


class Reader:
    """Reads the files of one data folder; ``shown`` is how the folder is called in messages."""

    def __init__(self, folder: Path, shown: str, report: Report) -> None:
        self._folder = folder
        self._shown = shown
        self._report = report

    def read(self, atlas: Atlas | None, articles: bool = True) -> Content:
        """Read all entries, and check the articles; without an atlas places are checked by their names."""
        names = read_place_names(self._top("regions.yaml"))
        sources = read_sources(self._top("sources.yaml"))
        provocations = read_provocations(self._top("provocations.yaml"))
        cautions = read_cautions(self._top("cautions.yaml"))
        exercises = read_exercises(self._top("exercises.yaml"), frozenset(cautions))
        words = Vocabulary(
            **places(atlas, names.regions, names.spots, names.landmarks, names.outside),
            sources=frozenset(sources),
            provocations=frozenset(provocations),
            cautions=frozenset(cautions),
            exercises=frozenset(exercises),
            muscles=frozenset(path.stem for path in self._files("muscles")),
            conditions=frozenset(path.stem for path in self._files("conditions")),
        )
        muscles = self._each("muscles", lambda top, name: read_muscle(top, name, words))
        content = Content(
            muscles,
            self._each("conditions", lambda top, name: read_condition(top, name, words)),
            self._areas(words),
            read_red_flags(self._top("red_flags.yaml"), words),
            sources,
            names,
            provocations,
            cautions,
            exercises,
            self._demonstrations(Known(words, known_points(muscles))),
        )
        if atlas is not None and names.regions:
            self._check_names(atlas, names)
        if articles:
            self._check_words()
            check_articles(self._folder / "articles", f"{self._shown}/articles", words, self._report)
        return content

    def _check_names(self, atlas: Atlas, names: PlaceNames) -> None:
        named = {*names.regions, *names.outside, *names.spots}
        places = [bare_region(region) for region in (*atlas.regions, *atlas.deep)]
        for place in dict.fromkeys((*places, *atlas.spots)):
            if place not in named:
                self._report.add(f"{self._shown}/regions.yaml", 1, f'"{place}" has no name', breaks=False)

    def _check_words(self) -> None:
        """Note mistakes in the interface's words; the program speaks English where one is."""
        for section in self._top("ui.yaml").entries().values():
            for words in section.entries().values():
                if words.node.kind == "map":
                    words.texts(("one", "other"))
                else:
                    words.text()

    def _files(self, kind: str) -> list[Path]:
        return sorted((self._folder / kind).glob("*.yaml"))

    def _top(self, name: str) -> Cursor:
        shown = f"{self._shown}/{name}"
        node = read_nodes(self._folder / name, shown, self._report)
        return Cursor(node or Node("nothing", None, 1), shown, self._report)

    def _demonstrations(self, known: Known) -> tuple[Demonstration, ...]:
        name = "demonstrations.yaml"
        if not (self._folder / name).is_file():  # a folder of one's own may do without
            return ()
        return read_demonstrations(self._top(name), known)

    def _areas(self, words: Vocabulary) -> dict[tuple[str, str], tuple[SkinArea, Zones]]:
        kept: dict[tuple[str, str], tuple[SkinArea, Zones]] = {}
        for path in self._files("areas"):
            name = f"areas/{path.name}"
            if kind := AREA_FILES.get(path.stem):
                found = read_areas(self._top(name), kind, words)
                kept |= {(kind, area_id): entry for area_id, entry in found.items()}
            else:
                hint = suggestion(path.stem, AREA_FILES)
                self._report.add(f"{self._shown}/{name}", 1, f"belongs to nothing{hint}", breaks=False)
        return kept

    def _each(self, kind: str, read: Callable[[Cursor, str], Entry]) -> dict[str, Entry]:
        kept: dict[str, Entry] = {}
        for path in self._files(kind):
            before = self._report.broken
            shown = f"{self._shown}/{kind}/{path.name}"
            node = read_nodes(path, shown, self._report)
            if node is None:
                continue
            entry = read(Cursor(node, shown, self._report), path.stem)
            if self._report.broken == before:
                kept[path.stem] = entry
        return kept
