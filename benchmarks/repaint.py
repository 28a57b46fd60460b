# SPDX-License-Identifier: Apache-2.0
"""From a click, or a step of a stroke, to the finished repaint of the body."""

from __future__ import annotations

import argparse
import math
import os
import random
from collections.abc import Iterator
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF

from benchmarks.stage import Shown

FRAME_MS = 1000 / 120
_STEPS = 24
_CLICK = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease


def measure(clicks: int = 300, scale: float = 1.0) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget); times in ms."""
    shown = Shown(scale)
    found = {"click": clicked(shown, clicks)}
    for centimetres in (2, 8):
        found[f"step of a stroke of {centimetres} cm"] = stroked(shown, centimetres, max(clicks // 12, 4))
    shown.close()
    for what, times in found.items():
        for name, value in (("p50", median(times)), ("p99", times[int(0.99 * len(times))])):
            yield f"{what} to repaint, {name}", value, FRAME_MS, value / FRAME_MS, 1.0


def clicked(shown: Shown, clicks: int, seed: int = 1) -> list[float]:
    """Return the times of clicks on random regions, sorted; half come with a pattern on the body."""
    chance, times = random.Random(seed), []
    for number in range(clicks):
        if number % 40 == 0:
            shown.choose(chance if number % 80 else None)
            shown.store.clear()
        at = shown.middle(chance)
        shown.settle()
        times.append(shown.until_painted(at, *_CLICK))
    return sorted(times)


def stroked(shown: Shown, centimetres: float, strokes: int, seed: int = 1) -> list[float]:
    """Return the times of all steps of winding strokes, sorted; every other comes with a pattern."""
    chance, times = random.Random(seed), []
    shown.store.update(tool="brush", radius=float(centimetres))
    shown.settle()
    for number in range(strokes):
        if number % 4 == 0:
            shown.store.clear()
            shown.choose(chance if number % 8 else None)
        at, turn = shown.middle(chance), chance.uniform(0, 2 * math.pi)
        shown.send(at, QEvent.Type.MouseButtonPress)
        for _ in range(_STEPS):
            turn += chance.uniform(-0.5, 0.5)
            on = at + QPointF(7 * math.cos(turn), 7 * math.sin(turn))
            if not shown.view.free.contains(on):
                turn += math.pi
                continue
            at = on
            shown.settle()
            times.append(shown.until_painted(at, QEvent.Type.MouseMove))
        shown.send(at, QEvent.Type.MouseButtonRelease)
        shown.settle()
    shown.store.update(tool="select")
    return sorted(times)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clicks", type=int, default=300)
    parser.add_argument("--scale", type=float, default=1.0, help="zoom in by this factor first")
    options = parser.parse_args()
    for what, value, _, ratio, _ in measure(options.clicks, options.scale):
        print(f"{what}: {value:.1f} ms, {ratio:.2f} x one frame at 120 Hz")


if __name__ == "__main__":
    main()
