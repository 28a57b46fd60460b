# SPDX-License-Identifier: Apache-2.0
"""The list must go on beginning with what sources name; the thresholds are floors, not aims."""

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from tests.evaluation.run import answerable, cases, rankers, score


@pytest.fixture(scope="module")
def atlas():
    return Atlas.load(resources.root())


@pytest.fixture(scope="module")
def library(atlas):
    return Library.load(resources.root(), atlas)


def test_the_list_is_good_enough(atlas, library):
    found = score(rankers(library, atlas)["hipmap"], atlas, answerable(library, cases()))
    assert found.cases == 28
    assert found.first >= 0.78
    assert found.top_three >= 0.96
    assert found.recall_in_five >= 0.80


def test_the_list_is_no_worse_than_plain_coverage(atlas, library):
    lists, chosen = rankers(library, atlas), answerable(library, cases())
    assert score(lists["hipmap"], atlas, chosen).first >= score(lists["plain coverage"], atlas, chosen).first
    assert (
        score(lists["hipmap"], atlas, chosen).first > score(lists["most frequent first"], atlas, chosen).first
    )


def test_every_case_names_muscles_and_regions_that_exist(atlas, library):
    for case in cases():
        assert set(case["expected"]) | set(case["accepted"]) <= set(library.muscles), case["id"]
        assert set(case["regions"]) <= {*atlas.regions, *atlas.deep}, case["id"]
