# SPDX-License-Identifier: Apache-2.0
"""Fit the skeleton into a skin: pairs of landmarks, then a thin-plate spline through them.

Heights come from the rig's joints and from the proportions of the skeleton, depths from the skin minus the
tissue that covers the bone at that place. Everything is done for the left side and mirrored, so the fit is
exactly symmetric.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import RBFInterpolator

from tools.anatomy.skeleton import Mesh, Points, Skeleton
from tools.anatomy.skin import Skin

# Height of the hip centre on the body that the tissue depths below were measured on.
_HIP_HEIGHT = 935.0
# Heights of the tips of the spinous processes, as shares of the way from the hip centre up to the neck joint.
_SPINOUS = {
    "l5": 0.211, "l4": 0.255, "l3": 0.307, "l2": 0.354, "l1": 0.398,
    "t12": 0.441, "t11": 0.485, "t10": 0.528, "t9": 0.566, "t8": 0.607, "t7": 0.649,
    "t6": 0.703, "t5": 0.756, "t4": 0.810, "t3": 0.863, "t2": 0.917, "t1": 0.970,
}  # fmt: skip
# Where the middle of a shaft lies in a cross-section of its limb: bone, share of the way from joint to
# joint, share of the width from the inside out, share of the depth from back to front.
_SHAFTS = (
    ("femur", 0.30, 0.64, 0.42), ("femur", 0.55, 0.60, 0.46), ("femur", 0.80, 0.54, 0.50),
    ("tibia", 0.30, 0.36, 0.76), ("tibia", 0.60, 0.36, 0.72),
    ("fibula", 0.30, 0.69, 0.44), ("fibula", 0.60, 0.71, 0.42),
)  # fmt: skip
# Between which x of the model each toe lies.
_TOES = (0.0, 86.0, 104.5, 117.0, 129.5, 200.0)
_MIRROR = np.array([-1.0, 1.0, 1.0])


@dataclass
class Pairs:
    """Landmarks on the bones and the places they go to, left side and midline."""

    source: list[Points]
    target: list[Points]

    def add(self, source: Points, target: tuple[float, float, float]) -> None:
        """Add a pair, both in mm."""
        self.source.append(np.asarray(source, dtype=float))
        self.target.append(np.asarray(target, dtype=float))

    def warp(self) -> Callable[[Points], Points]:
        """Return the smooth map from skeleton space to the figure."""
        s, t = np.array(self.source), np.array(self.target)
        side = s[:, 0] > 1.0
        s, t = np.vstack([s, s[side] * _MIRROR]), np.vstack([t, t[side] * _MIRROR])
        spline = RBFInterpolator(s / 100.0, t / 100.0, kernel="thin_plate_spline", degree=1, smoothing=0.002)

        def apply(points: Points) -> Points:
            p = np.asarray(points, dtype=float)
            return np.asarray(spline(p.reshape(-1, 3) / 100.0)).reshape(p.shape) * 100.0

        return apply


def _top(points: Points, key: Points) -> Points:
    return points[int(np.argmax(key))]


def _leg(pairs: Pairs, bones: Skeleton, skin: Skin, k: float) -> Points:
    """Add femur, knee, tibia, ankle and heel; return the hip centre in the figure."""
    hip, knee, ankle = skin.joints["hip"], skin.joints["knee"], skin.joints["ankle"]
    hx = 93.0 * k
    hip_at = np.array([hx, hip[1], skin.front(hx, hip[1]) - 72.0 * k])
    band = skin.band(knee[1], 12.0, 230.0 * k)
    lo, hi = band.min(0), band.max(0)
    knee_at = np.array([(lo[0] + hi[0]) / 2, knee[1], hi[2] - 0.55 * (hi[2] - lo[2])])
    band = skin.band(ankle[1] + 5.0, 12.0, 260.0 * k)
    ankle_x = (band[:, 0].min() + band[:, 0].max()) / 2
    band = skin.band(ankle[1] + 25.0, 10.0, 260.0 * k)
    ankle_at = np.array([ankle_x, ankle[1], (band[:, 2].min() + band[:, 2].max()) / 2 + 2.0])
    for source, target in ((bones.hip, hip_at), (bones.knee, knee_at), (bones.ankle, ankle_at)):
        pairs.add(source, tuple(target))

    femur = bones.bones["femur"].vertices
    upper = femur[femur[:, 1] > femur[:, 1].max() - 120.0]
    gt = _top(upper, upper[:, 0])
    y, z = hip_at[1] + (gt[1] - bones.hip[1]) * k, hip_at[2] + (gt[2] - bones.hip[2]) * k
    pairs.add(gt, (skin.lateral(y, z, 260.0 * k) - 24.0 * k, y, z))
    lower = femur[femur[:, 1] < femur[:, 1].min() + 70.0]
    for sign in (1.0, -1.0):
        e = _top(lower, sign * lower[:, 0])
        y, z = knee_at[1] + (e[1] - bones.knee[1]) * k, knee_at[2] + (e[2] - bones.knee[2]) * k
        edge = skin.hit((knee_at[0] + 200.0 if sign > 0 else 0.0, y, z), (-sign, 0.0, 0.0))[0]
        pairs.add(e, (edge - sign * 10.0 * k, y, z))
    patella = bones.bones["patella"].vertices
    y = knee_at[1] + 6.0 * k
    pairs.add(
        np.array([patella[:, 0].mean(), patella[:, 1].mean(), patella[:, 2].max()]),
        (knee_at[0], y, skin.front(knee_at[0], y) - 7.0),
    )
    tibia = bones.bones["tibia"].vertices
    below = tibia[:, 1].max() - tibia[:, 1]
    plate = tibia[(below < 75.0) & (below > 40.0)]
    tuberosity = _top(plate, plate[:, 2])
    y = knee_at[1] + (tuberosity[1] - bones.knee[1]) * 1.02 * k
    pairs.add(tuberosity, (knee_at[0] + 3.0, y, skin.front(knee_at[0] + 3.0, y) - 6.0))
    low = tibia[tibia[:, 1] < tibia[:, 1].min() + 25.0]
    y = ankle_at[1] + 10.0
    edge = skin.hit((0.0, y, ankle_at[2]), (1.0, 0.0, 0.0))[0]
    pairs.add(_top(low, -low[:, 0]), (edge + 7.0, y, ankle_at[2]))
    fibula = bones.bones["fibula"].vertices
    low = fibula[fibula[:, 1] < fibula[:, 1].min() + 25.0]
    edge = skin.lateral(ankle_at[1] + 5.0, ankle_at[2] - 10.0, 400.0)
    pairs.add(_top(low, low[:, 0]), (edge - 7.0, ankle_at[1] + 5.0, ankle_at[2] - 10.0))
    _shafts(pairs, bones, skin, hip_at, knee_at, ankle_at)
    _foot(pairs, bones, skin)
    return hip_at


def _shafts(pairs: Pairs, bones: Skeleton, skin: Skin, hip: Points, knee: Points, ankle: Points) -> None:
    """Hold the shafts where a cross-section has them; the spline alone lets them drift to the edge."""
    for bone, share, across, forward in _SHAFTS:
        top, bottom = (hip, knee) if bone == "femur" else (knee, ankle)
        own_top, own_bottom = (bones.hip, bones.knee) if bone == "femur" else (bones.knee, bones.ankle)
        y = top[1] + share * (bottom[1] - top[1])
        own_y = own_top[1] + share * (own_bottom[1] - own_top[1])
        v = bones.bones[bone].vertices
        ring = v[np.abs(v[:, 1] - own_y) < 8.0]
        slab = skin.band(y, 8.0, 230.0)
        lo, hi = slab.min(0), slab.max(0)
        if share < 0.3 and bone == "femur":  # above the crotch the band holds half the pelvis
            lo[0] = max(lo[0], 12.0)
        place = lo + np.array([across, 0.0, forward]) * (hi - lo)
        pairs.add((ring.min(0) + ring.max(0)) / 2, (place[0], y, place[2]))


def _foot(pairs: Pairs, bones: Skeleton, skin: Skin) -> None:
    names = ["calcaneus", "tarsus", "toes", *(f"metatarsal{n}" for n in range(1, 6))]
    foot, v = np.vstack([bones.bones[n].vertices for n in names]), skin.vertices
    sole = v[(v[:, 1] < 50.0) & (v[:, 0] > 0.0)]
    heel = sole[np.argmin(sole[:, 2])]
    hind = foot[foot[:, 2] < -150.0]
    pairs.add(_top(foot, -foot[:, 2]), (heel[0], 35.0, heel[2] + 8.0))
    pairs.add(_top(hind, -hind[:, 1]), (heel[0] + 2.0, 9.0, heel[2] + 34.0))
    toes = bones.bones["toes"].vertices
    for n in range(1, 6):
        shaft = bones.bones[f"metatarsal{n}"].vertices
        base = skin.joints[f"toe{n}_base"]
        # The rig's joint of the great toe lies too near the inner edge for a bone of that width.
        pairs.add(_top(shaft, shaft[:, 2]), (base[0] + (4.0 if n == 1 else 0.0), 0.7 * base[1], base[2]))
        own = toes[(toes[:, 0] > _TOES[n - 1]) & (toes[:, 0] < _TOES[n])]
        tip = skin.joints[f"toe{n}_tip"]
        pairs.add(_top(own, own[:, 2]), (tip[0], tip[1], tip[2] - 4.0))
    tarsus = bones.bones["tarsus"].vertices
    for n, side in ((1, -1.0), (5, 1.0)):
        bone = tarsus if n == 1 else bones.bones["metatarsal5"].vertices
        knob = _top(bone, side * bone[:, 0] - 0.6 * bone[:, 2]) if n == 1 else _top(bone, -bone[:, 2])
        z = heel[2] + (knob[2] - foot[:, 2].min()) * 0.9
        slab = v[(np.abs(v[:, 2] - z) < 5.0) & (np.abs(v[:, 1] - knob[1]) < 12.0) & (v[:, 0] > 20.0)]
        edge = (side * slab[:, 0]).max() * side
        pairs.add(knob, (edge - side * 7.0, float(knob[1]), z))


def _pelvis(pairs: Pairs, bones: Skeleton, skin: Skin, hip: Points, k: float) -> None:
    pelvis, home = bones.bones["hip_bone"].vertices, bones.hip
    above = pelvis[:, 1] - home[1]

    def height(p: Points, share: float) -> float:
        return float(hip[1] + (p[1] - home[1]) * share * k)

    front = pelvis[(above > 40.0) & (above < 120.0)]
    asis = _top(front, front[:, 2])
    x, y = asis[0] * 0.95 * k, height(asis, 0.95)
    pairs.add(asis, (x, y, skin.front(x, y) - 14.0 * k))
    wing = pelvis[above > 90.0]
    tubercle = _top(wing, wing[:, 0])
    y, z = height(tubercle, 1.04), hip[2] + (tubercle[2] - home[2]) * k
    pairs.add(tubercle, (skin.lateral(y, z, 200.0 * k) - 11.0 * k, y, z))
    top = _top(pelvis, pelvis[:, 1])
    y, z = height(top, 0.97), hip[2] + (top[2] - home[2]) * k
    pairs.add(top, (top[0] * 1.25 * k, y, z))
    rear = pelvis[(above > 20.0) & (above < 120.0)]
    psis = _top(rear, -rear[:, 2])
    x, y = psis[0] * 1.2 * k, height(psis, 0.78)
    pairs.add(psis, (x, y, skin.back(x, y) + 13.0 * k))
    sit = _top(pelvis, -pelvis[:, 1])
    x, y = sit[0] * k, height(sit, 1.0)
    pairs.add(sit, (x * 1.3, y - 24.0 * k, skin.back(x, y + 10.0) + 42.0 * k))
    middle = pelvis[pelvis[:, 0] < 30.0]
    pubis = _top(middle, middle[:, 2])
    y = height(pubis, 1.0) - 22.0 * k
    pairs.add(pubis, (pubis[0] * k, y, skin.front(5.0, y) - 26.0 * k))


def _spine(pairs: Pairs, bones: Skeleton, skin: Skin, hip: Points, k: float) -> None:
    neck = float(skin.joints["neck"][1])
    tips = {name: _top(bones.bones[name].vertices, -bones.bones[name].vertices[:, 2]) for name in _SPINOUS}
    model = np.array([tips[name][1] for name in _SPINOUS])
    placed = hip[1] + np.array(list(_SPINOUS.values())) * (neck - hip[1])

    def height(y: float) -> float:
        slope = (placed[-1] - placed[0]) / (model[-1] - model[0])
        if y < model[0]:
            return float(placed[0] + (y - model[0]) * slope)
        if y > model[-1]:
            return float(placed[-1] + (y - model[-1]) * slope)
        return float(np.interp(y, model, placed))

    tail = bones.bones["sacrum"].vertices
    tip = _top(tail, -tail[:, 1])
    y = hip[1] - 22.0 * k
    # The coccyx lies at the bottom of the cleft, which the skin hides from a ray along z.
    pairs.add(np.array([0.0, tip[1], tip[2]]), (0.0, y, skin.back(0.0, y + 30.0 * k) + 30.0 * k))
    back = tail[tail[:, 1] > tail[:, 1].max() - 50.0]
    tips["sacrum"] = _top(back, -back[:, 2])
    for name, tip in tips.items():
        v = bones.bones[name].vertices
        body = _top(v, v[:, 2])
        y = height(tip[1]) if name != "sacrum" else hip[1] + 0.175 * (neck - hip[1])
        z = skin.back(0.0, y) + (14.0 if name == "sacrum" else 10.0) * k
        pairs.add(np.array([0.0, tip[1], tip[2]]), (0.0, y, z))
        rise, depth = (body[1] - tip[1]) * 0.98 * k, (body[2] - tip[2]) * 0.93 * k
        pairs.add(np.array([0.0, body[1], body[2]]), (0.0, y + rise, z + depth))

    cage = np.vstack([bones.bones[f"rib{n}"].vertices for n in range(1, 13)])
    low, high = cage[:, 1].min(), cage[:, 1].max()
    for share in (0.15, 0.35, 0.55, 0.75, 0.92):
        level = low + share * (high - low)
        ring = cage[np.abs(cage[:, 1] - level) < 12.0]
        side, fore = _top(ring, ring[:, 0]), _top(ring, ring[:, 2])
        y = height(level)
        middle = (skin.front(0.0, y) + skin.back(0.0, y)) / 2 - 5.0
        edge = skin.hits(np.array([[0.0, y, side[2] * k]]), np.array([[1.0, 0.0, 0.0]]))[0, 0]
        x = min(np.nan_to_num(edge, nan=900.0) - 17.0 * k, 142.0 * k)
        pairs.add(side, (x, y, middle))
        pairs.add(np.array([0.0, fore[1], fore[2]]), (0.0, y, skin.front(0.0, y) - 17.0 * k))


def register(bones: Skeleton, skin: Skin) -> tuple[Callable[[Points], Points], dict[str, Mesh]]:
    """Return the map from skeleton space into the figure, and the bones (left and midline) mapped by it."""
    k = float(skin.joints["hip"][1]) / _HIP_HEIGHT
    pairs = Pairs([], [])
    hip = _leg(pairs, bones, skin, k)
    _pelvis(pairs, bones, skin, hip, k)
    _spine(pairs, bones, skin, hip, k)
    warp = pairs.warp()
    return warp, {name: Mesh(warp(m.vertices), m.faces) for name, m in bones.bones.items()}
