# SPDX-License-Identifier: Apache-2.0
"""Data folders of any content: sound entries load, each mistake is one line that names its file."""

import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipmap.core.atlas import Atlas
from hipmap.core.compile import compile_library
from hipmap.core.content.read import Reader
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.library_file import LibraryFile
from hipmap.core.match import rank
from hipmap.core.problems import Report
from tests.core import content, sphere
from tests.fuzz.inputs import anything, examples, soon, spoiled

NAMES = ("muscles/alpha.yaml", "conditions/bursitis.yaml", "regions.yaml", "red_flags.yaml", "exercises.yaml")
SAID = re.compile(r"data/[\w./]+:\d+: \S.*")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = sphere.write(tmp_path_factory.mktemp("ball"))
    content.write(root / "data")
    return root


@pytest.fixture(scope="module")
def ball(folder):
    return Atlas.load(folder)


@pytest.fixture(scope="module")
def earlier(folder, ball):
    return compile_library(folder / "data", "data", ball).raw


def inputs():
    files = {name: content.FILES[name].encode() for name in NAMES if name in content.FILES}
    return st.one_of([st.tuples(st.just(name), spoiled(raw) | anything()) for name, raw in files.items()])


def put(root, name, raw):
    path = root / "data" / name
    before = path.read_bytes()
    path.write_bytes(raw)
    return path, before


@examples(20)
@given(inputs())
def test_what_is_wrong_in_a_data_folder_is_said_by_file_and_line(folder, ball, earlier, spoilt):
    name, raw = spoilt
    path, before = put(folder, name, raw)
    try:
        report = Report()
        with soon():
            Reader(folder / "data", "data", report).read(ball, articles=False)
        for problem in report.in_order():
            assert SAID.fullmatch(str(problem)), str(problem)[:200]
        with soon():
            compiled = compile_library(folder / "data", "data", ball, LibraryFile(earlier))
        library = Library(LibraryFile(compiled.raw), folder / "data")
        assert [str(one) for one in library.problems] == [str(one) for one in report.in_order()]
        if library.muscles:
            rank(library, ball, Drawing((PainArea(ball.region_mask("left.groin")),)))
    finally:
        path.write_bytes(before)


@examples(10, most=1000)
@given(spoiled(b"x" * 40))
def test_any_change_to_the_compiled_file_is_noticed(folder, ball, earlier, noise):
    raw = bytearray(earlier)
    at = (len(noise) * 7919 + sum(noise)) % (len(raw) - len(noise))
    raw[at : at + len(noise)] = noise
    target = folder / "data" / "library.bin"
    target.write_bytes(raw)
    with soon():
        library = Library.load(folder, ball)
    assert sorted(library.muscles) == ["alpha", "beta"]


def test_links_that_lead_round_in_circles_are_no_trap(folder, ball, tmp_path):
    mine = tmp_path / "data"
    shutil.copytree(folder / "data", mine)
    (mine / "muscles" / "loop.yaml").symlink_to("loop.yaml")
    report = Report()
    with soon():
        read = Reader(mine, "data", report).read(ball, articles=False)
    assert sorted(read.muscles) == ["alpha", "beta"]
    assert [str(one).partition(":")[0] for one in report.in_order()] == ["data/muscles/loop.yaml"]
