# SPDX-License-Identifier: Apache-2.0
"""Borders round the pelvis: midline, joints, crest, buttock grid, groin and front of the hip."""

from collections.abc import Iterator
from dataclasses import dataclass

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
    yield "sacroiliac", skin.back & skin.oval(psis[0] - 5, psis[1] - 20, 25, 46, tilt=15)
    yield from _midline(skin, places)
    crest = Crest.of(skin, places)
    yield from crest.bands()
    yield from _groin(skin, places, crest)
    yield from _buttock(skin, places, crest)


def _trochanter_disc(skin: Skin, places: Places) -> Mask:
    return np.asarray((skin.distance(places["greater_trochanter"]) < DISC) & (skin.x > 90))


def _midline(skin: Skin, places: Places) -> Iterator[tuple[str, Mask]]:
    front = skin.z > 40
    yield "pubis", front & skin.oval(0, SYMPHYSIS - 22, 40, 23)
    yield "suprapubic", front & (skin.x < 50) & skin.between_heights(SYMPHYSIS, SYMPHYSIS + 70)
    in_crease = (skin.x < 27) & (skin.y > FOLD + 14)
    tip = places["coccyx_tip"][1]
    yield "genital", in_crease & (skin.z > 25) & (skin.y < SYMPHYSIS - 22)
    cleft = skin.x < np.interp(skin.y, [FOLD + 14, tip - 10], [25.0, 11.0])
    yield "perineum", in_crease & cleft & (skin.z <= 25) & (skin.y < tip - 10)
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


@dataclass(frozen=True)
class Crest:
    """Where skin lies to the crest's edge: above it, how far off, how far along (0 hind, 1 front spine)."""

    above: Mask
    distance: Floats
    share: Floats
    top: float
    length: float

    @classmethod
    def of(cls, skin: Skin, places: Places) -> "Crest":
        """Measure the skin."""
        curve, top = _crest_curve(places)
        distance, share = curve_distance(skin, curve, 60)
        along = np.linspace(0, 1, len(curve))
        edge_x, edge_y = (np.interp(share, along, curve[:, axis]) for axis in (0, 1))
        above = np.where(share < 0.12, skin.x < edge_x, skin.y > edge_y) & (skin.y > places["psis"][1])
        above |= skin.y > curve[:, 1].max() + 30
        return cls(above, distance, share, top, float(np.linalg.norm(np.diff(curve, axis=0), axis=1).sum()))

    def bands(self) -> Iterator[tuple[str, Mask]]:
        """Return the band on the crest behind and in front of its top, up to 2 cm behind the front spine."""
        # Beside the erector the band keeps close to the edge, which leaves the lowest back its 6 cm.
        over = np.interp(self.share, [0, 0.25, self.top * 0.8], [6.0, 9.0, 20.0])
        band = self.distance < np.where(self.above, over, 30.0)
        inside = band & (self.share < 1 - 20 / self.length) & (self.share > 0)
        yield "iliac_crest_posterior", inside & (self.share <= self.top)
        yield "iliac_crest_lateral", inside & (self.share > self.top)


def _groin(skin: Skin, places: Places, crest: Crest) -> Iterator[tuple[str, Mask]]:
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
    below = ~crest.above & ((above <= 0) | (skin.x > spine[0])) & (skin.y < places["iliac_crest_top"][1])
    yield "hip_anterior", ~skin.back & below & (skin.y > low) & ((skin.x > inner) | (run <= 30))


def _buttock(skin: Skin, places: Places, crest: Crest) -> Iterator[tuple[str, Mask]]:
    psis, trochanter = places["psis"], places["greater_trochanter"]
    rows = (psis[1] - FOLD) * np.array([0.28, 0.61])
    first, second = psis[1] - rows[0], psis[1] - rows[1]
    behind = skin.back & (skin.y < psis[1] + 60) & ~crest.above
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
