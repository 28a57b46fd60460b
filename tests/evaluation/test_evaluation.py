# SPDX-License-Identifier: Apache-2.0
"""The evaluation in short: its parts must hold what the long form in the README says."""

import random
from itertools import islice

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from tests.evaluation.calibration import calibration, clear
from tests.evaluation.invariance import invariance
from tests.evaluation.negatives import negatives, rates
from tests.evaluation.recovery import by_muscle, ceiling, named, recovery, results, samples, worst
from tests.evaluation.report import END, START, put_in
from tests.evaluation.synthetic import Hand


@pytest.fixture(scope="module")
def atlas():
    return Atlas.load(resources.root())


@pytest.fixture(scope="module")
def library(atlas):
    return Library.load(resources.root(), atlas)


@pytest.fixture(scope="module")
def hand(atlas):
    return Hand(atlas)


@pytest.fixture(scope="module")
def found(library, atlas, hand):
    return results(library, atlas, list(samples(library, hand, 5)))


def test_the_hand_errs_as_people_do_and_repeats_itself(library, hand, found):
    own = recovery(found)
    assert own.likeness == pytest.approx(0.62, abs=0.03)
    assert own.likeness_varies == pytest.approx(0.18, abs=0.03)
    again = list(islice(samples(library, hand, 5), 100))
    assert [one.sample for one in found[:100]] == again


def test_muscles_are_found_again(library, hand, found):
    own = recovery(found)
    known = named([one.sample for one in found], list(samples(library, hand, 30, "learn")))
    best = ceiling(known)
    assert own.first >= min(0.80, best - 0.03)
    assert own.top_three >= 0.95
    assert best > 0.8
    assert worst(found)[0][2] <= own.first
    muscles = by_muscle(found, known)
    assert len(muscles) == len({one.sample.muscle for one in found})
    assert sum(one.reached for one in muscles) >= 0.8 * len(muscles), "few drawings, so figures swing"
    assert all(one.top_three >= 0.6 for one in muscles)


def test_every_look_alike_is_shown_for_its_own_area(library, atlas):
    exact = list(negatives(library, atlas))
    assert [one.id for one in exact if not one.shown] == []
    assert rates(exact).quiet == 1


def test_look_alikes_drawn_by_hand_are_shown_too_and_muscles_stay_quiet(library, atlas, hand):
    drawn = rates(list(negatives(library, atlas, hand, 2)))
    assert drawn.shown == 1
    assert drawn.quiet >= 0.9


def test_strong_rows_are_more_often_right(found):
    bins = calibration(found)
    assert sum(one.rows for one in bins) == len(found)
    assert bins[-1].right > bins[1].right
    share, right, _ = clear(found)
    assert share > 0.9, "a list that never dares is of no use"
    assert right > 0.85


def test_numbers_do_not_depend_on_zoom_figure_or_file(library, atlas):
    for one in invariance(library, atlas, 3):
        assert one.compared > 0
        assert one.different == 0, one.what


def test_a_zone_drawn_without_error_is_itself(library, atlas):
    steady = Hand(atlas, 0.0)
    core = library.pattern("piriformis", "left", "TrP1").core
    zone = steady.zone(core)
    assert set(zone.inside) == {cell for cell, depth in zone.depth.items() if depth < 0}
    drawn = [steady.draw(zone, random.Random(seed)) for seed in range(12)]
    assert any(abs(cells.bit_count() - core.bit_count()) < 0.2 * core.bit_count() for cells in drawn)


def test_the_tables_go_between_the_marks(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{START}\nold\n{END}\nafter\n", "utf-8")
    assert put_in(readme, "new\n")
    assert readme.read_text("utf-8") == f"before\n{START}\nnew\n{END}\nafter\n"
    readme.write_text("no marks", "utf-8")
    assert not put_in(readme, "new\n")
    assert readme.read_text("utf-8") == "no marks"


def test_the_readme_has_the_marks():
    text = (resources.root() / "README.md").read_text("utf-8")
    assert START in text.partition(END)[0]
