# SPDX-License-Identifier: Apache-2.0
"""The real window over the real body and library, in English unless a test says otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import State
from hipmap.ui.store import Store
from hipmap.ui.window import MainWindow


@pytest.fixture
def window(qtbot) -> Callable[..., MainWindow]:
    """Return a maker of shown windows; ``size`` in pixels, other words are fields of the state."""
    usual = QApplication.font()
    usual.setPointSizeF(10.5)
    QApplication.setFont(usual)

    def make(size: tuple[int, int] = (1280, 800), **fields: object) -> MainWindow:
        made = app.build(Store(State(**{"language": "en", **fields})))
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


@pytest.fixture
def switch(qtbot) -> Callable[..., None]:
    """Return a way to change the state and let the window take it in."""

    def switch(made: MainWindow, **fields: object) -> None:
        made.context.store.update(**fields)
        QApplication.processEvents()

    return switch


@pytest.fixture
def mark(qtbot) -> Callable[..., None]:
    """Return a way to mark regions in a window and wait for the answer."""

    def mark(made: MainWindow, *regions: str) -> None:
        cells = 0
        for region in regions:
            cells |= made.context.atlas.region_mask(region)
        drawing = Drawing((PainArea(cells),)) if cells else Drawing()
        with qtbot.waitSignal(made.side.ranker.combined):
            made.context.store.draw(drawing)

    return mark
