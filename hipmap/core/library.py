# SPDX-License-Identifier: Apache-2.0
"""Everything the program knows, read from the compiled library; each part only when first asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hipmap.core import freshness
from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES, Choice
from hipmap.core.entities import (
    Caution,
    Condition,
    Exercise,
    Frequency,
    Grade,
    Mark,
    Muscle,
    Pattern,
    RedFlag,
    RegionName,
    SkinArea,
    Source,
    Text,
    TriggerPoint,
    joined,
)
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile
from hipmap.core.problems import Problem

if TYPE_CHECKING:
    from hipmap.core.demo.model import Demonstration

_LONGEST_ARTICLE = 1_000_000  # bytes; ours have ten thousand at most


class Library:
    """Muscles, conditions, questions, sources and words; mistakes in the sources are in ``problems``."""

    def __init__(self, file: LibraryFile, folder: Path) -> None:
        self._file = file
        self.folder = folder
        self.damage: tuple[str, ...] = ()  # why what is compiled had to be made anew
        # What the matcher and the search make of the content is kept with the content.
        self.units: Any = None
        self.look_alikes: Any = None
        self.search_entries: Any = None

    @classmethod
    def load(
        cls, root: Path, atlas: Atlas, data_dir: Path | None = None, slow: Callable[[], None] | None = None
    ) -> Library:
        """Load the compiled library of a data folder, made anew in memory when its sources changed.

        ``slow`` is called before that, for it takes seconds.
        Never raises for content: broken entries are left out and named in ``problems``.
        """
        folder = root / "data" if data_dir is None else data_dir
        earlier, looked = None, time.time()
        damage: tuple[str, ...] = ()
        for path in dict.fromkeys((folder / NAME, root / "data" / NAME)):
            try:
                file = LibraryFile.read(path)
            except DamagedLibraryError as error:
                if path.parent == root / "data":
                    damage = (f"{path}: {error}; it was made anew, which takes some seconds at each start",)
                continue
            # Times tell nothing about files that the compiled one does not lie beside.
            made = path.stat().st_mtime if path.parent == folder else 0.0
            fresh = freshness.matches(file.head.get("content", {}), freshness.content_files(folder), made)
            if fresh and (
                body := freshness.matches(
                    file.head.get("atlas", {}), freshness.atlas_files(atlas.folder), made
                )
            ):
                if made and "hash" in (fresh, body):
                    freshness.remember(path, looked)
                return cls(file, folder)
            earlier = earlier or file
        from hipmap.core.compile import compile_library  # YAML is needed only now

        if slow:
            slow()
        shown = "data" if data_dir is None else str(data_dir)
        library = cls(LibraryFile(compile_library(folder, shown, atlas, earlier).raw), folder)
        library.damage = damage
        return library

    @cached_property
    def problems(self) -> list[Problem]:
        """Return what is wrong in the sources."""
        return [Problem(*row) for row in self._file.take("problems")]

    @cached_property
    def muscles(self) -> dict[str, Muscle]:
        """Return the muscles by id."""
        return self._muscles_and_zones[0]

    @cached_property
    def conditions(self) -> dict[str, Condition]:
        """Return the look-alikes by id."""
        return self._conditions_and_zones[0]

    @cached_property
    def areas(self) -> tuple[SkinArea, ...]:
        """Return the skin areas of nerve roots and nerves, in the order of their files."""
        return self._areas_and_zones[0]

    @cached_property
    def red_flags(self) -> tuple[RedFlag, ...]:
        """Return the warning questions."""
        return tuple(RedFlag(*_tuples(row)) for row in self._file.take("red_flags"))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return the references by id."""
        return {row[0]: Source(*row) for row in self._file.take("sources")}

    @cached_property
    def provocations(self) -> dict[str, Text]:
        """Return the words for what provokes pain, by id."""
        return dict(self._file.take("provocations"))

    @cached_property
    def cautions(self) -> dict[str, Caution]:
        """Return the warnings by id."""
        return {row[0]: Caution(*_tuples(row)) for row in self._file.take("cautions")}

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """Return the exercises by id."""
        return {row[0]: Exercise(*_tuples(row)) for row in self._file.take("exercises")}

    @cached_property
    def demonstrations(self) -> tuple[Demonstration, ...]:
        """Return the ready-made demonstrations in their order."""
        from hipmap.core.demo.model import Demonstration, Told  # not on the way to the first frame

        rows = (Demonstration(*_tuples(row)) for row in self._file.take("demonstrations"))
        return tuple(
            one._replace(told={step: Told(told[0], tuple(told[1])) for step, told in one.told.items()})
            for one in rows
        )

    @cached_property
    def parts(self) -> dict[str, Text]:
        """Return the body parts of the region tree, in order."""
        return dict(self._names[0])

    @cached_property
    def region_names(self) -> dict[str, RegionName]:
        """Return the words for regions by id without side, those outside hipmap's reach included."""
        return {
            name: RegionName(*row) for rows in (self._names[1], self._names[4]) for name, row in rows.items()
        }

    @cached_property
    def spot_names(self) -> dict[str, Text]:
        """Return the words for spots by id."""
        return dict(self._names[2])

    @cached_property
    def spots(self) -> dict[str, int]:
        """Return the cells of each spot by sided id, e.g. ``left.ischial_tuberosity``."""
        zones = self._zones
        return {
            f"{side}.{name}": zones[6 * number + 3 * index]
            for name, (number, _) in self._spot_rows.items()
            for index, side in enumerate(SIDES)
        }

    @cached_property
    def spots_inside(self) -> dict[str, tuple[str, ...]]:
        """Return the regions (without side) that each spot lies in, by spot id."""
        return {name: tuple(inside) for name, (_, inside) in self._spot_rows.items()}

    @property
    def unknown(self) -> int:
        """Return the cells that no pattern covers, without the slivers between patterns."""
        return self._zones[-1]

    def text(self, value: Text, lang: str) -> str:
        """Return words in a language, else in English, else in any."""
        return value.get(lang) or value.get("en") or next(iter(value.values()), "")

    def muscle_name(self, muscle: str, lang: str, latin: bool = False) -> str:
        """Return the name of a muscle without a capital; the Latin one with m. for musculus."""
        names = self.muscles[muscle].names
        said = names.get("la", "") if latin else ""
        return said.replace("musculus", "m.").replace("musculi", "mm.") or self.text(names, lang)

    def place_name(self, place: str, lang: str) -> str:
        """Return the name of a region or spot given without its side; of an unknown one its id in words."""
        region = self.region_names.get(place)
        names = region.names if region else self.spot_names.get(place)
        return self.text(names, lang) if names else place.replace("_", " ")

    def region_text(self, region_id: str) -> RegionName | None:
        """Return the words for a region id with or without side."""
        return self.region_names.get(region_id.removeprefix("left.").removeprefix("right."))

    def pattern(self, muscle: str, side: str, trigger_point: str | None = None) -> Pattern:
        """Return the pattern of a muscle or one of its points; raises KeyError for an unknown one."""
        return self._patterns[muscle, side, trigger_point]

    def pattern_of(self, choice: Choice) -> Pattern:
        """Return core, spillover and marks of a choice on its side or sides; a condition has core alone."""
        core = spillover = 0
        marks: tuple[Mark, ...] = ()
        for side in choice.sides:
            if choice.kind == "condition":
                core |= self.condition_zone(choice.id, side)
                continue
            one = self.pattern(choice.id, side, choice.trigger_point)
            core, spillover, marks = core | one.core, spillover | one.spillover, marks + one.marks
        return Pattern(core, spillover & ~core, 0, marks)

    def condition_zone(self, condition: str, side: str) -> int:
        """Return where a condition is felt; 0 when that is nowhere in particular."""
        return self._zones[6 * self._conditions_and_zones[1][condition] + 3 * SIDES.index(side)]

    def area_zone(self, kind: str, area_id: str, side: str) -> int:
        """Return the cells of a skin area on one side; raises KeyError for an unknown one."""
        return self._zones[6 * self._areas_and_zones[1][kind, area_id] + 3 * SIDES.index(side)]

    def article(self, article_id: str, lang: str) -> str:
        """Return an article as Markdown, in English when the language has none, else empty."""
        if not article_id.replace("_", "").isalnum():  # a link may say anything, also "../../letter"
            return ""
        for language in dict.fromkeys((lang, "en", "da")):
            path = self.folder / "articles" / f"{article_id}.{language}.md"
            if path.is_file() and path.stat().st_size <= _LONGEST_ARTICLE:
                return path.read_text("utf-8", "replace")
        return ""

    # What is taken from the file comes with the numbers of its zones: the rows themselves are not kept.

    @cached_property
    def _muscles_and_zones(self) -> tuple[dict[str, Muscle], dict[str, list[int]]]:
        rows = self._file.take("muscles")
        return {row[0]: _muscle(row) for row, _ in rows}, {row[0]: numbers for row, numbers in rows}

    @cached_property
    def _conditions_and_zones(self) -> tuple[dict[str, Condition], dict[str, int]]:
        rows = self._file.take("conditions")
        made = (Condition(*_tuples(row)) for row, _ in rows)
        found = {c.id: c._replace(frequencies=tuple(Frequency(*f) for f in c.frequencies)) for c in made}
        return found, {row[0]: number for row, number in rows}

    @cached_property
    def _areas_and_zones(self) -> tuple[tuple[SkinArea, ...], dict[tuple[str, str], int]]:
        rows = self._file.take("areas")
        return tuple(SkinArea(*_tuples(row)) for row, _ in rows), {(row[0], row[1]): n for row, n in rows}

    @cached_property
    def _spot_rows(self) -> dict[str, tuple[int, list[str]]]:
        return dict(self._file.take("spots"))

    @cached_property
    def _names(self) -> list[Mapping[str, Any]]:
        return list(self._file.take("names"))

    @cached_property
    def _zones(self) -> list[int]:
        return self._file.take_zones()

    @cached_property
    def _patterns(self) -> dict[tuple[str, str, str | None], Pattern]:
        found: dict[tuple[str, str, str | None], Pattern] = {}
        zones, marks = self._zones, self._file.take("marks")
        muscles, numbered = self._muscles_and_zones
        for name, numbers in numbered.items():
            for index, side in enumerate(SIDES):
                points = []
                for point, number in zip(muscles[name].trigger_points, numbers, strict=True):
                    at = 6 * number + 3 * index
                    marked = tuple(Mark(point.id, (x, y, z), c) for x, y, z, c in marks[number][index])
                    points.append(Pattern(zones[at], zones[at + 1], zones[at + 2], marked))
                    found[name, side, point.id] = points[-1]
                found[name, side, None] = points[0] if len(points) == 1 else joined(points)
        return found


def _muscle(row: list[Any]) -> Muscle:
    points = []
    for point in row[-1]:
        point = TriggerPoint(*_tuples(point))
        points.append(
            point._replace(core_grade=Grade(*point.core_grade), spillover_grade=Grade(*point.spillover_grade))
        )
    return Muscle(*_tuples([*row[:-1], None]))._replace(trigger_points=tuple(points))


def _tuples(row: Iterable[Any]) -> list[Any]:
    return [tuple(_tuples(value)) if isinstance(value, list) else value for value in row]
