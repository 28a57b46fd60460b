# SPDX-License-Identifier: Apache-2.0
"""The real program, worked at random by mouse and keys until it is killed; says at each step what it holds.

Each line on standard output is ``time kind digest``: the monotonic clock, ``step``, ``stroke``, ``saving`` or
``saved``, and the digest of all that is drawn and said at that moment, the stroke being made included.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hipmap import app
from hipmap.core.session.model import Session
from hipmap.ui.settings import Settings
from tools.torture.digest import digest

FILE = "case.hipmap"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_REGIONS = (
    "left.buttock_middle", "left.thigh_posterior_upper", "right.buttock_middle", "left.sacroiliac",
    "right.thigh_posterior_upper", "sacrum", "lumbar_midline",
)  # fmt: skip
_FASTEST, _SLOWEST = 5, 60  # ms between steps


class Driver:
    """Does one small thing after another, as a person would, only faster."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)
        self._path = folder / FILE
        settings = Settings(folder / "settings")
        settings.set(language="en")
        self.program = app.Program(settings, None, None, folder / "drafts")
        self.window = self.program.window
        self._stroke: Iterator[None] | None = None
        self.window.ready.connect(lambda: QTimer.singleShot(50, self._begin))
        self.window.show()

    def _begin(self) -> None:
        self._files = app.files_of(self.window)
        self._view = self.window.stage.view
        self._say("step")
        self._next()

    def _next(self) -> None:
        QTimer.singleShot(self._random.randint(_FASTEST, _SLOWEST), self._step)

    def _step(self) -> None:
        if self._stroke is not None:
            self._say("stroke")
            if next(self._stroke, "end") == "end":
                self._stroke = None
                self._say("step")
        else:
            actions: list[Callable[[], None]] = [self._click, self._paint, self._tell, self._undo, self._save]
            self._random.choices(actions, (4, 2, 2, 1, 3))[0]()
            self._say("step")
        self._next()

    def _spot(self) -> QPoint:
        region = self._random.choice(_REGIONS)
        return self._view.camera.to_px(*self._view.places.middles[region]).toPoint()

    def _click(self) -> None:
        QTest.keyClick(self._view, Qt.Key.Key_V)
        QTest.mouseClick(self._view, _LEFT, pos=self._spot())

    def _undo(self) -> None:
        QTest.keyClick(self._view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _tell(self) -> None:
        self.window.context.store.tell(note=f"note {self._random.random()}")

    def _paint(self) -> None:
        """Begin a stroke that may take seconds."""
        QTest.keyClick(self._view, Qt.Key.Key_B)
        self._stroke = self._strokes(self._random.choice((3, 20, 60)))

    def _strokes(self, moves: int) -> Iterator[None]:
        at = self._spot()
        QTest.mousePress(self._view, _LEFT, pos=at)
        for _ in range(moves):
            yield
            at += QPoint(self._random.randint(-9, 9), self._random.randint(-9, 9))
            _move(self._view, at)
            self._say("stroke")
        yield
        QTest.mouseRelease(self._view, _LEFT, pos=at)

    def _save(self) -> None:
        self._say("saving")
        if self._files.document is None:
            self._files.flows.save_to(self._path)
        else:
            QTest.keyClick(self.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        if not self._files.modified:
            self._say("saved")

    def _say(self, kind: str) -> None:
        line = f"{time.monotonic()} {kind} {digest(self._held())}\n"
        os.write(1, line.encode())

    def _held(self) -> Session:
        state = self.window.context.store.state
        drawing = self._view.strokes.running
        if drawing is None:
            return state.session
        visit = state.session.visits[state.visit].drawn(state.layer, drawing)
        return state.session.with_visit(state.visit, visit)


def _move(view: QWidget, at: QPoint) -> None:
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, view.mapToGlobal(place), _NONE, _LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


def main() -> int:
    """Run until killed; the folder and the seed are on the command line."""
    application = app.application_of(sys.argv[:1])
    driver = Driver(Path(sys.argv[1]), int(sys.argv[2]))
    code = application.exec()
    del driver
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
