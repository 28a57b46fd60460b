# SPDX-License-Identifier: Apache-2.0
"""Words that are no command open the window; commands never load it."""

import sys
import types

import pytest

from hipmap.cli.main import main


@pytest.fixture
def opened(monkeypatch):
    calls = []
    app = types.ModuleType("hipmap.app")
    app.run = lambda path, data: calls.append((path, data)) or 0
    monkeypatch.setitem(sys.modules, "hipmap.app", app)
    return calls


def test_no_words_open_the_window(opened):
    assert main([]) == 0
    assert opened == [(None, None)]


def test_a_data_folder_opens_the_window(opened, tmp_path):
    assert main(["--data", str(tmp_path)]) == 0
    assert opened == [(None, tmp_path)]


def test_a_file_opens_in_the_window(opened, tmp_path):
    path = tmp_path / "case.hipmap"
    path.write_text("{}")
    assert main([str(path)]) == 0
    assert main(["--data", str(tmp_path), str(path)]) == 0
    assert main([str(path), "--data", str(tmp_path)]) == 0
    assert opened == [(path, None), (path, tmp_path), (path, tmp_path)]


def test_two_files_do_not(opened, tmp_path, capsys):
    for name in ("a.hipmap", "b.hipmap"):
        (tmp_path / name).write_text("{}")
    assert main([str(tmp_path / "a.hipmap"), str(tmp_path / "b.hipmap")]) == 2
    assert capsys.readouterr().err == "hipmap: only one file can be opened at a time\n"
    assert not opened


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--data"], '"--data" needs a folder'),
        (["--data", ""], '"--data" needs a folder'),
        (["--data", "nowhere"], 'no folder "nowhere"'),
        (["--dat", "x"], 'unknown option "--dat"'),
        (["x" * 5000], "no file or command"),
    ],
)
def test_wrong_words_open_nothing(opened, capsys, words, message):
    assert main(words) == 2
    assert opened == []
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1


def test_a_file_that_is_not_there_does_not(opened, capsys):
    assert main(["nowhere.hipmap"]) == 2
    assert opened == []
    assert capsys.readouterr().err == 'hipmap: no file or command "nowhere.hipmap"\n'
