# SPDX-License-Identifier: Apache-2.0
"""Borders of thigh, knee and lower leg: sectors round the leg by height."""

from collections.abc import Iterator

import numpy as np

from tools.body.landmarks import Places
from tools.body.measures import ANKLE_TOP, FOLD, KNEE_BOTTOM, KNEE_TOP, level
from tools.body.region_places import Mask, Skin

CALF_END = level(2.3) + 90


def leg_rules(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    """Everything below the pelvis that the foot has not taken."""
    yield from _calf(skin)
    yield from _knee(skin)
    yield from _thigh(skin)


def _calf(skin: Skin) -> Iterator[tuple[str, Mask]]:
    leg = skin.y < KNEE_BOTTOM
    upper = skin.y >= (KNEE_BOTTOM + ANKLE_TOP) / 2
    for name, sector in (
        ("shin", skin.sector(-40, 40)),
        ("leg_lateral", skin.sector(40, 115)),
        ("leg_medial", skin.sector(-115, -40)),
    ):
        yield f"{name}_upper", leg & sector & upper
        yield f"{name}_lower", leg & sector
    third = (KNEE_BOTTOM - CALF_END) / 3
    yield "calf_upper", leg & (skin.y >= KNEE_BOTTOM - third)
    yield "calf_middle", leg & (skin.y >= KNEE_BOTTOM - 2 * third)
    yield "calf_lower", leg


def _knee(skin: Skin) -> Iterator[tuple[str, Mask]]:
    knee = skin.y < KNEE_TOP
    yield "knee_anterior", knee & skin.sector(-50, 50)
    yield "knee_lateral", knee & skin.sector(50, 125)
    yield "knee_medial", knee & skin.sector(-125, -50)
    yield "knee_posterior", knee


def _thigh(skin: Skin) -> Iterator[tuple[str, Mask]]:
    third = (FOLD - KNEE_TOP) / 3
    anywhere = np.ones(len(skin.x), bool)
    for name, sector in (
        ("thigh_anterior", skin.sector(-45, 45)),
        ("thigh_lateral", skin.sector(45, 125)),
        ("thigh_medial", skin.sector(-125, -45)),
        ("thigh_posterior", anywhere),
    ):
        yield f"{name}_upper", sector & (skin.y >= FOLD - third)
        yield f"{name}_middle", sector & (skin.y >= FOLD - 2 * third)
        yield f"{name}_lower", sector
