# SPDX-License-Identifier: Apache-2.0
"""Words of any kind on the command line: an answer, or one line and exit code 2."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hipmap.cli.main import COMMANDS, main
from tests.fuzz.inputs import HOSTILE, anything, examples, soon, spoiled

CASES = [{"id": "a", "regions": ["left.groin", "buttock_middle"]}, {"id": 2, "regions": []}]
WORDS = [piece.decode("utf-8", "replace").replace("\0", "") for piece in HOSTILE]
OPTIONS = [
    "--region",
    "--json",
    "--cases",
    "--muscle",
    "--figure",
    "--view",
    "--lang",
    "-o",
    "--",
    "-h",
    "--x",
]
# Some commands write, and a picture takes long: they are asked for only what they must refuse.
REFUSED = [
    "--data",
    "no-such-folder",
    "--size",
    "0x0",
    "--region",
    "nowhere",
    "-o",
    "/no/such/folder/out.png",
]


def lines():
    value = st.sampled_from(["left.groin", "groin", "sacrum", *WORDS]) | st.text(max_size=30)
    any_words = st.lists(value | st.sampled_from(OPTIONS), max_size=6)
    refused = st.tuples(
        st.sampled_from(sorted(set(COMMANDS) - {"match"})), st.lists(value, min_size=1, max_size=4)
    )
    return (
        any_words.map(lambda words: ["match", *words])
        | refused.map(lambda pair: [pair[0], *REFUSED, *pair[1]])
        | any_words.map(lambda words: [f"-{word}" for word in words[:1]] + words[1:])
        | st.text(min_size=1, max_size=20).map(lambda word: [f"no such file {word}"])
    )


@pytest.fixture
def empty(monkeypatch, tmp_path):
    """Give relative names an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answer(words):
    """Run a command as a terminal would; return its exit code, what it printed and what it complained of."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    complaint = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="backslashreplace")
    with soon(), redirect_stdout(out), redirect_stderr(complaint):
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code
    for stream in (out, complaint):
        stream.flush()
    said = complaint.buffer.getvalue().decode()
    assert code in (0, 1, 2), code
    assert "Traceback" not in said
    if code == 2:
        assert said.startswith("hipmap")
        assert said.count("\n") == 1, said[:300]
        assert said.endswith("\n")
    return code, out.buffer.getvalue().decode(), said


@example(["match", "--region", "left.groin", "--region", "\ud800"])
@example(["match", "--region", "two\nlines"])
@example(["two\nlines"])
@example(["--two\nlines"])
@examples(60)
@given(lines())
def test_any_words(empty, words):
    if words:
        answer(words)


@example(b"[" * 100_000)
@example(b'[{"id": 1, "regions": ["' + b"x" * 100_000 + b'"]}]')
@examples(40)
@given(spoiled(json.dumps(CASES).encode()) | anything())
def test_any_file_of_cases(empty, raw):
    (empty / "cases.json").write_bytes(raw)
    for line in answer(["match", "--cases", "cases.json", "--json"])[1].splitlines():
        assert json.loads(line)["matches"] is not None


def test_a_file_of_cases_that_never_ends_is_refused(empty):
    with (empty / "cases.json").open("wb") as file:
        file.truncate(20_000_000_000)
    code, _, said = answer(["match", "--cases", "cases.json", "--json"])
    assert (code, "larger than" in said) == (2, True)
