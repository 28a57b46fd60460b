# SPDX-License-Identifier: Apache-2.0
"""Tapered strokes: contours where the body passes before itself, and the drawn features."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from skimage.morphology import skeletonize

from tools.body.bezier import Curve, fit, path_data, reverse
from tools.body.camera import View
from tools.body.mesh import Figure
from tools.body.raster import Raster
from tools.body.source import Floats
from tools.body.surface_lines import SurfaceLine
from tools.body.trace import join, pixel_lines, smooth_line

INK = "#4a3931"
JUMP_MM = 9.0
SHORTEST_MM = 14.0
# Above this only long contours count: folds of the neck are no landmarks.
NAPE_MM = 300.0
TAPER_MM = 16.0


def stroke(line: Floats, width: Floats | float) -> str:
    """Return the path data of a stroke along a polyline (n, 2) that thins out at both ends."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    if length[-1] < 3:
        return ""
    thin = np.clip(np.minimum(length, length[-1] - length) / min(TAPER_MM, length[-1] / 2.5), 0, 1) ** 0.7
    half = 0.5 * np.maximum(np.asarray(width) * thin, 0.08)
    direction = np.gradient(line, axis=0)
    direction /= np.maximum(np.linalg.norm(direction, axis=1, keepdims=True), 1e-9)
    beside = np.stack([-direction[:, 1], direction[:, 0]], 1) * half[:, None]
    there: list[Curve] = fit(line + beside, 0.12)
    back: list[Curve] = reverse(fit(line - beside, 0.12))
    if not there or not back:
        return ""
    gap = [there[-1][3], there[-1][3], back[0][0], back[0][0]]
    return path_data([[*there, np.array(gap), *back]], 2)


def contour_lines(raster: Raster, symmetric: bool) -> list[Floats]:
    """Return the lines (n, 2) in mm where nearer skin hides skin behind it."""
    depth = np.where(raster.mask, raster.depth, np.nan)
    jump = np.zeros(depth.shape)
    for shift in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        step = depth - np.roll(depth, shift, (0, 1))
        jump = np.fmax(jump, np.where(np.isnan(step), 0, step))
    inner = ndimage.binary_erosion(raster.mask, iterations=max(2, int(2.5 * raster.scale)))
    hidden = ndimage.binary_closing((jump > JUMP_MM) & inner, iterations=2)
    if symmetric:
        hidden[:, : hidden.shape[1] // 2] = False
    lines = join(pixel_lines(skeletonize(hidden)), 4 * raster.scale)
    found = []
    for line in lines:
        place = (smooth_line(line, 2.5 * raster.scale)[:, ::-1] + 0.5) / raster.scale
        long_enough = SHORTEST_MM if place[:, 1].mean() > NAPE_MM else 3 * SHORTEST_MM
        if np.linalg.norm(np.diff(place, axis=0), axis=1).sum() >= long_enough:
            found.append(place)
            if symmetric:
                found.append(place * [-1, 1] + [raster.view.width, 0])
    return found


def feature_lines(line: SurfaceLine, figure: Figure, raster: Raster) -> list[Floats]:
    """Return the visible runs (n, 2), in mm, of a feature on one side of the body."""
    view: View = raster.view
    if not np.isin(line.face, view.chosen).all():
        return []
    places = view.project(line.at(figure, figure.points[view.stance]))
    facing = line.at(figure, figure.normals(view.stance)) @ view.toward
    seen = (facing > 0.22) & _in_sight(places, raster)
    runs, number = ndimage.label(seen)
    return [places[runs == run, :2] for run in range(1, number + 1) if (runs == run).sum() >= 4]


def _in_sight(places: Floats, raster: Raster) -> NDArray[np.bool_]:
    column = np.clip((places[:, 0] * raster.scale).astype(int), 0, raster.face.shape[1] - 1)
    row = np.clip((places[:, 1] * raster.scale).astype(int), 0, raster.face.shape[0] - 1)
    return np.asarray(places[:, 2] > raster.depth[row, column] - 5)
