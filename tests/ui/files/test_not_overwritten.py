# SPDX-License-Identifier: Apache-2.0
"""No file that others changed, hold open or protect is written over, and a save that fails loses nothing."""

from __future__ import annotations

import errno
import os

import pytest

from hipmap.core.session import file as session_file
from tests.ui.files.answering import named, say


def test_a_file_that_changed_outside_is_not_overwritten_unasked(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    path = tmp_path / "a.hipmap"
    files.flows.save_to(path)
    path.write_text(path.read_text() + " ")
    theirs = path.read_text()
    draw(files, "right.groin")
    files.flows.save()
    say(qtbot, files, 2)
    assert path.read_text() == theirs
    assert files.modified
    files.flows.save()
    say(qtbot, files, 0)
    named(qtbot, files, tmp_path / "copy.hipmap")
    assert path.read_text() == theirs
    assert (tmp_path / "copy.hipmap").exists()


def test_a_touched_file_and_one_that_went_back_in_time(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    path = tmp_path / "a.hipmap"
    files.flows.save_to(path)
    os.utime(path, (0, 0))  # the clock went back, or an older copy was put there
    draw(files, "right.groin")
    files.flows.save()
    say(qtbot, files, 1)
    assert not files.modified
    path.unlink()
    draw(files, "right.groin")
    files.flows.save()
    assert path.exists()


def test_two_windows_on_one_file(qtbot, start, draw, tmp_path):
    first = start()
    draw(first)
    path = tmp_path / "a.hipmap"
    first.flows.save_to(path)
    second = start(path)
    assert "is open already" in second.window.strip.words.text()
    assert not second.document.writable
    draw(second, "right.groin")
    second.flows.save()
    named(qtbot, second, tmp_path / "b.hipmap")
    assert second.document.name == "b.hipmap"
    first.flows.save_to(tmp_path / "b.hipmap")
    assert "open in another window" in first.flows.question.words.text()
    say(qtbot, first, 1)
    assert first.document.path == path
    first.window.close()
    third = start(path)
    assert third.document.writable


def test_a_file_one_only_looks_at_is_not_put_back_to_what_it_was(qtbot, start, draw, tmp_path):
    first = start()
    draw(first)
    path = tmp_path / "a.hipmap"
    first.flows.save_to(path)
    second = start(path)  # to look at
    draw(first, "right.groin")
    first.flows.save()
    theirs = path.read_bytes()
    first.window.close()
    draw(second, "left.knee_medial")
    second.flows.save_to(path)  # free by now
    assert "changed by another program" in second.flows.question.words.text()
    say(qtbot, second, 2)
    assert path.read_bytes() == theirs
    assert second.modified
    third = start(path)
    assert third.document.writable  # nobody holds it
    third.window.close()
    second.flows.save_to(path)
    say(qtbot, second, 1)
    assert not second.modified
    assert path.with_name("a.hipmap~").read_bytes() == theirs


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the place can only be read"),
        (errno.EACCES, "you may not do that here"),
    ],
)
def test_a_save_that_fails_is_one_sentence_and_nothing_is_lost(
    qtbot, start, draw, tmp_path, monkeypatch, number, sentence
):
    files = start()
    draw(files)
    path = tmp_path / "a.hipmap"
    files.flows.save_to(path)
    before = path.read_text()
    draw(files, "right.groin")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(session_file, "save", fail)
    files.flows.save()
    assert files.flows.question.words.text() == f"a.hipmap: {sentence}. What you marked is still here."
    say(qtbot, files, 1)
    assert files.modified
    assert path.read_text() == before
    files.window.close()
    assert files.window.isVisible()
    say(qtbot, files, 2)


def test_a_name_that_is_too_long_or_a_folder_that_is_gone(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    for path, sentence in (
        (tmp_path / ("x" * 260 + ".hipmap"), "the name is too long"),
        (tmp_path / "none" / "a.hipmap", "its folder is not there"),
        (tmp_path, "it is a folder"),
    ):
        files.flows.save_to(path)
        assert sentence in files.flows.question.words.text()
        say(qtbot, files, 1)
        assert files.modified
