# SPDX-License-Identifier: Apache-2.0
"""What goes along: hand-out, text for the record, files for other programs."""

from __future__ import annotations

import csv
import shutil
import subprocess

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

from hipmap.ui.export.dialog import ExportDialog
from hipmap.ui.handout.dialog import HandOutDialog
from tests.consultation.first import ALIAS, NAME, NOTE
from tests.consultation.room import CTRL, SHIFT, Room


def hand_out(room: Room) -> None:
    """Save the pages as PDF and read them as another program would."""
    room.press(Qt.Key.Key_P, CTRL)
    dialog = room.dialog(HandOutDialog)
    assert dialog.muscles.text() == room.say(*NAME)
    assert not dialog.alias.isChecked()
    assert not dialog.note.isChecked()
    path = room.folder / "hand-out.pdf"
    room.name_file(path)
    room.click(dialog.save)
    assert path.name in dialog.told.text()
    room.look("hand-out", dialog)
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert path.stat().st_size < 300_000
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here")
    asked = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, check=True, text=True, timeout=60
    )
    said = " ".join(asked.stdout.split())
    for words in (
        room.say(*NAME),
        room.say("Hvornår du bør søge læge", "When to see a doctor"),
    ):
        assert words in said
    for secret in (NOTE, ALIAS, "Cykle"):
        assert secret not in said


def record(room: Room) -> None:
    """Copy the text for the record."""
    room.press(Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert room.window.statusBar().currentMessage()
    marked, found, looked_up = (
        text.index(room.say(*words))
        for words in (
            ("Patienten har markeret:", "Patient marked:"),
            ("Behandleren har fundet:", "Therapist found:"),
            ("Mønstre, der er slået op:", "Patterns looked up:"),
        )
    )
    assert marked < found < looked_up
    assert room.say(*NAME) in text[looked_up:]
    assert NOTE not in text
    assert ALIAS not in text


def export(room: Room) -> None:
    """Write the table of all areas, then the picture of the body."""
    room.press(Qt.Key.Key_E, CTRL)
    dialog = room.dialog(ExportDialog)
    table, body = room.folder / "areas.csv", room.folder / "body.png"
    dialog.kinds["table"].setFocus()
    room.qtbot.keyClick(dialog.kinds["table"], Qt.Key.Key_Space)
    room.name_file(table)
    room.click(dialog.save)
    found = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert {row["visit"] for row in found} == {"1", "2"}
    assert "left.buttock_middle" in str(found)
    assert NOTE not in table.read_text("utf-8-sig")
    dialog.kinds["png"].setFocus()
    room.qtbot.keyClick(dialog.kinds["png"], Qt.Key.Key_Space)
    for field, number in ((dialog.wide, "640"), (dialog.high, "480")):
        field.selectAll()
        room.qtbot.keyClicks(field, number)
    room.name_file(body)
    room.look("export", dialog)
    room.click(dialog.save)
    assert QImage(str(body)).size() == QSize(640, 480)
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
