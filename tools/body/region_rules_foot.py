# SPDX-License-Identifier: Apache-2.0
"""Borders of ankle and foot."""

from collections.abc import Iterator

import numpy as np

from tools.body.landmarks import Places
from tools.body.measures import ANKLE_TOP, level
from tools.body.region_places import Mask, Skin

INSERTION = level(2.3)


def foot_rules(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    """Sole, Achilles tendon, ankle, heel and top of the foot."""
    heel, first, fifth = (places[n] for n in ("heel_under", "metatarsal1_head", "metatarsal5_head"))
    ball = (first + fifth)[[0, 2]] / 2
    start = np.array([heel[0], heel[2] - 35])
    axis = (ball - start) / np.linalg.norm(ball - start)
    run = (skin.x - start[0]) * axis[0] + (skin.z - start[1]) * axis[1]
    outward = (skin.x - start[0]) * axis[1] - (skin.z - start[1]) * axis[0]
    ball_at = float(np.linalg.norm(ball - start))
    low = skin.y < ANKLE_TOP + 40
    under = low & (skin.down > 0.45) & (skin.y < 45)
    between = float((first[0] - start[0]) * axis[1] - (first[2] - start[1]) * axis[0]) + 33
    great = skin.part["great_toe"] > 0.5
    toes = skin.part["small_toes"] > 0.55
    by_first = outward < between
    yield "toes_plantar", under & toes
    yield "great_toe_plantar", under & (great | (by_first & (run > ball_at - 28)))
    yield "heel_plantar", under & (run < 0.36 * ball_at)
    yield "forefoot_plantar", under & (run > ball_at - 28)
    yield "arch_medial", under & (outward < 0)
    yield "sole", under
    tendon = np.abs(skin.x - places["achilles_insertion"][0]) < 25
    backward = np.abs(skin.angle) > 125
    yield "achilles", tendon & backward & skin.between_heights(INSERTION + 10, INSERTION + 90)
    slope = 40 + 0.5 * np.clip(skin.z - 21, 0, None)
    yield "heel_posterior", low & (skin.y < INSERTION + 10) & (run < 28)
    ankle = (skin.y < ANKLE_TOP) & (skin.y > slope)
    yield "ankle_anterior", ankle & skin.sector(-45, 45)
    yield "ankle_lateral", ankle & (skin.angle >= 0)
    yield "ankle_medial", ankle
    foot = skin.y < ANKLE_TOP
    yield (
        "foot_lateral",
        foot & (outward > 0) & (skin.y < np.interp(run, [0, ball_at], [44, 24])) & ~toes & ~great,
    )
    yield "great_toe_dorsal", foot & (great | (by_first & (run > ball_at - 28)))
    yield "ankle_medial", foot & (run < 0.36 * ball_at)
    yield "arch_medial", foot & (outward < 0) & (skin.y < np.interp(run, [0, ball_at], [44, 18]))
    yield "foot_dorsum", foot
