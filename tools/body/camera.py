# SPDX-License-Identifier: Apache-2.0
"""The six cameras: all are parallel projections in millimetres, one unit of a picture = 1 mm."""

from dataclasses import dataclass

import numpy as np

from tools.body.mesh import Figure
from tools.body.source import Floats, Ints

MARGIN = 25.0
# The inner leg is cut off straight this far above the crotch.
INNER_ABOVE_MM = 18.0
VIEWS = ("front", "back", "left", "right", "soles", "inner")
# By view: stance, the direction that points right in the picture, up in the picture.
_AXES: dict[str, tuple[str, tuple[float, ...], tuple[float, ...]]] = {
    "front": ("stand", (1, 0, 0), (0, 1, 0)),
    "back": ("stand", (-1, 0, 0), (0, 1, 0)),
    "left": ("reach", (0, 0, -1), (0, 1, 0)),
    "right": ("reach", (0, 0, 1), (0, 1, 0)),
    "soles": ("stand", (1, 0, 0), (0, 0, 1)),
    "inner": ("stand", (0, 0, 1), (0, 1, 0)),
}


@dataclass(frozen=True)
class View:
    """A camera of one figure.

    Attributes:
        stance: the stance of the figure that it looks at.
        right, up, toward: unit vectors of the picture; ``toward`` points at the onlooker.
        origin: what ``right`` and ``up`` measure at the top left corner.
        triangles: the triangles (t, 3) that it shows.
        chosen: their numbers among the figure's triangles.
    """

    name: str
    stance: str
    right: Floats
    up: Floats
    toward: Floats
    origin: tuple[float, float]
    width: float
    height: float
    triangles: Ints
    chosen: Ints

    @property
    def cut(self) -> float:
        """Picture y (mm) above which nothing is shown."""
        return MARGIN if self.name == "inner" else 0.0

    def project(self, points: Floats) -> Floats:
        """Return picture x, y (mm, y down) and depth towards the onlooker for points (n, 3) as (n, 3)."""
        across = points @ self.right - self.origin[0]
        down = self.origin[1] - points @ self.up
        return np.stack([across, down, points @ self.toward], -1)


def _shown(figure: Figure, name: str) -> Ints:
    corners = figure.points["stand"][figure.triangles].mean(1)
    if name == "soles":
        foot = figure.weights["foot"][figure.triangles].mean(1)
        keep = (foot > 0.5) & (corners[:, 1] < 0.06 * figure.height_mm)
    elif name == "inner":
        arm = figure.weights["arm"][figure.triangles].mean(1)
        keep = (corners[:, 0] > 0) & (corners[:, 1] < crotch_height(figure) + 60) & (arm < 0.02)
    else:
        keep = np.ones(len(corners), bool)
    return np.flatnonzero(keep)


def crotch_height(figure: Figure) -> float:
    """Return the height of the lowest skin on the midline between the legs."""
    points = figure.points["stand"]
    return float(points[np.abs(points[:, 0]) < 0.5, 1].min())


def camera(figure: Figure, name: str) -> View:
    """Return the camera of a view; the four body views share scale and vertical origin."""
    stance, right, up = _AXES[name]
    across, upward = np.array(right, float), np.array(up, float)
    toward = np.cross(across, upward)
    chosen = _shown(figure, name)
    triangles = figure.triangles[chosen]
    points = figure.points[stance][np.unique(triangles)]
    low, high = (points @ across).min(), (points @ across).max()
    if across @ [1, 0, 0]:
        high = max(high, -low)
        low = -high
    if name in ("soles", "inner"):
        bottom, top = (points @ upward).min(), (points @ upward).max()
        top = crotch_height(figure) + INNER_ABOVE_MM if name == "inner" else top
    else:
        bottom, top = 0.0, figure.height_mm
    # An even width puts the middle, and so every whole millimetre from it, between two pixels.
    width = float(2 * np.ceil((high - low + 2 * MARGIN) / 2))
    height = float(np.ceil(top - bottom + 2 * MARGIN))
    origin = (float((low + high - width) / 2), float(top + MARGIN))
    return View(name, stance, across, upward, toward, origin, width, height, triangles, chosen)
