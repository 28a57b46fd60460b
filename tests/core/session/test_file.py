# SPDX-License-Identifier: Apache-2.0
"""Files are put in place whole, keep the version before, and stay private."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hipmap.core import resources
from hipmap.core.session import file as session_file
from hipmap.core.session.remarks import SessionError
from hipmap.core.session.times import now
from hipmap.core.session.write import to_text

ROOT = resources.root()


def test_a_saved_file_is_read_again_and_private(tmp_path, full, facts):
    path = tmp_path / "æøå.hipmap"
    saved = session_file.save(path, to_text(full, facts.atlas, now()))
    reading, stamp = session_file.load(path, facts)
    assert reading.session.alias == full.alias
    assert saved == stamp == session_file.stamp(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_version_before_is_kept(tmp_path):
    path = tmp_path / "a.hipmap"
    for text in ("one", "two", "three"):
        session_file.save(path, text)
    assert path.read_text() == "three"
    assert path.with_name("a.hipmap~").read_text() == "two"
    assert len(list(tmp_path.iterdir())) == 2


def test_the_version_before_is_kept_where_there_are_no_links(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.hipmap"
    session_file.save(path, "one")
    session_file.save(path, "two")
    before = path.with_name("a.hipmap~")
    assert before.read_text() == "one"
    assert stat.S_IMODE(before.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_what_was(tmp_path, monkeypatch, step):
    path = tmp_path / "a.hipmap"
    session_file.save(path, "one")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OSError, match="No space"):
        session_file.save(path, "two")
    assert path.read_text() == "one"
    assert [one.name for one in tmp_path.iterdir()] == ["a.hipmap"]


def test_a_link_stays_a_link(tmp_path):
    real = tmp_path / "real.hipmap"
    real.write_text("one")
    link = tmp_path / "link.hipmap"
    link.symlink_to(real)
    session_file.save(link, "two")
    assert link.is_symlink()
    assert real.read_text() == "two"


def test_a_folder_a_long_name_and_an_absent_folder_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / ("x" * 300), tmp_path / "none" / "a.hipmap"):
        with pytest.raises(OSError, match=r".+"):
            session_file.save(path, "x")
    assert list(tmp_path.iterdir()) == []


def test_damage_that_is_no_text_is_where_reading_ends(tmp_path, full, facts):
    path = tmp_path / "a.hipmap"
    raw = to_text(full, facts.atlas, now()).encode()
    at = raw.index(b'"therapist"')
    path.write_bytes(raw[:at] + b"\xff\xfe" + raw[at:])
    reading, _ = session_file.load(path, facts)
    assert reading.broken == raw.count(b"\n", 0, at) + 1
    assert reading.session.visits[0].patient.cells == full.visits[0].patient.cells
    path.write_bytes(raw + b"\xff")
    assert not session_file.load(path, facts)[0].whole


@pytest.mark.parametrize(
    ("name", "sentence"),
    [(".", "it is a folder"), ("none", "it is not there"), ("x" * 300, "the name is too long")],
)
def test_what_cannot_be_opened_says_why(tmp_path, facts, name, sentence):
    with pytest.raises(SessionError, match=sentence):
        session_file.load(tmp_path / name, facts)


FULL = """
import resource, sys
from pathlib import Path
from hipmap.core.session import file
if sys.argv[2] == "limit":
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    file.save(Path(sys.argv[1]), "x" * 600_000)
except OSError as error:
    print(error.errno)
"""


def save_too_much(path: Path, way: str) -> int:
    """Let another process save more than there is room for, and return the system's number for it."""
    done = subprocess.run(
        (sys.executable, "-c", FULL, str(path), way),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        timeout=60,
    )
    return int(done.stdout)


def test_a_disk_that_is_really_full_leaves_the_old_file(tmp_path):
    pytest.importorskip("resource")
    path = tmp_path / "a.hipmap"
    session_file.save(path, "one")
    assert save_too_much(path, "limit") == errno.EFBIG
    assert path.read_text() == "one"
    assert [one.name for one in tmp_path.iterdir()] == ["a.hipmap"]


def test_a_small_disk_and_one_that_can_only_be_read(tmp_path):
    mounted = ("mount", "-t", "tmpfs", "-o", "size=256k", "none", str(tmp_path))
    if shutil.which("mount") is None or subprocess.run(mounted, capture_output=True, timeout=60).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        path = tmp_path / "a.hipmap"
        session_file.save(path, "one")
        assert save_too_much(path, "disk") == errno.ENOSPC
        assert path.read_text() == "one"
        subprocess.run(("mount", "-o", "remount,ro", str(tmp_path)), check=True, timeout=60)
        with pytest.raises(OSError, match="Read-only"):
            session_file.save(path, "two")
        assert path.read_text() == "one"
    finally:
        subprocess.run(("umount", str(tmp_path)), check=True, timeout=60)


def test_what_a_killed_program_left_beside_a_file_is_swept(tmp_path):
    path = tmp_path / "a.hipmap"
    session_file.save(path, "one")
    (tmp_path / ".a.hipmap.x1y2z3.part").write_text("ha")
    (tmp_path / ".b.hipmap.x1y2z3.part").write_text("another's")
    session_file.sweep(path)
    assert sorted(one.name for one in tmp_path.iterdir()) == [".b.hipmap.x1y2z3.part", "a.hipmap"]
