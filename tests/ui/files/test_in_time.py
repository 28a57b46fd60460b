# SPDX-License-Identifier: Apache-2.0
"""Drafts are never older than a second, hold nobody up, and ask no clock which of them is the newer."""

from __future__ import annotations

import os
import shutil
import threading
import time
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipmap.core.session import file as session_file
from hipmap.core.session import times
from hipmap.core.session.known import known

_LEFT = Qt.MouseButton.LeftButton


def drag(view, at: QPoint) -> None:
    """Move the mouse over the body with its button down."""
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, view.mapToGlobal(place), Qt.MouseButton.NoButton, _LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_stroke_that_never_ends_is_in_the_draft_again_and_again(qtbot, start, monkeypatch):
    """Counted in moves, not in seconds: beside all other tests no clock is fair."""
    files = start()
    files.store.update(tool="brush")
    view = files.window.stage.view
    given = []
    keep = files.drafting.keep
    monkeypatch.setattr(files.drafting, "keep", lambda modified: given.append(len(moves)) or keep(modified))
    moves: list[QPoint] = []
    at = view.camera.to_px(*view.places.middles["left.buttock_middle"]).toPoint()
    QTest.mousePress(view, _LEFT, pos=at)
    while len(given) < 4:  # the button is never let go, and the mouse never rests
        moves.append(at + QPoint(len(moves) % 60, len(moves) % 23))
        drag(view, moves[-1])
        QTest.qWait(10)
        assert len(moves) < 2000
    assert files._soon.interval() * 2 <= 1000
    assert given == sorted(set(given))  # each time the mouse had gone on
    assert files.drafting.is_written()
    context = files.window.context
    reading, _ = session_file.load(files.drafting.drafts.path, known(context.atlas, context.library))
    assert reading.session.visits[0].patient.cells
    assert not files.store.state.drawing.cells
    QTest.mouseRelease(view, _LEFT, pos=at)


def test_a_disk_that_takes_its_time_holds_up_the_draft_and_not_the_window(
    qtbot, start, draw, drafts, monkeypatch
):
    files = start()
    asked, answer, where = threading.Event(), threading.Event(), []
    fsync = os.fsync

    def slowly(handle: int) -> None:
        where.append(threading.current_thread())
        asked.set()
        answer.wait(60)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", slowly)
    draw(files)
    qtbot.waitUntil(asked.is_set)
    for region in ("right.groin", "left.knee_medial", "sacrum"):  # while the disk does not answer
        draw(files, region)
        QApplication.processEvents()
    assert drafts() == []
    assert threading.main_thread() not in where
    newest = files.store.state.drawing.cells
    answer.set()
    assert files.drafting.is_written()
    files.settle()
    assert files.drafting.is_written()
    context = files.window.context
    (path,) = drafts()
    reading, _ = session_file.load(path, known(context.atlas, context.library))
    assert reading.session.visits[0].patient.cells == newest
    assert threading.main_thread() not in where


def test_a_clock_that_goes_back_or_a_year_on_loses_nothing(qtbot, start, draw, drafts, tmp_path, monkeypatch):
    files = start()
    path = tmp_path / "a.hipmap"

    def clock(year: int) -> None:
        monkeypatch.setattr(times, "datetime", Clock)
        Clock.year_now = year

    clock(2026)
    draw(files)
    files.flows.save_to(path)
    first = path.read_bytes()
    clock(2019)
    draw(files, "right.groin")
    files.flows.save()
    os.utime(path, (1.5e9, 1.5e9))
    assert path.with_name("a.hipmap~").read_bytes() == first
    draw(files, "left.knee_medial")
    cells = files.store.state.drawing.cells
    qtbot.waitUntil(lambda: bool(drafts()))
    left = tmp_path / "drafts" / "left.hipmap"
    shutil.copy(drafts()[0], left)
    os.utime(left, (1, 1))  # from 1970, as on a machine without a battery
    files.leave()
    clock(2027)
    again = start()
    bar = again.drafting._bar
    assert bar is not None
    assert "2019" in bar.words()
    bar.restore.click()
    assert again.store.state.drawing.cells == cells
    again.flows.save_to(path)
    assert not again.modified


class Clock(datetime):
    """A clock that shows the year it is told."""

    year_now = 2026

    @classmethod
    def now(cls, tz=None):
        return datetime(cls.year_now, 3, 4, 5, 6, 7, tzinfo=UTC)


def test_the_newest_draft_is_offered_first_and_the_others_after_it(start, draw, drafts, qtbot, tmp_path):
    first = start()
    draw(first)
    qtbot.waitUntil(lambda: bool(drafts()))
    text = drafts()[0].read_text("utf-8")
    for number, age in ((1, 500), (2, 100), (3, 900)):
        copy = tmp_path / "drafts" / f"left-{number}.hipmap"
        copy.write_text(text.replace('"alias": ""', f'"alias": "P{number}"'), "utf-8")
        then = time.time() - age
        os.utime(copy, (then, then))
    first.leave()
    second = start()
    bar = second.drafting._bar
    seen = []
    while second.drafting._bar is not None:
        seen.append(bar.words().partition("): ")[2][:2])
        bar._delete()
    assert seen == ["P2", "P1", "P3"]
