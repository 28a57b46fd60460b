# SPDX-License-Identifier: Apache-2.0
"""Bony landmarks of a figure (left side and midline, mm), on the bone and on the skin outside it."""

from __future__ import annotations

import numpy as np

from tools.anatomy.fitted import Fitted
from tools.anatomy.skeleton import Mesh, Points
from tools.anatomy.skin import Skin

# A ray that meets no skin within this many mm has left a bone that lies outside it.
_FAR = 70.0
# Which way the skin lies from a bone point. What is not named here is looked for straight behind.
_OUT = {
    "rib12_tip": (0.55, 0.0, -1.0),
    "iliac_crest_top": (1.0, 0.0, -0.35),
    "iliac_tubercle": (1.0, 0.0, 0.1),
    "asis": (0.3, 0.0, 1.0),
    "greater_trochanter": (1.0, 0.0, 0.0),
    "greater_trochanter_tip": (1.0, 0.0, -0.45),
    "pubic_symphysis": (0.0, 0.0, 1.0),
    "pubic_tubercle": (0.0, 0.0, 1.0),
    "xiphoid": (0.0, 0.0, 1.0),
    "costal_edge": (0.0, 0.0, 1.0),
    "patella": (0.0, 0.0, 1.0),
    "patella_upper": (0.0, 0.0, 1.0),
    "patella_lower": (0.0, 0.0, 1.0),
    "patella_lateral_edge": (0.5, 0.0, 1.0),
    "patella_medial_edge": (-0.5, 0.0, 1.0),
    "lateral_epicondyle": (1.0, 0.0, 0.0),
    "medial_epicondyle": (-1.0, 0.0, 0.0),
    "tibial_tuberosity": (0.0, 0.0, 1.0),
    "gerdy_tubercle": (0.6, 0.0, 1.0),
    "fibular_head": (1.0, 0.0, -0.2),
    "lateral_malleolus": (1.0, 0.0, 0.0),
    "medial_malleolus": (-1.0, 0.0, 0.0),
    "navicular": (-1.0, 0.0, 0.0),
    "metatarsal1_head": (-1.0, 0.0, 0.0),
    "metatarsal5_head": (1.0, 0.0, 0.0),
    "metatarsal5_base": (1.0, 0.0, 0.0),
}


def _far(points: Points, direction: tuple[float, float, float]) -> Points:
    return points[int(np.argmax(points @ np.array(direction)))]


def bone_points(bones: dict[str, Mesh]) -> dict[str, Points]:
    """Return the landmarks on fitted bones, each (3,) in mm."""
    at: dict[str, Points] = {}
    for bone in ("t7", "t10", "t11", "t12", "l1", "l2", "l3", "l4", "l5"):
        at[f"{bone}_spinous"] = _far(bones[bone].vertices, (0.0, 0.0, -1.0)) * (0.0, 1.0, 1.0)
    pelvis, sacrum = bones["hip_bone"].vertices, bones["sacrum"].vertices
    low, high = pelvis[:, 1].min(), pelvis[:, 1].max()
    share = (pelvis[:, 1] - low) / (high - low)
    at["psis"] = _far(pelvis[share > 0.4], (-0.25, 0.0, -1.0))
    at["asis"] = _far(pelvis[(share > 0.5) & (share < 0.9)], (0.0, 0.0, 1.0))
    at["iliac_crest_top"] = _far(pelvis, (0.25, 1.0, 0.0))
    at["iliac_tubercle"] = _far(pelvis, (1.0, 0.3, 0.0))
    at["ischial_tuberosity"] = _far(pelvis, (0.35, -1.0, -0.4))
    middle = pelvis[pelvis[:, 0] < pelvis[:, 0].min() + 12.0]
    at["pubic_symphysis"] = _far(middle, (0.0, 1.0, 0.3)) * (0.0, 1.0, 1.0)
    ramus = pelvis[(share < 0.45) & (pelvis[:, 0] > 18.0) & (pelvis[:, 0] < 32.0)]
    at["pubic_tubercle"] = _far(ramus, (0.0, 0.6, 1.0))
    back = sacrum[np.abs(sacrum[:, 0]) < 6.0]
    for name, y in (
        ("s1_spinous", (at["psis"][1] + at["l5_spinous"][1]) / 2),
        ("s2_spinous", at["psis"][1]),
        ("sacrum_apex", sacrum[:, 1].min() + 0.24 * np.ptp(sacrum[:, 1])),
    ):
        near = back[np.abs(back[:, 1] - y) < 8.0]
        at[name] = np.array([0.0, y, near[:, 2].min()])
    at["coccyx_tip"] = _far(sacrum, (0.0, -1.0, 0.0)) * (0.0, 1.0, 1.0)
    at["rib12_tip"] = _far(bones["rib12"].vertices, (1.0, -0.6, 0.0))
    chest = bones["breastbone"].vertices
    middle = chest[np.abs(chest[:, 0]) < 12.0]
    at["xiphoid"] = _far(middle, (0.0, -1.0, 0.0)) * (0.0, 1.0, 1.0)
    edge = np.vstack([chest, bones["rib10"].vertices])
    wide = 0.9 * at["asis"][0]
    at["costal_edge"] = _far(edge[np.abs(edge[:, 0] - wide) < 8.0], (0.0, -1.0, 0.6))
    at |= _leg_points(bones)
    return at


