# SPDX-License-Identifier: Apache-2.0
"""Pattern recovery: is the muscle found again from drawings of its own zones, made by an erring hand?"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from itertools import groupby
from statistics import mean, pstdev
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import rank
from tests.evaluation.synthetic import Hand, jaccard


class Sample(NamedTuple):
    """One drawing of a trigger point's zone."""

    muscle: str
    point: str
    cells: int
    likeness: float


class Result(NamedTuple):
    """What the list said of a sample; ``place`` counts from 1, 0 for not in the list."""

    sample: Sample
    place: int
    score: float
    clear: bool


class Recovery(NamedTuple):
    points: int
    drawings: int
    likeness: float
    likeness_varies: float
    first: float
    top_three: float


class Named(NamedTuple):
    """Whether each of two rankers that know the hand names a drawing's muscle."""

    likely: bool
    near: bool


class ByMuscle(NamedTuple):
    muscle: str
    first: float
    top_three: float
    ceiling: float

    @property
    def limit(self) -> float:
        """What may be asked of ``first``: no more than the drawings allow."""
        return min(0.80, self.ceiling - 0.03)

    @property
    def reached(self) -> bool:
        return self.first >= self.limit and self.top_three >= 0.95


def samples(library: Library, hand: Hand, each: int, seed: str = "test") -> Iterator[Sample]:
    """Yield ``each`` drawings of every matched trigger point, left unless it exists on the right only."""
    for muscle in library.muscles.values():
        for point in muscle.trigger_points if muscle.match else ():
            zone = hand.zone(library.pattern(muscle.id, point.side or "left", point.id).core)
            chance = random.Random(f"{seed} {muscle.id} {point.id}")
            for _ in range(each):
                cells = hand.draw(zone, chance)
                yield Sample(muscle.id, point.id, cells, jaccard(cells, zone.core))


def results(library: Library, atlas: Atlas, chosen: list[Sample]) -> list[Result]:
    found = []
    for sample in chosen:
        ranking = rank(library, atlas, Drawing((PainArea(sample.cells),)))
        names = [row.muscle for row in ranking.matches]
        place = names.index(sample.muscle) + 1 if sample.muscle in names else 0
        score = ranking.matches[0].score if names else 0.0
        found.append(Result(sample, place, score, ranking.clear))
    return found


def recovery(found: list[Result]) -> Recovery:
    likeness = [one.sample.likeness for one in found]
    return Recovery(
        len({one.sample[:2] for one in found}),
        len(found),
        mean(likeness),
        pstdev(likeness),
        mean(one.place == 1 for one in found),
        mean(1 <= one.place <= 3 for one in found),
    )


def worst(found: list[Result], count: int = 10) -> list[tuple[str, str, float, float]]:
    """Return the trigger points found again least often: (muscle, point, first, top three)."""
    rates = []
    for (muscle, point), group in groupby(found, key=lambda one: one.sample[:2]):
        own = recovery(list(group))
        rates.append((muscle, point, own.first, own.top_three))
    return sorted(rates, key=lambda one: (one[2], one[3], one[0]))[:count]


def ceiling(known: list[Named]) -> float:
    """Return how often the better of the rankers that know how the hand errs names the muscle first.

    Some patterns truly coincide, so nobody can name every muscle; this is an estimate, from below, of the
    best possible.
    """
    return max(mean(one.likely for one in known), mean(one.near for one in known))


def named(chosen: list[Sample], learned: list[Sample]) -> list[Named]:
    """Return which drawings are named by two rankers taught with other drawings of the same hand."""
    likely, near = _Likely(learned), _Nearest(learned)
    return [Named(likely.name(one.cells) == one.muscle, near.name(one.cells) == one.muscle) for one in chosen]


def by_muscle(found: list[Result], known: list[Named]) -> list[ByMuscle]:
    """Return each muscle's own figures; ``known`` is parallel to ``found``."""
    muscles = groupby(zip(found, known, strict=True), key=lambda pair: pair[0].sample.muscle)
    rows = []
    for muscle, pairs in muscles:
        own, rankers = zip(*pairs, strict=True)
        got = recovery(list(own))
        rows.append(ByMuscle(muscle, got.first, got.top_three, ceiling(list(rankers))))
    return rows


class _Likely:
    """Names the most likely zone, from how often each cell was drawn for it."""

    _BITS = 5

    def __init__(self, learned: list[Sample]) -> None:
        self.zones = []
        for (muscle, _), group in groupby(learned, key=lambda one: one[:2]):
            own = [one.cells for one in group]
            counts: dict[int, int] = {}
            for cells in own:
                for cell in iterate(cells):
                    counts[cell] = counts.get(cell, 0) + 1
            self.zones.append((muscle, *self._planes(counts, len(own))))

    def _planes(self, counts: dict[int, int], drawn: int) -> tuple[float, float, list[int]]:
        """Return a bias, a step and one cell set per binary digit of the cells' log odds."""
        lowest = math.log(0.5 / (drawn + 0.5))
        bias, odds = 0.0, {}
        for cell, count in counts.items():
            share = (count + 0.5) / (drawn + 1)
            bias += math.log((1 - share) / (1 - 0.5 / (drawn + 1)))
            odds[cell] = math.log(share / (1 - share)) - lowest
        step = max(odds.values()) / (2**self._BITS - 1)
        planes = [0] * self._BITS
        for cell, value in odds.items():
            for digit in range(self._BITS):
                if round(value / step) >> digit & 1:
                    planes[digit] |= 1 << cell
        return bias, step, planes

    def name(self, cells: int) -> str:
        def likelihood(zone: tuple[str, float, float, list[int]]) -> float:
            _, bias, step, planes = zone
            return bias + step * sum(
                (cells & plane).bit_count() << digit for digit, plane in enumerate(planes)
            )

        return max(self.zones, key=likelihood)[0]


class _Nearest:
    """Names the zone whose learned drawings are most alike."""

    _EACH, _BEST = 40, 5

    def __init__(self, learned: list[Sample]) -> None:
        self.zones = [
            (muscle, [one.cells for one in group][: self._EACH])
            for (muscle, _), group in groupby(learned, key=lambda one: one[:2])
        ]
        self.reach = []
        for _, own in self.zones:
            reach = 0
            for cells in own:
                reach |= cells
            self.reach.append(reach)

    def name(self, cells: int) -> str:
        best, found = -1.0, ""
        size = cells.bit_count()
        for (muscle, own), reach in zip(self.zones, self.reach, strict=True):
            if (reach & cells).bit_count() / size <= best / self._BEST:
                continue  # too little in common to come near
            alike = sorted((jaccard(cells, other) for other in own), reverse=True)
            if sum(alike[: self._BEST]) > best:
                best, found = sum(alike[: self._BEST]), muscle
        return found
