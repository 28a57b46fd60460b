# SPDX-License-Identifier: Apache-2.0
"""How long loading, ranking and compiling take; the floor of a ranking is one bare pass over all patterns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from statistics import median

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.compile import compile_library
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import rank
from hipmap.core.together import together
from hipmap.core.units import units_of

ONE = ("left.greater_trochanter", "left.thigh_lateral_upper")
FIVE = (
    "left.groin",
    "left.thigh_lateral_upper",
    "right.calf_upper",
    "left.sacroiliac",
    "right.knee_anterior",
)
PER_BARE_PASS = 1 / 0.18  # a budget of 1 ms held against a bare pass of 0.18 ms over 240 patterns


def milliseconds(work: Callable[[], object], runs: int = 200) -> float:
    """Return the median time of a call."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return median(times)


def measure() -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget); times are medians in ms, 0 where there is no floor."""
    root = resources.root()
    atlas = Atlas.load(root)
    library = Library.load(root, atlas)
    one = Drawing(tuple(PainArea(atlas.region_mask(region)) for region in ONE))
    five = Drawing(tuple(PainArea(atlas.region_mask(region), 2 + i) for i, region in enumerate(FIVE)))
    bare = milliseconds(lambda: _bare_pass(library, atlas, one.cells, 240))
    for what, drawing in (("ranking, one area", one), ("ranking, five areas of five strengths", five)):
        value = milliseconds(lambda drawing=drawing: rank(library, atlas, drawing))
        yield what, value, bare, value / bare, PER_BARE_PASS
    ranking = rank(library, atlas, five)
    value = milliseconds(lambda: together(library, atlas, five, ranking))
    yield "together, five areas", value, bare, value / bare, 20 * PER_BARE_PASS
    yield from _many(root, atlas, one)
    value = milliseconds(lambda: Atlas.load(root), 30)
    yield "loading the cells", value, 0, 0, 0
    value = milliseconds(lambda: Library.load(root, atlas).pattern("piriformis", "left"), 30)
    yield "loading the library and its patterns", value, 0, 0, 0
    value = milliseconds(lambda: compile_library(root / "data", "data", atlas), 1)
    yield "compiling everything anew", value, 0, 0, 0


def _many(root, atlas: Atlas, drawing: Drawing) -> Iterator[tuple[str, float, float, float, float]]:
    """Rank 10 000 patterns, made by repeating the library's."""
    library = Library.load(root, atlas)
    units, reached = units_of(library, atlas)
    patterns = [unit for own in units.values() for unit in own]
    grown: dict[str, list] = {name: [] for name in units}
    for name, unit in zip(islice(cycle(units), 5000), cycle(patterns), strict=False):
        # A point's name belongs to its muscle; strangers come without.
        grown[name].append(unit._replace(points=(), cores=((), ())))
    library.units = {name: tuple(own) for name, own in grown.items()}, reached
    bare = milliseconds(lambda: _bare_pass(library, atlas, drawing.cells, 10_000), 20)
    value = milliseconds(lambda: rank(library, atlas, drawing), 20)
    yield "ranking 10 000 patterns, one area", value, bare, value / bare, 16 / 7.5


def _bare_pass(library: Library, atlas: Atlas, cells: int, count: int) -> int:
    units, _ = units_of(library, atlas)
    patterns = [
        side for own in units.values() for unit in own for side in zip(unit.core, unit.spillover, strict=True)
    ]
    found = 0
    for core, spillover in islice(cycle(patterns), count):
        found += (core & cells).bit_count() + (spillover & cells).bit_count()
    return found
