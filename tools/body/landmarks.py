# SPDX-License-Identifier: Apache-2.0
"""The named landmarks on the skin of the reference body: left side or midline, mm.

Heights come from published proportions (percent of stature); the other two coordinates from the shape of the body.
"""

import numpy as np

from tools.body.measures import FOLD, NAVEL, SYMPHYSIS, LimbAxis, level
from tools.body.mesh import Figure
from tools.body.probe import Probe
from tools.body.source import Floats

Places = dict[str, Floats]
SPINE = {
    "t7_spinous": 74, "t10_spinous": 70.1, "t11_spinous": 68.7, "t12_spinous": 67.3, "l1_spinous": 65.9,
    "l2_spinous": 64.5, "l3_spinous": 63, "l4_spinous": 61.3, "l5_spinous": 59.9, "s1_spinous": 58.6,
    "s2_spinous": 57.3, "sacrum_apex": 53.7, "coccyx_tip": 51.3,
}  # fmt: skip
PELVIS_CENTRE = np.array([60.0, 930.0, 10.0])


def _trunk(probe: Probe) -> Places:
    back, front = probe.back, probe.front
    places = {name: back(0.0, level(height)) for name, height in SPINE.items()}
    places |= {
        "costolumbar_corner": back(65, level(66)),
        "rib12_tip": back(100, level(64.5)),
        "crest_erector_corner": back(65, level(60)),
        "iliac_crest_top": probe.outside(level(61.3), 30),
        "iliac_tubercle": probe.outside(level(59.8), 55),
        "asis": front(120, level(56.8)),
        "aiis": front(105, level(54.8)),
        "psis": back(47, level(57.3)),
        "sacroiliac_joint": back(42, level(56.16)),
        "sacroiliac_lower": back(47, level(54.44)),
        "pubic_symphysis": front(0, SYMPHYSIS),
        "pubic_tubercle": front(25, SYMPHYSIS),
        "navel": front(0, NAVEL),
        "rectus_edge": front(65, NAVEL),
        "xiphoid": front(0, level(70)),
        "costal_edge": front(100, level(65)),
    }
    asis, tubercle, symphysis = places["asis"], places["pubic_tubercle"], places["pubic_symphysis"]
    middle = (asis + tubercle) / 2
    pulse = (asis + symphysis) / 2
    places["inguinal_middle"] = front(middle[0], middle[1])
    places["femoral_pulse"] = front(pulse[0], pulse[1] - 10)
    places["lesser_trochanter"] = front(middle[0] + 5, middle[1] - 80)
    places["adductor_origin"] = front(tubercle[0] + 10, tubercle[1] - 20)
    towards_navel = asis + 0.33 * (places["navel"] - asis)
    places["mcburney"] = front(towards_navel[0], towards_navel[1])
    return places


def _buttock(probe: Probe, places: Places) -> Places:
    trochanter = probe.outside(level(51), 20)
    seat = probe.back(60, level(48))
    found = {
        "greater_trochanter": trochanter,
        "greater_trochanter_tip": probe.outside(level(52.5), 5),
        "greater_trochanter_front": probe.outside(level(51), 55),
        "greater_trochanter_back": probe.outside(level(51), -15),
        "ischial_tuberosity": seat,
        "gluteal_fold_medial": probe.back(30, FOLD),
        "gluteal_fold_middle": probe.back(80, FOLD),
        "gluteal_fold_lateral": probe.back(130, FOLD),
        "cleft_side": probe.back(35, level(51.3) + 10),
        "sciatic_point": probe.between(seat, trochanter, 0.3, PELVIS_CENTRE),
        "buttock_centre": probe.between(places["sacrum_apex"], trochanter, 0.42, PELVIS_CENTRE),
    }
    lower = probe.between(seat, trochanter, 0.25, PELVIS_CENTRE)
    found["buttock_lower_centre"] = probe.back(lower[0], lower[1] + 20)
    top, tip = places["iliac_crest_top"], found["greater_trochanter_tip"]
    found["lateral_hip"] = probe.outside((top[1] + tip[1]) / 2, (top[2] + tip[2]) / 2)
    return found


def _knee(probe: Probe, axis: LimbAxis) -> Places:
    def along(height: float) -> float:
        return float(np.interp(height, axis.y, axis.x))

    knee = level(29)
    centre = along(knee)
    deep = 35.0
    places = {
        "patella": probe.front(centre, knee),
        "patella_upper": probe.front(centre, knee + 22),
        "patella_lower": probe.front(centre, knee - 22),
        "patella_lateral_edge": probe.front(centre + 28, knee),
        "patella_medial_edge": probe.front(centre - 28, knee),
        "lateral_epicondyle": probe.outside(level(29.5), deep),
        "medial_epicondyle": probe.inside(level(29.5), deep),
        "joint_line_lateral": probe.outside(level(29.5) - 25, deep + 5),
        "joint_line_medial": probe.inside(level(29.5) - 25, deep + 5),
        "patellar_tendon": probe.front(centre, (knee - 22 + level(25.5)) / 2),
        "tibial_tuberosity": probe.front(along(level(25.5)) + 2, level(25.5)),
        "fibular_head": probe.outside(level(26), 15),
        "pes_anserinus": probe.inside(level(29.5) - 75, deep + 15),
        "popliteal_centre": probe.back(along(level(28)), level(28)),
        "popliteal_lateral": probe.back(along(level(28)) + 35, level(28) + 20),
        "popliteal_medial": probe.back(along(level(28)) - 35, level(28) + 20),
        "calf_head_medial": probe.back(along(level(23)) - 35, level(28) - 90),
        "calf_head_lateral": probe.back(along(level(23)) + 35, level(28) - 90),
    }
    outer = (places["tibial_tuberosity"] + places["fibular_head"]) / 2 + [0, 10, 0]
    inward = np.array([centre, outer[1], deep]) - outer
    places["gerdy_tubercle"] = probe.cast(outer - 2 * inward, inward)
    return places


def _foot(probe: Probe, figure: Figure) -> Places:
    points = figure.points["stand"]
    foot = points[(points[:, 0] > 0) & (points[:, 1] < 60)]
    heel = foot[np.argmin(foot[:, 2])]
    first = figure.joint("joint-l-toe-1-1")
    fifth = figure.joint("joint-l-toe-5-1")
    base = heel + 0.52 * (fifth - heel)
    inner = probe.inside(level(4.5), 28)
    up = np.array([0.0, 1.0, 0.0])
    return {
        "lateral_malleolus": probe.outside(level(4), 12),
        "medial_malleolus": inner,
        "achilles_insertion": probe.back(heel[0], level(2.3)),
        "heel_under": probe.cast(np.array([heel[0], -200.0, heel[2] + 35]), up),
        "navicular": probe.inside(max(inner[1] - 30, level(2.5)), inner[2] + 30),
        "metatarsal1_head": probe.inside(first[1], first[2]),
        "metatarsal5_head": probe.outside(fifth[1], fifth[2]),
        "metatarsal5_base": probe.outside(16.0, base[2]),
    }


def find_landmarks(figure: Figure, axis: LimbAxis) -> Places:
    """Return every landmark by name as (x, y, z)."""
    probe = Probe(figure)
    places = _trunk(probe)
    places |= _buttock(probe, places)
    places |= _knee(probe, axis)
    return places | _foot(probe, figure)
