# SPDX-License-Identifier: Apache-2.0
"""All that hipmap keeps can be seen and deleted, and nobody else can read it."""

import stat
import subprocess
import sys

import pytest

from hipmap.core import resources
from hipmap.core.session.model import Session
from hipmap.ui.files.drafts import Drafts
from hipmap.ui.preferences.keeper import Keeper
from hipmap.ui.settings import Settings


class Drafting:
    """Stands for the window's drafting: a folder, and a draft that ends when it is told to."""

    def __init__(self, folder):
        self.folder = folder
        self.stopped = False

    def stop(self):
        self.stopped = True


@pytest.fixture
def keeper(tmp_path):
    settings = Settings(tmp_path / "config")
    settings.set(language="da", recent=["/home/a/anna.hipmap"])
    assert settings.write()
    (tmp_path / "config" / "settings.damaged.json").write_text("{")
    drafts = tmp_path / "data" / "drafts"
    drafts.mkdir(parents=True)
    for name in ("1-ab.hipmap", ".3-ef.hipmap.x9.part", ".2-cd.hipmap.lock"):
        (drafts / name).write_text("")
    return Keeper(settings, Drafting(drafts))


def test_everything_is_listed_by_kind(keeper):
    kinds = {one.path.name: one.kind for one in keeper.files()}
    assert kinds == {
        "settings.json": "settings",
        "settings.damaged.json": "remains",
        "1-ab.hipmap": "draft",
        ".3-ef.hipmap.x9.part": "remains",
        ".2-cd.hipmap.lock": "lock",
    }
    assert next(one.size for one in keeper.files() if one.kind == "settings") > 20


def test_everything_is_deleted_and_stays_away(keeper):
    assert keeper.delete() == ()
    assert keeper.files() == ()
    assert not any(folder.exists() for folder in keeper.folders)
    keeper._settings.set(geometry="x")
    assert keeper._settings.write()  # closing the window is no failure
    assert not any(folder.exists() for folder in keeper.folders)
    assert keeper._drafting.stopped


def test_what_is_not_ours_is_left(keeper):
    folder = keeper.folders[1]
    (folder / "letter.txt").write_text("mine")
    (folder / ".profile").write_text("mine")
    assert keeper.delete() == ()
    assert sorted(path.name for path in folder.iterdir()) == [".profile", "letter.txt"]


def test_a_draft_that_another_program_writes_is_left(keeper):
    path = keeper.folders[1] / "1-ab.hipmap"
    part = keeper.folders[1] / ".1-ab.hipmap.k7.part"
    part.write_text("")
    code = (
        "import sys, pathlib; from hipmap.ui.files.lock import Lock; lock = Lock(pathlib.Path(sys.argv[1]))\n"
        "print(lock.take(), flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=resources.root(),
    )
    try:
        assert other.stdout.readline() == "True\n"
        assert {path, part} <= set(keeper.delete())
        assert path.exists()
        assert part.exists()
    finally:
        other.communicate(timeout=60)


def test_nobody_else_can_read_what_is_kept(qtbot, tmp_path):
    settings = Settings(tmp_path / "config" / "hipmap")
    settings.set(language="da")
    assert settings.write()
    drafts = Drafts(tmp_path / "data" / "drafts", "1")
    drafts.write(Session(note="private"), None)
    assert drafts.wait()
    try:
        kept = [path for name in ("config", "data") for path in (tmp_path / name).rglob("*")]
        files = [path for path in kept if path.is_file()]
        assert {"settings.json", drafts.path.name} <= {path.name for path in files}
        for path in files:
            if not path.name.endswith(".lock"):  # which holds a process number and nothing else
                assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700, path.parent
    finally:
        drafts.finish()
    assert list((tmp_path / "data" / "drafts").iterdir()) == []
