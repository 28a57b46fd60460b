# SPDX-License-Identifier: Apache-2.0
"""Notes hold what they have room for, and no signs that nobody sees."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication

from hipmap.ui.labels import Line
from tests.ui.visits.opened import feature


def full(notes) -> list[str]:
    """Return what is said of notes that are full."""
    lines = [line for line in notes.findChildren(Line) if line.isVisible()]
    return [line.text() for line in lines if "100000" in line.text()]


@pytest.mark.parametrize("language", ["en", "da"])
def test_more_than_a_note_has_room_for_is_refused_at_once_and_said(window, language):
    made = window(language=language)
    feature(made).toggle()
    notes = feature(made).panel.notes
    clipboard = QApplication.clipboard()
    clipboard.setText("kort\ntil")
    notes.visit.paste()
    for book in ("x\n" * 250_000, "x" * 100_001):
        clipboard.setText(book)
        began = time.process_time()
        notes.visit.paste()
        assert time.process_time() - began < 0.5
        assert full(notes) == [
            "A note has room for 100000 characters. This was not added."
            if language == "en"
            else "Et notat har plads til 100000 tegn. Dette kom ikke med."
        ]
        assert notes.visit.toPlainText() == made.context.store.state.session.visits[0].note == "kort\ntil"
    notes.visit.insertPlainText("!")
    assert full(notes) == []


def test_a_note_that_is_full_shows_no_more_than_is_kept(window):
    made = window()
    feature(made).toggle()
    notes, store = feature(made).panel.notes, made.context.store
    book = "word " * 20_000
    store.tell(note=book)
    notes.session.insertPlainText("y")
    assert notes.session.toPlainText() == store.state.session.note == book
    assert full(notes)


def test_signs_that_no_eye_sees_are_not_taken_in(window):
    made = window()
    feature(made).toggle()
    panel, store = feature(made).panel, made.context.store
    QApplication.clipboard().setText("a\x00b\x07 \u202eØ\x1b[31m")
    for field in (panel.notes.alias, panel.notes.visit, panel.notes.session, panel.measures.question):
        field.paste()
    session = store.state.session
    said = (session.alias, session.visits[0].note, session.note, session.question)
    assert said == ("ab \u202eØ[31m",) * 4
