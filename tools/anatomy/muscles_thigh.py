# SPDX-License-Identifier: Apache-2.0
"""Quadriceps, sartorius, adductors and hamstrings of the reference body."""

from __future__ import annotations

from collections.abc import Sequence

from tools.anatomy.frames import Frames, by, point
from tools.anatomy.loft import Belly
from tools.anatomy.muscles_hip import Bellies
from tools.anatomy.skeleton import Points


def _round(a: Frames, share: float, rho: float, *angles: float) -> Sequence[Points]:
    """Return a row that follows the circumference of the thigh."""
    return [a.thigh(share, angle, rho) for angle in angles]


def quadriceps(a: Frames) -> Bellies:
    """Return rectus femoris, the three vasti and sartorius."""
    upper = a.at("patella_upper")
    f = a.bone
    aiis = a.near("hip_bone", 106, 966, 84)
    rectus = Belly(
        [
            [by(aiis, -5, 0, 2), by(aiis, 5, 0, 2)],
            _round(a, 0.12, 0.74, 4, 22),
            _round(a, 0.28, 0.80, -10, 26),
            _round(a, 0.48, 0.80, -20, 22),
            _round(a, 0.68, 0.82, -16, 19),
            _round(a, 0.82, 0.86, -4, 10),
            [by(upper, -11, -4, 4), by(upper, 11, -4, 4)],
        ],
        (3, 8, 13, 15, 12, 6, 3),
        ((0.5, 0.08), (0.5, 0.3), (0.5, 0.5), (0.5, 0.7), (0.5, 0.92)),
        (0.06, 0.86),
    )
    lateralis = Belly(
        [
            [
                a.at("greater_trochanter", -6, -14, 14),
                a.at("greater_trochanter", 6, -16, 0),
                a.at("greater_trochanter", -4, -14, -16),
            ],
            _round(a, 0.20, 0.78, 38, 78, 122),
            _round(a, 0.38, 0.78, 26, 74, 132),
            _round(a, 0.58, 0.78, 20, 68, 128),
            _round(a, 0.76, 0.80, 16, 58, 110),
            _round(a, 0.88, 0.84, 16, 40, 68),
            [by(upper, 10, -6, 2), by(upper, 17, -8, 2), by(upper, 24, -14, 2)],
        ],
        (5, 13, 17, 17, 13, 8, 3),
        ((0.12, 0.02), (0.35, 0.2), (0.55, 0.4), (0.75, 0.6), (0.92, 0.85)),
        (0.05, 0.93),
    )
    medialis = Belly(
        [
            _round(a, 0.22, 0.50, -14, -22, -32),
            _round(a, 0.42, 0.66, -14, -30, -50),
            _round(a, 0.62, 0.76, -14, -44, -78),
            _round(a, 0.78, 0.82, -8, -46, -90),
            _round(a, 0.91, 0.86, -8, -44, -86),
            [by(upper, -8, -6, 2), by(upper, -19, -12, 2), a.at("patella_medial_edge", -4, -14, 2)],
        ],
        (4, 10, 15, 15, 11, 3),
        ((0.9, 0.05), (0.95, 0.3), (0.97, 0.55), (0.98, 0.8)),
        (0.12, 0.94),
    )
    intermedius = Belly(
        [
            [f("femur", 0.16, -20, 5), f("femur", 0.15, 30, 6), f("femur", 0.14, 80, 5)],
            [f("femur", 0.34, -50, 8), f("femur", 0.34, 20, 12), f("femur", 0.34, 90, 10)],
            [f("femur", 0.58, -50, 9), f("femur", 0.58, 20, 13), f("femur", 0.58, 85, 10)],
            [f("femur", 0.76, -40, 8), f("femur", 0.76, 10, 12), f("femur", 0.76, 60, 8)],
            [by(upper, -14, -2, -2), by(upper, 0, -2, -2), by(upper, 14, -2, -2)],
        ],
        (4, 11, 12, 8, 2),
        ((0.15, 0.15), (0.38, 0.38), (0.62, 0.62), (0.85, 0.85)),
    )
    path = (
        (0.06, 34),
        (0.14, 14),
        (0.25, -10),
        (0.38, -34),
        (0.52, -58),
        (0.66, -80),
        (0.80, -100),
        (0.92, -112),
    )
    sartorius = Belly(
        [
            [a.at("asis", -4, -6, 1), a.at("asis", 4, -6, 1)],
            *(_round(a, u, 0.96, angle - 9, angle + 9) for u, angle in path),
            [a.thigh(1.0, -116, 0.93), a.thigh(1.0, -102, 0.93)],
            [a.leg(0.09, -98, 0.93), a.leg(0.09, -78, 0.93)],
            [a.leg(0.20, -52, 0.93), a.leg(0.17, -36, 0.93)],
        ],
        (3, 6, 7, 7, 7, 7, 7, 6, 5, 4, 2, 2),
        ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75)),
        (0.03, 0.97),
    )
    return {
        "rectus_femoris": [rectus],
        "vastus_lateralis": [lateralis],
        "vastus_medialis": [medialis],
        "vastus_intermedius": [intermedius],
        "sartorius": [sartorius],
    }


