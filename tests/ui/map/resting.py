# SPDX-License-Identifier: Apache-2.0
"""What a stage shows once nothing more comes."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from hipmap.ui.map.canvas import LATER
from hipmap.ui.map.stage import Stage


def on_screen(made: Stage) -> QImage:
    """Return what has been painted so far, piece by piece; a grab would paint all of it anew."""
    whole = made.screen().grabWindow(made.winId()).toImage()
    return whole.copy(made.view.geometry())


def rest(made: QWidget, qtbot) -> None:
    """Wait until all that comes a moment after a change has come: words and other views."""
    soon = [timer for timer in made.findChildren(QTimer) if timer.interval() <= LATER]
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in soon))
    QApplication.processEvents()


def settled(made: Stage, qtbot) -> QImage:
    """Return what is on the screen at rest."""
    shown: list[QImage] = []

    def at_rest() -> bool:
        rest(made, qtbot)
        shown.append(on_screen(made))
        return len(shown) > 1 and shown[-1] == shown[-2]

    qtbot.waitUntil(at_rest)
    return shown[-1]


def alike(one: QImage, other: QImage) -> bool:
    """Compare pixel by pixel; letters may differ by a shade, and a line may be cut a pixel elsewhere."""
    grey = QImage.Format.Format_Grayscale8
    first, second = (bytes(image.convertToFormat(grey).constBits()) for image in (one, other))
    differing = sum(abs(a - b) > 16 for a, b in zip(first, second, strict=True) if a != b)
    return differing <= 40