def _leg_points(bones: dict[str, Mesh]) -> dict[str, Points]:
    at: dict[str, Points] = {}
    femur, tibia, fibula = (bones[n].vertices for n in ("femur", "tibia", "fibula"))
    top = femur[femur[:, 1] > femur[:, 1].max() - 120.0]
    at["greater_trochanter"] = _far(top, (1.0, 0.0, 0.0))
    outer = top[top[:, 0] > at["greater_trochanter"][0] - 18.0]
    at["greater_trochanter_tip"] = _far(outer, (0.0, 1.0, -0.3))
    ends = femur[femur[:, 1] < femur[:, 1].min() + 75.0]
    at["lateral_epicondyle"] = _far(ends, (1.0, 0.2, 0.0))
    at["medial_epicondyle"] = _far(ends, (-1.0, 0.2, 0.0))
    patella = bones["patella"].vertices
    front = patella[patella[:, 2] > np.quantile(patella[:, 2], 0.6)]
    at["patella"] = front.mean(0)
    for name, way in (
        ("upper", (0, 1, 0)),
        ("lower", (0, -1, 0)),
        ("lateral_edge", (1, 0, 0)),
        ("medial_edge", (-1, 0, 0)),
    ):
        at[f"patella_{name}"] = _far(patella, way)
    below = tibia[:, 1].max() - tibia[:, 1]
    plate = tibia[(below > 35.0) & (below < 75.0)]
    at["tibial_tuberosity"] = _far(plate, (0.0, 0.0, 1.0))
    at["fibular_head"] = _far(fibula, (0.2, 1.0, 0.0))
    between = (at["tibial_tuberosity"] + at["fibular_head"]) / 2 + np.array([0.0, 10.0, 0.0])
    at["gerdy_tubercle"] = tibia[int(np.argmin(np.linalg.norm(tibia - between, axis=1)))]
    at["lateral_malleolus"] = _far(fibula[fibula[:, 1] < fibula[:, 1].min() + 40.0], (1.0, -0.3, 0.0))
    at["medial_malleolus"] = _far(tibia[below > below.max() - 35.0], (-1.0, -0.3, 0.0))
    tarsus, first, fifth = (bones[n].vertices for n in ("tarsus", "metatarsal1", "metatarsal5"))
    at["navicular"] = _far(tarsus, (-1.0, 0.0, -0.4))
    at["metatarsal1_head"] = _far(first, (-0.3, 0.0, 1.0))
    at["metatarsal5_head"] = _far(fifth, (0.3, 0.0, 1.0))
    at["metatarsal5_base"] = _far(fifth, (0.3, 0.0, -1.0))
    at["heel"] = _far(bones["calcaneus"].vertices, (0.0, 0.0, -1.0))
    return at


def skin_points(points: dict[str, Points], skin: Skin) -> dict[str, Points]:
    """Return for each bone point the skin straight outside it, each (3,) in mm."""
    found: dict[str, Points] = {}
    for name, point in points.items():
        way = np.array(_OUT.get(name, (0.0, 0.0, -1.0)))
        way = way / np.linalg.norm(way)
        place = skin.hits(point[None], way[None])[0]
        if not np.linalg.norm(place - point) < _FAR:
            place = skin.vertices[int(np.argmin(np.linalg.norm(skin.vertices - point, axis=1)))]
        found[name] = place
    return found


def skin_landmarks(body: Fitted) -> dict[str, tuple[float, float, float]]:
    """Return the bony landmarks of a figure on the skin outside the bone, left side and midline, mm."""
    points = skin_points(bone_points(body.bones), body.skin)
    return {
        n: (round(float(p[0]), 2), round(float(p[1]), 2), round(float(p[2]), 2)) for n, p in points.items()
    }