def adductors(a: Frames) -> Bellies:
    """Return pectineus, the adductors and gracilis."""
    p, f = point, a.bone
    longus = Belly(
        [
            [p(11, 896, 82), p(20, 899, 83)],
            [p(26, 862, 74), p(48, 872, 76)],
            [p(40, 786, 66), p(78, 828, 62)],
            [f("femur", 0.65, -150, 2), f("femur", 0.36, -165, 2)],
        ],
        (3, 11, 12, 3),
        ((0.2, 0.2), (0.5, 0.5), (0.8, 0.8)),
        (0.08, 0.95),
    )
    brevis = Belly(
        [
            [p(10, 886, 72), p(18, 890, 76)],
            [p(34, 850, 56), p(54, 866, 56)],
            [p(66, 806, 44), p(88, 838, 42)],
            [f("femur", 0.42, -165, 2), f("femur", 0.22, -165, 2)],
        ],
        (3, 9, 10, 3),
        ((0.25, 0.25), (0.6, 0.6)),
        (0.08, 0.95),
    )
    pectineus = Belly(
        [
            [p(24, 907, 84), p(42, 915, 78), p(62, 926, 74)],
            [p(50, 882, 70), p(62, 890, 66), p(76, 900, 62)],
            [f("femur", 0.26, -140, 1), f("femur", 0.22, -135, 1), f("femur", 0.17, -125, 1)],
        ],
        (4, 9, 3),
        ((0.15, 0.15), (0.4, 0.4), (0.62, 0.62), (0.85, 0.85)),
        (0.04, 0.96),
        blunt=0.4,
    )
    magnus = Belly(
        [
            [p(16, 876, 54), p(30, 862, 20), p(46, 854, -20), p(52, 856, -40)],
            [p(58, 852, 30), p(56, 800, 18), p(50, 750, 8), p(46, 726, -4)],
            [
                f("femur", 0.22, 175, 2),
                f("femur", 0.45, 180, 2),
                f("femur", 0.72, -170, 3),
                a.at("medial_epicondyle", 4, 22, -2),
            ],
        ],
        (3, 15, 3),
        ((0.06, 0.04), (0.25, 0.2), (0.45, 0.42), (0.65, 0.66), (0.85, 0.9)),
        (0.05, 0.95),
    )
    gracilis = Belly(
        [
            [p(8, 890, 66), p(12, 872, 48)],
            _round(a, 0.22, 0.96, -72, -94),
            _round(a, 0.42, 0.96, -84, -106),
            _round(a, 0.62, 0.96, -100, -116),
            _round(a, 0.80, 0.95, -112, -121),
            _round(a, 0.95, 0.92, -121, -128),
            [a.leg(0.08, -100, 0.92), a.leg(0.08, -108, 0.92)],
            [a.leg(0.20, -52, 0.92), a.leg(0.22, -58, 0.92)],
        ],
        (3, 6, 7, 6, 4, 3, 2, 2),
        ((0.3, 0.3), (0.7, 0.7)),
        (0.05, 0.9),
    )
    return {
        "adductor_longus_brevis": [brevis, longus],
        "pectineus": [pectineus],
        "adductor_magnus": [magnus],
        "gracilis": [gracilis],
    }


