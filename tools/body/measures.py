# SPDX-License-Identifier: Apache-2.0
"""Levels and axes of the reference body (mm, neutral figure, left side) that regions and landmarks share."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from tools.body.mesh import Figure
from tools.body.source import Floats

STATURE = 1750.0


def level(percent: float) -> float:
    """Return the height in mm of a level given in percent of stature."""
    return percent / 100 * STATURE


FOLD = level(47.3)
PATELLA = 518.0
KNEE_TOP = PATELLA + 23 + 20
KNEE_BOTTOM = level(25.5)
ANKLE_TOP = 120.0
ERECTOR = 65.0
T7 = level(74.0)
T12_L1 = level(66.6)
L3_L4 = level(62.15)
L5_S1 = level(59.25)
NAVEL = level(61.5)
CLEFT_TOP = level(53.7)
SYMPHYSIS = level(51.7)


@dataclass(frozen=True)
class LimbAxis:
    """Middle of the left leg's cross-section by height: ``x`` and ``z`` at the heights ``y`` (mm, rising)."""

    y: Floats
    x: Floats
    z: Floats

    def angle(self, x: Floats, y: Floats, z: Floats) -> Floats:
        """Return degrees round the leg: 0 straight forward, 90 outward, +-180 straight back."""
        across = x - np.interp(y, self.y, self.x)
        forward = z - np.interp(y, self.y, self.z)
        return np.asarray(np.degrees(np.arctan2(across, forward)))


def limb_axis(figure: Figure) -> LimbAxis:
    """Measure the axis between ankle and crotch; above and below it stays where it ends."""
    points = figure.points["stand"]
    leg = points[(points[:, 0] > 0) & (figure.weights["arm"] < 0.05)]
    heights = np.arange(110.0, 835.0, 5.0)
    middles = []
    for height in heights:
        ring = leg[np.abs(leg[:, 1] - height) < 8][:, [0, 2]]
        middles.append((ring.min(0) + ring.max(0)) / 2)
    x, z = gaussian_filter1d(np.array(middles), 3, axis=0, mode="nearest").T
    return LimbAxis(heights, x, z)
