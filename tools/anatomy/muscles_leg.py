# SPDX-License-Identifier: Apache-2.0
"""Muscles of the leg of the reference body."""

from __future__ import annotations

from collections.abc import Sequence

from tools.anatomy.frames import Frames, by, point
from tools.anatomy.loft import Belly
from tools.anatomy.muscles_foot import dorsal_tendons, plantar_tendons
from tools.anatomy.muscles_hip import Bellies
from tools.anatomy.skeleton import Points

_THREE = ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75))
_TWO = ((0.33, 0.33), (0.67, 0.67))


def _round(a: Frames, share: float, rho: float, *angles: float) -> Sequence[Points]:
    """Return a row that follows the circumference of the leg."""
    return [a.leg(share, angle, rho) for angle in angles]


def calf(a: Frames) -> Bellies:
    """Return gastrocnemius with the tendon, soleus, plantaris and popliteus."""
    p = point
    heel = a.at("heel", 0, 4, 3)
    medial = Belly(
        [
            [p(90, 546, 6), p(74, 540, 8)],
            [a.leg(0.0, 190, 0.74), a.leg(0.0, 226, 0.78)],
            _round(a, 0.16, 0.84, 181, 242),
            _round(a, 0.30, 0.86, 181, 254),
            _round(a, 0.42, 0.86, 181, 248),
            _round(a, 0.52, 0.88, 184, 214),
        ],
        (4, 10, 14, 14, 11, 3),
        ((0.3, 0.12), (0.5, 0.4), (0.65, 0.65), (0.8, 0.9)),
        (0.06, 0.95),
    )
    lateral = Belly(
        [
            [p(116, 544, 6), p(134, 540, 8)],
            [a.leg(0.0, 168, 0.74), a.leg(0.0, 138, 0.78)],
            _round(a, 0.16, 0.84, 178, 120),
            _round(a, 0.28, 0.86, 178, 112),
            _round(a, 0.38, 0.86, 178, 116),
            _round(a, 0.48, 0.88, 176, 150),
        ],
        (4, 10, 13, 13, 10, 3),
        ((0.3, 0.12), (0.5, 0.4), (0.65, 0.65), (0.8, 0.9)),
        (0.06, 0.95),
    )
    tendon = Belly(
        [
            _round(a, 0.44, 0.90, 156, 206),
            _round(a, 0.60, 0.90, 160, 202),
            _round(a, 0.76, 0.90, 166, 196),
            _round(a, 0.92, 0.92, 166, 194),
            [by(heel, -9, 16, 2), by(heel, 9, 16, 2)],
            [by(heel, -12, -4, 0), by(heel, 12, -4, 0)],
        ],
        (2, 3, 3, 4, 4, 3),
        _TWO,
        (0.06, 0.94),
    )
    soleus = Belly(
        [
            [a.at("fibular_head", 2, -10, -8), p(124, 452, -8), p(100, 440, 4)],
            _round(a, 0.24, 0.70, 108, 180, 250),
            _round(a, 0.40, 0.78, 104, 180, 256),
            _round(a, 0.54, 0.80, 110, 180, 252),
            _round(a, 0.68, 0.84, 130, 180, 232),
            _round(a, 0.82, 0.86, 158, 180, 204),
            [by(heel, -8, 18, 3), by(heel, 0, 18, 1), by(heel, 8, 18, 3)],
        ],
        (3, 9, 11, 10, 7, 4, 3),
        ((0.1, 0.15), (0.3, 0.32), (0.5, 0.5), (0.7, 0.68), (0.9, 0.85)),
        (0.06, 0.9),
    )
    plantaris = Belly(
        [
            [p(130, 548, 12), p(138, 544, 12)],
            [p(122, 516, -4), p(133, 514, -4)],
            [p(114, 478, -16), p(122, 476, -16)],
            _round(a, 0.22, 0.72, 182, 188),
            _round(a, 0.50, 0.84, 201, 207),
            _round(a, 0.80, 0.86, 202, 211),
            [by(heel, -14, 12, 6), by(heel, -10, 12, 4)],
        ],
        (3, 5, 4, 2, 2, 2, 2),
        _TWO,
        (0.04, 0.3),
    )
    popliteus = Belly(
        [
            [p(141, 520, 22), p(142, 512, 20)],
            [p(122, 504, 2), p(126, 486, 2)],
            [p(92, 470, 10), p(98, 408, 16)],
        ],
        (3, 7, 3),
        ((0.15, 0.1), (0.4, 0.36), (0.65, 0.64), (0.88, 0.9)),
        (0.06, 0.95),
    )
    return {
        "gastrocnemius": [tendon, lateral, medial],
        "soleus": [soleus],
        "plantaris": [plantaris],
        "popliteus": [popliteus],
    }


