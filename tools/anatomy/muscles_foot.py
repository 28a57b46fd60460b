# SPDX-License-Identifier: Apache-2.0
"""Short muscles of the foot and the tendons to the toes, on the reference body."""

from __future__ import annotations

from tools.anatomy.frames import Frames, between, by, point
from tools.anatomy.loft import Belly, tube
from tools.anatomy.muscles_hip import Bellies

_TWO = ((0.33, 0.33), (0.67, 0.67))
_ACROSS = point(1.0, 0.0, 0.0)


def dorsal_tendons(a: Frames) -> list[Belly]:
    """Return the five tendons over the back of the foot, from the ankle to the toes."""
    found = []
    for toe in range(1, 6):
        base, tip = a.skin.joints[f"toe{toe}_base"], a.skin.joints[f"toe{toe}_tip"]
        start = point(102 + 4.5 * toe, 65, 82 - toe)
        knuckle = by(base, 0, 14 if toe == 1 else 10, 0)
        middle = by(between(start, knuckle, 0.5), 0, 6, 0)
        end = by(between(base, tip, 0.7), 0, 6, 0)
        found.append(
            tube([start, middle, knuckle, end], (2.2, 2.0, 2.0, 1.6), _ACROSS, (2, 2, 2, 1.5), cover=2.5)
        )
    return found


def plantar_tendons(a: Frames) -> list[Belly]:
    """Return the four tendons under the foot to the small toes."""
    found = []
    for toe in range(2, 6):
        base, tip = a.skin.joints[f"toe{toe}_base"], a.skin.joints[f"toe{toe}_tip"]
        start = point(103 + 4.5 * (toe - 1), 14, 78)
        path = [start, by(base, 0, -13, 0), by(between(base, tip, 0.55), 0, -6, 0)]
        found.append(tube(path, (2.2, 2.0, 1.6), _ACROSS, (2, 2, 1.5), cover=3, hidden=("front", "back")))
    return found


def foot(a: Frames) -> Bellies:
    """Return the short muscles of the foot as one group: three on the sole, one on the back of the foot."""
    p = point
    abductor = Belly(
        [
            [p(102, 14, -2), p(111, 11, -2)],
            [p(90, 24, 34), p(104, 15, 34)],
            [p(84, 20, 76), p(96, 13, 76)],
            [p(78, 15, 118), p(88, 11, 118)],
            [p(77, 12, 156), p(82, 10, 156)],
        ],
        (4, 8, 8, 5, 2),
        ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75)),
        cover=3,
        hidden=("front",),
    )
    flexor = Belly(
        [
            [p(112, 11, -4), p(126, 11, -4)],
            [p(105, 15, 40), p(130, 13, 38)],
            [p(103, 13, 80), p(137, 11, 74)],
            [p(106, 10, 104), p(144, 10, 92)],
        ],
        (4, 8, 7, 3),
        ((0.15, 0.1), (0.38, 0.36), (0.62, 0.64), (0.85, 0.9)),
        cover=3,
        hidden=("front",),
    )
    tendons = []
    for toe in range(2, 6):
        base = a.skin.joints[f"toe{toe}_base"]
        start = p(109 + 11.0 * (toe - 2), 10, 106 - 4.0 * (toe - 2))
        end = by(base, 0, -12, 12)
        strip = tube(
            [start, between(start, end), end], (4, 2.6, 2), _ACROSS, (3, 2, 2), cover=3, hidden=("front",)
        )
        tendons.append(strip)
    little = Belly(
        [
            [p(128, 11, -4), p(139, 15, -4)],
            [p(138, 13, 40), p(151, 15, 38)],
            [p(147, 12, 80), p(159, 13, 78)],
            [p(153, 11, 120), p(162, 12, 120)],
            [p(156, 10, 140), p(160, 11, 140)],
        ],
        (4, 7, 6, 4, 2),
        _TWO,
        cover=3,
        hidden=("front",),
    )
    dorsal = Belly(
        [
            [p(126, 58, 54), p(138, 50, 50)],
            [p(116, 54, 84), p(140, 46, 78)],
            [p(106, 44, 116), p(142, 36, 106)],
            [p(98, 36, 142), p(142, 30, 130)],
        ],
        (3, 7, 5, 2),
        ((0.1, 0.05), (0.38, 0.35), (0.62, 0.65), (0.9, 0.95)),
        (0.05, 0.97),
        cover=3,
        hidden=("soles",),
    )
    return {"foot_intrinsics": [dorsal, *tendons, flexor, little, abductor]}
