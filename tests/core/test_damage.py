# SPDX-License-Identifier: Apache-2.0
"""Files damaged without changing their length, hostile YAML, and compiled files of other origin."""

import os
import shutil
from itertools import pairwise

import pytest

from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.compile import compile_library
from hipmap.core.library import Library
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile, pack
from hipmap.ui.translator import read_table

HOSTILE = {
    "deep lists": ("[" * 100_000, 1, "is nested more than 40 levels deep"),
    "deep maps": ("".join(f"{' ' * level}a:\n" for level in range(500)), 41, "is nested more than 40"),
    "many aliases": (
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in pairwise("abcdefgh")),
        1,
        "aliases stand for too much",
    ),
    "a chain of aliases": (
        "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}]\n" for n in range(2000)),
        1,
        "aliases stand for too much",
    ),
    "a bell": ("id: alpha\nnerve: L5\x07\n", 2, "holds a sign that YAML does not allow"),
    "too large": ("id: " + "x" * 4_000_000, 1, "is larger than 4 MB"),
    "two documents": ("---\nid: a\n---\nid: b\n", 3, "another document"),
}


@pytest.mark.parametrize(("text", "line", "message"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_yaml_is_refused_in_one_line(ball_root, text, line, message):
    (ball_root / "data" / "muscles" / "alpha.yaml").write_text(text, "utf-8")
    library = Library.load(ball_root, Atlas.load(ball_root))
    assert list(library.muscles) == ["beta"]
    (problem,) = library.problems
    assert (problem.line, message in problem.text) == (line, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_pipes_and_folders_in_the_place_of_files_are_named_and_not_waited_for(ball_root):
    data = ball_root / "data"
    os.mkfifo(data / "muscles" / "pipe.yaml")
    (data / "muscles" / "folder.yaml").mkdir()
    for name in ("demonstrations.yaml", "ui.yaml", "articles/alpha.en.md"):
        (data / name).unlink(missing_ok=True)
        (data / name).parent.mkdir(exist_ok=True)
        os.mkfifo(data / name)
    library = Library.load(ball_root, Atlas.load(ball_root))
    assert list(library.muscles) == ["alpha", "beta"]
    said = {problem.file.rpartition("/")[2]: problem.text for problem in library.problems}
    assert said["pipe.yaml"] == "cannot be read (is no file)"
    assert said["folder.yaml"].startswith("cannot be read")
    assert compile_library(data, "data", Atlas.load(ball_root), articles=True).raw
    assert read_table(data) == {}


@pytest.mark.parametrize("wrap", [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n")])
def test_files_as_other_editors_write_them(ball_root, wrap):
    for path in (ball_root / "data").rglob("*.yaml"):
        path.write_bytes(wrap(path.read_bytes()))
    library = Library.load(ball_root, Atlas.load(ball_root))
    assert (len(library.muscles), library.problems) == (2, [])


def test_one_changed_bit_anywhere_in_the_compiled_file_is_noticed(ball_root):
    raw = bytearray(compile_library(ball_root / "data", "data", Atlas.load(ball_root)).raw)
    for at in range(0, len(raw), 97):
        raw[at] ^= 4
        with pytest.raises(DamagedLibraryError):
            LibraryFile(bytes(raw))
        raw[at] ^= 4
    assert LibraryFile(bytes(raw)).section("muscles")


def test_a_file_compiled_by_another_version_is_not_used(monkeypatch):
    raw = pack({}, {}, ())
    monkeypatch.setattr("hipmap.__version__", "99")
    with pytest.raises(DamagedLibraryError, match="another version"):
        LibraryFile(raw)


def test_a_copy_edited_before_the_program_was_installed_is_not_taken_for_the_programs_own(ball_root):
    """Installing makes the compiled file younger than the copy; equal sizes say nothing then."""
    mine = ball_root / "mine"
    shutil.copytree(ball_root / "data", mine)
    path = mine / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: ahpla"))
    for file in mine.rglob("*.yaml"):
        os.utime(file, (1e9, 1e9))
    atlas = Atlas.load(ball_root)
    (ball_root / "data" / NAME).write_bytes(compile_library(ball_root / "data", "data", atlas).raw)
    assert Library.load(ball_root, atlas, mine).muscles["alpha"].names["en"] == "ahpla"


def garble(atlas, part, count):
    """Return cells.bin with ``count`` bytes of one part set to 0xff."""
    raw = (atlas.folder / "cells.bin").read_bytes()
    whole = getattr(atlas, part).tobytes()
    at = raw.index(whole) + len(whole) // 2 // 8 * 8
    return raw[:at] + b"\xff" * count + raw[at + count :]


@pytest.mark.parametrize(
    ("part", "count", "what"),
    [
        ("area", 4, "areas"),
        ("mirror", 2, "mirror partners"),
        ("offset", 4, "neighbours"),
        ("link", 2, "neighbours"),
        ("corner_cells", 2, "corners"),
    ],
)
def test_garbled_cells_are_one_sentence(ball_root, part, count, what):
    (ball_root / "assets" / "body" / "cells.bin").write_bytes(garble(Atlas.load(ball_root), part, count))
    with pytest.raises(AtlasError, match=rf"damaged: cells\.bin holds impossible {what}\.$"):
        Library.load(ball_root, Atlas.load(ball_root))


def test_a_garbled_figure_is_one_sentence(ball_root):
    path = ball_root / "assets" / "body" / "neutral" / "figure.bin"
    path.write_bytes(b"\xff" * 4 + path.read_bytes()[4:])
    with pytest.raises(AtlasError, match=r"neutral/figure\.bin holds impossible places\.$"):
        Library.load(ball_root, Atlas.load(ball_root))
