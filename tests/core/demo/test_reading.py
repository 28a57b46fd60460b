# SPDX-License-Identifier: Apache-2.0
"""Mistakes in data/demonstrations.yaml are named by file and line."""

import pytest

from hipmap.core.content.cursor import Cursor
from hipmap.core.content.demonstrations import Known, read_demonstrations
from hipmap.core.content.nodes import read_nodes
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.problems import Report

SOUND = """
- id: one
  name: {en: One, da: Et}
  regions: [left.groin]
  muscle: pectineus
  side: left
  trigger_point: TrP1
  look_alike: hip_osteoarthritis
  steps:
    pain: {view: front}
    look_alike:
      say: {en: "Two sentences. No more.", da: "To sætninger. Ikke flere."}
      lines:
        - {en: stiff, da: stiv}
"""


@pytest.fixture
def read(tmp_path):
    def read(text: str):
        path, report = tmp_path / "demonstrations.yaml", Report()
        path.write_text(text, "utf-8")
        none = frozenset()
        words = Vocabulary(
            frozenset({"groin", "greater_trochanter"}), none, none, none, none, none, none, none,
            frozenset({"pectineus"}), frozenset({"hip_osteoarthritis"}),
        )  # fmt: skip
        top = Cursor(read_nodes(path, "data/demonstrations.yaml", report), "data/demonstrations.yaml", report)
        found = read_demonstrations(top, Known(words, {"pectineus": ("TrP1",)}))
        return found, [str(problem) for problem in report.in_order()]

    return read


def test_a_sound_one_is_read(read):
    (one,), problems = read(SOUND)
    assert not problems
    assert (one.id, one.muscle, one.condition, one.views) == (
        "one", "pectineus", "hip_osteoarthritis", {"pain": "front"}
    )  # fmt: skip
    assert one.told["look_alike"].lines[0]["da"] == "stiv"


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ("left.groin", "left.grion", ':4: [0].regions[0]: unknown region "grion" (did you mean "groin"?)'),
        ("[left.groin]", "[]", ":4: [0].regions: is empty"),
        ("muscle: pectineus", "muscle: pectinues", ':5: [0].muscle: unknown muscle "pectinues"'),
        ("side: left", "side: both", ':6: [0].side: unknown side "both"'),
        ("TrP1", "TrP9", ':7: [0].trigger_point: unknown trigger point "TrP9"'),
        ("alike: hip_osteoarthritis", "alike: hip", ":8: [0].look_alike: unknown condition"),
        ("view: front", "view: above", ':10: [0].steps.pain.view: unknown view "above"'),
        ("No more.", "Three. No more.", ":12: [0].steps.look_alike.say: en has more than 2 sentences"),
        ("stiv}", "en to tre fire fem seks syv otte ni ti}", ":14: [0].steps.look_alike.lines[0]: da has"),
        ("    look_alike:\n", "    look_alik:\n", ":12: [0].steps.look_alik: unknown field"),
        ("pain:", "pains:", ":10: [0].steps.pains: unknown field"),
    ],
)
def test_a_mistake_is_named_with_its_line(read, was, becomes, problem):
    assert was in SOUND
    found, problems = read(SOUND.replace(was, becomes, 1))
    assert any(problem in one for one in problems), problems
    assert all(one.startswith("data/demonstrations.yaml:") for one in problems)
    assert not found


def test_one_that_stands_twice_is_refused(read):
    found, problems = read(SOUND + SOUND)
    assert len(found) == 1
    assert "stands here twice" in problems[0]
