# SPDX-License-Identifier: Apache-2.0
"""The real program, as a process: what cannot be done is one line and exit code 2, never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hipmap.cli.main import main
from hipmap.core import resources

MATCH = (sys.executable, "-m", "hipmap", "match", "--region", "left.groin")


def start(*words, stdout=subprocess.PIPE, **environment):
    return subprocess.run(
        words,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        cwd=resources.root(),
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_full_disk_is_one_line(more):
    with Path("/dev/full").open("wb") as full:
        said = start(*MATCH, *more, stdout=full)
    assert (said.returncode, said.stderr) == (2, b"hipmap match: cannot go on (No space left on device)\n")


def test_a_reader_that_leaves_is_no_mistake():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        said = start(*MATCH, stdout=writing)
    finally:
        os.close(writing)
    assert (said.returncode, said.stderr) == (0, b"")


def test_a_terminal_without_our_signs():
    said = start(*MATCH, PYTHONIOENCODING="ascii")
    assert (said.returncode, said.stderr) == (0, b"")
    assert said.stdout.isascii()


def cases(tmp_path, raw):
    path = tmp_path / "cases.json"
    path.write_bytes(raw)
    return ["match", "--cases", str(path), "--json"]


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"[" * 200_000, b"9" * 10_000])
def test_cases_that_are_no_cases(capsys, tmp_path, raw):
    assert main(cases(tmp_path, raw)) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_ids_of_any_kind_come_back(capsys, tmp_path):
    ids = ["æ\ud800", {"deep": [1, None]}, "\n", 10**40]
    raw = json.dumps([{"id": one, "regions": ["groin"]} for one in ids]).encode()
    assert main(cases(tmp_path, b"\xef\xbb\xbf" + raw)) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ids


def test_a_line_break_in_a_region_stays_in_one_line(capsys):
    assert main(["match", "--region", "a\nb"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_data_folder_with_nothing_in_it(capsys, tmp_path):
    assert main(["match", "--region", "groin", "--data", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f'hipmap match: no muscle in "{tmp_path}" can be used; "hipmap check" tells why\n'


def test_what_is_left_out_is_said(capsys, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(resources.root() / "data", data)
    (data / "muscles" / "piriformis.yaml").write_text("id: no\n")
    assert main(["match", "--region", "left.groin", "--json", "--data", str(data)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["matches"]
    assert said.err.startswith(f"hipmap: {data}/muscles/piriformis.yaml:1: ")
    assert said.err.count("\n") == 1


def test_a_garbled_body_is_one_line_and_check_goes_on(capsys, tmp_path, monkeypatch):
    for part in ("assets", "data"):
        shutil.copytree(resources.root() / part, tmp_path / part)
    path = tmp_path / "assets" / "body" / "cells.bin"
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2] + bytes(4000) + raw[len(raw) // 2 + 4000 :])
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    for words in (["match", "--region", "groin"], ["compile"]):
        assert main(words) == 2
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "The body atlas is damaged: cells.bin holds impossible" in said.err
    assert main(["check"]) == 1
    muscles = len(list((resources.root() / "data" / "muscles").glob("*.yaml")))
    assert f"1 problem; {muscles} muscles" in capsys.readouterr().out


def test_a_compiled_file_half_written_is_cleaned_away(capsys, tmp_path, monkeypatch):
    data = tmp_path / "data"
    shutil.copytree(resources.root() / "data", data)

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert main(["compile", "--data", str(data)]) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert not list(data.glob("*.part"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--data", "nowhere", "-o", "x.png"], 'no folder "nowhere"'),
        (["--figure", "nobody", "-o", "x.png"], 'unknown figure "nobody"'),
        (["--muscle", "up.piriformis", "-o", "x.png"], 'unknown muscle "up.piriformis" (did you mean'),
        (["--region", "left.grion", "-o", "x.png"], 'unknown region "left.grion" (did you mean'),
    ],
)
def test_a_snapshot_of_nothing(capsys, words, message):
    assert main(["snapshot", *words]) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert said.err.count("\n") == 1


def test_a_snapshot_of_a_garbled_body(capsys, tmp_path, monkeypatch):
    for part in ("assets", "data"):
        shutil.copytree(resources.root() / part, tmp_path / part)
    path = tmp_path / "assets" / "body" / "cells.bin"
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2] + bytes(4000) + raw[len(raw) // 2 + 4000 :])
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert main(["snapshot", "-o", str(tmp_path / "x.png")]) == 2
    said = capsys.readouterr().err
    assert said.startswith("hipmap snapshot: The body atlas is damaged: ")
    assert said.count("\n") == 1
