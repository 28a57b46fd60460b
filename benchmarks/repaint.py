# SPDX-License-Identifier: Apache-2.0
"""From a click to the finished repaint of the body, at the size it has in a 1280 x 800 window."""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time

FRAME_MS = 1000 / 120
STAGE = (600, 674)


def measure(clicks: int = 300, seed: int = 1, scale: float = 1.0) -> dict[str, float]:
    """Click ``clicks`` times on random regions; returns p50 and p99 in ms and the share of a 120 Hz frame.

    Half of the clicks come with a muscle's pattern on the body.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    from hipmap.core import resources
    from hipmap.core.atlas import Atlas
    from hipmap.core.library import Library
    from hipmap.core.state import Choice, State
    from hipmap.ui.map.stage import Stage
    from hipmap.ui.store import Store

    application = QApplication.instance() or QApplication([])
    root = resources.root()
    atlas = Atlas.load(root)
    library = Library.load(root, atlas)
    store = Store(State(view="back"))
    stage = Stage(atlas, library, store)
    stage.resize(*STAGE)
    stage.show()
    for _ in range(20):
        application.processEvents()
        time.sleep(0.05)
    view = stage.view
    painted: list[float] = []
    original = view.paintEvent

    def noted(event) -> None:  # type: ignore[no-untyped-def]
        original(event)
        painted.append(time.perf_counter())

    view.paintEvent = noted  # type: ignore[method-assign]
    if scale != 1.0:
        view.zoom_by(scale)
    chance = random.Random(seed)
    muscles = [muscle for muscle in library.muscles if library.pattern(muscle, "left").core]
    times = []
    for number in range(clicks):
        if number % 40 == 0:
            store.choose(
                Choice("muscle", chance.choice(muscles), "left") if muscles and number % 80 else None
            )
            store.clear()
        places = [
            at
            for at in (view.camera.to_px(*middle) for middle in view.places.middles.values())
            if view.free.contains(at)
        ]
        at = QPointF(chance.choice(places))
        for _ in range(4):
            application.processEvents()
        painted.clear()
        begin = time.perf_counter()
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
            application.sendEvent(view, event)
        while not painted:
            application.processEvents()
        times.append((painted[0] - begin) * 1000)
    stage.close()
    times.sort()
    result = {"p50_ms": statistics.median(times), "p99_ms": times[int(len(times) * 0.99)]}
    result["p99_of_frame"] = result["p99_ms"] / FRAME_MS
    return result


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clicks", type=int, default=300)
    parser.add_argument("--scale", type=float, default=1.0, help="zoom in by this factor first")
    options = parser.parse_args()
    found = measure(options.clicks, scale=options.scale)
    print(
        f"click to repaint: p50 {found['p50_ms']:.1f} ms, p99 {found['p99_ms']:.1f} ms, "
        f"{found['p99_of_frame']:.2f} x one frame at 120 Hz"
    )


if __name__ == "__main__":
    main()
