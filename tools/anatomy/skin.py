# SPDX-License-Identifier: Apache-2.0
"""What fitting needs of a figure's skin: ray hits, slices and the joint centres of its rig."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from tools.anatomy.skeleton import Faces, Points
from tools.body.mesh import Figure


@dataclass
class Skin:
    """A closed skin in mm; ``joints`` are the rig's left hip, knee, ankle and toes, and the neck."""

    vertices: Points
    faces: Faces
    joints: dict[str, Points]
    _rays: RayMeshIntersector = field(init=False, repr=False)

    def __post_init__(self) -> None:
        mesh = trimesh.Trimesh(self.vertices, self.faces, process=False)
        self._rays = RayMeshIntersector(mesh, scale_to_box=False)

    def hits(self, origins: Points, directions: Points) -> Points:
        """Return the first hit of each ray (N, 3), NaN where a ray misses."""
        origins = np.asarray(origins, dtype=float).reshape(-1, 3)
        directions = np.broadcast_to(np.asarray(directions, dtype=float), origins.shape)
        found = np.full(origins.shape, np.nan)
        places, rays, _ = self._rays.intersects_location(origins, directions, multiple_hits=False)
        found[rays] = places
        return found

    def hit(self, origin: tuple[float, float, float], direction: tuple[float, float, float]) -> Points:
        """Return where one ray meets the skin; raises ValueError when it does not."""
        place = self.hits(np.array([origin]), np.array([direction]))[0]
        if np.isnan(place).any():
            raise ValueError(f"no skin from {origin} along {direction}")
        return place

    def front(self, x: float, y: float) -> float:
        """Return z of the foremost skin at (x, y)."""
        return float(self.hit((x, y, 800.0), (0.0, 0.0, -1.0))[2])

    def back(self, x: float, y: float) -> float:
        """Return z of the hindmost skin at (x, y)."""
        return float(self.hit((x, y, -800.0), (0.0, 0.0, 1.0))[2])

    def lateral(self, y: float, z: float, start: float) -> float:
        """Return x of the outermost skin of the left side at (y, z), looked for from ``start`` inwards."""
        return float(self.hit((start, y, z), (-1.0, 0.0, 0.0))[0])

    def band(self, y: float, half: float, x_max: float) -> Points:
        """Return the skin vertices of the left side within ``half`` of height ``y`` and x below ``x_max``."""
        v = self.vertices
        return v[(np.abs(v[:, 1] - y) < half) & (v[:, 0] > 0.0) & (v[:, 0] < x_max)]


def skin_of(figure: Figure) -> Skin:
    """Return the standing skin of a figure, with the joints that the fit hangs on."""
    names = {
        "hip": "joint-l-upper-leg",
        "knee": "joint-l-knee",
        "ankle": "joint-l-ankle",
        "neck": "joint-neck",
    }
    for toe in range(1, 6):
        names[f"toe{toe}_base"] = f"joint-l-toe-{toe}-1"
        names[f"toe{toe}_tip"] = f"joint-l-toe-{toe}-{3 if toe == 1 else 4}"
    joints = {name: figure.joint(joint) for name, joint in names.items()}
    return Skin(figure.points["stand"], figure.triangles, joints)
