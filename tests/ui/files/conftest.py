# SPDX-License-Identifier: Apache-2.0
"""The real program with settings, drafts and files in a folder of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.ui.files.files import Files
from hipmap.ui.settings import Settings


@pytest.fixture
def start(qtbot, tmp_path) -> Iterator[Callable[..., Files]]:
    """Return a maker of running programs; it gives what opens and saves in each."""
    programs = []

    def make(path: Path | None = None, language: str = "en", **kept: object) -> Files:
        settings = Settings(tmp_path / "settings")
        settings.set(language=language, **kept)
        program = app.Program(settings, None, path, tmp_path / "drafts")
        programs.append(program)
        program.window.resize(1280, 800)
        with qtbot.waitSignal(program.window.ready):
            program.window.show()
        return app.files_of(program.window)

    yield make
    for program in programs:
        app.files_of(program.window).leave()
        program.window.close()
        program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def draw() -> Callable[..., None]:
    """Return a way to mark a region."""

    def draw(files: Files, region: str = "left.groin") -> None:
        files.store.toggle(files.window.context.atlas.region_mask(region))

    return draw


@pytest.fixture
def drafts(tmp_path) -> Callable[[], list[Path]]:
    """Return a way to see which drafts there are."""
    return lambda: sorted((tmp_path / "drafts").glob("*.hipmap"))
