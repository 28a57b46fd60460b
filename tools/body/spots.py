# SPDX-License-Identifier: Apache-2.0
"""Finer places inside regions: a landmark, a radius in mm and the regions it is listed under."""

SPOTS: dict[str, tuple[str, float, tuple[str, ...]]] = {
    "ischial_tuberosity": ("ischial_tuberosity", 30, ("buttock_lower_medial", "gluteal_fold")),
    "psis": ("psis", 20, ("sacroiliac",)),
    "asis": ("asis", 20, ("hip_anterior", "groin")),
    "lateral_hip": ("lateral_hip", 45, ("buttock_upper_lateral", "hip_anterior")),
    "trochanter_tip": ("greater_trochanter_tip", 20, ("greater_trochanter",)),
    "adductor_origin": ("adductor_origin", 25, ("groin", "thigh_medial_upper")),
    "inguinal_middle": ("inguinal_middle", 25, ("groin",)),
    "lesser_trochanter": ("lesser_trochanter", 30, ("thigh_anterior_upper",)),
    "sciatic_point": ("sciatic_point", 20, ("buttock_lower_lateral", "gluteal_fold")),
    "patella": ("patella", 25, ("knee_anterior",)),
    "patellar_tendon": ("patellar_tendon", 20, ("knee_anterior",)),
    "tibial_tuberosity": ("tibial_tuberosity", 20, ("knee_anterior", "shin_upper")),
    "joint_line_medial": ("joint_line_medial", 20, ("knee_medial",)),
    "joint_line_lateral": ("joint_line_lateral", 20, ("knee_lateral",)),
    "pes_anserinus": ("pes_anserinus", 25, ("knee_medial",)),
    "gerdy_tubercle": ("gerdy_tubercle", 20, ("knee_lateral",)),
    "fibular_head": ("fibular_head", 20, ("knee_lateral",)),
}
