# SPDX-License-Identifier: Apache-2.0
"""A short structured text for the medical record: marked, found and looked up stand apart."""

from __future__ import annotations

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.library import Library
from hipmap.core.record.advice import unanswered
from hipmap.core.record.discussed import known
from hipmap.core.record.muscles import Muscles
from hipmap.core.record.voice import Table, Voice
from hipmap.core.red_flags import marked
from hipmap.core.session.model import Session, Visit
from hipmap.core.session.times import moment
from hipmap.core.state import Person


def record_text(
    library: Library,
    atlas: Atlas,
    table: Table,
    language: str,
    session: Session,
    index: int,
    muscles: tuple[Choice, ...],
    day: str,
    person: Person | None = None,
) -> str:
    """Return the text for one visit; ``muscles`` are those looked up, ``day`` is used when it has no time."""
    writer = Writer(library, atlas, table, language)
    text = writer.text_for(session, index, known(library, muscles), day, person or Person())
    return text.replace("\N{NO-BREAK SPACE}", " ")  # which not every record system knows


class Writer(Voice):
    """Writes it, one line a thing."""

    def text_for(
        self, session: Session, index: int, muscles: tuple[Choice, ...], day: str, person: Person
    ) -> str:
        """Return the whole text."""
        visit = session.visits[index]
        parts = [
            self._head(session, index, visit, day),
            self._section(self.tr("Patient marked"), self._marked(session, visit)),
            self._section(self.tr("Therapist found"), self._found(visit)),
            self._section(self.tr("Patterns looked up"), self._looked_up(muscles, visit.patient)),
            self._section(self.tr("Warning signs"), self._signs(visit, person)),
            self.tr("The patterns are look-ups of published descriptions, not a diagnosis."),
        ]
        return "\n".join(parts) + "\n"

    def _head(self, session: Session, index: int, visit: Visit, day: str) -> str:
        at = moment(visit.when)
        # The day on the wall where it is written: in UTC a late visit may be one of tomorrow.
        parts = ["hipmap", self.date(at.astimezone().date().isoformat() if at else day)]
        if len(session.visits) > 1:
            parts.append(
                self.tr("visit {number} of {count}").format(number=index + 1, count=len(session.visits))
            )
        return ", ".join(parts)

    @staticmethod
    def _section(title: str, lines: list[str]) -> str:
        return "\n".join([f"{title}:", *(f"- {line}" for line in lines)])

    def _marked(self, session: Session, visit: Visit) -> list[str]:
        lines = self._areas(visit.patient) or [self.tr("nothing")]
        ratings = visit.ratings
        said = [
            words.format(number=number)
            for words, number in (
                (self.tr("now {number}/10"), ratings.now),
                (self.tr("worst {number}/10"), ratings.worst),
                (self.tr("average {number}/10"), ratings.average),
            )
            if number is not None
        ]
        if said:
            lines.append(self.tr("Pain: {ratings}").format(ratings=", ".join(said)))
        if visit.function is not None:
            question = session.question or self.tr("function")
            lines.append(f"{question}: {visit.function}/10")
        yes_no = {True: self.tr("yes"), False: self.tr("no")}
        asked = [
            f"{self.text(self.library.provocations[one])} ({yes_no[yes]})"
            for one, yes in visit.findings.provoked
            if one in self.library.provocations
        ]
        if asked:
            lines.append(self.tr("Asked what brings it on: {answers}").format(answers="; ".join(asked)))
        return lines

    def _areas(self, drawing: Drawing) -> list[str]:
        areas = [area for area in drawing.areas if area.cells]
        lines = []
        for area in areas:
            places = self.places(area.cells, most=6)
            parts = [f"{area.name}: {places}" if area.name else places, self.area(area.cells)]
            if area.intensity is not None:
                parts.append(f"{area.intensity}/10")
            parts += [self.terms.quality(one) for one in area.qualities]
            if area.depth:
                parts.append(self.terms.depth(area.depth))
            lines.append(" · ".join(parts))
        sides = self._sides(drawing.cells) if areas else ""
        if len(areas) > 1 or sides == self.terms.side("both"):
            together = self.tr("Together {area}, {sides}").format(area=self.area(drawing.cells), sides=sides)
            lines.append(together)
        return lines

    def _sides(self, cells: int) -> str:
        left, right = (bool(cells & half) for half in self.atlas.sided)
        if not left and not right:
            return self.tr("midline")
        return self.terms.side("both" if left and right else "left" if left else "right")

    def _found(self, visit: Visit) -> list[str]:
        lines = self._areas(visit.therapist)
        for one in visit.findings.points:
            if one.muscle not in self.library.muscles:
                continue
            name = self._named(Choice("muscle", one.muscle, one.side, one.trigger_point))
            if one.answer != "not_examined":
                lines.append(f"{name}: {self.terms.answer(one.answer)}")
            if one.felt:
                lines.append(
                    self.tr("{point}: felt at {places}").format(point=name, places=self.places(one.felt))
                )
        return lines or [self.tr("nothing noted")]

    def _looked_up(self, muscles: tuple[Choice, ...], drawing: Drawing) -> list[str]:
        speaker = Muscles(self.library, self.atlas, self._table, self.language)
        lines = []
        for one in muscles:
            share = speaker.covered(drawing, one)
            parts = [self._named(one)]
            if share is not None:
                parts.append(self.tr("covers {share} of what is marked").format(share=self.percent(share)))
            lines.append(" · ".join([*parts, speaker.sureness(one).rstrip(".")]))
        return lines or [self.tr("none")]

    def _named(self, choice: Choice) -> str:
        side = self.terms.side(choice.side)
        return ", ".join(filter(None, (self.muscle(choice.id), side, self.point(choice))))

    def _signs(self, visit: Visit, person: Person) -> list[str]:
        signs = marked(self.library.red_flags, visit.answers)
        yes = self.tr("Yes: {question} · {urgency}")
        lines = [
            yes.format(question=self.text(flag.ask), urgency=self.terms.urgency(flag.level).rstrip("."))
            for flag in signs
        ]
        known_ids = {flag.id for flag in self.library.red_flags}
        denied = sum(not answer for flag, answer in visit.answers if flag in known_ids)
        if denied:
            lines.append(self.tr("{count} answered with no").format(count=denied))
        left = unanswered(self, visit, person)
        if left:
            lines.append(
                self.tr("Questions that apply and are not answered: {count}; that is not no").format(
                    count=len(left)
                )
            )
        elif not signs:
            lines.append(self.terms.none_marked())
        return lines
