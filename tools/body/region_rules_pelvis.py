# SPDX-License-Identifier: Apache-2.0
"""Borders round the pelvis: midline, joints, crest, buttock grid, groin and front of the hip."""

from collections.abc import Iterator

import numpy as np
from scipy.interpolate import PchipInterpolator

from tools.body.landmarks import Places
from tools.body.measures import CLEFT_TOP, FOLD, L5_S1, SYMPHYSIS, T12_L1
from tools.body.region_places import Mask, Skin, curve_distance
from tools.body.source import Floats

DISC = 55.0


def pelvis_rules(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    """All regions that touch the pelvis, the two with precedence first."""
    yield "greater_trochanter", _trochanter_disc(skin, places)
    psis = places["psis"]
    yield "sacroiliac", skin.back & skin.oval(psis[0] - 5, psis[1] - 20, 25, 45, tilt=8)
    yield from _midline(skin, places)
    yield from _crest(skin, places)
    yield from _groin(skin, places)
    yield from _buttock(skin, places)


def _trochanter_disc(skin: Skin, places: Places) -> Mask:
    return np.asarray((skin.distance(places["greater_trochanter"]) < DISC) & (skin.x > 90))


def _midline(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    front = skin.z > 40
    yield "pubis", front & skin.oval(0, SYMPHYSIS - 22, 40, 23)
    yield "suprapubic", front & (skin.x < 50) & skin.between_heights(SYMPHYSIS - 22, SYMPHYSIS + 70)
    in_crease = (skin.x < 27) & (skin.y > FOLD + 14)
    tip = places["coccyx_tip"][1]
    yield "genital", in_crease & (skin.z > 25) & (skin.y < SYMPHYSIS - 22)
    yield "perineum", in_crease & (skin.z <= 25) & (skin.y < tip - 10)
    yield "coccyx", skin.back & (skin.x < 20) & skin.between_heights(tip - 10, CLEFT_TOP)
    half_width = np.interp(skin.y, [CLEFT_TOP, L5_S1], [30.0, 46.0])
    yield "sacrum", skin.back & (skin.x < half_width) & skin.between_heights(CLEFT_TOP, L5_S1)
    yield "lumbar_midline", skin.back & (skin.x < 20) & skin.between_heights(L5_S1, T12_L1)


def _crest_curve(places: Places) -> tuple[Floats, float]:
    """Return the edge of the crest from the hind to the front spine, and the share at its highest point."""
    names = ("psis", "crest_erector_corner", "iliac_crest_top", "iliac_tubercle", "asis")
    knots = np.array([places[name] for name in names])
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(knots, axis=0), axis=1))])
    curve = PchipInterpolator(length, knots)(np.linspace(0, length[-1], 60))
    return np.asarray(curve), float(length[2] / length[-1])


def _crest(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    curve, top = _crest_curve(places)
    distance, share = curve_distance(skin, curve)
    edge_height = np.interp(share, np.linspace(0, 1, len(curve)), curve[:, 1])
    edge_x = np.interp(share, np.linspace(0, 1, len(curve)), curve[:, 0])
    steep = share < 0.12
    above = np.where(steep, skin.x < edge_x, skin.y > edge_height)
    band = distance < np.where(above, 20.0, 30.0)
    length = np.linalg.norm(np.diff(curve, axis=0), axis=1).sum()
    inside = band & (share < 1 - 20 / length) & (share > 0)
    yield "iliac_crest_posterior", inside & (share <= top)
    yield "iliac_crest_lateral", inside & (share > top)


def _groin(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    spine, tubercle = places["asis"][:2], places["pubic_tubercle"][:2]
    length = float(np.linalg.norm(tubercle - spine))
    along = (tubercle - spine) / length
    run = (skin.x - spine[0]) * along[0] + (skin.y - spine[1]) * along[1]
    above = (skin.x - spine[0]) * along[1] - (skin.y - spine[1]) * along[0]
    front = ~skin.back & (skin.z > 25)
    yield "groin", front & (run > 30) & (run < length + 25) & (above < 20) & (above > -40)
    low = places["greater_trochanter"][1] - DISC
    corner = spine + 30 * along + 40 * np.array([-along[1], along[0]])
    inner = np.interp(skin.y, [low, corner[1], spine[1]], [corner[0] + 12, corner[0], spine[0]])
    below_spine = (skin.y < spine[1] + 20) & (above <= 0)
    yield "hip_anterior", ~skin.back & below_spine & (skin.y > low) & ((skin.x > inner) | (run <= 30))


def _buttock(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    psis, trochanter = places["psis"], places["greater_trochanter"]
    rows = (psis[1] - FOLD) * np.array([0.28, 0.61])
    first, second = psis[1] - rows[0], psis[1] - rows[1]
    behind = skin.back & (skin.y < psis[1] + 60)
    round_back = (skin.angle >= 125) | (skin.angle < -100)
    yield "gluteal_fold", round_back & skin.between_heights(FOLD - 20, FOLD + 15)
    inner, outer = 0.5 * trochanter[0], 0.62 * trochanter[0]
    row = behind & (skin.y >= first)
    yield "buttock_upper_medial", row & (skin.x < inner)
    yield "buttock_upper_lateral", row
    row = behind & (skin.y >= second)
    yield "buttock_middle", row & (skin.x < outer)
    yield "hip_posterior", row
    row = behind & (skin.y >= FOLD + 15) & round_back
    yield "buttock_lower_medial", row & (skin.x < inner)
    yield "buttock_lower_lateral", row
