# SPDX-License-Identifier: Apache-2.0
"""The hand-out as files: PDF read by another program, a page for the browser, the command line."""

import re
import shutil
import subprocess

import pytest

from hipmap.cli.main import main
from hipmap.cli.match import load
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.record.hand_out import Clinic, Wish
from hipmap.core.session.model import Session, Visit
from hipmap.core.session.write import to_text
from hipmap.ui.handout.make import make
from hipmap.ui.handout.paper import LEAST, LOOKS

PDFTOTEXT = shutil.which("pdftotext")
needs_poppler = pytest.mark.skipif(PDFTOTEXT is None, reason="poppler is not installed")


@pytest.fixture(scope="module")
def content():
    """Return body and library, loaded once for all files."""
    return load(None)


@pytest.fixture(scope="module")
def session_file(tmp_path_factory, content):
    atlas, _ = content
    cells = atlas.region_mask("left.buttock_middle") | atlas.region_mask("left.greater_trochanter")
    muscles = tuple(Choice("muscle", name, "left") for name in ("piriformis", "quadratus_lumborum"))
    visit = Visit(patient=Drawing((PainArea(cells, 6),)), note="keep this", discussed=muscles)
    path = tmp_path_factory.mktemp("session") / "one.hipmap"
    path.write_text(to_text(Session("P-17", visits=(visit,)), atlas.version, "2026-11-23T09:00:00Z"), "utf-8")
    return path


@pytest.fixture(autouse=True)
def no_settings(monkeypatch, tmp_path, content):
    monkeypatch.setattr("hipmap.ui.handout.report.load", lambda _: content)
    monkeypatch.setattr("hipmap.app.config_folder", lambda: tmp_path / "config")


def words(path):
    said = subprocess.run([PDFTOTEXT, "-layout", path, "-"], capture_output=True, check=True, timeout=60)
    return said.stdout.decode("utf-8")


@needs_poppler
@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ("Hvor det gør ondt", "VENSTRE", "HØJRE", "dækker", "Hvad denne side ikke er", "Ring 112 nu")),
        ("en", ("Where it hurts", "LEFT", "RIGHT", "covers", "What this page is not", "Call 112 now")),
    ],
)
def test_the_pdf_reads_right_in_two_pages(session_file, tmp_path, qapp, language, expected):
    out = tmp_path / "out.pdf"
    assert main(["report", str(session_file), "-o", str(out), "--lang", language]) == 0
    assert out.stat().st_size < 300_000
    text = words(out)
    assert text.count("\f") == 2
    first = text.split("\f")[0]
    for word in expected:
        assert word in first
    assert not re.search("[\ufb00-\ufb06\ufffd]", text)  # letters run together, or lost
    assert "P-17" not in text
    assert "keep this" not in text


@pytest.mark.parametrize("language", ["da", "en"])
def test_three_muscles_with_many_cautions_stay_on_two_pages_and_five_are_still_small(content, qapp, language):
    atlas, library = content
    cells = atlas.region_mask("right.groin") | atlas.region_mask("right.thigh_medial_upper")
    names = ("adductor_longus_brevis", "iliopsoas", "pectineus", "adductor_magnus", "sartorius")
    muscles = tuple(Choice("muscle", name, "right") for name in names)
    session = Session(visits=(Visit(patient=Drawing((PainArea(cells, 6),))),))
    three = make(library, atlas, session, 0, muscles[:3], Wish(language), Clinic())
    assert three.pages.count == 2
    smallest = min(look.points(9.5) for look in LOOKS)
    assert smallest >= LEAST, "letters that a person of 60 reads"
    assert all(size >= 550 for look in LOOKS for size in (look.drawing[0], look.muscle[0])), "55 mm"
    five = make(library, atlas, session, 0, muscles, Wish(language), Clinic())
    assert len(five.pdf()) < 300_000


def test_the_page_for_the_browser_holds_everything_itself(session_file, tmp_path, qapp):
    out = tmp_path / "out.html"
    assert main(["report", str(session_file), "-o", str(out), "--lang", "da", "--alias"]) == 0
    text = out.read_text("utf-8")
    assert '<html lang="da">' in text
    assert "P-17" in text
    assert "<script" not in text
    addresses = re.findall(r'(?:src|href)="([^"]{0,30})', text)
    assert addresses
    assert all(address.startswith("data:image/png;base64,") for address in addresses)
    assert all(re.findall(r'<figure><img alt="([^"]+)"', text))
    assert re.search(r'<li><img alt="" [^>]+>hertil kan det brede sig</li>', text), "what the textures mean"
    assert re.search('<li lang="en">[^<]+</li>', text), "titles of sources are read out as English"


def test_words_of_a_file_cannot_become_code(tmp_path, qapp, content):
    atlas, _ = content
    path = tmp_path / "bad.hipmap"
    session = Session("<script>alert(1)</script>")
    path.write_text(to_text(session, atlas.version, "2026-11-23T09:00:00Z"), "utf-8")
    out = tmp_path / "out.html"
    assert main(["report", str(path), "-o", str(out), "--lang", "en", "--alias"]) == 0
    assert "<script" not in out.read_text("utf-8")
    assert "&lt;script" in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "out", "said"),
    [
        ("missing.hipmap", "out.pdf", "it is not there"),
        ("plain.hipmap", "out.pdf", "is not a hipmap file"),
        ("one.hipmap", "out.txt", "should end in .pdf or .html"),
        ("one.hipmap", "nowhere/out.pdf", "its folder is not there"),
        ("one.hipmap", "folder.pdf", "it is a folder"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(session_file, tmp_path, capsys, qapp, file, out, said):
    shutil.copy(session_file, tmp_path / "one.hipmap")
    (tmp_path / "plain.hipmap").write_text("hello", "utf-8")
    (tmp_path / "folder.pdf").mkdir()
    assert main(["report", str(tmp_path / file), "-o", str(tmp_path / out)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert said in error


def test_a_full_disk_leaves_what_was_there(session_file, tmp_path, capsys, qapp, monkeypatch):
    out = tmp_path / "out.pdf"
    out.write_bytes(b"before")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["report", str(session_file), "-o", str(out)]) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert out.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf" or path.name[0] == "."] == [
        "out.pdf"
    ]


@needs_poppler
def test_a_long_note_is_printed_whole_and_no_letter_runs_off_the_page(tmp_path, qapp, content):
    atlas, library = content
    counted = [f"word{number}" for number in range(3000)]
    notes = " ".join(counted), "Kort \N{WHALE}\n" + "w" * 300 + "END"
    visit = Visit(patient=Drawing((PainArea(atlas.region_mask("left.groin")),)), note=notes[1])
    session = Session("P-17", notes[0], visits=(visit,))
    made = make(library, atlas, session, 0, (), Wish("en", alias=True, note=True), Clinic())
    path = tmp_path / "long.pdf"
    path.write_bytes(made.pdf())
    said = words(path)
    assert [word for word in said.split() if re.fullmatch(r"word\d+", word)] == counted
    assert re.sub(r"\s", "", said).count("w" * 300 + "END") == 1
    assert "P-17" in said.partition("Note")[0]  # what is short still stands beside the drawing
    assert all(box.bottom() <= 2970 - 120 for page in made.pages._flow.pages for box, _ in page)
