# SPDX-License-Identifier: Apache-2.0

import shutil

import pytest

from hipmap.cli.main import main
from hipmap.core import resources

MUSCLES = len(list((resources.root() / "data" / "muscles").glob("*.yaml")))


@pytest.fixture
def data(tmp_path):
    shutil.copytree(resources.root() / "data", tmp_path / "data")
    return tmp_path / "data"


def test_our_own_content_is_sound(capsys):
    code = main(["check"])
    out = capsys.readouterr().out
    assert (code, out.partition(",")[0]) == (0, f"0 problems; {MUSCLES} muscles")


def test_a_mistake_is_told_by_file_and_line_with_code_1(capsys, data):
    path = data / "muscles" / "quadratus_lumborum.yaml"
    path.write_text(
        path.read_text("utf-8").replace("[greater_trochanter, thigh", "[trocanter, thigh", 1), "utf-8"
    )
    assert main(["check", str(data)]) == 1
    lines = capsys.readouterr().out.splitlines()
    line = 1 + path.read_text("utf-8")[: path.read_text("utf-8").index("[trocanter")].count("\n")
    assert lines[0].startswith(f"{data}/muscles/quadratus_lumborum.yaml:{line}: trigger_points[")
    assert lines[0].endswith('along[0]: unknown landmark "trocanter" (did you mean "greater_trochanter"?)')
    assert lines[-1].startswith(f"1 problem; {MUSCLES - 1} muscles")


def test_a_missing_body_is_a_problem_and_words_are_still_checked(capsys, data, tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    (data / "sources.yaml").write_text("book: [")
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "assets/body/atlas.json:1: The body atlas cannot be read" in out
    assert "data/sources.yaml:1: " in out or "data/sources.yaml:2: " in out


def test_a_missing_picture_is_a_problem(capsys, tmp_path, monkeypatch):
    for part in ("assets", "data"):
        shutil.copytree(resources.root() / part, tmp_path / part)
    (tmp_path / "assets" / "body" / "neutral" / "back.svg").unlink()
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("assets/body/neutral/back.svg:1: is missing\n1 problem; ")


def test_compile_writes_the_file_and_tells_problems(capsys, data):
    before = (data / "library.bin").read_bytes() if (data / "library.bin").exists() else b""
    assert main(["compile", "--data", str(data)]) == 0
    assert f"{MUSCLES} muscles" in capsys.readouterr().out
    assert (data / "library.bin").read_bytes()[:16] == b"hipmap library 3"
    (data / "muscles" / "piriformis.yaml").write_text("id: no")
    assert main(["compile", "--data", str(data)]) == 1
    assert f"{MUSCLES - 1} muscles" in capsys.readouterr().out
    assert (data / "library.bin").read_bytes() != before


def test_compile_into_a_folder_that_cannot_be_written(capsys, data, monkeypatch):
    def refuse(self, raw):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    assert main(["compile", "--data", str(data)]) == 2
    said = capsys.readouterr()
    assert said.err.endswith("library.bin cannot be written (Permission denied)\n")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("name", ["back.svg", "back.shade.png"])
def test_a_picture_damaged_in_the_middle_is_a_problem(capsys, tmp_path, monkeypatch, name):
    for part in ("assets", "data"):
        shutil.copytree(resources.root() / part, tmp_path / part)
    path = tmp_path / "assets" / "body" / "neutral" / name
    raw = path.read_bytes()
    path.write_bytes(raw[:9000] + b"<<<<" + raw[9004:])
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith(f"assets/body/neutral/{name}:1: is damaged: ")


@pytest.mark.parametrize("name", ["sources.yaml", "regions.yaml", "red_flags.yaml"])
def test_a_missing_file_is_one_problem_not_hundreds(capsys, data, name):
    (data / name).unlink()
    assert main(["check", str(data)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{data}/{name}:1: cannot be read (No such file or directory)\n1 problem; ")


def test_mistakes_in_the_words_of_the_interface(capsys, data):
    path = data / "ui.yaml"
    lines = path.read_text("utf-8").count("\n")
    path.write_text(
        path.read_text("utf-8") + 'Extra:\n  Shut: no\n  "%n more": {one: en, two: to}\n', "utf-8"
    )
    assert main(["check", str(data)]) == 1
    out = capsys.readouterr().out
    assert f"{data}/ui.yaml:{lines + 2}: Extra.Shut: should be text, but no is read as true or false" in out
    assert f"{data}/ui.yaml:{lines + 3}: Extra.%n more.two: unknown field" in out
