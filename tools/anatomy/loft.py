# SPDX-License-Identifier: Apache-2.0
"""A muscle belly as a smooth closed surface through a few guide points.

The guide is a small grid: rows run across the muscle from edge to edge, one after the other from origin to
insertion. A smooth sheet through it is thickened to both sides like a lens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d
from scipy.spatial import cKDTree

from tools.anatomy.skeleton import Mesh, Points
from tools.body.mesh import vertex_normals

ALONG, ACROSS = 49, 25


@dataclass(frozen=True)
class Belly:
    """One belly.

    Attributes:
        rows: guide points, each row (m, 3) with the same m >= 2, from origin to insertion.
        thick: half thickness in mm at each row.
        fibres: where fibre lines start and end across the muscle (0 and 1 are its edges).
        stops: where along the muscle fibre lines start and end.
        cover: least depth of its surface under the skin in mm.
        hidden: views in which this belly of the muscle is left out.
        blunt: how full the section is: 0.5 is an ellipse, smaller is fuller.
    """

    rows: Sequence[Sequence[Points]]
    thick: Sequence[float]
    fibres: Sequence[tuple[float, float]] = ((0.2, 0.2), (0.4, 0.4), (0.6, 0.6), (0.8, 0.8))
    stops: tuple[float, float] = (0.08, 0.92)
    cover: float = 5.0
    blunt: float = 0.5
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Solid:
    """A belly as a mesh with its fibre lines (each (k, 3)) on both faces, and the views that leave it out."""

    mesh: Mesh
    lines: list[Points] = field(default_factory=list)
    hidden: tuple[str, ...] = ()

    def moved(self, move: Callable[[Points], Points]) -> Solid:
        """Return the solid with every point mapped."""
        return Solid(
            Mesh(move(self.mesh.vertices), self.mesh.faces), [move(line) for line in self.lines], self.hidden
        )

    def below(self, height: float) -> Solid:
        """Return what of the solid lies lower than ``height``, open at the cut."""
        low = self.mesh.vertices[:, 1] < height
        kept = self.mesh.faces[low[self.mesh.faces].all(1)]
        lines = [line[line[:, 1] < height] for line in self.lines]
        return Solid(Mesh(self.mesh.vertices, kept), [line for line in lines if len(line) > 3], self.hidden)


def tube(
    path: Sequence[Points],
    half_widths: Sequence[float],
    across: Points,
    thick: Sequence[float],
    cover: float = 5.0,
    hidden: tuple[str, ...] = (),
) -> Belly:
    """Return a strand along ``path``, ``half_widths`` mm to either side in the direction ``across``."""
    way = across / np.linalg.norm(across)
    rows = [[p - way * w, p + way * w] for p, w in zip(path, half_widths, strict=True)]
    return Belly(rows, thick, fibres=(), cover=cover, hidden=hidden)


def _smooth_rows(values: Points, count: int, places: Points) -> Points:
    """Return rows (n, ...) taken at ``count`` even places by a curve that never overshoots."""
    return np.asarray(PchipInterpolator(places, values, axis=0)(np.linspace(0.0, 1.0, count)))


def _places(rows: Points) -> Points:
    """Return where each row lies along the muscle, 0 to 1, measured through the middles of the rows."""
    steps = np.linalg.norm(np.diff(rows.mean(1), axis=0), axis=1)
    at = np.concatenate([[0.0], np.cumsum(np.maximum(steps, 1e-6))])
    return np.asarray(at / at[-1])


def _sheet(belly: Belly) -> tuple[Points, Points]:
    """Return the middle sheet (ALONG, ACROSS, 3) and the half thickness along it (ALONG,)."""
    rows = np.array(belly.rows, dtype=float)
    at = _places(rows)
    across = _smooth_rows(np.moveaxis(rows, 1, 0), ACROSS, np.linspace(0.0, 1.0, rows.shape[1]))
    sheet = _smooth_rows(np.moveaxis(across, 1, 0), ALONG, at)
    thick = _smooth_rows(np.array(belly.thick, dtype=float), ALONG, at)
    sheet[1:-1] = gaussian_filter1d(sheet, 2.0, axis=0, mode="nearest")[1:-1]
    return sheet, np.asarray(gaussian_filter1d(thick, 2.0, mode="nearest"))


def _normals(sheet: Points) -> Points:
    along, over = np.gradient(sheet, axis=0), np.gradient(sheet, axis=1)
    normal = np.cross(along, over)
    return np.asarray(normal / np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9))


def _faces(rows: int, columns: int) -> Points:
    """Return the triangles of a closed tube of ``rows`` rings of ``columns`` points with both ends capped."""
    ring = np.arange(columns)
    a = np.arange(rows - 1)[:, None] * columns + ring
    b = np.arange(rows - 1)[:, None] * columns + np.roll(ring, -1)
    quads = np.stack([a, b, b + columns, a + columns], axis=-1).reshape(-1, 4)
    caps = []
    for start, flip in ((0, False), ((rows - 1) * columns, True)):
        for i in range(1, columns - 1):
            caps.append((start, start + i + 1, start + i) if not flip else (start, start + i, start + i + 1))
    return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]], np.array(caps)])


def _line(face: Points, start: float, end: float, stops: tuple[float, float]) -> Points:
    """Return a line over a face (ALONG, ACROSS, 3) that moves from ``start`` to ``end`` across it."""
    along = np.linspace(stops[0], stops[1], 33)
    over = np.linspace(start, end, 33) * (ACROSS - 1)
    at = along * (ALONG - 1)
    i, j = np.minimum(at.astype(int), ALONG - 2), np.clip(over.astype(int), 0, ACROSS - 2)
    u, v = (at - i)[:, None], (over - j)[:, None]
    low = face[i, j] * (1 - v) + face[i, j + 1] * v
    high = face[i + 1, j] * (1 - v) + face[i + 1, j + 1] * v
    return np.asarray(low * (1 - u) + high * u)


def loft(belly: Belly, keep_inside: Callable[[Points, float], Points]) -> Solid:
    """Return the belly as a solid, held under the skin by ``keep_inside(points, cover)``."""
    sheet, thick = _sheet(belly)
    s = np.linspace(-1.0, 1.0, ACROSS)
    lens = (1.0 - s**2) ** belly.blunt
    offset = _normals(sheet) * (thick[:, None] * lens)[..., None]
    upper = keep_inside((sheet + offset).reshape(-1, 3), belly.cover).reshape(sheet.shape)
    lower = keep_inside((sheet - offset).reshape(-1, 3), belly.cover).reshape(sheet.shape)
    rings = np.concatenate([upper, lower[:, -2:0:-1]], axis=1)
    mesh = Mesh(rings.reshape(-1, 3), _faces(ALONG, rings.shape[1]).astype(np.int64))
    lines = [_line(face, a, b, belly.stops) for face in (upper, lower) for a, b in belly.fibres]
    return Solid(mesh, lines, belly.hidden)


class Cover:
    """Holds points under a skin."""

    def __init__(self, vertices: Points, faces: Points) -> None:
        self._points = vertices
        self._normals = vertex_normals(vertices, faces)
        self._tree = cKDTree(vertices)

    def __call__(self, points: Points, cover: float) -> Points:
        """Return the points, those less than ``cover`` mm under the skin pushed down to that depth.

        In a crease the skin around a point faces several ways and says nothing of depth: such points stay.
        """
        for _ in range(2):
            _, near = self._tree.query(points, k=6)
            skin, normal = self._points[near].mean(1), self._normals[near].mean(1)
            size = np.linalg.norm(normal, axis=1, keepdims=True)
            normal = normal / np.maximum(size, 1e-9)
            above = ((points - skin) * normal).sum(1) + cover
            push = np.where(size[:, 0] > 0.8, np.clip(above, 0.0, 30.0), 0.0)
            points = points - normal * push[:, None]
        return points