def shin(a: Frames) -> Bellies:
    """Return the muscles in front of and beside the shin bones."""
    base = a.at("metatarsal5_base")
    tibialis = Belly(
        [
            _round(a, 0.12, 0.84, 4, 26),
            _round(a, 0.26, 0.84, -6, 36),
            _round(a, 0.44, 0.84, -6, 32),
            _round(a, 0.62, 0.86, -6, 16),
            _round(a, 0.80, 0.88, -10, 1),
            _round(a, 0.96, 0.90, -22, -12),
            [a.at("navicular", 8, 14, 12), a.at("navicular", 16, 17, 10)],
            [a.at("navicular", 2, -6, 26), a.at("navicular", 8, 4, 28)],
        ],
        (3, 9, 10, 7, 4, 3, 2, 2),
        ((0.1, 0.4), (0.35, 0.48), (0.65, 0.54), (0.9, 0.62)),
        (0.04, 0.8),
    )
    extensors = Belly(
        [
            _round(a, 0.10, 0.86, 34, 58),
            _round(a, 0.32, 0.86, 28, 62),
            _round(a, 0.55, 0.86, 16, 58),
            _round(a, 0.76, 0.88, 2, 38),
            _round(a, 0.94, 0.88, -4, 18),
            [point(104, 66, 82), point(124, 64, 80)],
        ],
        (3, 7, 8, 6, 4, 2),
        ((0.02, 0.05), (0.25, 0.28), (0.5, 0.5), (0.75, 0.72), (0.98, 0.95)),
        (0.04, 0.94),
        cover=3,
    )
    tertius = Belly(
        [
            _round(a, 0.60, 0.88, 56, 66),
            _round(a, 0.74, 0.88, 44, 62),
            _round(a, 0.90, 0.90, 32, 46),
            [point(131, 60, 62), point(137, 58, 58)],
            [by(base, -6, 4, 14), by(base, -1, 2, 10)],
        ],
        (2, 5, 4, 2, 1.5),
        _TWO,
        (0.06, 0.95),
        cover=3,
    )
    fibularis = Belly(
        [
            [a.at("fibular_head", 2, -4, 10), a.at("fibular_head", 8, -6, -4)],
            _round(a, 0.24, 0.84, 66, 98),
            _round(a, 0.42, 0.86, 68, 106),
            _round(a, 0.60, 0.86, 74, 112),
            _round(a, 0.76, 0.86, 86, 122),
            _round(a, 0.90, 0.86, 112, 136),
            [a.at("lateral_malleolus", 0, -6, -16), a.at("lateral_malleolus", -4, -6, -22)],
            [a.at("lateral_malleolus", 4, -28, 2), a.at("lateral_malleolus", 2, -34, 0)],
            [by(base, 0, 2, 0), by(base, -2, -8, 0)],
        ],
        (3, 8, 9, 9, 7, 4, 2, 2, 2),
        ((0.15, 0.3), (0.4, 0.45), (0.6, 0.55), (0.85, 0.7)),
        (0.04, 0.72),
        cover=3,
    )
    return {
        "tibialis_anterior": [tibialis],
        "extensor_digitorum_hallucis_longus": [*dorsal_tendons(a), extensors],
        "fibularis_tertius": [tertius],
        "fibularis_longus_brevis": [fibularis],
    }


def deep_calf(a: Frames) -> Bellies:
    """Return the three long muscles that lie on the back of the shin bones."""
    mm = a.at("medial_malleolus")
    posterior = Belly(
        [
            _round(a, 0.14, 0.36, 150, 204),
            _round(a, 0.36, 0.40, 134, 212),
            _round(a, 0.58, 0.44, 150, 226),
            _round(a, 0.76, 0.58, 208, 238),
            _round(a, 0.90, 0.78, 238, 250),
            [by(mm, -2, -6, -14), by(mm, 2, -6, -18)],
            [a.at("navicular", 2, 6, 0), a.at("navicular", 4, -4, 2)],
        ],
        (3, 7, 7, 5, 3, 2, 2),
        ((0.1, 0.4), (0.4, 0.48), (0.65, 0.54), (0.9, 0.6)),
        (0.05, 0.8),
        cover=3,
    )
    digitorum = Belly(
        [
            _round(a, 0.22, 0.56, 216, 236),
            _round(a, 0.42, 0.64, 210, 244),
            _round(a, 0.62, 0.68, 212, 246),
            _round(a, 0.80, 0.74, 222, 242),
            _round(a, 0.95, 0.80, 230, 240),
            [by(mm, 2, -28, -14), by(mm, 7, -30, -18)],
        ],
        (2, 6, 7, 5, 3, 3),
        ((0.1, 0.1), (0.37, 0.37), (0.63, 0.63), (0.9, 0.9)),
        (0.05, 0.9),
        cover=3,
    )
    under = Belly(
        [
            [by(mm, 2, -28, -14), by(mm, 7, -30, -18)],
            [point(98, 22, 44), point(106, 20, 42)],
            [point(106, 14, 84), point(122, 13, 80)],
        ],
        (3, 3, 2),
        _TWO,
        cover=3,
        hidden=("front", "back"),
    )
    hallucis = Belly(
        [
            _round(a, 0.34, 0.50, 128, 168),
            _round(a, 0.52, 0.58, 138, 184),
            _round(a, 0.70, 0.62, 150, 196),
            _round(a, 0.86, 0.66, 178, 208),
            [by(mm, 10, -14, -26), by(mm, 18, -14, -28)],
        ],
        (2, 7, 8, 6, 3),
        _TWO,
        (0.05, 0.9),
        cover=3,
    )
    toe = Belly(
        [
            [by(mm, 10, -14, -26), by(mm, 18, -14, -28)],
            [point(107, 26, 24), point(113, 25, 22)],
            [point(96, 14, 90), point(102, 13, 88)],
            [point(88, 9, 160), point(93, 9, 160)],
            [point(88, 8, 196), point(93, 8, 196)],
        ],
        (3, 3, 3, 2, 2),
        _TWO,
        cover=3,
        hidden=("front", "back"),
    )
    return {
        "tibialis_posterior": [posterior],
        "flexor_digitorum_hallucis_longus": [*plantar_tendons(a), under, toe, digitorum, hallucis],
    }
