# SPDX-License-Identifier: Apache-2.0
"""A session as the text of a ``.hipmap`` file: JSON that a person can read."""

from __future__ import annotations

import json
from typing import Any

from hipmap.core.drawing import Drawing
from hipmap.core.session.migrations import version
from hipmap.core.session.model import LAYERS, Session, Visit
from hipmap.core.session.runs import to_lines


def stamped(session: Session, when: str) -> Session:
    """Return the session with a time on each visit that had none."""
    if all(visit.when for visit in session.visits):
        return session
    visits = tuple(visit if visit.when else visit._replace(when=when) for visit in session.visits)
    return session._replace(visits=visits)


def bare(session: Session) -> Session:
    """Return the session without what is no content: which area is drawn in."""
    return session._replace(
        visits=tuple(
            visit._replace(
                patient=visit.patient._replace(active=0), therapist=visit.therapist._replace(active=0)
            )
            for visit in session.visits
        )
    )


def is_empty(session: Session) -> bool:
    """Tell whether nothing is drawn or said that would be worth keeping."""
    if session.alias or session.note or session.question or len(session.visits) > 1:
        return False
    return bare(session).visits[0]._replace(when="") == Visit()


def to_text(session: Session, atlas: str, saved: str, draft_of: str | None = None) -> str:
    """Return the text of a file; ``atlas`` is the body's version, ``saved`` as ``times.now`` gives it.

    A draft names in ``draft_of`` the file it belongs to, empty for none.
    """
    fields: dict[str, Any] = {"hipmap": version(), "atlas": atlas, "saved": saved}
    if draft_of is not None:
        fields["draft_of"] = draft_of
    fields |= {"alias": session.alias, "note": session.note, "question": session.question}
    fields["visits"] = [_visit(visit) for visit in session.visits]
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _visit(visit: Visit) -> dict[str, Any]:
    layers = {layer: _drawing(visit.drawing(layer)) for layer in LAYERS}
    said = {name: value for name, value in visit._asdict().items() if name not in LAYERS}
    return {
        "when": said.pop("when"),
        **layers,
        **said,
        "ratings": visit.ratings._asdict(),
        "answers": dict(visit.answers),
        "findings": {
            "points": [one._asdict() | {"felt": to_lines(one.felt)} for one in visit.findings.points],
            "provoked": dict(visit.findings.provoked),
        },
        "discussed": [choice._asdict() for choice in visit.discussed],
    }


def _drawing(drawing: Drawing) -> dict[str, Any]:
    areas = []
    for area in drawing.areas:
        fields = area._asdict()
        cells = to_lines(fields.pop("cells"))
        areas.append({**fields, "cells": cells})
    return {"areas": areas}
