# SPDX-License-Identifier: Apache-2.0
"""The words a content file may use, besides the ids that other files define."""

from __future__ import annotations

from hipmap.core import entities, state

GROUPS = (
    "posterior_abdominal_wall", "hip_flexors", "erector_spinae", "thoracolumbar", "abdominal_wall",
    "pelvic_floor", "deep_rotators", "gluteal", "adductors", "quadriceps", "hamstrings", "calf", "shin",
    "lateral_leg", "foot",
)  # fmt: skip
TEXTS_AGREE = ("many", "two", "one", "conflict")
INDEPENDENT_CHECKS = ("none", "injection", "palpation_cohort", "against")
SELF_PRESSURE = ("ok", "care", "never")
PRIORS = ("hip", "low_back", "knee")
CONDITION_KINDS = (
    "joint", "nerve", "tendon", "bone", "spine", "vessel", "inflammation", "pelvis", "general", "child",
)  # fmt: skip
LEVELS, FLAG_GROUPS, PLANES = entities.LEVELS, entities.FLAG_GROUPS, entities.PLANES
AGES, TICKS = state.AGES, state.TICKS
EXERCISE_KINDS = ("mobility", "stretch", "loading", "release", "habit")
READ = ("full", "abstract", "page", "title", "none")
STEPS = ("up", "down", "medial", "lateral", "front", "back")
