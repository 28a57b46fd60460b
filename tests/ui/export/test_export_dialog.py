# SPDX-License-Identifier: Apache-2.0
"""The dialog writes what it says, in the size that was asked for."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from hipmap.ui.export.dialog import ExportDialog
from hipmap.ui.export.picture import body_image


@pytest.fixture
def opened(window, mark, qtbot):
    made = window()
    mark(made, "left.groin")
    made.context.store.update(view="front")
    dialog = ExportDialog(made.context, made)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.parametrize(("kind", "first"), [("table", "visit,when_utc,layer"), ("choir", "visit,when_utc")])
def test_tables_are_written(opened, kind, first, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    opened.kinds[kind].setFocus()
    qtbot.keyClick(opened.kinds[kind], Qt.Key.Key_Space)
    assert not opened.wide.isEnabled()
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    text = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert text.startswith(first)
    assert opened.told.text() == "Saved as out.csv."


@pytest.mark.parametrize("typed", [False, True])
def test_a_bundle_is_written_with_typed_words_only_when_ticked(opened, typed, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    store = opened._context.store
    store.tell(alias="P-17", note="ringer fredag")
    assert not opened.typed.isEnabled()
    opened.kinds["fhir"].setFocus()
    qtbot.keyClick(opened.kinds["fhir"], Qt.Key.Key_Space)
    if typed:
        qtbot.keyClick(opened.typed, Qt.Key.Key_Space)
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    raw = (tmp_path / "out.json").read_bytes()
    codes = [one["resource"]["code"]["coding"][0]["code"] for one in json.loads(raw)["entry"]]
    assert codes == ["visit", "pain-area"]
    assert (b"region.left.groin" in raw, b"P-17" in raw, b"ringer fredag" in raw) == (True, False, typed)
    assert opened.told.text() == "Saved as out.json."


def test_the_picture_has_the_wanted_size(opened, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.png"), ""))
    for field, number in ((opened.wide, "640"), (opened.high, "480")):
        field.selectAll()
        qtbot.keyClicks(field, number)
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    assert QImage(str(tmp_path / "out.png")).size() == QSize(640, 480)


def test_it_says_that_it_is_at_work(opened, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.png"), ""))
    seen = []

    def made(kind: str) -> bytes:
        cursor = QApplication.overrideCursor()
        seen.append((opened.told.text(), opened.told.height() > 0, cursor and cursor.shape()))
        raise MemoryError

    monkeypatch.setattr(opened, "_made", made)
    with pytest.raises(MemoryError):
        opened.export()
    assert seen == [("One moment…", True, Qt.CursorShape.WaitCursor)]
    assert QApplication.overrideCursor() is None


def test_words_can_be_left_out(opened):
    context = opened._context
    with_words = body_image(context, QSize(400, 400), True)
    without = body_image(context, QSize(400, 400), False)
    assert with_words != without
    assert without == body_image(context, QSize(400, 400), False)


def test_a_folder_in_the_place_is_one_sentence(opened, qtbot, tmp_path, monkeypatch):
    (tmp_path / "out.png").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.png"), ""))
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    assert opened.told.text() == "out.png: it is a folder."


def test_a_size_beyond_reason_becomes_the_nearest(opened):
    opened.wide.setText("")
    opened.high.setText("99999")
    assert opened.size_wanted == QSize(200, 8000)


@pytest.mark.parametrize("typed", ["1,600", "1.600", "1 600"])
def test_signs_between_thousands_are_no_mistake(opened, typed):
    opened.wide.setText(typed)
    assert opened.size_wanted.width() == 1600


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("visit 1.2", "Saved as visit 1.2.csv."),
        ("a.jpg", "Saved as a.jpg.csv."),
        ("-rf", "Saved as -rf.csv."),
        ("\N{WHALE}.CSV", "Saved as \N{WHALE}.CSV."),
        ("a\nb.csv", "Saved as a b.csv."),
        ("n" * 300, "n" * 30 + "…" + "n" * 26 + ".csv: the name is too long."),
        ("n" * 300 + ".csv", "n" * 30 + "…" + "n" * 26 + ".csv: the name is too long."),
        ("none/a.csv", "a.csv: its folder is not there."),
        ("a\0b.csv", "a\N{REPLACEMENT CHARACTER}b.csv: no file can have that name."),
    ],
)
def test_names_of_any_kind(opened, tmp_path, monkeypatch, name, said):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (f"{tmp_path}/{name}", ""))
    opened.kinds["table"].setChecked(True)
    opened.export()
    assert opened.told.text() == said
    written = [one for one in tmp_path.iterdir() if one.is_file()]
    assert len(written) == said.startswith("Saved")
    assert all(one.suffix.lower() == ".csv" for one in written)


def test_a_picture_for_which_there_is_no_memory_is_no_empty_file(opened, tmp_path, monkeypatch):
    (tmp_path / "out.png").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.png"), ""))
    monkeypatch.setattr("hipmap.ui.export.dialog.body_image", lambda *_: QImage())
    opened.export()
    assert opened.told.text() == "There is not enough memory for this. Nothing is saved."
    assert (tmp_path / "out.png").read_text() == "mine"


def test_large_letters_stay_inside_the_window(window, qtbot):
    before = QApplication.font()
    made = window()
    large = QApplication.font()
    large.setPointSizeF(21)
    QApplication.setFont(large)
    try:
        dialog = ExportDialog(made.context, made)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.height() <= made.height()
        assert dialog.rect().contains(dialog.save.geometry())
        assert dialog.wide.width() > dialog.wide.fontMetrics().horizontalAdvance("8000 ")
    finally:
        QApplication.setFont(before)


def test_a_name_without_its_ending_replaces_no_file_unasked(opened, tmp_path, monkeypatch):
    there = tmp_path / "out.csv"
    there.write_text("mine")
    asked = []

    def answer(_parent, _title, shown, _kinds):
        asked.append(shown)
        return (str(tmp_path / "out") if len(asked) == 1 else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    opened.kinds["table"].setChecked(True)
    opened.export()
    assert asked[1:] == [str(there)]  # so that the system asks
    assert there.read_text() == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_a_file_is_asked_for_in_a_folder_that_is_there(opened, there, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "Documents"
    if there:
        folder.mkdir()
    monkeypatch.setattr("hipmap.ui.documents.QStandardPaths.writableLocation", lambda *_: str(folder))
    monkeypatch.setattr("hipmap.ui.documents.Path.home", lambda: tmp_path)
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *said: (asked.append(Path(said[2])), ("", ""))[1]
    )
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    assert [path.parent for path in asked] == [folder if there else tmp_path]
