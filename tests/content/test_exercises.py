# SPDX-License-Identifier: Apache-2.0
"""Exercises carry the cautions they need, and nobody is told to press where pressing harms."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.content.corpus import articles, entries, load

EXERCISES: dict[str, dict[str, Any]] = load("exercises.yaml")
CAUTIONS: dict[str, dict[str, Any]] = load("cautions.yaml")
# Positions that can push an artificial hip out of place.
DISLOCATION = (
    "figure_four_lying",
    "knee_to_opposite_shoulder",
    "half_kneeling_hip_flexor",
    "lunge_back_rotation",
)
# Groups whose muscles lie away from the hip; ease comes first there.
ELSEWHERE = ("pelvic_floor", "thoracolumbar", "erector_spinae")
NEEDS = {
    "hip_replacement": DISLOCATION,
    "impingement": ("squat", "knee_to_opposite_shoulder", "hip_circles", "knee_to_chest"),
    "dysplasia": ("figure_four_lying", "butterfly_sit", "half_kneeling_hip_flexor", "kneeling_side_reach"),
    "gluteal_tendinopathy": (
        "side_lying_leg_lower", "figure_four_lying", "knee_to_opposite_shoulder", "side_bend_standing",
        "hip_shift_frontal", "half_kneeling_side_bend",
    ),
    "hamstring_tendinopathy": ("hamstring_stretch_lying", "hip_hinge", "wide_stance_hinge"),
    "adductor_tendinopathy": ("kneeling_side_reach", "butterfly_sit", "lunge_side"),
    "nerve_root": ("hamstring_stretch_lying", "hip_hinge"),
    "stress_fracture": ("lunge_forward", "step_down", "single_leg_balance", "heel_raise"),
    "osteoporosis_bend": ("hip_hinge_slow", "trunk_rotation_lying", "wide_stance_hinge"),
    "pregnancy_back": ("bridge", "knee_to_chest", "figure_four_lying"),
}  # fmt: skip


@pytest.mark.parametrize("caution", sorted(NEEDS))
def test_exercise_carries_its_caution(caution: str) -> None:
    assert not [name for name in NEEDS[caution] if caution not in EXERCISES[name]["cautions"]]


def test_every_caution_is_used_and_known() -> None:
    used = {caution for exercise in EXERCISES.values() for caution in exercise["cautions"]}
    assert used == set(CAUTIONS)


def test_release_by_pressure_is_kept_from_those_it_can_harm() -> None:
    for name, exercise in EXERCISES.items():
        if "pressure_rules" in exercise["cautions"]:
            assert {"blood_thinners", "cancer", "under_16"} <= set(exercise["not_for"]), name


def test_no_exercise_is_offered_to_children() -> None:
    for name, exercise in EXERCISES.items():
        if exercise["kind"] != "habit":
            assert "under_16" in exercise["not_for"], name


def test_muscles_that_must_not_be_pressed_offer_no_pressure() -> None:
    for name, muscle in entries("muscles").items():
        if muscle.get("self_pressure") == "never":
            pressed = [one for one in muscle["exercises"] if "pressure_rules" in EXERCISES[one]["cautions"]]
            assert not pressed, f"{name} offers {pressed}"


def test_psoas_knee_hollow_and_pelvic_floor_are_never_pressed_by_oneself() -> None:
    for name in ("iliopsoas", "pectineus", "popliteus", "levator_ani", "coccygeus", "obturator_internus"):
        assert entries("muscles")[name]["self_pressure"] == "never", name


def test_muscles_of_hip_and_leg_offer_load_as_well_as_stretch() -> None:
    for name, muscle in entries("muscles").items():
        kinds = {EXERCISES[one]["kind"] for one in muscle.get("exercises", ())}
        if muscle["group"] not in ELSEWHERE and "stretch" in kinds:
            assert "loading" in kinds, name


def test_no_needling_advice() -> None:
    verbs = {"en": r"\bneedle (the|this|it|your)\b|insert (a|the) needle", "da": r"stik(ke)? nål"}
    for language, verb in verbs.items():
        told = [name for name, text in articles(language).items() if re.search(verb, text, re.IGNORECASE)]
        assert not told
