# SPDX-License-Identifier: Apache-2.0
"""Saved, opened again, seen a second time, compared."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt

from hipmap.ui.visits.compare_dialog import CompareDialog
from hipmap.ui.visits.feature import VisitsFeature
from hipmap.ui.visits.timeline_dialog import TimelineDialog
from tests.consultation.first import ALIAS, NOTE
from tests.consultation.room import CTRL, SHIFT, Room


def save(room: Room) -> None:
    """Save under a name, for the first time."""
    room.name_file(room.path)
    room.press(Qt.Key.Key_S, CTRL)
    room.qtbot.waitUntil(lambda: room.path.exists() and not room.files.modified)
    kept = json.loads(room.path.read_text("utf-8"))
    assert kept["alias"] == ALIAS
    assert NOTE in kept["visits"][0]["note"]
    assert not room.window.isWindowModified()
    assert room.path.name in room.window.windowTitle()
    # The thread that writes drafts takes away the last one after the file is whole.
    room.qtbot.waitUntil(lambda: not list((room.folder / "drafts").glob("*.hipmap")))


def close_and_open_again(room: Room) -> None:
    """Close without a question, and open the file as a double click does: all is as it was."""
    session = room.state.session
    matches = [row.match.muscle for row in room.window.side.answers.list.ranked.rows]
    room.close()
    room.open(room.path)
    assert room.state.session == session
    assert room.state.view in ("back", "front")
    room.qtbot.waitUntil(lambda: bool(room.window.side.answers.list.ranked.rows))
    assert [row.match.muscle for row in room.window.side.answers.list.ranked.rows] == matches
    assert not room.files.modified
    room.look("opened-again")


def second_visit(room: Room) -> None:
    """Begin another visit, with a smaller drawing and less pain."""
    room.press(Qt.Key.Key_B, CTRL)
    panel = room.feature(VisitsFeature).panel
    room.click(panel.new)
    assert (room.state.visit, room.state.drawing.cells) == (1, 0)
    for _ in range(4):
        room.qtbot.keyClick(panel.measures.pain["worst"].slider, Qt.Key.Key_Right)
    room.look("second-visit")
    room.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_2)
    with room.answered():
        room.click(room.window.stage.view, room.spot("left.buttock_middle"))
    first, second = room.state.session.visits
    assert 0 < second.patient.cells.bit_count() < first.patient.cells.bit_count()
    assert second.ratings.worst == 3
    room.look("second-drawn")


def compare(room: Room) -> None:
    """See both visits beside one another, with figures and without a score."""
    room.press(Qt.Key.Key_B, CTRL | SHIFT)
    dialog = room.dialog(CompareDialog)
    assert dialog.change.text().startswith(room.say("Nyt ", "New "))
    cells = [dialog.table.item(row, column).text() for row in range(5) for column in (1, 2)]
    assert "8/10" in cells
    assert "3/10" in cells
    extents = [float(cell.split()[0].replace(",", ".")) for cell in cells[:2]]
    assert extents[0] > extents[1] > 0
    assert dialog.caution.text().startswith(room.say("En mindre tegning", "A smaller drawing"))
    room.look("compare", dialog)
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def timeline(room: Room) -> None:
    """See the course over both."""
    room.press(Qt.Key.Key_T, CTRL | SHIFT)
    dialog = room.dialog(TimelineDialog)
    assert dialog.table.rowCount() == 2
    assert dialog.table.item(0, 0).text().startswith("1 · ")
    assert "Cykle" in " ".join(
        [dialog.table.horizontalHeaderItem(at).text() for at in range(dialog.table.columnCount())]
        + list(dialog.chart._shown[1].series.values())
    )
    room.look("timeline", dialog)
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def save_again(room: Room) -> None:
    """Save over the file without a question; the version before stays beside it."""
    room.press(Qt.Key.Key_S, CTRL)
    assert len(json.loads(room.path.read_text("utf-8"))["visits"]) == 2
    before = room.path.with_name(room.path.name + "~")
    assert len(json.loads(before.read_text("utf-8"))["visits"]) == 1
    room.close()
