# SPDX-License-Identifier: Apache-2.0
"""The questions about serious signs: short, one level each, both languages, a source fit for it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.content.corpus import LANGUAGES, load

FLAGS: list[dict[str, Any]] = load("red_flags.yaml")
LEVELS = {"112", "now", "today", "days"}
GROUPS = {"injury", "ill", "nerves", "belly_bladder_vessels", "children", "sport", "earlier_illness"}
# Texts that may say how urgent something is; none of them belongs in a question.
URGENCY = re.compile(r"\b(112|today|i dag|within days|at once|straks|now ring|ring nu)\b", re.IGNORECASE)
# »Kan du ikke …?« is answered »Nej, det kan jeg ikke« by the very people who should answer yes.
NEGATIVE = re.compile(
    r"\b(can|could|did|do|does|has|have|is|are|will) (you|it|the child) not\b"
    r"|\b(kan|vil|har|er|gør) (du|det|den|barnet) ikke\b",
    re.IGNORECASE,
)
# Sources without an author or a guideline behind them, and general knowledge.
UNFIT = {"ghhip", "unread", "runcase", "namtpt", "seed"}
# Signs that may not get lost; each with the least urgent level that is allowed.
MUST: dict[str, set[str]] = {
    "hip_fracture": {"112"},
    "cauda_equina": {"112"},
    "cord_compression": {"112", "now"},
    "septic_arthritis": {"112", "now"},
    "hot_knee": {"112", "now"},
    "necrotising": {"112"},
    "compartment": {"112"},
    "acute_limb_ischaemia": {"112"},
    "aortic_aneurysm": {"112"},
    "ectopic_pregnancy": {"112"},
    "testicular_torsion": {"112"},
    "hernia_strangulated": {"112"},
    "pulmonary_embolism": {"112"},
    "prosthesis_dislocated": {"112"},
    "scfe_unstable": {"112"},
    "dvt": {"now", "112"},
    "appendicitis": {"now", "112"},
    "psoas_abscess": {"now", "112"},
    "spinal_infection": {"now", "112"},
    "iliopsoas_bleed": {"now", "112"},
    "giant_cell": {"now", "112"},
    "rhabdomyolysis": {"now", "112"},
    "child_limp_fever": {"now", "112"},
    "scfe": {"today", "now"},
    "child_limp": {"today", "now"},
    "femoral_neck_stress_fracture": {"today", "now"},
    "shingles": {"today"},
    "avascular_necrosis": {"days"},
    "avulsion": {"days"},
    "polymyalgia": {"days"},
    "claudication": {"days"},
}


def named(flag: dict[str, Any]) -> str:
    return str(flag["id"])


def test_ids_are_unique_and_nothing_grave_is_missing() -> None:
    levels = {flag["id"]: flag["level"] for flag in FLAGS}
    assert len(levels) == len(FLAGS)
    assert set(MUST) <= set(levels)
    assert not {name: levels[name] for name, allowed in MUST.items() if levels[name] not in allowed}


@pytest.mark.parametrize("flag", FLAGS, ids=named)
def test_one_level_one_group_and_known_words(flag: dict[str, Any]) -> None:
    assert isinstance(flag["level"], str), "YAML read 112 as a number"
    assert flag["level"] in LEVELS
    assert flag["group"] in GROUPS
    assert 1 <= flag["gravity"] <= 100
    assert isinstance(flag["checked"], bool)


@pytest.mark.parametrize("flag", FLAGS, ids=named)
@pytest.mark.parametrize("language", LANGUAGES)
def test_question_is_one_short_sentence_without_an_urgency(flag: dict[str, Any], language: str) -> None:
    ask = flag["ask"][language]
    assert len(ask.split()) <= 30
    assert ask.count("?") == 1
    assert ask.endswith("?")
    assert "." not in ask.rstrip("?"), "more than one sentence"
    assert not URGENCY.search(ask), f"the question says how urgent it is: {ask}"


@pytest.mark.parametrize("flag", FLAGS, ids=named)
@pytest.mark.parametrize("language", LANGUAGES)
def test_question_is_not_asked_in_the_negative(flag: dict[str, Any], language: str) -> None:
    assert not NEGATIVE.search(flag["ask"][language])


@pytest.mark.parametrize("flag", FLAGS, ids=named)
def test_danish_names_no_number_but_112(flag: dict[str, Any]) -> None:
    words = flag["ask"]["da"] + " " + flag.get("advice", {}).get("da", "")
    numbers = [number for number in re.findall(r"\d[\d ]{3,}", words) if number.strip() != "112"]
    assert not numbers
    assert not re.search(r"\b(1813|1818)\b", words)


@pytest.mark.parametrize("flag", FLAGS, ids=named)
def test_checked_question_has_a_source_fit_for_it(flag: dict[str, Any]) -> None:
    sources = load("sources.yaml")
    assert flag["sources"]
    if flag["checked"]:
        read = {name for name in flag["sources"] if sources[name]["read"] not in ("none", "title")}
        assert read - UNFIT, "checked: true needs a named source that was read"


def test_eight_gravest_meet_every_place_that_can_be_drawn() -> None:
    first = [flag for flag in FLAGS if flag.get("first")]
    assert len(first) == 8
    met = {region for flag in first if not flag.get("ages") for region in flag["regions"]}
    regions = load("regions.yaml")["regions"]
    assert {name for name, words in regions.items() if words["part"] != "rest"} <= met


def test_children_are_asked_the_children_questions_only() -> None:
    for flag in FLAGS:
        assert (flag["group"] == "children") == (flag.get("ages") == ["under_16"]), flag["id"]
