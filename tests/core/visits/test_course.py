# SPDX-License-Identifier: Apache-2.0
"""The timeline's figures stand in the order of the visits, and what nobody said stays unsaid."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.core.session.times import moment, now
from hipmap.core.visits.course import backwards, course


def test_one_point_a_visit_with_what_was_said(ball):
    visits = (
        Visit("2026-11-23T09:15:00Z", Drawing((PainArea(0b111),)), ratings=Ratings(4, 7, 5), function=3),
        Visit(),
    )
    first, second = course(ball, Session(visits=visits), "patient")
    assert (first.number, first.ratings.worst, first.function) == (1, 7, 3)
    assert first.extent_cm2 == ball.area_mm2(0b111) / 100
    assert (second.when, second.extent_cm2, second.ratings, second.function) == (None, None, Ratings(), None)
    assert course(ball, Session(visits=visits), "therapist")[0].extent_cm2 is None


def test_a_clock_that_went_back_moves_no_visit(ball):
    visits = tuple(Visit(f"2026-11-{day}T09:00:00Z") for day in (23, 20, 24))
    points = course(ball, Session(visits=visits), "patient")
    assert [point.number for point in points] == [1, 2, 3]
    assert backwards(points)
    assert not backwards(course(ball, Session(visits=(visits[0], visits[0])), "patient"))


def test_times_are_utc_whatever_the_zone():
    east = timezone(timedelta(hours=2))
    assert moment(now()).utcoffset() == timedelta(0)
    assert moment("2026-05-31T22:30:00Z") == datetime(2026, 6, 1, 0, 30, tzinfo=east)
    assert (moment(""), moment("yesterday")) == (None, None)
