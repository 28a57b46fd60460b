# SPDX-License-Identifier: Apache-2.0
"""Which look-alikes stand beside a drawing, and in which order."""

from itertools import combinations

from hipmap.core.conditions import resembling
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.priors import prior_key
from hipmap.core.weights import Marked


def found(library, atlas, cells):
    return resembling(library, Marked.of(atlas, Drawing((PainArea(cells),))))[0]


def test_what_is_felt_on_both_sides_does_not_resemble_one(library, atlas):
    left, right = (library.condition_zone("polymyalgia", side) for side in ("left", "right"))
    assert ("polymyalgia", "both") in [match[:2] for match in found(library, atlas, left | right)]
    one = found(library, atlas, left & atlas.sided[0])
    assert "polymyalgia" not in [match.condition for match in one]


def test_the_area_itself_comes_before_larger_ones_that_hold_it(library, atlas):
    tried = 0
    for condition in library.conditions.values():
        zone = library.condition_zone(condition.id, "left")
        if condition.match and zone and not zone & ~atlas.sided[0] & ~atlas.midline:
            first = found(library, atlas, zone)[0]
            assert library.condition_zone(first.condition, "left") == zone, (condition.id, first)
            tried += 1
    assert tried > 5


def test_ties_are_ordered_by_the_figures_of_the_marked_part(library, atlas):
    for regions, key in (
        (["left.groin"], "hip"),
        (["left.lumbar_paraspinal_lower"], "low_back"),
        (["left.knee_anterior"], "knee"),
        (["left.calf_middle", "left.gluteal_fold"], "knee"),
    ):
        cells = sum(atlas.region_mask(region) for region in regions)
        assert prior_key(library, atlas, cells, regions) == key, regions


def test_a_nerve_is_not_crowded_out_by_other_problems(library, atlas):
    regions = [name for name in atlas.regions if name.startswith("left.") and name not in atlas.outside]
    nerves = [one.id for one in library.conditions.values() if one.match and one.nerve_questions]
    crowded = 0
    for one, other in combinations(regions, 2):
        cells = atlas.region_mask(one) | atlas.region_mask(other)
        shown = {match.condition for match in found(library, atlas, cells)}
        near = [
            name
            for name in nerves
            if (library.condition_zone(name, "left") & cells).bit_count() >= 0.25 * cells.bit_count()
            and not library.conditions[name].bilateral
        ]
        assert not near or shown & set(nerves), (one, other, near)
        crowded += bool(near) and len(shown) == 6
    assert crowded
