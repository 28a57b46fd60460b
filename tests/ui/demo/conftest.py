# SPDX-License-Identifier: Apache-2.0
"""A patient's screen of its own, without the main window around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.demo.course import Course
from hipmap.ui.demo.patient_window import PatientWindow
from hipmap.ui.store import Store
from tests.ui.demo.looking import PIRIFORMIS


@pytest.fixture(scope="session")
def content() -> tuple[Atlas, Library]:
    atlas = Atlas.load(resources.root())
    return atlas, Library.load(resources.root(), atlas)


@pytest.fixture
def marked(content) -> Drawing:
    return Drawing((PainArea(content[0].region_mask("left.buttock_middle")),))


@pytest.fixture
def patient(qtbot, content, marked) -> Iterator[Callable[..., tuple[Course, PatientWindow]]]:
    """Return a maker of a course and its shown window; other words are fields of the state."""

    def make(size: tuple[int, int] = (960, 540), **fields: object) -> tuple[Course, PatientWindow]:
        state = State(**{"language": "en", "drawing": marked, "chosen": PIRIFORMIS, "still": True, **fields})
        course = Course(Context(*content, Store(state)))
        made = PatientWindow(course)
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        return course, made

    yield make
    QApplication.processEvents()
