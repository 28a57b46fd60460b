# SPDX-License-Identifier: Apache-2.0
"""The patient's screen at one step, for ``hipmap snapshot``."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from hipmap.cli.errors import CommandError
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.core.problems import suggestion
from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.demo.course import Course
from hipmap.ui.demo.patient_window import PatientWindow
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, palette
from hipmap.ui.translator import Language, read_table


def still(
    application: QApplication, atlas: Atlas, library: Library, state: State, step: str, ready: str | None
) -> QWidget:
    """Return the patient's window at a step, of a ready-made demonstration when ``ready`` names one.

    Raises CommandError when there is no such demonstration, or when the step needs a muscle.
    """
    application.setStyle("Fusion")
    application.setPalette(palette(THEMES[state.theme]))
    store = Store(state)
    course = Course(Context(atlas, library, store))
    if ready is not None:
        known = {one.id: one for one in library.demonstrations}
        if ready not in known:
            raise CommandError(f'unknown demonstration "{ready}"{suggestion(ready, known)}')
        course.choose(known[ready])
    steps = [scene.step for scene in course.scenes]
    if step not in steps:
        raise CommandError(f'the step "{step}" needs a muscle: add --muscle or --demonstration')
    course.go(steps.index(step))
    language = Language(lambda: read_table(library.folder))
    language.use(state.language)
    window = PatientWindow(course)
    for part in (store, course, language):
        part.setParent(window)
    return window
