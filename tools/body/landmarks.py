# SPDX-License-Identifier: Apache-2.0
"""The named landmarks on the skin of the reference body: left side or midline, mm.

Bony ones come from the skeleton fitted into the body. The others, and those that its bones do not show well,
take their height from published proportions (percent of stature) and the rest from the shape of the skin.
"""

import numpy as np

from tools.anatomy.fitted import Fitted
from tools.anatomy.landmarks import skin_landmarks
from tools.body.measures import FOLD, NAVEL, PATELLA, LimbAxis, level
from tools.body.mesh import Figure
from tools.body.probe import Probe
from tools.body.source import Floats

Places = dict[str, Floats]
BONY = (
    "t7_spinous",
    "t10_spinous",
    "t11_spinous",
    "t12_spinous",
    "l1_spinous",
    "l2_spinous",
    "l3_spinous",
    "l4_spinous",
    "l5_spinous",
    "s1_spinous",
    "s2_spinous",
    "sacrum_apex",
    "rib12_tip",
    "iliac_crest_top",
    "iliac_tubercle",
    "asis",
    "psis",
    "pubic_symphysis",
    "pubic_tubercle",
    "xiphoid",
    "greater_trochanter",
    "greater_trochanter_tip",
    "lateral_epicondyle",
    "medial_epicondyle",
    "fibular_head",
    "tibial_tuberosity",
    "gerdy_tubercle",
    "lateral_malleolus",
    "medial_malleolus",
    "navicular",
    "metatarsal1_head",
    "metatarsal5_head",
    "metatarsal5_base",
)
PELVIS_CENTRE = np.array([60.0, 930.0, 10.0])


def _trunk(probe: Probe, bony: Places) -> Places:
    back, front = probe.back, probe.front
    asis, tubercle, symphysis, psis = (bony[n] for n in ("asis", "pubic_tubercle", "pubic_symphysis", "psis"))
    places = {
        "coccyx_tip": back(0.0, level(51.3)),
        "costolumbar_corner": back(65, level(66)),
        "crest_erector_corner": back(65, level(59.4)),
        "aiis": front(asis[0] - 15, asis[1] - 35),
        "sacroiliac_joint": back(psis[0] - 5, psis[1] - 20),
        "sacroiliac_lower": back(psis[0], psis[1] - 50),
        "navel": front(0, NAVEL),
        "rectus_edge": front(65, NAVEL),
        "costal_edge": front(100, level(65)),
    }
    middle = (asis + tubercle) / 2
    pulse = (asis + symphysis) / 2
    places["inguinal_middle"] = front(middle[0], middle[1])
    places["femoral_pulse"] = front(pulse[0], pulse[1] - 10)
    places["lesser_trochanter"] = front(middle[0] + 5, middle[1] - 80)
    places["adductor_origin"] = front(tubercle[0] + 10, tubercle[1] - 20)
    towards_navel = asis + 0.33 * (places["navel"] - asis)
    places["mcburney"] = front(towards_navel[0], towards_navel[1])
    return places


def _buttock(probe: Probe, bony: Places) -> Places:
    trochanter = bony["greater_trochanter"]
    seat = probe.back(57, FOLD + 20)
    found = {
        "greater_trochanter_front": probe.outside(trochanter[1], trochanter[2] + 35),
        "greater_trochanter_back": probe.outside(trochanter[1], trochanter[2] - 35),
        "ischial_tuberosity": seat,
        "gluteal_fold_medial": probe.back(30, FOLD),
        "gluteal_fold_middle": probe.back(80, FOLD),
        "gluteal_fold_lateral": probe.back(130, FOLD),
        "cleft_side": probe.back(35, level(51.3) + 10),
        "buttock_centre": probe.between(bony["sacrum_apex"], trochanter, 0.42, PELVIS_CENTRE),
    }
    # A share of the way along the bulging skin lies further out than the same share of the straight line.
    found["sciatic_point"] = _behind(probe, seat, trochanter, 0.36)
    lower = _behind(probe, seat, trochanter, 0.30)
    found["buttock_lower_centre"] = probe.back(lower[0], lower[1] + 20)
    top, tip = bony["iliac_crest_top"], bony["greater_trochanter_tip"]
    found["lateral_hip"] = probe.outside((top[1] + tip[1]) / 2, (top[2] + tip[2]) / 2)
    return found


def _behind(probe: Probe, one: Floats, other: Floats, share: float) -> Floats:
    """Return the skin straight behind a place between two others."""
    x, y, _ = one + share * (other - one)
    return probe.back(x, y)


def _knee(probe: Probe, axis: LimbAxis, bony: Places) -> Places:
    def along(height: float) -> float:
        return float(np.interp(height, axis.y, axis.x))

    centre, middle = along(PATELLA), PATELLA
    joint = PATELLA - 25
    outer, inner = bony["lateral_epicondyle"], bony["medial_epicondyle"]
    hollow = along(joint)
    return {
        "patella": probe.front(centre, middle),
        "patella_upper": probe.front(centre, middle + 23),
        "patella_lower": probe.front(centre, middle - 23),
        "patella_lateral_edge": probe.front(centre + 28, middle),
        "patella_medial_edge": probe.front(centre - 28, middle),
        "patellar_tendon": probe.front(centre, (middle - 23 + bony["tibial_tuberosity"][1]) / 2),
        "joint_line_lateral": probe.outside(joint, outer[2] + 12),
        "joint_line_medial": probe.inside(joint, inner[2] + 6),
        "pes_anserinus": probe.inside(joint - 50, inner[2] + 18),
        "popliteal_centre": probe.back(hollow, joint),
        "popliteal_lateral": probe.back(hollow + 35, joint + 20),
        "popliteal_medial": probe.back(hollow - 35, joint + 20),
        "calf_head_medial": probe.back(along(joint - 90) - 35, joint - 90),
        "calf_head_lateral": probe.back(along(joint - 90) + 35, joint - 90),
    }


def _foot(probe: Probe, figure: Figure) -> Places:
    points = figure.points["stand"]
    foot = points[(points[:, 0] > 0) & (points[:, 1] < 60)]
    heel = foot[np.argmin(foot[:, 2])]
    return {
        "achilles_insertion": probe.back(heel[0], level(2.3)),
        "heel_under": probe.cast(np.array([heel[0], -200.0, heel[2] + 35]), np.array([0.0, 1.0, 0.0])),
    }


def find_landmarks(body: Fitted, axis: LimbAxis) -> Places:
    """Return every landmark by name as (x, y, z)."""
    probe = Probe(body.figure)
    on_skin = skin_landmarks(body)
    bony = {name: np.asarray(on_skin[name], float) for name in BONY}
    found = _trunk(probe, bony) | _buttock(probe, bony) | _knee(probe, axis, bony) | _foot(probe, body.figure)
    return bony | found
