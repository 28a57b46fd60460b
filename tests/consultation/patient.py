# SPDX-License-Identifier: Apache-2.0
"""The patient's window: every step of it, and nothing of what was told in confidence."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt

from hipmap.ui.demo.feature import DemoFeature
from hipmap.ui.visits.feature import VisitsFeature
from tests.consultation.first import ALIAS, NOTE
from tests.consultation.room import Room
from tests.ui.demo.looking import alike, picture, read_aloud

STEPS = ("pain", "muscle", "point", "zone", "movement", "look_alike")
MORE = " og en kop te"


def demonstrate(room: Room) -> None:
    """Go through all steps while the note stands open beside, and let it grow meanwhile."""
    room.press(Qt.Key.Key_F6)
    running = room.feature(DemoFeature).running
    patient, strip = running.patient, running.strip
    room.qtbot.waitUntil(lambda: patient.isVisible() and strip.isVisible())
    panel = room.feature(VisitsFeature).panel
    assert panel.isVisible()
    assert NOTE in read_aloud(panel), "what is read aloud would show the note"
    seen = []
    for number, step in enumerate(STEPS):
        assert running.course.scene.step == step
        assert strip.steps[number].isChecked()
        said = read_aloud(patient)
        for secret in (NOTE, ALIAS, "Cykle", "8/10", room.path.stem):
            assert secret not in said
        seen.append(picture(patient))
        room.look(f"strip-{step}")
        room.look(f"patient-{step}", patient)
        if step == "muscle":
            assert room.say("Den pæreformede muskel", "Piriformis") in said
            _keep_writing(room, panel, patient)
        if number < len(STEPS) - 1:
            room.click(strip.next)
    assert not strip.next.isEnabled()
    assert all(one != other for one, other in pairwise(seen))
    room.qtbot.keyClick(patient, Qt.Key.Key_PageUp)
    assert running.course.scene.step == "movement"
    room.click(strip.tools["end"])
    assert room.feature(DemoFeature).running is None
    assert not patient.isVisible()
    assert room.state.view == "back"
    room.front()
    room.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def _keep_writing(room: Room, panel, patient) -> None:
    before = picture(patient)
    room.qtbot.keyClicks(panel.notes.visit, MORE)
    assert MORE.strip() in room.state.session.visits[0].note
    assert alike(picture(patient), before)
