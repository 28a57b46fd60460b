# SPDX-License-Identifier: Apache-2.0
"""Turn one-pixel-wide lines of a picture into polylines, joined and smoothed."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from tools.body.source import Floats

Pixel = tuple[int, int]
_AROUND = [(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1) if row or column]


def pixel_lines(thin: NDArray[np.bool_]) -> list[Floats]:
    """Return the lines of a skeleton as (n, 2) row and column, cut where they branch."""
    pixels = {(int(row), int(column)) for row, column in np.argwhere(thin)}
    beside = {p: [q for r, c in _AROUND if (q := (p[0] + r, p[1] + c)) in pixels] for p in pixels}
    done: set[tuple[Pixel, Pixel]] = set()
    lines: list[Floats] = []
    ends = sorted(p for p in pixels if len(beside[p]) != 2)
    for start in ends + sorted(pixels):
        for second in sorted(beside[start]):
            if (start, second) in done:
                continue
            line = [start, second]
            done.update(((start, second), (second, start)))
            while len(beside[line[-1]]) == 2 and line[-1] != start:
                following = [q for q in beside[line[-1]] if (line[-1], q) not in done]
                if not following:
                    break
                done.update(((line[-1], following[0]), (following[0], line[-1])))
                line.append(following[0])
            if len(line) >= 5:
                lines.append(np.array(line, float))
    return lines


def _tangent(line: Floats, at_end: bool) -> Floats:
    reach = min(8, len(line) - 1)
    step = line[-1] - line[-1 - reach] if at_end else line[0] - line[reach]
    return np.asarray(step / max(float(np.linalg.norm(step)), 1e-9))


def join(lines: list[Floats], gap: float, most_degrees: float = 50) -> list[Floats]:
    """Join lines whose ends lie within ``gap`` pixels and point at each other, best pairs first."""
    lines = list(lines)
    while True:
        ends = [(number, end) for number in range(len(lines)) for end in (False, True)]
        best: tuple[float, int, bool, int, bool] | None = None
        for first, (a, a_end) in enumerate(ends):
            for b, b_end in ends[first + 1 :]:
                if a == b:
                    continue
                distance = float(np.linalg.norm(lines[a][-1 if a_end else 0] - lines[b][-1 if b_end else 0]))
                if distance > gap:
                    continue
                facing = -float(_tangent(lines[a], a_end) @ _tangent(lines[b], b_end))
                turn = float(np.degrees(np.arccos(np.clip(facing, -1, 1))))
                cost = distance + turn / 20
                if turn <= most_degrees and (best is None or cost < best[0]):
                    best = (cost, a, a_end, b, b_end)
        if best is None:
            return lines
        _, a, a_end, b, b_end = best
        one = lines[a] if a_end else lines[a][::-1]
        other = lines[b][::-1] if b_end else lines[b]
        lines = [line for number, line in enumerate(lines) if number not in (a, b)]
        lines.append(np.concatenate([one, other]))


def smooth_line(line: Floats, sigma: float) -> Floats:
    """Return a polyline smoothed with its ends held."""
    reach = min(len(line) - 1, int(4 * sigma))
    if reach < 2:
        return line
    before = 2 * line[0] - line[reach:0:-1]
    after = 2 * line[-1] - line[-2 : -reach - 2 : -1]
    smooth = gaussian_filter1d(np.concatenate([before, line, after]), sigma, axis=0, mode="nearest")
    return np.asarray(smooth[reach : reach + len(line)])