def hamstrings(a: Frames) -> Bellies:
    """Return biceps femoris with both heads, and semitendinosus with semimembranosus."""
    p, f, sit, head = point, a.bone, a.at("ischial_tuberosity"), a.at("fibular_head")
    long_head = Belly(
        [
            [by(sit, -4, 2, -4), by(sit, 6, 4, -2)],
            _round(a, 0.26, 0.70, 190, 172),
            _round(a, 0.42, 0.76, 186, 144),
            _round(a, 0.58, 0.78, 180, 130),
            _round(a, 0.74, 0.80, 168, 122),
            _round(a, 0.88, 0.84, 144, 122),
            [a.thigh(1.0, 128, 0.86), a.thigh(1.0, 116, 0.88)],
            [by(head, 0, 2, -8), by(head, 6, 0, 2)],
        ],
        (4, 11, 13, 14, 12, 8, 4, 2),
        ((0.3, 0.1), (0.4, 0.35), (0.55, 0.6), (0.7, 0.9)),
        (0.06, 0.82),
    )
    short_head = Belly(
        [
            [f("femur", 0.42, 165, 2), f("femur", 0.56, 165, 2)],
            [a.thigh(0.60, 158, 0.48), a.thigh(0.66, 120, 0.5)],
            [a.thigh(0.78, 150, 0.64), a.thigh(0.82, 112, 0.72)],
            [a.thigh(0.95, 130, 0.78), a.thigh(0.96, 112, 0.84)],
            [by(head, -2, 4, -6), by(head, 4, 2, 2)],
        ],
        (3, 9, 10, 6, 2),
        ((0.3, 0.3), (0.7, 0.7)),
    )
    tendinosus = Belly(
        [
            [by(sit, -8, 2, -4), by(sit, 2, 3, -4)],
            _round(a, 0.26, 0.72, 206, 188),
            _round(a, 0.42, 0.80, 214, 182),
            _round(a, 0.56, 0.84, 217, 184),
            _round(a, 0.70, 0.88, 218, 200),
            _round(a, 0.82, 0.90, 224, 215),
            _round(a, 0.96, 0.90, 228, 221),
            [a.leg(0.09, -114, 0.92), a.leg(0.08, -107, 0.92)],
            [a.leg(0.23, -60, 0.93), a.leg(0.20, -52, 0.93)],
        ],
        (4, 10, 12, 11, 7, 3, 3, 2, 2),
        ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75)),
        (0.06, 0.66),
    )
    membranosus = Belly(
        [
            [by(sit, 4, 6, 2), by(sit, 12, 8, 6)],
            _round(a, 0.26, 0.52, 214, 190),
            _round(a, 0.44, 0.66, 240, 190),
            _round(a, 0.62, 0.74, 250, 186),
            _round(a, 0.78, 0.80, 250, 188),
            _round(a, 0.90, 0.82, 243, 202),
            [a.thigh(1.0, 236, 0.78), a.thigh(1.0, 216, 0.7)],
            [p(76, 482, 12), p(90, 480, 6)],
        ],
        (3, 7, 12, 14, 13, 9, 5, 2),
        ((0.15, 0.3), (0.4, 0.5), (0.65, 0.7), (0.88, 0.88)),
        (0.25, 0.88),
    )
    return {
        "biceps_femoris": [short_head, long_head],
        "semitendinosus_semimembranosus": [membranosus, tendinosus],
    }
