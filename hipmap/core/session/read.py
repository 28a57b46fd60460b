# SPDX-License-Identifier: Apache-2.0
"""Reads the text of a ``.hipmap`` file: all that is sound, and a remark for each thing that is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from hipmap.core.choice import SIDES, Choice
from hipmap.core.drawing import PAIN_DEPTHS, QUALITIES, Drawing, PainArea
from hipmap.core.findings import ANSWERS, Finding, Findings
from hipmap.core.pain_areas import COLOURS, LONGEST_NAME
from hipmap.core.session.known import Known
from hipmap.core.session.migrations import MIGRATIONS, Migration, version
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.core.session.nodes import Node, parse
from hipmap.core.session.place import Place
from hipmap.core.session.remarks import Remark, SessionError

LARGEST = 20_000_000
"""Bytes; a hundred visits with many areas each need about two million."""
LONGEST_ALIAS, LONGEST_QUESTION, LONGEST_NOTE = 200, 500, 100_000
MOST_VISITS, MOST_AREAS, MOST_CHOICES = 1000, 100, 2000
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class Reading(NamedTuple):
    """What a file gave; ``broken`` is the line from which nothing could be read, else None.

    ``draft_of`` is the file that a draft belongs to, as it was written: a hint to show, never opened.
    """

    session: Session
    remarks: tuple[Remark, ...] = ()
    broken: int | None = None
    saved: str = ""
    draft_of: str = ""

    @property
    def whole(self) -> bool:
        """Tell whether all of the file was taken over, so that nothing is lost when it is written again."""
        return self.broken is None and not self.remarks


def read_text(text: str, known: Known, migrations: tuple[Migration, ...] = MIGRATIONS) -> Reading:
    """Return the session in a text; raises SessionError for what is none, or not one for this program."""
    if len(text) > LARGEST:
        raise SessionError("large", here=f"{LARGEST // 1_000_000} MB")
    tree = parse(text.removeprefix("\ufeff"))
    fields = tree.top.value if tree.top else None
    form = fields["hipmap"].value if isinstance(fields, dict) and "hipmap" in fields else None
    if not isinstance(fields, dict) or not isinstance(form, int) or isinstance(form, bool) or form < 1:
        raise SessionError("none")
    here = version(migrations)
    if form > here:
        raise SessionError("newer", str(form), str(here))
    for migrate in migrations[form - 1 :]:
        fields = migrate(fields)
    if "atlas" not in fields:
        raise SessionError("none")
    atlas = str(fields["atlas"].value)[:20]
    if atlas != known.atlas:
        raise SessionError("atlas", atlas, known.atlas)
    remarks = [Remark(line, "twice", name[:40]) for line, name in tree.twice]
    top = Place(Node(fields, 1), "", remarks)
    reading = _session(top, known)
    return reading._replace(remarks=tuple(sorted(remarks)), broken=tree.broken)


def _session(top: Place, known: Known) -> Reading:
    said = top.fields("hipmap", "atlas", "saved", "draft_of", "alias", "note", "question", "visits")
    visits = [_visit(place, known) for place in said["visits"].items(MOST_VISITS)] if "visits" in said else []
    session = Session(
        said["alias"].text(LONGEST_ALIAS) if "alias" in said else "",
        said["note"].text(LONGEST_NOTE, lines=True) if "note" in said else "",
        said["question"].text(LONGEST_QUESTION) if "question" in said else "",
        tuple(visits) or (Visit(),),
    )
    draft_of = said["draft_of"].node.value if "draft_of" in said else ""
    return Reading(
        session,
        saved=_time(said["saved"]) if "saved" in said else "",
        draft_of=draft_of if isinstance(draft_of, str) else "",
    )


def _visit(place: Place, known: Known) -> Visit:
    said = place.fields(*Visit._fields)
    ratings = said["ratings"].fields(*Ratings._fields) if "ratings" in said else {}
    discussed = said["discussed"].items(MOST_CHOICES) if "discussed" in said else ()
    answers = said["answers"].entries() if "answers" in said else ()
    return Visit(
        when=_time(said["when"]) if "when" in said else "",
        patient=_drawing(said["patient"], known) if "patient" in said else Drawing(),
        therapist=_drawing(said["therapist"], known) if "therapist" in said else Drawing(),
        ratings=Ratings(**{name: one.number(0, 10) for name, one in ratings.items()}),
        function=said["function"].number(0, 10) if "function" in said else None,
        note=said["note"].text(LONGEST_NOTE, lines=True) if "note" in said else "",
        answers=_yes_no(answers, known.flags),
        findings=_findings(said["findings"], known) if "findings" in said else Findings(),
        discussed=tuple(choice for one in discussed if (choice := _choice(one, known))),
    )


def _time(place: Place) -> str:
    said = place.node.value
    if said == "" or (isinstance(said, str) and _TIME.fullmatch(said)):
        return str(said)
    place.remark("wrong", "time")
    return ""


def _drawing(place: Place, known: Known) -> Drawing:
    said = place.fields("areas")
    if "areas" not in said:
        return Drawing()
    areas = tuple(_area(one, known) for one in said["areas"].items(MOST_AREAS))
    return Drawing(areas, max(0, len(areas) - 1))


def _area(place: Place, known: Known) -> PainArea:
    said = place.fields(*PainArea._fields)
    qualities = said["qualities"].items(MOST_CHOICES) if "qualities" in said else ()
    felt = {one.one_of(QUALITIES) for one in qualities}
    depth = said.get("depth")
    return PainArea(
        cells=said["cells"].cells(known.cells) if "cells" in said else 0,
        intensity=said["intensity"].number(0, 10) if "intensity" in said else None,
        name=said["name"].text(LONGEST_NAME) if "name" in said else "",
        colour=said["colour"].number(0, COLOURS - 1, "step") or 0 if "colour" in said else 0,
        qualities=tuple(quality for quality in QUALITIES if quality in felt),
        depth=None if depth is None or depth.node.value is None else depth.one_of(PAIN_DEPTHS),
    )


def _findings(place: Place, known: Known) -> Findings:
    said = place.fields(*Findings._fields)
    findings = Findings()
    for one in said["points"].items(MOST_CHOICES) if "points" in said else ():
        if finding := _finding(one, known):
            findings = findings.found(finding)
    provoked = said["provoked"].entries() if "provoked" in said else ()
    return findings._replace(provoked=_yes_no(provoked, known.provocations))


def _finding(place: Place, known: Known) -> Finding | None:
    said = place.fields(*Finding._fields)
    muscle = said["muscle"].known_id(known.muscles) if "muscle" in said else None
    if muscle is None:
        return None
    side = said["side"].one_of(SIDES) if "side" in said else None
    point = said["trigger_point"].known_id(known.muscles[muscle]) if "trigger_point" in said else None
    answer = said["answer"].one_of(ANSWERS) if "answer" in said else "not_examined"
    if side is None or point is None or answer is None:
        return None
    return Finding(muscle, side, point, answer, said["felt"].cells(known.cells) if "felt" in said else 0)


def _choice(place: Place, known: Known) -> Choice | None:
    said = place.fields(*Choice._fields)
    kind = said["kind"].one_of(("muscle", "condition")) if "kind" in said else None
    if kind is None or "id" not in said:
        return None
    chosen = said["id"].known_id(known.muscles if kind == "muscle" else known.conditions)
    side = said["side"].one_of((*SIDES, "both")) if "side" in said else "left"
    point = said.get("trigger_point")
    if point is None or point.node.value is None or chosen is None:
        return Choice(kind, chosen, side) if chosen and side else None
    named = point.known_id(known.muscles.get(chosen, frozenset()))
    return Choice(kind, chosen, side, named) if side and named else None


def _yes_no(entries: Iterable[tuple[str, Place]], names: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    found = []
    for name, place in entries:
        if name not in names:
            place.remark("gone", " ".join(name[:60].split()))
        elif (yes := place.yes_no()) is not None:
            found.append((name, yes))
    return tuple(found)
