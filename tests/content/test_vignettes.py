# SPDX-License-Identifier: Apache-2.0
"""Short stories: each question has one, gives its urgency and fits the drawing; harmless ones are calm."""

from __future__ import annotations

from typing import Any

import pytest

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.red_flags import choose
from hipmap.core.resources import root
from tests.content.corpus import ROOT, load

STORIES: list[dict[str, Any]] = load("../tests/content/vignettes.yaml")
ILL = [story for story in STORIES if story["answers"]]
HARMLESS = [story for story in STORIES if not story["answers"]]
ORDER = ("none", "days", "today", "now", "112")


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(root())


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return Library.load(root(), atlas, ROOT)


def asked(library: Library, atlas: Atlas, story: dict[str, Any], limit: int) -> list[str]:
    """Return the questions that a story's drawing and person bring up, the first first."""
    cells = 0
    for region in story["regions"]:
        cells |= atlas.region_mask(region)
    assert cells, story["story"]
    ticks = story.get("ticks", ())
    return [
        flag.id for flag in choose(library, Drawing((PainArea(cells),)), atlas, story["age"], ticks, limit)
    ]


def test_every_question_has_a_story_and_fifteen_are_harmless() -> None:
    assert {name for story in ILL for name in story["answers"]} == {
        flag["id"] for flag in load("red_flags.yaml")
    }
    assert len(HARMLESS) >= 15


@pytest.mark.parametrize(
    "story", STORIES, ids=lambda story: "+".join(story["answers"]) or story["regions"][0]
)
def test_the_answers_give_the_urgency_of_the_story(story: dict[str, Any]) -> None:
    levels = {flag["id"]: flag["level"] for flag in load("red_flags.yaml")}
    said = max(("none", *(levels[name] for name in story["answers"])), key=ORDER.index)
    assert said == story["level"], story["story"]


@pytest.mark.parametrize("story", ILL, ids=lambda story: "+".join(story["answers"]))
def test_the_question_fits_the_drawing_and_the_person(
    library: Library, atlas: Atlas, story: dict[str, Any]
) -> None:
    shown = asked(library, atlas, story, limit=len(library.red_flags))
    assert set(story["answers"]) <= set(shown), story["story"]


def test_a_child_is_asked_a_question_for_children_first(library: Library, atlas: Atlas) -> None:
    children = {flag["id"] for flag in load("red_flags.yaml") if flag["group"] == "children"}
    for story in ILL:
        if story["age"] == "under_16" and set(story["answers"]) <= children:
            assert set(asked(library, atlas, story, limit=2)) & children, story["story"]


def test_what_cannot_wait_comes_before_what_can(library: Library, atlas: Atlas) -> None:
    levels = {flag.id: flag.level for flag in library.red_flags}
    for story in HARMLESS:
        first = [levels[name] for name in asked(library, atlas, story, limit=2)]
        assert set(first) <= {"112", "now"}, story["story"]
