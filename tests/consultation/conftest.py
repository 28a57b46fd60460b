# SPDX-License-Identifier: Apache-2.0
"""A room for one consultation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from hipmap.ui.translator import Language
from tests.consultation.room import Room


@pytest.fixture
def room(qtbot, tmp_path) -> Iterator[Callable[[str], Room]]:
    """Return a maker of a room in which a language is spoken."""
    rooms: list[Room] = []
    before = QApplication.font()
    usual = QApplication.font()
    usual.setPointSizeF(10.5)
    QApplication.setFont(usual)

    def make(language: str) -> Room:
        rooms.append(Room(qtbot, tmp_path, language))
        return rooms[-1]

    yield make
    for made in rooms:
        made.leave()
    QApplication.setFont(before)
    language = QApplication.instance().property("language")
    if isinstance(language, Language):
        language.use("en")
