# SPDX-License-Identifier: Apache-2.0
"""Borders of the trunk above the crest, and of the coarse rest of the body."""

from collections.abc import Iterator

import numpy as np
from scipy.interpolate import PchipInterpolator

from tools.body.landmarks import Places
from tools.body.measures import ERECTOR, L3_L4, NAVEL, T7, T12_L1, level
from tools.body.region_places import Mask, Skin
from tools.body.source import Floats


def rest_rules(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    """Head, neck, arms and hands."""
    yield "hand", skin.part["hand"] > 0.5
    yield "arm", skin.part["arm"] > 0.5
    yield "head", skin.part["head"] > 0.5
    collar = 1428 + 0.32 * np.clip(60 - skin.z, 0, None) + 0.30 * np.clip(skin.x - 52, 0, None)
    yield "neck", skin.y > collar


def _rib_edge(skin: Skin) -> Floats:
    """Height of the lower edge of the ribs: rib 12 behind, the costal arch in front."""
    behind = np.interp(skin.x, [0, ERECTOR, 100, 130], [level(66.6), level(66), level(64.5), level(64)])
    arch = PchipInterpolator([0, 30, 60, 100, 130, 400], [level(h) for h in (70, 68.9, 67.0, 65, 64, 64)])
    in_front = arch(skin.x)
    blend = np.clip((skin.z + 10) / 80, 0, 1)
    return np.asarray(behind * (1 - blend) + in_front * blend)


def trunk_rules(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    """Low back, lower chest wall, belly, then chest and upper back."""
    asis_line = places["asis"][0]
    above_ribs = skin.y > _rib_edge(skin)
    low = skin.y < T12_L1
    near_spine = skin.x < ERECTOR
    yield "lumbar_paraspinal_upper", skin.back & near_spine & low & (skin.y >= L3_L4)
    yield "lumbar_paraspinal_lower", skin.back & near_spine & (skin.y < L3_L4) & (skin.y > level(56.8))
    yield "thoracic_lower", skin.back & near_spine & ~low & (skin.y < T7)
    yield "ribs_lower_posterior", skin.back & above_ribs & (skin.y < T7)
    yield "upper_back", skin.back & (skin.y >= T7)
    yield "chest", above_ribs
    below = skin.y > places["asis"][1] - 200
    front = ~skin.back & (skin.x < asis_line)
    yield "abdomen_upper", front & (skin.y >= NAVEL)
    above_groin = _above_inguinal_line(skin, places) > 0
    yield "abdomen_lower", front & below & above_groin
    yield "flank", skin.y > level(56)


def _above_inguinal_line(skin: Skin, places: Places) -> Floats:
    """Distance above the line from the front spine to the pubic tubercle, seen from in front."""
    spine, tubercle = places["asis"], places["pubic_tubercle"]
    along = (tubercle - spine)[:2] / np.linalg.norm((tubercle - spine)[:2])
    return np.asarray((skin.x - spine[0]) * along[1] - (skin.y - spine[1]) * along[0])
