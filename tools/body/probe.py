# SPDX-License-Identifier: Apache-2.0
"""Ask the skin of the standing figure for places: from in front, behind or the side."""

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from tools.body.mesh import Figure
from tools.body.source import Floats, Ints

FAR = 1000.0


class Probe:
    """Rays against the skin without the arms, which would stand in the way at the hip."""

    def __init__(self, figure: Figure) -> None:
        arm = figure.weights["arm"][figure.triangles].mean(1)
        self._faces = np.flatnonzero(arm < 0.02)
        self._corners = figure.points["stand"][figure.triangles]
        mesh = trimesh.Trimesh(figure.points["stand"], figure.triangles[self._faces], process=False)
        self._rays = RayMeshIntersector(mesh, scale_to_box=False)

        whole = trimesh.Trimesh(figure.points["stand"], figure.triangles, process=False)
        self._all_rays = RayMeshIntersector(whole, scale_to_box=False)
        self._all = np.arange(len(figure.triangles))

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

    def between(self, one: Floats, other: Floats, share: float, centre: Floats) -> Floats:
        """Return the skin ``share`` of the way between two places, met level on the way to ``centre``."""
        middle = one + share * (other - one)
        inward = (np.asarray(centre) - middle) * [1.0, 0.0, 1.0]
        inward = inward / np.linalg.norm(inward)
        return self.cast(middle - inward * 150, inward)

    def places(self, seen_from: str, marks: Floats) -> tuple[Ints, Floats]:
        """Return triangles (n,) and weights (n, 3) where marks (n, 2) meet the left side of the skin.

        From ``front`` and ``back`` a mark is x and height, from ``outside`` and ``inside`` height and z.
        """
        count = len(marks)
        rays_at, faces_at = self._rays, self._faces
        start, direction = np.zeros((count, 3)), np.zeros((count, 3))
        if seen_from in ("front", "back"):
            rays_at, faces_at = self._all_rays, self._all
            sign = 1.0 if seen_from == "front" else -1.0
            start[:, 0], start[:, 1], start[:, 2] = np.maximum(marks[:, 0], 1e-3), marks[:, 1], sign * FAR
            direction[:, 2] = -sign
        else:
            outside = seen_from == "outside"
            start[:, 0], start[:, 1], start[:, 2] = FAR if outside else 0.0, marks[:, 0], marks[:, 1]
            direction[:, 0] = -1.0 if outside else 1.0
        hits, rays, faces = rays_at.intersects_location(start, direction, multiple_hits=False)
        if len(set(rays.tolist())) < count:
            raise ValueError(f"some of {marks.round().tolist()} miss the skin from the {seen_from}")
        first = np.unique(rays, return_index=True)[1]
        face = faces_at[faces[first]]
        weights = trimesh.triangles.points_to_barycentric(self._corners[face], hits[first])
        return face, np.clip(weights, 0, 1) / np.clip(weights, 0, 1).sum(1, keepdims=True)
