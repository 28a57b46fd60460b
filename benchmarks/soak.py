# SPDX-License-Identifier: Apache-2.0
"""Random use of the whole window, with its memory from time to time: it must not grow.

``python -m benchmarks.soak --minutes 60`` is the long form; it returns 1 when memory grew.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.mark import resident_kilobytes
from benchmarks.switching import opened
from hipmap.core.choice import Choice
from hipmap.ui.window import MainWindow

GROWTH = 1.03
"""What the most of the last tenth of the time may be, as a multiple of the most of its first third."""
SAMPLES = 30
JUDGED = 5.0
"""Minutes from which on memory is held against the bound: less does not fill every cache."""
_VIEWS = ("front", "back", "left", "right", "soles", "inner")
_HISTORY = 400  # steps, after which a new drawing is begun, as for the next person


class Person:
    """Somebody who clicks, draws, reads and switches at random, the same way for the same seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._store = window, window.context.store
        self._chance = random.Random(seed)
        self._muscles = list(window.context.library.muscles)
        self._done = 0

    def act(self) -> None:
        """Do one thing."""
        chance, store = self._chance, self._store
        things: list[tuple[int, Callable[[], None]]] = [
            (40, self._click), (20, self._stroke), (10, self._read), (6, store.undo), (3, store.redo),
            (4, lambda: store.update(view=chance.choice(_VIEWS))),
            (3, lambda: store.update(zoom=chance.choice(("hip", "body")))),
            (1, lambda: store.update(language=chance.choice(("da", "en")))),
            (1, lambda: store.update(theme=chance.choice(("light", "dark", "contrast")))),
            (1, lambda: store.update(figure=chance.choice(self._window.context.atlas.figure_names))),
            (2, store.clear),
        ]  # fmt: skip
        chance.choices([does for _, does in things], [weight for weight, _ in things])[0]()
        self._done += 1
        if self._done % _HISTORY == 0:
            store.open_session(store.state.session._replace(visits=store.state.session.visits[:1]))

    def _click(self) -> None:
        atlas = self._window.context.atlas
        self._store.toggle(atlas.region_mask(self._chance.choice(atlas.regions)))

    def _read(self) -> None:
        side = self._chance.choice(("left", "right"))
        self._store.choose(Choice("muscle", self._chance.choice(self._muscles), side))

    def _stroke(self) -> None:
        chance, view = self._chance, self._window.stage.view
        self._store.update(tool="brush", radius=float(chance.randint(1, 8)))
        at = QPointF(chance.uniform(40, view.width() - 40), chance.uniform(80, view.height() - 40))
        _send(view, at, QEvent.Type.MouseButtonPress)
        for _ in range(8):
            at = at + QPointF(chance.uniform(-9, 9), chance.uniform(-9, 9))
            _send(view, at, QEvent.Type.MouseMove)
            QApplication.processEvents()
        _send(view, at, QEvent.Type.MouseButtonRelease)
        self._store.update(tool="select")


def _send(view: QWidget, at: QPointF, kind: QEvent.Type) -> None:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def soak(minutes: float, seed: int = 1) -> tuple[int, list[float]]:
    """Use the window for some minutes; return how many things were done and the memory in MB, 30 times."""
    window = opened()
    person, done = Person(window, seed), 0
    memory: list[float] = []
    begin = time.monotonic()
    while time.monotonic() < begin + 60 * minutes:
        person.act()
        done += 1
        for _ in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the real loop does
        if time.monotonic() >= begin + 60 * minutes / SAMPLES * (len(memory) + 1):
            memory.append(resident_kilobytes() / 1000)
    window.close()
    return done, memory


def grown(memory: Sequence[float]) -> tuple[float, float]:
    """Return the most of the first third of the time and the most of its last tenth, in MB."""
    return max(memory[: max(1, len(memory) // 3)]), max(memory[-max(1, len(memory) // 10) :])


def measure(minutes: float = 0.5) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield the memory at the end beside that after a third of the time, in MB, of a process of its own."""
    words = [sys.executable, "-m", "benchmarks.soak", "--minutes", str(minutes)]
    said = subprocess.run(words, cwd=Path(__file__).parent.parent, capture_output=True, text=True)
    lines = said.stdout.splitlines()
    if len(lines) < 2:
        raise SystemExit(f"benchmarks.soak failed:\n{said.stderr}")
    early, late = grown([float(value) for value in lines[1].split()])
    bound = GROWTH if minutes >= JUDGED else 0.0
    yield f"memory after {lines[0].split()[0]} random actions (MB)", late, early, late / early, bound


def main() -> int:
    """Print memory over time, and return 1 when it grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    done, memory = soak(options.minutes)
    print(f"{done} actions in {options.minutes:g} minutes; MB over time:")
    print(" ".join(f"{value:.1f}" for value in memory))
    early, late = grown(memory)
    said = f"first third at most {early:.1f} MB, last tenth {late:.1f} MB: {late / early:.3f} times"
    if options.minutes < JUDGED:
        print(f"{said}; not judged in less than {JUDGED:g} minutes")
        return 0
    print(f"{said}, at most {GROWTH} allowed: {'holds' if late <= GROWTH * early else 'DOES NOT HOLD'}")
    return int(late > GROWTH * early)


if __name__ == "__main__":
    raise SystemExit(main())
