# SPDX-License-Identifier: Apache-2.0
"""The text for the record keeps marked, found and looked up apart, in both languages."""

import time

import pytest

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.findings import Finding, Findings
from hipmap.core.record.text import record_text
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.ui.translator import read_table


@pytest.fixture
def written(atlas, library):
    def written(visit, *muscles, language="en", visits=1):
        session = Session("P-17", "secret", "Climb stairs", (visit,) * visits)
        table = read_table(library.folder)
        return record_text(library, atlas, table, language, session, visits - 1, muscles, "2026-11-23")

    return written


@pytest.fixture
def visit(atlas):
    area = PainArea(atlas.region_mask("left.buttock_middle"), 6, "Æ", 0, ("pressing",), "deep")
    found = Finding("piriformis", "left", "TrP1", "familiar", atlas.region_mask("left.groin"))
    return Visit(
        "2026-11-20T09:00:00Z",
        Drawing((area,)),
        Drawing((PainArea(atlas.region_mask("left.groin")),)),
        Ratings(4, 8, None),
        5,
        "secret too",
        (("hip_fracture", True), ("dvt", False)),
        Findings((found,), (("stairs", True),)),
    )


@pytest.mark.parametrize(("zone", "day"), [("UTC0", "20"), ("EAST-10", "20"), ("WEST+10", "19")])
def test_the_day_is_that_of_the_place_where_it_is_written(written, monkeypatch, zone, day):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert written(Visit("2026-11-20T09:00:00Z")).startswith(f"hipmap, {day} November 2026\n")
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("zone", "when"), [("EAST-14", "9999-12-31T23:59:59Z"), ("WEST+12", "0001-01-01T00:00:00Z")]
)
def test_a_clock_at_the_end_of_the_calendar_leaves_the_day_of_today(written, monkeypatch, zone, when):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert written(Visit(when)).startswith("hipmap, 23 November 2026\n")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_was_marked_found_and_looked_up_stand_apart(written, visit):
    text = written(visit, Choice("muscle", "piriformis", "left", "TrP1"), visits=2)
    marked, found, looked, signs = (
        text.index(title)
        for title in ("Patient marked:", "Therapist found:", "Patterns looked up:", "Warning signs:")
    )
    assert marked < found < looked < signs
    assert text.startswith("hipmap, 20 November 2026, visit 2 of 2\n")
    first = text[marked:found]
    assert "Æ: left middle of the buttock · " in first
    assert " cm² · 6/10 · pressing · deep" in first
    assert "now 4/10, worst 8/10" in first
    assert "Climb stairs: 5/10" in first
    assert "stairs (yes)" in first
    second = text[found:looked]
    assert "left groin" in second
    assert "Piriformis, left, outer point: familiar pain" in second
    assert "% of what is marked" in text[looked:signs]
    assert "Yes: After a fall" in text[signs:]
    assert "1 answered with no" in text[signs:]
    assert "that is not no" in text[signs:]
    assert text.endswith("The patterns are look-ups of published descriptions, not a diagnosis.\n")


def test_notes_and_alias_stay_out(written, visit):
    text = written(visit)
    assert "secret" not in text
    assert "P-17" not in text


def test_nothing_is_said_plainly(written):
    text = written(Visit())
    assert "Patient marked:\n- nothing\n" in text
    assert "Therapist found:\n- nothing noted\n" in text
    assert "Patterns looked up:\n- none\n" in text
    assert "23 November 2026" in text


def test_danish(written, visit):
    text = written(visit, Choice("muscle", "piriformis", "left"), language="da")
    for words in (
        "Patienten har markeret:",
        "Behandleren har fundet:",
        "genkendt smerte",
        "ikke en diagnose",
    ):
        assert words in text
    assert "Patient marked" not in text


def test_a_muscle_the_library_does_not_hold_is_left_out(written, visit):
    assert "Patterns looked up:\n- none" in written(visit, Choice("muscle", "gone", "left"))
