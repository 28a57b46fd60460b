# SPDX-License-Identifier: Apache-2.0
"""The quantities that region borders are written in, for many points of skin at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.body.landmarks import Places
from tools.body.measures import LimbAxis, level
from tools.body.source import Floats

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
        return np.asarray(np.sqrt((self.x - place[0]) ** 2 + (self.y - place[1]) ** 2 + (self.z - place[2]) ** 2))

    def oval(self, x: float, y: float, half_width: float, half_height: float, tilt: float = 0.0) -> Mask:
        """Return what lies in an upright oval seen from in front; ``tilt`` (degrees) leans its top outward."""
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


def curve_distance(skin: Skin, curve: Floats) -> tuple[Floats, Floats]:
    """Return distance to a polyline (k, 3) and the share (0 to 1) of its length where it is nearest."""
    best = np.full(len(skin.x), np.inf)
    where = np.zeros(len(skin.x))
    points = np.stack([skin.x, skin.y, skin.z], 1)
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    start = np.concatenate([[0.0], np.cumsum(steps)])
    for number, step in enumerate(steps):
        along = (points - curve[number]) @ (curve[number + 1] - curve[number]) / step**2
        share = np.clip(along, 0, 1)
        foot = curve[number] + share[:, None] * (curve[number + 1] - curve[number])
        distance = np.linalg.norm(points - foot, axis=1)
        closer = distance < best
        best[closer] = distance[closer]
        where[closer] = (start[number] + share[closer] * step) / start[-1]
    return best, where
