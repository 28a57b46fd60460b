# SPDX-License-Identifier: Apache-2.0
"""Fit cubic Bezier curves to polylines by least squares, and write them as absolute SVG path data."""

from collections.abc import Sequence

import numpy as np

from tools.body.source import Floats

Curve = Floats  # (4, 2): two ends and two handles


def _bernstein(t: Floats) -> Floats:
    return np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3])


def _solve(points: Floats, start: Floats, end: Floats, t: Floats) -> Curve:
    """Return the curve with given end tangents that is nearest to the points at the parameters ``t``."""
    basis = _bernstein(t)
    first, second = basis[1][:, None] * start, basis[2][:, None] * end
    a, b, c = (first * first).sum(), (first * second).sum(), (second * second).sum()
    fixed = (basis[0] + basis[1])[:, None] * points[0] + (basis[2] + basis[3])[:, None] * points[-1]
    x, y = (first * (points - fixed)).sum(), (second * (points - fixed)).sum()
    chord = np.linalg.norm(points[-1] - points[0])
    determinant = a * c - b * b
    reach = np.array([x * c - y * b, a * y - b * x]) / determinant if abs(determinant) > 1e-9 else np.zeros(2)
    if (reach < 1e-3 * chord).any() or (reach > 4 * chord).any():
        reach = np.full(2, chord / 3)
    return np.array([points[0], points[0] + start * reach[0], points[-1] + end * reach[1], points[-1]])


def _unit(vector: Floats) -> Floats:
    length = np.linalg.norm(vector)
    return vector / length if length > 1e-9 else np.array([1.0, 0.0])


def _reparametrise(points: Floats, curve: Curve, t: Floats) -> Floats:
    """One Newton step of each parameter towards the nearest place on the curve."""
    steps = np.diff(curve, axis=0)
    speed = 3 * (
        np.outer((1 - t) ** 2, steps[0]) + np.outer(2 * t * (1 - t), steps[1]) + np.outer(t * t, steps[2])
    )
    bends = np.diff(steps, axis=0)
    bend = 6 * (np.outer(1 - t, bends[0]) + np.outer(t, bends[1]))
    off = _bernstein(t).T @ curve - points
    below = (speed * speed).sum(1) + (off * bend).sum(1)
    move = np.where(np.abs(below) > 1e-9, (off * speed).sum(1) / np.where(below == 0, 1, below), 0)
    return np.maximum.accumulate(np.clip(t - move, 0, 1))


def fit(points: Floats, error: float, start: Floats | None = None, end: Floats | None = None) -> list[Curve]:
    """Return curves within ``error`` of an open polyline (n, 2), with smooth joints."""
    count = len(points)
    start = _unit(points[min(3, count - 1)] - points[0]) if start is None else start
    end = _unit(points[max(-4, -count)] - points[-1]) if end is None else end
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    if length[-1] < 1e-9:
        return []
    if count <= 2:
        third = length[-1] / 3
        return [np.array([points[0], points[0] + start * third, points[-1] + end * third, points[-1]])]
    t = length / length[-1]
    worst = 0
    for _ in range(4):
        curve = _solve(points, start, end, t)
        miss = ((_bernstein(t).T @ curve - points) ** 2).sum(1)
        worst = int(miss.argmax())
        if miss[worst] < error * error:
            return [curve]
        if miss[worst] > 30 * error * error:
            break
        t = _reparametrise(points, curve, t)
    cut = min(max(worst, 1), count - 2)
    reach = max(1, min(4, cut, count - 1 - cut))
    tangent = _unit(points[cut - reach] - points[cut + reach])
    return fit(points[: cut + 1], error, start, tangent) + fit(points[cut:], error, -tangent, end)


def fit_closed(points: Floats, error: float) -> list[Curve]:
    """Return curves round a closed polyline (n, 2) given without its first point repeated."""
    ring = np.concatenate([points, points[:1]])
    tangent = _unit(points[1] - points[-1])
    return fit(ring, error, tangent, -tangent)


def reverse(curves: Sequence[Curve]) -> list[Curve]:
    """Return the same curves walked the other way."""
    return [curve[::-1] for curve in reversed(curves)]


def number(value: float, digits: int = 1) -> str:
    """Return a number as short as SVG allows."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def path_data(rings: Sequence[Sequence[Curve]], digits: int = 1) -> str:
    """Return absolute path data of closed rings of curves."""
    parts = []
    for ring in rings:
        if not ring:
            continue
        x, y = ring[0][0]
        parts.append(f"M{number(x, digits)} {number(y, digits)}")
        for curve in ring:
            parts.append("C" + " ".join(number(value, digits) for value in curve[1:].ravel()))
        parts.append("Z")
    return "".join(parts)
