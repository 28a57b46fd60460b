# SPDX-License-Identifier: Apache-2.0
"""The stage as it stands in a 1280 x 800 window, worked by mouse events, with the moment of each repaint."""

from __future__ import annotations

import random
import time

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from hipmap import start
from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui.map.stage import Stage
from hipmap.ui.store import Store

STAGE = (600, 674)


class Shown:
    """A stage on the screen, seen from behind; ``scale`` zooms in first."""

    def __init__(self, scale: float = 1.0) -> None:
        self.application = QApplication.instance() or QApplication([])
        root = resources.root()
        self.atlas = Atlas.load(root)
        self.library = Library.load(root, self.atlas)
        self.store = Store(State(view="back"))
        self.stage = Stage(self.atlas, self.library, self.store)
        self.stage.resize(*STAGE)
        self.stage.show()
        for _ in range(20):
            self.settle()
            time.sleep(0.05)
        self.view = self.stage.view
        self._painted: list[float] = []
        self.view.sketched.connect(self._painted.clear)  # only what is painted after it shows the stroke
        start.settle()
        original = self.view.paintEvent

        def noted(event: QPaintEvent) -> None:
            original(event)
            self._painted.append(time.perf_counter())

        self.view.paintEvent = noted
        if scale != 1.0:
            self.view.zoom_by(scale)
        self._muscles = [name for name in self.library.muscles if self.library.pattern(name, "left").core]

    def settle(self) -> None:
        """Let everything happen that is due."""
        for _ in range(4):
            self.application.processEvents()

    def choose(self, chance: random.Random | None) -> None:
        """Show the pattern of some muscle, or none without ``chance``."""
        self.store.choose(Choice("muscle", chance.choice(self._muscles), "left") if chance else None)
        self.settle()

    def middle(self, chance: random.Random) -> QPointF:
        """Return the middle of some region that can be seen, in pixels."""
        middles = (self.view.camera.to_px(*middle) for middle in self.view.places.middles.values())
        return QPointF(chance.choice([at for at in middles if self.view.free.contains(at)]))

    def until_painted(self, at: QPointF, *kinds: QEvent.Type) -> float:
        """Send mouse events and return how many ms pass until the body is painted again."""
        self._painted.clear()
        begin = time.perf_counter()
        for kind in kinds:
            self.send(at, kind)
        while not self._painted or self.view.strokes.pending:
            self.application.processEvents()
        return 1000 * (self._painted[0] - begin)

    def send(self, at: QPointF, kind: QEvent.Type) -> None:
        """Send an event of the left button."""
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = (
            Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        )
        event = QMouseEvent(kind, at, self.view.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
        self.application.sendEvent(self.view, event)

    def close(self) -> None:
        """Take the stage away."""
        self.stage.close()
        self.stage.deleteLater()
        self.settle()
