# SPDX-License-Identifier: Apache-2.0
"""The window of the interface's tests, also with letters of another size."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core.state import State
from hipmap.ui.store import Store
from hipmap.ui.translator import Language
from hipmap.ui.window import MainWindow

USUAL = 10.5  # points


@pytest.fixture
def made(qtbot) -> Iterator[Callable[..., MainWindow]]:
    """Return a maker of shown windows of 1280 x 800; ``points`` is the size of the system's letters."""
    before = QApplication.font()

    def make(points: float = USUAL, **fields: object) -> MainWindow:
        letters = QApplication.font()
        letters.setPointSizeF(points)
        QApplication.setFont(letters)
        window = app.build(Store(State(**{"language": "en", **fields})))
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    QApplication.setFont(before)
    language = QApplication.instance().findChild(Language)
    if language is not None:
        language.use("en")
