# SPDX-License-Identifier: Apache-2.0
"""The quantities that region borders are written in, for many points of skin at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from tools.body.landmarks import Places
from tools.body.measures import LimbAxis, level
from tools.body.source import Floats

CURVE_STEP_MM = 0.5
Mask = NDArray[np.bool_]
Rules = Callable[["Skin", Places], Iterator[tuple[str, Mask]]]


@dataclass(frozen=True)
class Skin:
    """Points of skin, all folded on to the left side (mm).

    Attributes:
        x, y, z: distance from the midline, height, forward.
        down, forward_facing: components of the normal, down and forward.
        angle: degrees round the middle of the leg, 0 forward, 90 outward.
        back: behind the side line (top of the crest to the trochanter, above it mid-axillary).
        part: share of each point in a part of the body.
    """

    x: Floats
    y: Floats
    z: Floats
    down: Floats
    forward_facing: Floats
    angle: Floats
    back: Mask
    part: dict[str, Floats]

    @classmethod
    def of(cls, points: Floats, normals: Floats, weights: dict[str, Floats], axis: LimbAxis) -> "Skin":
        """Measure points (n, 3)."""
        x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
        side_line = np.interp(y, [level(51), level(61.3), level(66)], [20.0, 30.0, 38.0])
        return cls(x, y, z, -normals[:, 1], normals[:, 2], axis.angle(x, y, z), z < side_line, weights)

    def distance(self, place: Floats) -> Floats:
        """Return the straight distance to a place."""
        return np.asarray(
            np.sqrt((self.x - place[0]) ** 2 + (self.y - place[1]) ** 2 + (self.z - place[2]) ** 2)
        )

    def oval(self, x: float, y: float, half_width: float, half_height: float, tilt: float = 0.0) -> Mask:
        """Return what lies in an upright oval from in front; ``tilt`` (degrees) leans its top outward."""
        turn = np.radians(tilt)
        across = (self.x - x) * np.cos(turn) - (self.y - y) * np.sin(turn)
        along = (self.x - x) * np.sin(turn) + (self.y - y) * np.cos(turn)
        return np.asarray((across / half_width) ** 2 + (along / half_height) ** 2 < 1)

    def between_heights(self, low: float, high: float) -> Mask:
        """Return what lies from ``low`` up to but not at ``high``."""
        return np.asarray((self.y >= low) & (self.y < high))

    def sector(self, low: float, high: float) -> Mask:
        """Return what lies between two angles round the leg."""
        return np.asarray((self.angle >= low) & (self.angle < high))


def curve_distance(skin: Skin, curve: Floats, reach: float) -> tuple[Floats, Floats]:
    """Return distance to a polyline (k, 3) and the share (0 to 1) of its length where it is nearest.

    Skin that lies more than ``reach`` mm above or below the whole curve is not asked: infinite, 0.
    """
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    along = np.linspace(0, length[-1], int(length[-1] / CURVE_STEP_MM))
    dense = np.stack([np.interp(along, length, column) for column in curve.T], 1)
    near = (skin.y > curve[:, 1].min() - reach) & (skin.y < curve[:, 1].max() + reach)
    distance, share = np.full(len(skin.x), np.inf), np.zeros(len(skin.x))
    points = np.stack([skin.x[near], skin.y[near], skin.z[near]], 1)
    distance[near], nearest = cKDTree(dense).query(points, workers=-1)
    share[near] = nearest / (len(dense) - 1)
    return distance, share
