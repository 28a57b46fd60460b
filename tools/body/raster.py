# SPDX-License-Identifier: Apache-2.0
"""A depth buffer: which triangle, and where in it, each pixel of a view shows."""

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from tools.body.camera import View
from tools.body.source import Floats


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _fill(x, y, depth, triangles, face, second, third, nearest):  # type: ignore[no-untyped-def]
    height, width = face.shape
    for number in range(triangles.shape[0]):
        a, b, c = triangles[number, 0], triangles[number, 1], triangles[number, 2]
        area = (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a])
        if area >= -1e-12:  # faces away from the onlooker (y runs down)
            continue
        first_x = max(0, int(np.ceil(min(x[a], x[b], x[c]) - 0.5)))
        last_x = min(width - 1, int(np.floor(max(x[a], x[b], x[c]) - 0.5)))
        first_y = max(0, int(np.ceil(min(y[a], y[b], y[c]) - 0.5)))
        last_y = min(height - 1, int(np.floor(max(y[a], y[b], y[c]) - 0.5)))
        for row in range(first_y, last_y + 1):
            for column in range(first_x, last_x + 1):
                px, py = column + 0.5 - x[a], row + 0.5 - y[a]
                u = (px * (y[c] - y[a]) - (x[c] - x[a]) * py) / area
                v = ((x[b] - x[a]) * py - px * (y[b] - y[a])) / area
                if u < -1e-9 or v < -1e-9 or u + v > 1 + 1e-9:
                    continue
                z = depth[a] + u * (depth[b] - depth[a]) + v * (depth[c] - depth[a])
                if z > nearest[row, column]:
                    nearest[row, column] = z
                    face[row, column] = number
                    second[row, column] = u
                    third[row, column] = v


@dataclass(frozen=True)
class Raster:
    """What a view shows at ``scale`` pixels a millimetre.

    Attributes:
        face: (h, w) number among the view's triangles, -1 outside the body.
        second, third: (h, w) barycentric weights of the triangle's second and third corner.
        depth: (h, w) distance towards the onlooker in mm.
    """

    view: View
    scale: float
    face: NDArray[np.int32]
    second: Floats
    third: Floats
    depth: Floats

    @property
    def mask(self) -> NDArray[np.bool_]:
        """True where the body is."""
        return np.asarray(self.face >= 0)

    def values(self, per_vertex: Floats) -> Floats:
        """Return a vertex attribute (n,) or (n, k) at every pixel of the body, in row order."""
        mask = self.mask
        corners = self.view.triangles[self.face[mask]]
        u, v = self.second[mask], self.third[mask]
        if per_vertex.ndim == 2:
            u, v = u[:, None], v[:, None]
        parts = (
            per_vertex[corners[:, 0]] * (1 - u - v),
            per_vertex[corners[:, 1]] * u,
            per_vertex[corners[:, 2]] * v,
        )
        return np.asarray(parts[0] + parts[1] + parts[2])

    def image(self, per_vertex: Floats, outside: float = 0.0) -> Floats:
        """Return a scalar vertex attribute (n,) as a picture (h, w)."""
        picture = np.full(self.face.shape, outside)
        picture[self.mask] = self.values(per_vertex)
        return picture


def rasterise(view: View, points: Floats, scale: float) -> Raster:
    """Return the depth buffer of points (in the view's stance) at ``scale`` pixels a millimetre."""
    placed = view.project(points)
    height, width = int(np.ceil(view.height * scale)), int(np.ceil(view.width * scale))
    face = np.full((height, width), -1, np.int32)
    second, third = np.zeros((height, width)), np.zeros((height, width))
    nearest = np.full((height, width), -1e9)
    x, y = np.ascontiguousarray(placed[:, 0] * scale), np.ascontiguousarray(placed[:, 1] * scale)
    _fill(x, y, np.ascontiguousarray(placed[:, 2]), view.triangles, face, second, third, nearest)
    face[: int(view.cut * scale)] = -1
    return Raster(view, scale, face, second, third, nearest)
