# SPDX-License-Identifier: Apache-2.0
"""The regions of the skin by id, in the order of their numbers, with English titles for the pictures."""

MIDLINE = {
    "lumbar_midline": "middle of the low back",
    "sacrum": "sacrum",
    "coccyx": "tailbone",
    "suprapubic": "above the pubic bone",
    "pubis": "pubic bone",
    "genital": "genitals",
    "perineum": "perineum",
}
PAIRED = {
    "thoracic_lower": "lower thoracic back",
    "ribs_lower_posterior": "lower ribs at the back",
    "lumbar_paraspinal_upper": "upper low back beside the spine",
    "lumbar_paraspinal_lower": "lower low back beside the spine",
    "flank": "flank",
    "iliac_crest_posterior": "back of the iliac crest",
    "iliac_crest_lateral": "side of the iliac crest",
    "sacroiliac": "sacroiliac joint",
    "buttock_upper_medial": "upper inner buttock",
    "buttock_upper_lateral": "upper outer buttock",
    "buttock_middle": "middle of the buttock",
    "hip_posterior": "back of the hip",
    "buttock_lower_medial": "lower inner buttock",
    "buttock_lower_lateral": "lower outer buttock",
    "gluteal_fold": "gluteal fold",
    "greater_trochanter": "outside of the hip",
    "abdomen_upper": "upper belly",
    "abdomen_lower": "lower belly",
    "groin": "groin",
    "hip_anterior": "front of the hip",
    "thigh_anterior_upper": "upper front of the thigh",
    "thigh_anterior_middle": "middle front of the thigh",
    "thigh_anterior_lower": "lower front of the thigh",
    "thigh_lateral_upper": "upper outside of the thigh",
    "thigh_lateral_middle": "middle outside of the thigh",
    "thigh_lateral_lower": "lower outside of the thigh",
    "thigh_medial_upper": "upper inside of the thigh",
    "thigh_medial_middle": "middle inside of the thigh",
    "thigh_medial_lower": "lower inside of the thigh",
    "thigh_posterior_upper": "upper back of the thigh",
    "thigh_posterior_middle": "middle back of the thigh",
    "thigh_posterior_lower": "lower back of the thigh",
    "knee_anterior": "front of the knee",
    "knee_lateral": "outside of the knee",
    "knee_medial": "inside of the knee",
    "knee_posterior": "back of the knee",
    "shin_upper": "upper shin",
    "shin_lower": "lower shin",
    "leg_lateral_upper": "upper outside of the lower leg",
    "leg_lateral_lower": "lower outside of the lower leg",
    "leg_medial_upper": "upper inside of the lower leg",
    "leg_medial_lower": "lower inside of the lower leg",
    "calf_upper": "upper calf",
    "calf_middle": "middle of the calf",
    "calf_lower": "lower calf",
    "achilles": "Achilles tendon",
    "ankle_anterior": "front of the ankle",
    "ankle_lateral": "outside of the ankle",
    "ankle_medial": "inside of the ankle",
    "heel_posterior": "back of the heel",
    "foot_dorsum": "top of the foot",
    "great_toe_dorsal": "top of the great toe",
    "foot_lateral": "outer edge of the foot",
    "heel_plantar": "under the heel",
    "arch_medial": "arch of the foot",
    "sole": "sole of the foot",
    "forefoot_plantar": "ball of the foot",
    "great_toe_plantar": "under the great toe",
    "toes_plantar": "under the toes",
}
OUTSIDE_MIDLINE = {"head": "head", "neck": "neck", "chest": "chest", "upper_back": "upper back"}
OUTSIDE_PAIRED = {"arm": "arm", "hand": "hand"}


def region_titles() -> dict[str, str]:
    """Return every region id with its title, in the order of the region numbers."""
    titles = dict(MIDLINE)
    for paired in (PAIRED, OUTSIDE_PAIRED):
        for name, title in paired.items():
            titles[f"left.{name}"] = f"left: {title}"
            titles[f"right.{name}"] = f"right: {title}"
    return titles | OUTSIDE_MIDLINE


def outside_ids() -> list[str]:
    """Return the ids of the coarse regions that hipmap does not cover."""
    return [*OUTSIDE_MIDLINE, *(f"{side}.{name}" for name in OUTSIDE_PAIRED for side in ("left", "right"))]
