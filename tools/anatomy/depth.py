# SPDX-License-Identifier: Apache-2.0
"""Small depth pictures of single meshes as a camera sees them, both sides of every triangle showing."""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from tools.anatomy.skeleton import Faces, Mesh, Points
from tools.body.camera import View
from tools.body.mesh import vertex_normals

_PAD = 6


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _fill(x, y, z, shade, faces, depth, tone):  # type: ignore[no-untyped-def]
    height, width = depth.shape
    for f in range(faces.shape[0]):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        area = (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a])
        if abs(area) < 1e-12:
            continue
        x0 = max(0, int(np.ceil(min(x[a], x[b], x[c]) - 0.5)))
        x1 = min(width - 1, int(np.floor(max(x[a], x[b], x[c]) - 0.5)))
        y0 = max(0, int(np.ceil(min(y[a], y[b], y[c]) - 0.5)))
        y1 = min(height - 1, int(np.floor(max(y[a], y[b], y[c]) - 0.5)))
        for row in range(y0, y1 + 1):
            for column in range(x0, x1 + 1):
                px, py = column + 0.5 - x[a], row + 0.5 - y[a]
                u = (px * (y[c] - y[a]) - (x[c] - x[a]) * py) / area
                v = ((x[b] - x[a]) * py - px * (y[b] - y[a])) / area
                if u < -1e-9 or v < -1e-9 or u + v > 1 + 1e-9:
                    continue
                near = z[a] + u * (z[b] - z[a]) + v * (z[c] - z[a])
                if near > depth[row, column]:
                    depth[row, column] = near
                    tone[row, column] = shade[a] * (1 - u - v) + shade[b] * u + shade[c] * v


@dataclass(frozen=True)
class Picture:
    """A window of a view: ``depth`` (h, w) in mm towards the onlooker, ``light`` (h, w) from 0 to 1.

    ``corner`` is the picture's top left pixel in pixels of the view, ``scale`` pixels a mm.
    """

    depth: Points
    light: Points
    corner: tuple[int, int]
    scale: float

    @property
    def mask(self) -> NDArray[np.bool_]:
        """True where the mesh is."""
        return np.asarray(self.depth > -1e8)

    def to_view(self, pixels: Points) -> Points:
        """Return picture positions (n, 2) as (column, row) in mm of the view."""
        return (pixels + 0.5 + np.array(self.corner)) / self.scale

    def at(self, places: Points, values: Points, outside: float) -> Points:
        """Return ``values`` (h, w) at places (n, 2) in mm of the view."""
        cell = np.floor(places * self.scale).astype(int) - np.array(self.corner)
        height, width = values.shape
        inside = (cell >= 0).all(1) & (cell[:, 0] < width) & (cell[:, 1] < height)
        found = np.full(len(places), outside)
        found[inside] = values[cell[inside, 1], cell[inside, 0]]
        return found


def picture(view: View, mesh: Mesh, scale: float) -> Picture:
    """Return a mesh at ``scale`` pixels a mm; light falls from the onlooker and above."""
    placed = view.project(mesh.vertices)
    low = np.floor(placed[:, :2].min(0) * scale).astype(int) - _PAD
    high = np.ceil(placed[:, :2].max(0) * scale).astype(int) + _PAD
    width, height = high - low
    normals = vertex_normals(mesh.vertices, mesh.faces)
    lamp = 0.85 * view.toward + 0.53 * view.up
    facing = normals * np.sign(normals @ view.toward)[:, None]
    light = np.clip(facing @ lamp, 0.0, 1.0)
    depth, tone = np.full((height, width), -1e9), np.zeros((height, width))
    x, y = placed[:, 0] * scale - low[0], placed[:, 1] * scale - low[1]
    _fill(x, y, placed[:, 2].copy(), light, _corners(mesh.faces), depth, tone)
    return Picture(depth, tone, (int(low[0]), int(low[1])), scale)


def _corners(faces: Faces) -> Faces:
    return np.ascontiguousarray(faces, dtype=np.int64)


def together(pictures: list[Picture]) -> Picture:
    """Return several pictures of one view as one, the nearest showing."""
    if len(pictures) == 1:
        return pictures[0]
    low = np.min([p.corner for p in pictures], axis=0)
    high = np.max([np.add(p.corner, p.depth.shape[::-1]) for p in pictures], axis=0)
    depth = np.full((high - low)[::-1], -1e9)
    light = np.zeros(depth.shape)
    for p in pictures:
        x, y = np.subtract(p.corner, low)
        h, w = p.depth.shape
        window = (slice(y, y + h), slice(x, x + w))
        nearer = p.depth > depth[window]
        depth[window] = np.where(nearer, p.depth, depth[window])
        light[window] = np.where(nearer, p.light, light[window])
    return Picture(depth, light, (int(low[0]), int(low[1])), pictures[0].scale)
