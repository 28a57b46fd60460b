# SPDX-License-Identifier: Apache-2.0
"""How extent, pain and function went from visit to visit: the figures of the timeline."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.session.model import Ratings, Session
from hipmap.core.session.times import moment


class Point(NamedTuple):
    """One visit: its number from 1, its time in UTC or None, its extent in cm², and what was rated.

    ``extent_cm2`` is None where nothing was drawn in the layer, which is not the same as no pain.
    """

    number: int
    when: datetime | None
    extent_cm2: float | None
    ratings: Ratings
    function: int | None


def course(atlas: Atlas, session: Session, layer: str) -> tuple[Point, ...]:
    """Return one point a visit in the order of the visits, whatever their clocks said."""
    points = []
    for number, visit in enumerate(session.visits, start=1):
        cells = visit.drawing(layer).cells
        extent = atlas.area_mm2(cells) / 100 if cells else None  # places under the skin alone: 0
        points.append(Point(number, moment(visit.when), extent, visit.ratings, visit.function))
    return tuple(points)


def backwards(points: tuple[Point, ...]) -> bool:
    """Tell whether a later visit has an earlier time, as when a clock was wrong."""
    times = [point.when for point in points if point.when is not None]
    return any(later < earlier for earlier, later in pairwise(times))
