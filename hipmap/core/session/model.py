# SPDX-License-Identifier: Apache-2.0
"""A session: one person's visits, under an alias, with what was drawn, said and found at each.

There is no field for a name, a birthday or a civil number, on purpose.
"""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.findings import Findings

LAYERS = ("patient", "therapist")


class Ratings(NamedTuple):
    """Pain from 0 to 10 as the person rates it; None where nobody asked."""

    now: int | None = None
    worst: int | None = None
    average: int | None = None


class Visit(NamedTuple):
    """What was drawn, said and found at one visit.

    ``when`` is UTC as ``2026-11-23T09:15:00Z``, empty until it is first kept. ``function`` answers the
    session's question, 0 (cannot) to 10 (as before the pain). ``answers`` maps red-flag ids to True or
    False; a missing id is unanswered. ``discussed`` are the patterns chosen for hand-out and record.
    """

    when: str = ""
    patient: Drawing = Drawing()
    therapist: Drawing = Drawing()
    ratings: Ratings = Ratings()
    function: int | None = None
    note: str = ""
    answers: tuple[tuple[str, bool], ...] = ()
    findings: Findings = Findings()
    discussed: tuple[Choice, ...] = ()

    def drawing(self, layer: str) -> Drawing:
        """Return what was drawn in a layer, one of LAYERS."""
        return self.therapist if layer == "therapist" else self.patient

    def drawn(self, layer: str, drawing: Drawing) -> Visit:
        """Return the visit with another drawing in a layer, one of LAYERS."""
        return self._replace(therapist=drawing) if layer == "therapist" else self._replace(patient=drawing)


class Session(NamedTuple):
    """``alias`` tells files apart, ``question`` asks for one activity; ``visits`` run from first to last."""

    alias: str = ""
    note: str = ""
    question: str = ""
    visits: tuple[Visit, ...] = (Visit(),)

    def with_visit(self, index: int, visit: Visit) -> Session:
        """Return the session with one visit replaced."""
        return self._replace(visits=(*self.visits[:index], visit, *self.visits[index + 1 :]))
