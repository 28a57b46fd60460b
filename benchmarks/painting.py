# SPDX-License-Identifier: Apache-2.0
"""How long a brush dab takes, and whether the ten thousandth stroke is as quick as the first."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from statistics import median

from hipmap.core import pain_areas, resources
from hipmap.core.atlas import Atlas
from hipmap.core.cells import from_cells, iterate
from hipmap.core.deltas import DrawingStep
from hipmap.core.drawing import Drawing
from hipmap.core.history import History
from hipmap.core.skin import Place, Skin

STROKES = 10_000
DAB_MS = 1.0
"""The floor of a dab: what is left for it of a frame at 120 Hz beside repainting."""


def measure() -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget); times are medians in ms."""
    atlas = Atlas.load(resources.root())
    skin, chance = Skin(atlas), random.Random("bench")
    covered = list(iterate(atlas.covered & atlas.skin))
    places = [Place(*skin.at[cell], cell) for cell in chance.sample(covered, 300)]
    for centimetres in (1, 2, 4, 8):
        for place in places:
            skin.dab(place, 10.0 * centimetres)  # a hand stays where it has been
        times = [_ms(lambda p=place, r=10.0 * centimetres: skin.dab(p, r)) for place in places]
        yield f"dab of {centimetres} cm", median(times), DAB_MS, median(times) / DAB_MS, 1.0
    yield from _strokes(skin, places, chance)


def _strokes(
    skin: Skin, places: list[Place], chance: random.Random
) -> Iterator[tuple[str, float, float, float, float]]:
    history: History[Drawing] = History(Drawing(), DrawingStep)
    dabs = [from_cells(skin.dab(place, 20.0)) for place in places]
    painting, undoing = [], []
    while len(painting) < STROKES:
        change = chance.choice((pain_areas.mark, pain_areas.unmark))
        dab = chance.choice(dabs)
        start = time.perf_counter()
        changed = history.push(change(history.value, dab))
        if changed:
            painting.append(1000 * (time.perf_counter() - start))
    while history.can_undo:
        undoing.append(_ms(history.undo))
    first, last = median(painting[:500]), median(painting[-500:])
    yield f"keeping a stroke, the last of {STROKES:,}".replace(",", " "), last, first, last / first, 2.0
    first, last = median(undoing[:500]), median(undoing[-500:])
    yield f"undoing a stroke, the first of {STROKES:,}".replace(",", " "), first, last, first / last, 2.0


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)
