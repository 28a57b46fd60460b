# SPDX-License-Identifier: Apache-2.0
"""What the real body and content know, and a session that says something of everything."""

from __future__ import annotations

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.findings import Finding, Findings
from hipmap.core.library import Library
from hipmap.core.session.known import Known, known
from hipmap.core.session.model import Ratings, Session, Visit


@pytest.fixture(scope="session")
def facts() -> Known:
    atlas = Atlas.load(resources.root())
    return known(atlas, Library.load(resources.root(), atlas))


@pytest.fixture
def full(facts: Known) -> Session:
    """Return a session in which no field has its first value."""
    drawn = Drawing((PainArea(0b1110, 7, "Trappe", 1, ("aching", "numb"), "deep"), PainArea(1 << 24000)), 1)
    findings = Findings((Finding("piriformis", "left", "TrP1", "familiar", 0b101),), (("stairs", True),))
    points = facts.muscles["piriformis"]
    assert "TrP1" in points
    visit = Visit(
        when="2026-11-23T09:15:00Z",
        patient=drawn,
        therapist=Drawing((PainArea(0b11),)),
        ratings=Ratings(3, 8, 5),
        function=4,
        note="Bedre på trapper.\nSover »godt«.",
        answers=((sorted(facts.flags)[0], False),),
        findings=findings,
        discussed=(Choice("muscle", "piriformis", "left", "TrP1"), Choice("condition", "fracture", "both")),
    )
    return Session("Ø 17", "to gange om ugen", "gå på trapper", (visit, Visit(when="2026-11-30T09:15:00Z")))
