# SPDX-License-Identifier: Apache-2.0
"""A figure: the skin as a fine triangle mesh in millimetres, in every stance the views need.

Axes: x to the figure's left, y up from the floor, z forward. All figures share one topology: a triangle and
a place in it mean the same spot of skin on each of them.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.spatial import cKDTree

from tools.body.exposure import outer_faces
from tools.body.pose import STANCES, pose
from tools.body.shape import BUILDS, blend
from tools.body.smoothing import calm
from tools.body.source import SKIN_VERTICES, BaseMesh, Floats, Ints
from tools.body.subdivision import refine

LEVELS = 2
PARTS = {
    "arm": ("upperarm", "lowerarm", "wrist", "finger", "metacarpal", "shoulder01"),
    "hand": ("wrist", "finger", "metacarpal"),
    "head": (
        "head",
        "jaw",
        "special",
        "oris",
        "levator",
        "temporalis",
        "risorius",
        "orbicularis",
        "oculi",
        "eye",
        "tongue",
    ),
    "neck": ("neck",),
    "foot": ("foot", "toe"),
    "leg": ("upperleg", "lowerleg", "foot", "toe"),
    "great_toe": ("toe1-",),
    "small_toes": ("toe2-", "toe3-", "toe4-", "toe5-"),
}


@dataclass(frozen=True)
class Figure:
    """One body.

    Attributes:
        points: by stance (``stand``, ``reach``) the fine vertices (n, 3).
        control: by stance the base vertices (19158, 3), joint cubes included.
        triangles: (t, 3), counter-clockwise seen from outside; the second half of them mirrors the first, the
            left side of the body, one by one, with the corners in the order 0, 2, 1.
        mirror: for every fine vertex the one on the other side.
        weights: by body part (see ``PARTS``) the share (n,) that each fine vertex belongs to it.
    """

    name: str
    height_mm: float
    base: BaseMesh
    points: dict[str, Floats]
    control: dict[str, Floats]
    triangles: Ints
    mirror: Ints
    weights: dict[str, Floats]
    _normals: dict[str, Floats] = field(default_factory=dict)

    def normals(self, stance: str = "stand") -> Floats:
        """Return unit vertex normals (n, 3)."""
        if stance not in self._normals:
            self._normals[stance] = vertex_normals(self.points[stance], self.triangles)
        return self._normals[stance]

    def joint(self, name: str, stance: str = "stand") -> Floats:
        """Return the centre of a joint such as ``joint-l-knee``."""
        return self.base.joint(self.control[stance], name)


def vertex_normals(points: Floats, triangles: Ints) -> Floats:
    """Return unit normals (n, 3), each the mean of its triangles weighted by area."""
    corners = points[triangles]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(points)
    for corner in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(triangles[:, corner], across[:, axis], len(points))
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12))


def _mirror_table(points: Floats) -> Ints:
    """For every point (n, 3) of a symmetric mesh return the one on the other side."""
    _, table = cKDTree(points).query(points * [-1.0, 1.0, 1.0])
    if not (table[table] == np.arange(len(points))).all():
        raise ValueError("the base mesh is not symmetric")
    return np.asarray(table)


def _symmetric_triangles(quads: Ints, points: Floats, mirror: Ints) -> Ints:
    """Cut the left quads in two and mirror them, so that both sides are cut along the same diagonals."""
    left = quads[points[quads, 0].mean(1) > 0]
    halves = np.stack([left[:, [0, 1, 2]], left[:, [0, 2, 3]]], 1).reshape(-1, 3)
    return np.concatenate([halves, mirror[halves][:, [0, 2, 1]]])


def _part_weights(base: BaseMesh, prefixes: tuple[str, ...]) -> Floats:
    total = np.zeros(len(base.vertices))
    for bone, pairs in base.weights.items():
        if pairs and bone.startswith(prefixes):
            np.add.at(total, [int(number) for number, _ in pairs], [weight for _, weight in pairs])
    return np.clip(total, 0, 1)


def build(name: str, base: BaseMesh | None = None) -> Figure:
    """Return the figure ``neutral``, ``female`` or ``male``, standing on the floor at its height."""
    base = base or BaseMesh()
    plan = BUILDS[name]
    vertices = calm(base, blend(base, plan))
    control = {stance: pose(base, vertices, angles) for stance, angles in STANCES.items()}
    standing = control["stand"][:SKIN_VERTICES, 1]
    floor, scale = standing.min(), plan.height_mm / (standing.max() - standing.min())
    control = {stance: (points - [0.0, floor, 0.0]) * scale for stance, points in control.items()}

    coarse = outer_faces(base)
    used, compact = np.unique(coarse, return_inverse=True)
    quads = compact.reshape(-1, 4)
    points = {stance: places[used] for stance, places in control.items()}
    published = 0.5 * (base.vertices + base.vertices[base.mirror] * [-1.0, 1.0, 1.0])[used]
    weights = {part: _part_weights(base, prefixes)[used] for part, prefixes in PARTS.items()}
    for _ in range(LEVELS):
        step = refine(quads, len(points["stand"]))
        quads, published = step.quads, np.asarray(step.matrix @ published)
        points = {stance: np.asarray(step.matrix @ places) for stance, places in points.items()}
        weights = {part: np.asarray(step.matrix @ share) for part, share in weights.items()}
    for stance in points:
        points[stance][np.abs(points[stance][:, 0]) < 1e-6, 0] = 0.0
    mirror = _mirror_table(published)
    triangles = _symmetric_triangles(quads, published, mirror)
    return Figure(name, plan.height_mm, base, points, control, triangles, mirror, weights)
