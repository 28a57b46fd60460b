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
    app.run = lambda words: calls.append(list(words)) or 0
    monkeypatch.setitem(sys.modules, "hipmap.app", app)
    return calls


def test_no_words_open_the_window(opened):
    assert main([]) == 0
    assert opened == [[]]


def test_a_data_folder_opens_the_window(opened, tmp_path):
    assert main(["--data", str(tmp_path)]) == 0
    assert opened == [["--data", str(tmp_path)]]


def test_a_file_is_not_ignored_in_silence(opened, tmp_path, capsys):
    path = tmp_path / "case.hipmap"
    path.write_text("{}")
    assert main([str(path)]) == 2
    assert "keeps no files" in capsys.readouterr().err
    assert not opened


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--data"], '"--data" needs a folder'),
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
