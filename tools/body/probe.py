# SPDX-License-Identifier: Apache-2.0
"""Ask the skin of the standing figure for places: from in front, from behind, from the side, or the nearest."""

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from tools.body.mesh import Figure
from tools.body.source import Floats

FAR = 1000.0


class Probe:
    """Rays against the skin without the arms, which would stand in the way at the hip."""

    def __init__(self, figure: Figure) -> None:
        arm = figure.weights["arm"][figure.triangles].mean(1)
        self._mesh = trimesh.Trimesh(figure.points["stand"], figure.triangles[arm < 0.02], process=False)
        self._rays = RayMeshIntersector(self._mesh, scale_to_box=False)

    def cast(self, start: Floats, direction: Floats) -> Floats:
        """Return the first skin that a ray meets; raise ``ValueError`` when it meets none."""
        start, direction = np.asarray(start, float), np.asarray(direction, float)
        hits, _, _ = self._rays.intersects_location(start[None], direction[None], multiple_hits=False)
        if not len(hits):
            raise ValueError(f"no skin from {start.round()} towards {direction.round(2)}")
        return np.asarray(hits[0])

    def front(self, x: float, y: float) -> Floats:
        """Return the skin seen from in front at x, y."""
        return self.cast(np.array([x, y, FAR]), np.array([0.0, 0.0, -1.0]))

    def back(self, x: float, y: float) -> Floats:
        """Return the skin seen from behind at x, y."""
        return self.cast(np.array([x, y, -FAR]), np.array([0.0, 0.0, 1.0]))

    def outside(self, y: float, z: float) -> Floats:
        """Return the skin of the left side seen from the left at y, z."""
        return self.cast(np.array([FAR, y, z]), np.array([-1.0, 0.0, 0.0]))

    def inside(self, y: float, z: float) -> Floats:
        """Return the inner skin of the left leg, seen from between the legs, at y, z."""
        return self.cast(np.array([0.0, y, z]), np.array([1.0, 0.0, 0.0]))

    def nearest(self, place: Floats) -> Floats:
        """Return the nearest skin."""
        found, _, _ = trimesh.proximity.closest_point_naive(self._mesh, np.asarray(place, float)[None])
        return np.asarray(found[0])

    def between(self, one: Floats, other: Floats, share: float, centre: Floats) -> Floats:
        """Return the skin ``share`` of the way from one place to another, met from outside towards ``centre``."""
        middle = one + share * (other - one)
        inward = np.asarray(centre) - middle
        inward = inward / np.linalg.norm(inward)
        return self.cast(middle - inward * 150, inward)
