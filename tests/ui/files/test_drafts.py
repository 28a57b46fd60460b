# SPDX-License-Identifier: Apache-2.0
"""Drafts: there within a second, with the stroke in the making; gone when not needed; offered later."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core.session import file as session_file
from hipmap.core.session.known import known
from hipmap.ui.files.files import SETTLE
from hipmap.ui.files.lock import Lock
from tools.torture import kill

_LEFT = Qt.MouseButton.LeftButton


def held(files, path: Path):
    """Return the session that a draft holds."""
    context = files.window.context
    return session_file.load(path, known(context.atlas, context.library))[0].session


def crash(files, drafts, folder: Path) -> Path:
    """Leave behind what a killed program would: its draft, and no lock."""
    left = folder / "left.hipmap"
    shutil.copy(drafts()[0], left)
    return left


def test_the_first_change_is_soon_in_a_private_draft(qtbot, start, draw, drafts):
    files = start()
    files.settle()
    draw(files)
    began = files._soon.timerId()
    assert files._soon.isActive()
    assert files._soon.interval() == SETTLE <= 300
    draw(files, "right.groin")
    assert files._soon.timerId() == began  # those who go on drawing do not put it off
    qtbot.waitUntil(lambda: bool(drafts()))
    (path,) = drafts()
    assert held(files, path).visits[0].patient.cells == files.store.state.drawing.cells
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "draft" in files.window.statusBar().kept.text()


def begin_stroke(files):
    """Put the brush down and move it; return the view and the pixel where it began."""
    files.store.update(tool="brush")
    view = files.window.stage.view
    at = view.camera.to_px(*view.places.middles["left.buttock_middle"]).toPoint()
    QTest.mousePress(view, _LEFT, pos=at)
    for step in range(5):
        place = QPointF(at) + QPointF(9 * step, 0)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, view.mapToGlobal(place), Qt.MouseButton.NoButton, _LEFT,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
    return view, at


def test_a_stroke_in_the_making_is_in_the_draft(qtbot, start, drafts):
    files = start()
    view, at = begin_stroke(files)
    assert not files.store.state.drawing.cells
    qtbot.waitUntil(lambda: bool(drafts()))
    assert held(files, drafts()[0]).visits[0].patient.cells == view.strokes.running.cells
    QTest.mouseRelease(view, _LEFT, pos=at)


@pytest.mark.parametrize("does", ["new", "save", "reload", "quit"])
def test_a_stroke_in_the_making_is_drawn_before_the_file_is_saved_left_or_asked_about(
    start, tmp_path, does: str
):
    files = start()
    files.flows.save_to(tmp_path / "a.hipmap")
    view, _ = begin_stroke(files)
    cells = view.strokes.running.cells
    state = files.store.state  # of an empty drawing, as in the file
    assert not state.drawing.cells
    files.window.actions_[does].trigger()
    assert files.store.state.drawing.cells == cells
    if does == "save":
        assert held(files, tmp_path / "a.hipmap").visits[0].patient.cells == cells
    elif does != "reload":
        assert files.flows.question is not None
        assert files.window.isVisible()


def test_undo_in_mid_stroke_takes_back_the_stroke_which_redo_brings_again(start, draw):
    files = start()
    draw(files, "right.groin")
    before = files.store.state.drawing.cells
    view, at = begin_stroke(files)
    cells = view.strokes.running.cells
    assert cells != before
    files.window.actions_["undo"].trigger()
    assert view.strokes.running is None
    assert files.store.state.drawing.cells == before
    QTest.mouseRelease(view, _LEFT, pos=at)
    assert files.store.state.drawing.cells == before
    files.window.actions_["redo"].trigger()
    assert files.store.state.drawing.cells == cells


def test_undone_or_saved_there_is_no_draft(qtbot, start, draw, drafts, tmp_path):
    files = start()
    draw(files)
    qtbot.waitUntil(lambda: bool(drafts()))
    files.store.undo()
    qtbot.waitUntil(lambda: not drafts())
    files.store.redo()
    qtbot.waitUntil(lambda: bool(drafts()))
    files.flows.save_to(tmp_path / "a.hipmap")
    qtbot.waitUntil(lambda: not drafts())


def test_who_wants_no_drafts_gets_none(qtbot, start, draw, drafts):
    files = start(drafts=False)
    draw(files)
    qtbot.waitUntil(lambda: not files._soon.isActive())
    assert files.drafting.drafts is None
    assert drafts() == []
    assert files.window.statusBar().kept.text() == "Not saved"
    files.drafting.want(True)
    qtbot.waitUntil(lambda: bool(drafts()))
    files.drafting.want(False)
    qtbot.waitUntil(lambda: not drafts())


@pytest.mark.parametrize("language", ["en", "da"])
def test_after_a_crash_the_draft_is_offered_and_restored(qtbot, start, draw, drafts, tmp_path, language):
    first = start(language=language)
    draw(first)
    first.store.tell(alias="Ø 17")
    qtbot.waitUntil(lambda: bool(drafts()) and held(first, drafts()[0]).alias == "Ø 17")
    left = crash(first, drafts, tmp_path / "drafts")
    cells = first.store.state.drawing.cells
    first.leave()
    second = start(language=language)
    bar = second.drafting._bar
    qtbot.waitUntil(bar.isVisible)
    assert "Ø 17" in bar.line.text()
    assert ("lysken, venstre" if language == "da" else "left groin") in bar.line.text()
    qtbot.waitUntil(lambda: bar.height() < 80)
    for button in (bar.restore, bar.delete, bar.later):
        assert button.width() >= button.minimumSizeHint().width()
    qtbot.mouseClick(bar.restore, _LEFT)
    assert second.store.state.drawing.cells == cells
    assert second.modified
    assert not left.exists()
    assert len(drafts()) == 1
    assert second.drafting._bar is None


def test_a_draft_can_be_left_or_deleted_after_asking(qtbot, start, draw, drafts, tmp_path):
    first = start()
    draw(first)
    qtbot.waitUntil(lambda: bool(drafts()))
    left = crash(first, drafts, tmp_path / "drafts")
    first.leave()
    second = start()
    qtbot.mouseClick(second.drafting._bar.later, _LEFT)
    assert left.exists()
    second.leave()
    third = start()
    qtbot.mouseClick(third.drafting._bar.delete, _LEFT)
    assert left.exists()
    qtbot.mouseClick(third.flows.question.answers[0], _LEFT)
    qtbot.waitUntil(lambda: not left.exists())


def test_a_draft_that_is_not_read_whole_stays_when_it_is_restored(qtbot, start, draw, drafts, tmp_path):
    first = start()
    draw(first)
    qtbot.waitUntil(lambda: bool(drafts()))
    left = crash(first, drafts, tmp_path / "drafts")
    text = left.read_text("utf-8")
    left.write_text(text.replace('"note"', '"of a later program": 1,\n "note"', 1), "utf-8")
    first.leave()
    second = start()
    qtbot.mouseClick(second.drafting._bar.restore, _LEFT)
    assert second.modified
    assert left.exists()


def test_a_lock_that_names_nobody_gives_way(tmp_path):
    lock = Lock(tmp_path / "a.hipmap")
    lock.path.touch()
    assert not lock.take()  # somebody may be about to write in it
    os.utime(lock.path, (0, 0))
    assert lock.take()
    lock.release()


def test_what_a_program_left_when_it_ended_in_its_first_draft_goes(start, tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    part = folder / ".77-ab.hipmap.k7.part"
    part.write_text("{")
    files = start()
    assert files.drafting._bar is None
    assert not part.exists()


def test_a_draft_is_offered_to_one_program_only(qtbot, start, draw, drafts, tmp_path):
    first = start()
    draw(first)
    qtbot.waitUntil(lambda: bool(drafts()))
    second = start()
    assert second.drafting._bar is None  # the first one is running
    left = crash(first, drafts, tmp_path / "drafts")
    lock = Lock(left)
    assert lock.take()
    third = start()
    assert third.drafting._bar is None
    lock.release()


def test_a_full_disk_is_said_once_and_the_draft_comes_when_there_is_room(
    qtbot, start, draw, drafts, monkeypatch
):
    files = start()

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("hipmap.core.session.file.save", fail)
    draw(files)
    qtbot.waitUntil(files.window.strip.isVisible)
    said = "The draft cannot be kept: the disk is full. Save the file yourself."
    assert files.window.strip.words.text() == said
    assert files.modified
    monkeypatch.undo()
    draw(files, "right.groin")
    qtbot.waitUntil(lambda: bool(drafts()))


def test_reading_the_content_again_keeps_file_and_draft(qtbot, tmp_path, drafts):
    program = app.Program(None, None, None, tmp_path / "drafts")
    old = program.window
    with qtbot.waitSignal(old.ready):
        old.show()
    files = app.files_of(old)
    path = tmp_path / "a.hipmap"
    files.store.toggle(old.context.atlas.region_mask("left.groin"))
    files.flows.save_to(path)
    files.store.toggle(old.context.atlas.region_mask("right.groin"))
    qtbot.waitUntil(lambda: bool(drafts()))
    with qtbot.waitSignal(old.destroyed):
        old.actions_["reload"].trigger()
    made = app.files_of(program.window)
    qtbot.addWidget(program.window, before_close_func=lambda _: made.leave())
    assert made.document.path == path
    assert made.document.writable
    assert made.modified
    qtbot.waitUntil(lambda: len(drafts()) == 1)
    made.store.update(language="en")


def test_killed_at_random_it_leaves_no_damage_and_all_but_the_last_moments():
    # Beside all other tests no clock is fair; the long form, which runs alone, is held to one second of work.
    assert kill.main(["--times", "2", "--seed", "7", "--most", "3600"]) == 0
