# SPDX-License-Identifier: Apache-2.0
"""Places to hang a muscle on: on bones, under the skin, round the axis of a limb (left side, mm)."""

from __future__ import annotations

import functools

import numpy as np

from tools.anatomy.fitted import Fitted
from tools.anatomy.landmarks import bone_points
from tools.anatomy.skeleton import Points

# Skin and fat over a muscle that lies directly under them.
COVER = 6.0


def point(x: float, y: float, z: float) -> Points:
    """Return a point (3,)."""
    return np.array([x, y, z], dtype=float)


def by(start: Points, x: float, y: float, z: float) -> Points:
    """Return a point moved by (x, y, z)."""
    return np.asarray(start + np.array([x, y, z]))


def between(a: Points, b: Points, share: float = 0.5) -> Points:
    """Return the point ``share`` of the way from ``a`` to ``b``."""
    return np.asarray(a + (b - a) * share)


class Frames:
    """Named places of one fitted figure.

    Angles go round a limb: 0 forward, 90 to the side, 180 back, -90 towards the midline. ``rho`` is 0 on the
    axis of the limb and 1 just under its skin.
    """

    def __init__(self, body: Fitted) -> None:
        self.body = body
        self.skin = body.skin
        self.marks = bone_points(body.bones)
        hip, knee, ankle = (self.skin.joints[j] for j in ("hip", "knee", "ankle"))
        self._limbs = {
            "thigh": (float(hip[1]), float(knee[1]), self._axis(hip[1], knee[1], (0.25, 0.95), 2)),
            "leg": (float(knee[1]), float(ankle[1]), self._axis(knee[1], ankle[1], (0.05, 0.95), 3)),
        }

    def at(self, name: str, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Points:
        """Return a bony landmark moved by (x, y, z)."""
        return by(self.marks[name], x, y, z)

    def bone(self, name: str, share: float, angle: float, off: float = 0.0) -> Points:
        """Return the surface of a long bone, ``share`` of the way down, in a direction, ``off`` mm out."""
        v = self.body.bones[name].vertices
        y = v[:, 1].max() - share * np.ptp(v[:, 1])
        ring = v[np.abs(v[:, 1] - y) < 7.0]
        way = np.array([np.sin(np.radians(angle)), 0.0, np.cos(np.radians(angle))])
        middle = (ring.min(0) + ring.max(0)) / 2
        reach = ((ring - middle) @ way).max()
        return np.asarray(point(middle[0], y, middle[2]) + way * (reach + off))

    def near(self, name: str, x: float, y: float, z: float) -> Points:
        """Return the point of a bone nearest to (x, y, z)."""
        v = self.body.bones[name].vertices
        return np.asarray(v[int(np.argmin(((v - (x, y, z)) ** 2).sum(1)))])

    @functools.cached_property
    def _crest(self) -> Points:
        wing = self.body.bones["hip_bone"].vertices
        asis, psis = self.marks["asis"], self.marks["psis"]
        middle = between(asis, psis)
        rel = wing - middle
        start, end = (np.arctan2(p[1], p[2]) for p in (asis - middle, psis - middle))
        angles = np.linspace(start, end if end > 0 else end + 2 * np.pi, 41)
        found = []
        for angle in angles:
            way = np.array([0.0, np.sin(angle), np.cos(angle)])
            across = np.array([0.0, -np.cos(angle), np.sin(angle)])
            band = wing[(np.abs(rel @ across) < 7.0) & (rel @ way > 0)]
            found.append(band[int(np.argmax((band - middle) @ way))])
        line = np.array(found)
        for _ in range(3):
            line[1:-1] = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
        return line

    def crest(self, share: float, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Points:
        """Return the iliac crest ``share`` of the way from front to back spine, moved by (x, y, z)."""
        line = self._crest
        at = np.linspace(0.0, 1.0, len(line))
        return by(np.array([np.interp(share, at, line[:, i]) for i in range(3)]), x, y, z)

    def rib(self, number: int, share: float, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Points:
        """Return the middle of a rib ``share`` of the way round from the spine to its front end."""
        v = self.body.bones[f"rib{number}"].vertices
        turn = np.arctan2(v[:, 0], 40.0 - v[:, 2])
        low, high = turn.min(), turn.max()
        near = np.abs(turn - (low + share * (high - low))) < 0.08 * (high - low)
        return by(v[near].mean(0), x, y, z)

    def back(self, x: float, y: float, depth: float) -> Points:
        """Return the point ``depth`` mm in front of the hindmost skin at (x, y)."""
        return point(x, y, self.skin.back(x, y) + depth)

    def front(self, x: float, y: float, depth: float) -> Points:
        """Return the point ``depth`` mm behind the foremost skin at (x, y)."""
        return point(x, y, self.skin.front(x, y) - depth)

    def side(self, y: float, z: float, depth: float) -> Points:
        """Return the point ``depth`` mm inside the outermost skin of trunk or thigh at (y, z)."""
        return point(self._way_out(point(20.0, y, z), 90.0) + 20.0 - depth, y, z)

    def thigh(self, share: float, angle: float, rho: float) -> Points:
        """Return a point of the thigh, ``share`` 0 at the hip joint and 1 at the knee."""
        return self._limb("thigh", share, angle, rho)

    def leg(self, share: float, angle: float, rho: float) -> Points:
        """Return a point of the leg, ``share`` 0 at the knee and 1 at the ankle."""
        return self._limb("leg", share, angle, rho)

    def trunk(self, y: float, angle: float, rho: float) -> Points:
        """Return a point of the trunk at height ``y``, round the middle of its depth."""
        middle = point(0.0, y, (self.skin.front(0.5, y) + self.skin.back(0.5, y)) / 2)
        return self._polar(middle, angle, rho)

    def _limb(self, name: str, share: float, angle: float, rho: float) -> Points:
        top, bottom, axis = self._limbs[name]
        y = top + (bottom - top) * share
        return self._polar(point(np.polyval(axis[0], y), y, np.polyval(axis[1], y)), angle, rho)

    def _polar(self, middle: Points, angle: float, rho: float) -> Points:
        way = np.array([np.sin(np.radians(angle)), 0.0, np.cos(np.radians(angle))])
        return np.asarray(middle + way * (self._way_out(middle, angle) - COVER) * rho)

    def _way_out(self, start: Points, angle: float) -> float:
        """Return how far the skin is; where thigh meets thigh the plane between them counts as skin."""
        way = np.array([np.sin(np.radians(angle)), 0.0, np.cos(np.radians(angle))])
        place = self.skin.hits(start[None], way[None])[0]
        far = float(np.linalg.norm(place - start)) if not np.isnan(place).any() else 400.0
        if way[0] < -1e-6 and start[0] > 4.0:
            far = min(far, (start[0] - 4.0) / -way[0])
        return far

    def _axis(
        self, top: float, bottom: float, span: tuple[float, float], degree: int
    ) -> tuple[Points, Points]:
        """Return polynomials x(y) and z(y) through the middles of the limb's cross-sections."""
        heights, xs, zs = [], [], []
        for share in np.linspace(*span, 12):
            y = top + (bottom - top) * share
            ring = self.skin.band(y, 6.0, 230.0)
            ring = ring[ring[:, 0] < 230.0]
            heights.append(y)
            xs.append((ring[:, 0].min() + ring[:, 0].max()) / 2)
            zs.append((ring[:, 2].min() + ring[:, 2].max()) / 2)
        return np.polyfit(heights, xs, degree), np.polyfit(heights, zs, degree)
