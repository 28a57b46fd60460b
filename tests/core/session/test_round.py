# SPDX-License-Identifier: Apache-2.0
"""What is written is read again, to the last cell, and a person can read it too."""

from __future__ import annotations

import json
from typing import get_args, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.findings import Finding, Findings
from hipmap.core.session import runs
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.core.session.read import read_text
from hipmap.core.session.times import now
from hipmap.core.session.write import bare, is_empty, stamped, to_text


def test_everything_comes_back(full, facts):
    reading = read_text(to_text(full, facts.atlas, now()), facts)
    assert bare(reading.session) == bare(full)
    assert reading.whole


def test_the_example_leaves_no_field_at_its_first_value(full):
    visit = full.visits[0]
    for value, usual in ((full, Session()), (visit, Visit()), (visit.ratings, Ratings())):
        assert all(mine != first for mine, first in zip(value, usual, strict=True))
    area = visit.patient.areas[0]
    assert all(mine != first for mine, first in zip(area, PainArea(), strict=True))


def test_every_field_of_the_model_is_in_the_file(full, facts):
    said = json.loads(to_text(full, facts.atlas, now()))
    visit = said["visits"][0]
    assert set(Session._fields) <= set(said)
    assert set(Visit._fields) == set(visit)
    assert set(visit["patient"]["areas"][0]) == set(PainArea._fields)
    assert set(visit["ratings"]) == set(Ratings._fields)
    assert set(visit["findings"]) == set(Findings._fields)
    assert set(visit["findings"]["points"][0]) == set(Finding._fields)
    assert set(visit["discussed"][0]) == set(Choice._fields)
    assert Drawing._fields == ("areas", "active")
    assert get_args(get_type_hints(Visit)["discussed"])[0] is Choice


def test_a_person_can_read_it(full, facts):
    text = to_text(full, facts.atlas, "2026-11-23T10:00:00Z")
    assert text.startswith('{\n "hipmap": 1,\n "atlas": "1",\n "saved": "2026-11-23T10:00:00Z",\n')
    assert "på trapper" in text
    assert '"1-3"' in text
    assert max(map(len, text.splitlines())) < 110


@given(st.sets(st.integers(0, 24024), max_size=400), st.sets(st.integers(0, 300)))
@settings(max_examples=60, deadline=None)
def test_runs_keep_every_cell(some, dense):
    cells = sum(1 << cell for cell in some | dense)
    lines = runs.to_lines(cells)
    assert runs.from_text(" ".join(lines), 24025) == (cells, "", 0)
    assert all(len(line) <= 96 for line in lines)


def test_nothing_worth_keeping_is_told_from_something(full):
    assert is_empty(Session())
    assert is_empty(Session(visits=(Visit(when="2026-11-23T09:15:00Z", patient=Drawing((), 0)),)))
    assert not is_empty(Session(alias="A"))
    assert not is_empty(Session(visits=(Visit(answers=(("fever", False),)),)))
    assert not is_empty(full)


def test_visits_get_their_time_once():
    session = stamped(Session(visits=(Visit(), Visit(when="2020-01-01T00:00:00Z"))), "2026-11-23T09:15:00Z")
    assert [visit.when[:4] for visit in session.visits] == ["2026", "2020"]
    assert stamped(session, "2030-01-01T00:00:00Z") is session
