# SPDX-License-Identifier: Apache-2.0
"""Disks that are full, folders that are closed, files that others took away: one sentence, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from hipmap import app
from hipmap.core.session import file as session_file
from hipmap.core.session.known import known
from hipmap.ui.export.dialog import ExportDialog
from hipmap.ui.settings import Settings


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    """Return a real disk of 200 kB, which is the folder of settings and drafts too."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ("mount", "-t", "tmpfs", "-o", "size=200k", "none", str(place))
    if shutil.which("mount") is None or subprocess.run(mounted, capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    yield place
    subprocess.run(("umount", "-l", str(place)), check=True)


def fill(disk: Path) -> Path:
    """Leave no room on a disk; return what fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


@pytest.fixture
def begin(qtbot) -> Iterator[Callable[..., app.Files]]:
    """Return a maker of a program in Danish whose folders lie where they are told to."""
    programs = []

    def begin(settings: Path, drafts: Path) -> app.Files:
        kept = Settings(settings)
        kept.set(language="da")
        program = app.Program(kept, None, None, drafts)
        programs.append(program)
        with qtbot.waitSignal(program.window.ready):
            program.window.show()
        return app.files_of(program.window)

    yield begin
    for program in programs:
        app.files_of(program.window).leave()
        program.window.close()


def said(files: app.Files) -> str:
    """Return what the strip says."""
    return files.window.strip.list.toPlainText() if files.window.strip.isVisible() else ""


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_on_a_full_disk_nothing_is_lost_and_each_thing_that_fails_says_so(
    qtbot, begin, draw, disk, monkeypatch
):
    files = begin(disk / "settings", disk / "drafts")
    path = disk / "a.hipmap"
    draw(files)
    files.flows.save_to(path)
    before = path.read_bytes()
    filler = fill(disk)
    draw(files, "right.groin")
    qtbot.waitUntil(lambda: "Kladden" in said(files))
    assert said(files) == "Kladden kan ikke gemmes: disken er fuld. Gem selv filen."
    files.flows.save()
    assert files.flows.question.words.text() == "a.hipmap: disken er fuld. Det markerede er her stadig."
    files.flows.question.reject()
    assert path.read_bytes() == before
    assert files.modified
    assert not files.window.settings.write()
    dialog = ExportDialog(files.window.context, files.window)
    dialog.kinds["table"].setChecked(True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(disk / "out.csv"), ""))
    dialog.export()
    assert dialog.told.text() == "out.csv: disken er fuld."
    assert not list(disk.glob("*out*"))
    filler.unlink()
    files.flows.save()
    assert not files.modified
    assert files.window.settings.write()


def test_folders_that_are_closed_to_this_person_are_said_and_the_file_opens(
    qtbot, begin, draw, tmp_path, monkeypatch
):
    """Even to ask whether something is in such a folder fails: as root it must be pretended."""
    closed = tmp_path / "closed"
    stat = os.stat

    def refuse(path, *rest, **how):
        if isinstance(path, str | Path) and closed in Path(path).parents:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *rest, **how)

    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse)
    files = begin(closed / "settings", closed / "drafts")
    kept = closed / "settings" / "settings.json"
    assert said(files) == f"Indstillingerne kan ikke gemmes i {kept}; de gælder, til du lukker."
    draw(files)
    sentence = "Kladden kan ikke gemmes: det har du ikke lov til her. Gem selv filen."
    qtbot.waitUntil(lambda: sentence in said(files))
    files.flows.save_to(tmp_path / "a.hipmap")
    assert not files.modified


def test_a_file_in_the_place_of_the_folder_for_drafts_is_said_in_ones_language(qtbot, begin, draw, tmp_path):
    (tmp_path / "drafts").write_text("mine")
    files = begin(tmp_path / "settings", tmp_path / "drafts")
    draw(files)
    qtbot.waitUntil(lambda: bool(said(files)))
    assert said(files) == "Kladden kan ikke gemmes: en anden fil står i vejen. Gem selv filen."
    assert (tmp_path / "drafts").read_text() == "mine"


def test_drafts_go_on_after_a_mistake_of_any_kind(qtbot, start, draw, drafts, monkeypatch):
    files = start()
    real, asked = session_file.save, []

    def fail_once(*given, **how):
        asked.append(given)
        if len(asked) == 1:
            raise RuntimeError("a mistake")
        return real(*given, **how)

    monkeypatch.setattr(session_file, "save", fail_once)
    draw(files)
    qtbot.waitUntil(files.window.strip.isVisible)
    assert said(files) == "The draft cannot be kept: the system refuses. Save the file yourself."
    draw(files, "right.groin")
    qtbot.waitUntil(lambda: bool(drafts()))


def test_what_becomes_of_a_file_while_it_is_open(start, draw, tmp_path):
    files = start()
    draw(files)
    theirs = b'{"hipmap": 9, "atlas": "1"}'
    path = tmp_path / "a.hipmap"

    def saved_again() -> str:
        draw(files, "right.groin")
        files.flows.save()
        if files.flows.question is None:
            assert not files.modified
            return ""
        words = files.flows.question.words.text()
        files.flows.question.reject()
        assert files.modified
        files.flows.save_to(tmp_path / "other.hipmap")
        assert not files.modified
        return words

    files.flows.save_to(path)
    path.unlink()
    assert saved_again() == ""
    assert path.exists()

    first = path.read_bytes()
    path.rename(tmp_path / "b.hipmap")
    assert saved_again() == ""
    assert path.read_bytes() != first == (tmp_path / "b.hipmap").read_bytes()

    path.write_bytes(theirs)
    assert "changed by another program" in saved_again()
    assert path.read_bytes() == theirs

    path.unlink()
    files.flows.save_to(path)
    first = path.read_bytes()
    path.chmod(0o400)
    said = saved_again()
    assert said == "a.hipmap: it is protected from writing. What you marked is still here."
    assert path.read_bytes() == first

    for put_there in (Path.mkdir, *((os.mkfifo,) if hasattr(os, "mkfifo") else ())):
        gone = tmp_path / f"{put_there.__name__}.hipmap"
        files.flows.save_to(gone)
        gone.unlink()
        put_there(gone)
        assert "changed by another program" in saved_again()


def test_a_file_opened_by_name_while_its_draft_waits(qtbot, start, draw, drafts, tmp_path):
    first = start()
    path = tmp_path / "a.hipmap"
    draw(first)
    first.flows.save_to(path)
    saved = first.store.state.session
    draw(first, "right.groin")
    unsaved = first.store.state.drawing.cells
    qtbot.waitUntil(lambda: bool(drafts()))
    left = tmp_path / "drafts" / "left.hipmap"
    shutil.copy(drafts()[0], left)
    first.leave()
    second = start(path)
    assert second.store.state.session == saved
    bar = second.drafting._bar
    assert "a.hipmap" in bar.words()
    bar.restore.click()
    assert second.store.state.drawing.cells == unsaved
    assert second.modified
    assert second.document is None  # the file keeps what it has until somebody saves
    assert second.flows.suggested == path
    facts = known(second.window.context.atlas, second.window.context.library)
    assert session_file.load(path, facts)[0].session == saved
    second.flows.save_to(path)
    assert not second.modified
