# SPDX-License-Identifier: Apache-2.0
"""Outlines and lines of a picture as short cubic Bézier paths."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import gaussian_filter1d
from skimage import measure

from tools.anatomy.skeleton import Points
from tools.body.bezier import Curve, fit, number, path_data

# Over this many mm to either side a bend is looked at to tell a corner from a curve.
_REACH = 4


def _even(points: Points, step: float) -> Points:
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    keep = np.concatenate([[True], np.diff(length) > 1e-9])
    points, length = points[keep], length[keep]
    at = np.linspace(0.0, length[-1], max(round(float(length[-1]) / step), 2) + 1)
    return np.stack([np.interp(at, length, points[:, 0]), np.interp(at, length, points[:, 1])], axis=1)


def _fit(points: Points, error: float) -> list[Curve]:
    """Return curves along an open line, the pixel steps in it ironed out and its ends kept."""
    if len(points) < 6:
        return fit(points, error)
    ends = points[[0, -1]]
    mirrored = np.vstack([2 * ends[0] - points[5:0:-1], points, 2 * ends[1] - points[-2:-7:-1]])
    calm = gaussian_filter1d(mirrored, 1.6, axis=0)[5:-5]
    calm[[0, -1]] = ends
    return fit(calm, error, *_tangents(calm))


def _tangents(points: Points) -> tuple[Points, Points]:
    """Return the directions in which a line leaves its first and its last point, inwards."""
    step = min(5, len(points) - 1)
    start, end = points[step] - points[0], points[-1 - step] - points[-1]
    return start / max(float(np.linalg.norm(start)), 1e-9), end / max(float(np.linalg.norm(end)), 1e-9)


def open_curves(points: Points, error: float) -> list[Curve]:
    """Return curves within ``error`` mm of an open line (n, 2)."""
    return _fit(_even(points, 1.5), error)


def closed_curves(points: Points, error: float, corner: float = 60.0) -> list[Curve]:
    """Return curves round a closed line (n, 2), smooth but at corners sharper than ``corner`` degrees."""
    p = _even(np.vstack([points, points[:1]]), 1.0)[:-1]
    n = len(p)
    if n < 3 * _REACH:
        return []
    before, after = p - np.roll(p, _REACH, 0), np.roll(p, -_REACH, 0) - p
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    sharp = np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1))))
    around = np.arange(-_REACH, _REACH + 1)
    corners = [i for i in range(n) if sharp[i] > corner and sharp[i] >= sharp[(i + around) % n].max() - 1e-12]
    if not corners:
        calm = int(sharp.argmin())
        ring = gaussian_filter1d(np.roll(p, -calm, 0), 1.6, axis=0, mode="wrap")
        ring = np.vstack([ring, ring[0]])
        way = ring[1] - ring[-2]
        way = way / max(float(np.linalg.norm(way)), 1e-12)
        return fit(ring, error, way, -way)
    curves: list[Curve] = []
    for a, b in zip(corners, [*corners[1:], corners[0] + n], strict=True):
        curves += _fit(p[np.arange(a, b + 1) % n], error)
    return curves


def closed_path(rings: Sequence[Points], error: float) -> str:
    """Return the path text of closed lines in mm, or an empty string."""
    return path_data([closed_curves(ring, error) for ring in rings])


def open_path(lines: Sequence[Points], error: float) -> str:
    """Return the path text of open lines in mm, or an empty string."""
    text = ""
    for line in lines:
        curves = open_curves(line, error)
        if curves:
            text += "M" + " ".join(number(float(v)) for v in curves[0][0])
            text += "".join("C" + " ".join(number(float(v)) for v in c[1:].ravel()) for c in curves)
    return text


def rings(field: Points, level: float, least: float, share: float = 0.0) -> list[Points]:
    """Return the closed outlines (n, 2) as (column, row) of where ``field`` exceeds ``level``, in pixels.

    Outlines that enclose less than ``least`` square pixels, or than ``share`` of the largest, are left out;
    the largest comes first.
    """
    found = []
    for line in measure.find_contours(field, level):
        ring = line[:-1, ::-1]
        x, y = ring[:, 0], ring[:, 1]
        size = abs(float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())) / 2
        if np.allclose(line[0], line[-1]) and size >= least:
            found.append((size, ring))
    found.sort(key=lambda item: -item[0])
    return [ring for size, ring in found if size >= share * found[0][0]]
