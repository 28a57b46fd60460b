# SPDX-License-Identifier: Apache-2.0
"""Back muscles and the wall of the belly of the reference body."""

from __future__ import annotations

from collections.abc import Sequence

from tools.anatomy.frames import Frames, point
from tools.anatomy.loft import Belly
from tools.anatomy.muscles_hip import Bellies
from tools.anatomy.skeleton import Points

_THREE = ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75))


def _column(a: Frames, depth: float, *rows: tuple[float, float, float, float]) -> Sequence[Sequence[Points]]:
    """Return rows between two points on the back, each (x, y, x, y), ``depth`` mm under the skin."""
    return [[a.back(x1, y1, depth), a.back(x2, y2, depth)] for x1, y1, x2, y2 in rows]


def back(a: Frames) -> Bellies:
    """Return the long muscles of the back, latissimus and the lower serratus."""
    iliocostalis = Belly(
        _column(
            a, 18,
            (24, 985, 46, 1004), (38, 1040, 62, 1040), (44, 1085, 70, 1085), (45, 1130, 74, 1130),
            (48, 1180, 80, 1178), (56, 1235, 84, 1230), (66, 1290, 84, 1286), (74, 1330, 82, 1328),
        ),
        (4, 9, 11, 11, 9, 7, 5, 2),
        ((0.2, 0.15), (0.45, 0.4), (0.7, 0.65), (0.9, 0.88)),
        (0.05, 0.95),
    )  # fmt: skip
    upper = Belly(
        _column(
            a, 17,
            (60, 1190, 78, 1184), (58, 1250, 82, 1245), (58, 1310, 80, 1306), (52, 1365, 70, 1362),
            (44, 1410, 56, 1408), (36, 1446, 42, 1446),
        ),
        (3, 6, 7, 6, 5, 2),
        _THREE,
        (0.05, 0.95),
    )  # fmt: skip
    longissimus = Belly(
        _column(
            a, 18,
            (8, 962, 20, 968), (9, 1000, 34, 1002), (12, 1045, 42, 1042), (14, 1090, 46, 1088),
            (15, 1140, 47, 1140), (16, 1200, 48, 1200), (17, 1260, 48, 1258), (19, 1330, 44, 1330),
            (22, 1400, 36, 1400), (25, 1436, 30, 1436),
        ),
        (3, 7, 11, 13, 13, 11, 9, 7, 5, 2),
        ((0.2, 0.2), (0.45, 0.45), (0.7, 0.7), (0.9, 0.9)),
        (0.03, 0.97),
    )  # fmt: skip
    multifidus = Belly(
        _column(
            a, 20,
            (3, 945, 10, 948), (4, 975, 24, 980), (5, 1010, 34, 1012), (5, 1040, 32, 1042),
            (6, 1080, 27, 1080), (6, 1120, 24, 1120), (6, 1160, 20, 1158), (6, 1196, 12, 1194),
        ),
        (3, 8, 12, 13, 12, 11, 8, 3),
        ((0.98, 0.35), (0.75, 0.1), (0.45, 0.02)),
        (0.04, 0.96),
    )  # fmt: skip
    latissimus = Belly(
        [
            [a.back(4, 1293, 7), a.back(4, 1215, 7), a.back(10, 1130, 7), a.crest(0.70, 0, 4, -6)],
            [a.back(50, 1312, 8), a.back(54, 1250, 8), a.back(64, 1180, 8), a.trunk(1120, 122, 0.97)],
            [
                a.back(98, 1330, 9),
                a.trunk(1288, 126, 0.97),
                a.trunk(1235, 118, 0.97),
                a.trunk(1190, 104, 0.97),
            ],
            [a.back(126, 1350, 12), point(144, 1336, -30), point(148, 1312, -8), point(146, 1290, 12)],
            [point(158, 1372, -6), point(159, 1365, 0), point(160, 1357, 5), point(160, 1350, 9)],
        ],
        (2, 4, 6, 8, 4),
        ((0.08, 0.1), (0.3, 0.3), (0.52, 0.5), (0.75, 0.72), (0.92, 0.9)),
        (0.04, 0.94),
    )
    serratus = Belly(
        [
            [a.back(4, 1208, 9), a.back(4, 1168, 9), a.back(4, 1124, 9)],
            [a.back(46, 1240, 12), a.back(44, 1200, 12), a.back(42, 1156, 12)],
            [a.back(94, 1266, 14), a.back(92, 1228, 14), a.back(86, 1184, 14)],
        ],
        (2, 4, 2),
        ((0.1, 0.1), (0.37, 0.37), (0.63, 0.63), (0.9, 0.9)),
        (0.05, 0.95),
        blunt=0.3,
    )
    return {
        "iliocostalis_lumborum": [iliocostalis],
        "iliocostalis_thoracis": [upper],
        "longissimus_thoracis": [longissimus],
        "multifidus_rotatores_lumbar": [multifidus],
        "latissimus_dorsi": [latissimus],
        "serratus_posterior_inferior": [serratus],
    }


def belly_wall(a: Frames) -> Bellies:
    """Return rectus abdominis and the oblique muscles."""
    t, f = a.trunk, a.front
    rectus = Belly(
        [
            [f(3, 908, 20), f(20, 909, 20)],
            [f(3, 960, 14), f(44, 966, 14)],
            [f(4, 1060, 13), f(62, 1060, 13)],
            [f(5, 1150, 13), f(66, 1150, 13)],
            [f(8, 1225, 13), f(70, 1218, 13)],
            [f(20, 1278, 14), f(82, 1262, 14)],
        ],
        (3, 6, 7, 7, 6, 3),
        ((0.2, 0.2), (0.5, 0.5), (0.8, 0.8)),
        (0.03, 0.97),
        blunt=0.35,
    )
    external = Belly(
        [
            [t(1302, 52, 1), t(1262, 72, 1), t(1212, 95, 1), t(1158, 118, 1)],
            [t(1215, 42, 1), t(1180, 62, 1), t(1140, 86, 1), t(1118, 110, 1)],
            [t(1110, 38, 1), t(1090, 54, 1), t(1090, 78, 1), t(1095, 102, 1)],
            [f(70, 1000, 12), a.at("asis", 0, 6, 2), a.crest(0.22, 4), a.crest(0.46, 5)],
        ],
        (3, 5, 5, 3),
        ((0.06, 0.1), (0.3, 0.3), (0.55, 0.55), (0.78, 0.78), (0.95, 0.92)),
        (0.04, 0.96),
        blunt=0.3,
    )
    internal = Belly(
        [
            [f(16, 914, 18), f(76, 964, 16), a.crest(0.14), a.crest(0.60, 0, 0, 2)],
            [f(48, 985, 14), t(1045, 46, 0.93), t(1082, 74, 0.93), t(1098, 118, 0.93)],
            [t(1100, 36, 0.93), t(1120, 52, 0.93), t(1130, 76, 0.93), t(1125, 118, 0.93)],
            [t(1190, 44, 0.93), t(1180, 56, 0.93), t(1166, 80, 0.93), t(1146, 114, 0.93)],
        ],
        (3, 5, 5, 3),
        ((0.95, 0.6), (0.7, 0.32), (0.5, 0.1), (0.3, 0.03)),
        (0.04, 0.96),
        blunt=0.3,
    )
    return {
        "rectus_abdominis": [rectus],
        "obliquus_externus_abdominis": [external],
        "obliquus_internus_transversus": [internal],
    }
