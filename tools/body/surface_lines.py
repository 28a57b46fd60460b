# SPDX-License-Identifier: Apache-2.0
"""Lay the features on the skin of the reference body, so that every figure carries them along."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import make_interp_spline
from scipy.spatial import cKDTree

from tools.body.features import FEATURES, Feature
from tools.body.mesh import Figure
from tools.body.probe import Probe
from tools.body.source import Floats, Ints

STEP_MM = 2.0
TOWARDS = {
    "front": np.array([0.0, 0.0, 1.0]),
    "back": np.array([0.0, 0.0, -1.0]),
    "outside": np.array([1.0, 0.0, 0.0]),
    "inside": np.array([-1.0, 0.0, 0.0]),
}


@dataclass(frozen=True)
class SurfaceLine:
    """A feature as places on the figure's triangles: ``face`` (n,) and ``bary`` (n, 3).

    A ``central`` one begins on the midline and already holds both halves.
    """

    name: str
    feature: Feature
    face: Ints
    bary: Floats
    central: bool = False

    def mirrored(self, figure: Figure) -> "SurfaceLine":
        """Return the line of the left side on the right side."""
        return SurfaceLine(
            self.name, self.feature, self.face + len(figure.triangles) // 2, self.bary[:, [0, 2, 1]]
        )

    def at(self, figure: Figure, per_vertex: Floats) -> Floats:
        """Return a vertex attribute (v, k) along the line."""
        return np.asarray((per_vertex[figure.triangles[self.face]] * self.bary[:, :, None]).sum(1))


def _dense(through: tuple[tuple[float, float], ...]) -> Floats:
    knots = np.array(through, float)
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(knots, axis=0), axis=1))])
    degree = min(3, len(knots) - 1)
    spline = make_interp_spline(length, knots, k=degree)
    return np.asarray(spline(np.linspace(0, length[-1], max(3, int(length[-1] / STEP_MM) + 1))))


def lay_features(figure: Figure) -> list[SurfaceLine]:
    """Return the features of the left side on the reference figure."""
    probe = Probe(figure)
    lines = []
    for name, feature in FEATURES.items():
        face, bary = probe.places(feature.seen_from, _dense(feature.through))
        line = SurfaceLine(name, feature, face, bary)
        facing = line.at(figure, figure.normals()) @ TOWARDS[feature.seen_from]
        # A ray through the closed lips ends in the neck: such places are left out.
        line = SurfaceLine(name, feature, face[facing > 0], bary[facing > 0])
        lines.append(_whole(line, figure) if feature.through[0][0] == 0 else line)
    return lines


def _whole(line: SurfaceLine, figure: Figure) -> SurfaceLine:
    """Return a line that begins on the midline with its other half before it, if it leaves the midline."""
    face, bary = line.face, line.bary
    if any(x for x, _ in line.feature.through):
        other = line.mirrored(figure)
        face, bary = np.concatenate([other.face[:0:-1], face]), np.concatenate([other.bary[:0:-1], bary])
    return SurfaceLine(line.name, line.feature, face, bary, central=True)


def soft_tone(lines: list[SurfaceLine], reference: Figure) -> Floats:
    """Return for each vertex the darkness (v,) that the features add, the same on both sides."""
    points = reference.points["stand"]
    normals = reference.normals()
    tone = np.zeros(len(points))
    left = np.flatnonzero(points[:, 0] >= -60)
    for line in lines:
        if not line.feature.shade:
            continue
        places, facing = line.at(reference, points), line.at(reference, normals)
        distance, nearest = cKDTree(places).query(points[left], distance_upper_bound=3 * line.feature.reach)
        close = np.flatnonzero(np.isfinite(distance))
        alike = np.clip((normals[left[close]] * facing[nearest[close]]).sum(1), 0, 1) ** 0.5
        fade = np.exp(-((distance[close] / line.feature.reach) ** 2) * 1.2)
        taper = _ends(len(places))[nearest[close]]
        added = np.zeros(len(points))
        added[left[close]] = line.feature.shade * fade * alike * taper
        both = added, added[reference.mirror]
        tone += np.maximum(*both) if line.feature.shade > 0 else np.minimum(*both)
    return tone


def _ends(count: int) -> Floats:
    """Share of the tone along a line: it swells and fades gently, dots keep it whole."""
    if count < 9:
        return np.ones(count)
    along = np.linspace(0, 1, count)
    rise = np.clip(np.minimum(along, 1 - along) * 2.6, 0, 1)
    return np.asarray(rise * rise * (3 - 2 * rise))
