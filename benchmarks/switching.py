# SPDX-License-Identifier: Apache-2.0
"""The whole window: how long a switch of language, theme or figure takes, and the list after a click."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hipmap import app, start
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import State
from hipmap.ui.store import Store
from hipmap.ui.window import MainWindow

SWITCH_MS, LIST_MS = 100.0, 33.0
"""The floors are what the design allows: a tenth of a second, and two frames of 60 a second."""
_TURNS = 8


def opened() -> MainWindow:
    """Return the shown window in English, with list and article made."""
    application = app.application_of(["hipmap"])
    window = app.build(Store(State(language="en")))
    window.resize(1280, 800)
    window.show()
    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)
    start.settle()
    return window


def measure() -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget); times in ms."""
    window = opened()
    store, atlas = window.context.store, window.context.atlas
    store.draw(Drawing((PainArea(atlas.region_mask("left.groin")),)))
    settled()
    figures = [name for name in atlas.figure_names if name != "neutral"]
    switches: dict[str, list[dict[str, Any]]] = {
        "language": [{"language": "da"}, {"language": "en"}],
        "theme": [{"theme": "dark"}, {"theme": "contrast"}, {"theme": "light"}],
        "figure": [{"figure": name} for name in (*figures, "neutral")],
    }
    for what, steps in switches.items():
        times = []
        for _ in range(_TURNS):
            for fields in steps:
                times.append(_until_settled(lambda fields=fields: store.update(**fields)))
        yield f"switch of {what}, median", median(times), SWITCH_MS, median(times) / SWITCH_MS, 1.0
        yield f"switch of {what}, the first", times[0], SWITCH_MS, times[0] / SWITCH_MS, 1.0
    times = listed(window, 100)
    for name, value in (("p50", median(times)), ("p99", times[int(0.99 * len(times))])):
        yield f"click to list, {name}", value, LIST_MS, value / LIST_MS, 1.0
    window.close()


def listed(window: MainWindow, clicks: int, seed: int = 1) -> list[float]:
    """Return how long after each of many clicks the list is painted with its answer, in ms, sorted."""
    store, atlas = window.context.store, window.context.atlas
    chance, times = random.Random(seed), []
    side = window.side
    assert side is not None
    came: list[float] = []

    def stands() -> None:
        QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)  # whatever is not painted yet
        came.append(time.perf_counter())

    side.ranker.ranked.connect(stands)
    for number in range(clicks):
        if number % 20 == 0:
            store.clear()
            settled()
        came.clear()
        begin = time.perf_counter()
        store.toggle(atlas.region_mask(chance.choice(atlas.regions)))
        while not came and time.perf_counter() < begin + 1:
            QApplication.processEvents()
        times.append(1000 * ((came[0] if came else time.perf_counter()) - begin))
        settled()
    return sorted(times)


def settled() -> None:
    """Let everything happen that is due, and what comes a moment later."""
    for _ in range(5):
        QApplication.processEvents()
        time.sleep(0.01)


def _until_settled(change: Callable[[], object]) -> float:
    """Return the time in ms until a change is taken in and painted; small views follow one by one."""
    begin = time.perf_counter()
    change()
    for _ in range(3):
        QApplication.processEvents()
    took = 1000 * (time.perf_counter() - begin)
    settled()
    return took
