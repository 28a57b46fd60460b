# SPDX-License-Identifier: Apache-2.0
"""The real body and library, and a stage of its own for each test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui.map.stage import Stage
from hipmap.ui.store import Store


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load(resources.root())


@pytest.fixture(scope="session")
def library(atlas: Atlas) -> Library:
    return Library.load(resources.root(), atlas)


@pytest.fixture
def stage(qtbot, atlas: Atlas, library: Library) -> Callable[..., Stage]:
    """Return a maker of shown stages for a state; the size is that of the stage in a large window."""

    def make(width: int = 900, height: int = 900, **fields: object) -> Stage:
        store = Store(State(language="en", **fields))
        made = Stage(atlas, library, store)
        store.setParent(made)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        qtbot.waitUntil(lambda: made.furnished)
        return made

    return make
