# SPDX-License-Identifier: Apache-2.0
"""What must hold for every drawing: sides mirror, more core never costs, order and areas do not matter."""

from __future__ import annotations

import random
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from hipmap.core import match
from hipmap.core.cells import from_cells, iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.match import rank
from hipmap.core.units import units_of
from hipmap.core.weights import Marked

SEEDS = some.integers(0, 10**6)


@pytest.fixture(scope="module")
def near(atlas):
    """Return a random patch of covered skin for a seed."""
    covered = list(iterate(atlas.covered & atlas.skin))
    place = atlas.figure("neutral").place
    places = [(cell, *place(cell)) for cell in covered]

    def patch(seed: int) -> int:
        chance = random.Random(seed)
        _, x, y, z = chance.choice(places)
        limit = chance.uniform(20, 90) ** 2
        return from_cells(
            cell
            for cell, across, along, up in places
            if (across - x) ** 2 + (along - y) ** 2 + (up - z) ** 2 < limit
        )

    return cache(patch)


def rows(ranking):
    return {(row.muscle, row.side): row for row in ranking.matches}


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_turning_the_drawing_round_turns_the_list_round(library, atlas, near, seed):
    cells = near(seed) | near(seed + 1)
    here = rank(library, atlas, Drawing((PainArea(cells),)))
    there = rank(library, atlas, Drawing((PainArea(atlas.mirrored(cells)),)))
    other = {"left": "right", "right": "left", "both": "both"}
    # A pattern that is described on one side only has no mirror image.
    one_sided = {m.id for m in library.muscles.values() if any(p.side for p in m.trigger_points)}
    turned = {
        (muscle, other[side]): row for (muscle, side), row in rows(there).items() if muscle not in one_sided
    }
    kept = {key: row for key, row in rows(here).items() if key[0] not in one_sided}
    assert kept.keys() == turned.keys()
    for key, row in kept.items():
        assert row.score == pytest.approx(turned[key].score)
        assert row.covered == pytest.approx(turned[key].covered)
    lone = 0
    for muscle in one_sided:
        for side in ("left", "right"):
            pattern = library.pattern(muscle, side)
            lone |= pattern.core | pattern.spillover
    if not (cells | atlas.mirrored(cells)) & lone:
        assert here.uncovered == pytest.approx(there.uncovered)


@settings(max_examples=40, deadline=None)
@given(SEEDS, some.data())
def test_painting_more_of_a_core_never_lowers_its_score(library, atlas, near, seed, data):
    units, _ = units_of(library, atlas)
    muscle = data.draw(some.sampled_from(sorted(units)))
    unit = data.draw(some.sampled_from(units[muscle]))
    side = data.draw(some.integers(0, 1))
    core = list(iterate(unit.core[side]))
    if not core:
        return
    chance = random.Random(seed)
    chance.shuffle(core)
    cells, before = near(seed), 0.0
    for share in (0.0, 0.1, 0.3, 0.6, 1.0):
        grown = cells | from_cells(core[: int(share * len(core))])
        marked = Marked.of(atlas, Drawing((PainArea(grown),)))
        part = marked if unit.crosses else marked.sides[side]
        score = match._score(unit, side, part, unit.core[side] & part.cells) if part else 0.0
        assert score >= before - 1e-9
        before = score


@settings(max_examples=25, deadline=None)
@given(SEEDS, some.data())
def test_painting_more_of_the_only_point_never_lowers_the_row(library, atlas, seed, data):
    single = sorted(m.id for m in library.muscles.values() if m.match and len(m.trigger_points) == 1)
    muscle = data.draw(some.sampled_from(single))
    core = list(iterate(library.pattern(muscle, "left").core))
    random.Random(seed).shuffle(core)
    scores = []
    for share in (0.05, 0.2, 0.5, 1.0):
        drawn = from_cells(core[: 1 + int(share * len(core))])
        row = next(r for r in rank(library, atlas, Drawing((PainArea(drawn),))).matches if r.muscle == muscle)
        scores.append(row.score)
    assert scores == sorted(scores)


@settings(max_examples=25, deadline=None)
@given(SEEDS, some.permutations(range(3)))
def test_the_order_of_areas_and_their_borders_do_not_matter(library, atlas, near, seed, order):
    patches = [near(seed + 7 * i) for i in range(3)]
    areas = [PainArea(cells, 4) for cells in patches]
    one = rank(library, atlas, Drawing((PainArea(patches[0] | patches[1] | patches[2], 4),)))
    assert rank(library, atlas, Drawing(tuple(areas[i] for i in order))) == one


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_only_proportions_of_intensity_count(library, atlas, near, seed):
    first, second = near(seed), near(seed + 3)
    ranking = [
        rank(library, atlas, Drawing((PainArea(first, a), PainArea(second, b))))
        for a, b in ((2, 4), (4, 8), (5, 10))
    ]
    for one, other in pairwise(ranking):
        assert rows(one).keys() == rows(other).keys()
        for key, row in rows(one).items():
            assert row.score == pytest.approx(rows(other)[key].score)


def test_the_stronger_area_leads(library, atlas):
    hip = atlas.region_mask("left.greater_trochanter")
    knee = atlas.region_mask("left.knee_posterior")
    strong_hip = rank(library, atlas, Drawing((PainArea(hip, 10), PainArea(knee, 1))))
    strong_knee = rank(library, atlas, Drawing((PainArea(hip, 1), PainArea(knee, 10))))
    only_hip = rank(library, atlas, Drawing((PainArea(hip),))).matches[0].muscle
    only_knee = rank(library, atlas, Drawing((PainArea(knee),))).matches[0].muscle
    assert strong_hip.matches[0].muscle == only_hip
    assert strong_knee.matches[0].muscle == only_knee
    assert only_hip != only_knee


def test_an_empty_area_beside_a_drawn_one_changes_nothing(library, atlas):
    cells = atlas.region_mask("left.groin")
    alone = rank(library, atlas, Drawing((PainArea(cells, 3),)))
    assert rank(library, atlas, Drawing((PainArea(cells, 3), PainArea(0, 9, "later")))) == alone
