# SPDX-License-Identifier: Apache-2.0
"""Puts a hand-out together from one visit; pure, so that the same visit gives the same pages."""

from __future__ import annotations

import hipmap
from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.entities import AT_ONCE
from hipmap.core.figure import Figure
from hipmap.core.library import Library
from hipmap.core.record.advice import Questions, unanswered
from hipmap.core.record.discussed import known
from hipmap.core.record.exercises import Exercises
from hipmap.core.record.hand_out import Clinic, Fact, HandOut, Titles, Wish
from hipmap.core.record.muscles import Muscles
from hipmap.core.record.views import best_views
from hipmap.core.record.voice import Table, Voice
from hipmap.core.red_flags import marked
from hipmap.core.session.model import Session, Visit
from hipmap.core.state import Person


class Composer(Voice):
    """Says what stands on the pages."""

    def hand_out(
        self,
        session: Session,
        visit: Visit,
        muscles: tuple[Choice, ...],
        figure: Figure,
        day: str,
        wish: Wish,
        clinic: Clinic,
        person: Person,
    ) -> HandOut:
        """Return the pages for a visit; ``day`` is the date to print, as 2026-11-23."""
        said_in = self.library, self.atlas, self._table, self.language
        advice, exercises, speaker = Questions(*said_in), Exercises(*said_in), Muscles(*said_in)
        signs = marked(self.library.red_flags, visit.answers)
        level = signs[0].level if signs else ""
        open_questions = unanswered(self, visit, person)
        muscles = known(self.library, muscles)
        shown = () if level in AT_ONCE else muscles
        tried = () if level in (*AT_ONCE, "today") else muscles
        planes = exercises.planes(tried, person)
        return HandOut(
            language=self.language,
            clinic=clinic,
            date=self.date(day),
            titles=self.titles(),
            level=level,
            urgency=self.terms.urgency(level) if level else "",
            signs=advice.signs(signs),
            about=self.about(session, visit, wish),
            views=best_views(figure, visit.patient.cells & self.atlas.skin),
            facts=self.facts(visit),
            muscles=tuple(speaker.discussed(one, visit.patient, figure) for one in shown),
            left_out=self.left_out(level, muscles),
            asked=advice.asked(open_questions),
            asked_note=advice.note(open_questions, visit),
            planes=planes,
            attempt_note=exercises.note(person) if tried else "",
            habits=exercises.habits(tried, person) if planes else (),
            when=() if level in AT_ONCE else speaker.when(shown) or (Fact("", self.general_advice()),),
            sure=self.sureness(speaker.look_alikes(shown, visit.patient)) if shown else "",
            sources=speaker.sources(shown),
            not_this=self.not_this(),
        )

    def about(self, session: Session, visit: Visit, wish: Wish) -> tuple[Fact, ...]:
        """Return alias and notes as far as they were asked for."""
        facts = []
        if wish.alias and session.alias:
            facts.append(Fact(self.tr("For"), session.alias))
        if wish.note:
            facts += [Fact(self.tr("Note"), text) for text in (session.note, visit.note) if text]
        return tuple(facts)

    def facts(self, visit: Visit) -> tuple[Fact, ...]:
        """Return what was said of the drawing."""
        cells = visit.patient.cells
        if not cells:
            return (Fact("", self.tr("Nothing is marked on the body.")),)
        facts = [Fact(self.tr("Where"), self.places(cells)), Fact(self.tr("How large"), self.area(cells))]
        areas = [area for area in visit.patient.areas if area.cells]
        rated = [area for area in areas if area.intensity is not None]
        of_ten = self.tr("{number} of 10")
        strong = [of_ten.format(number=area.intensity) for area in rated]
        if len(set(strong)) > 1 or 0 < len(rated) < len(areas):  # then it matters which is which
            first = (self.place(self.atlas.regions_of(area.cells)[0]) for area in rated)
            strong = [f"{place}: {said}" for place, said in zip(first, strong, strict=True)]
        if strong:
            facts.append(Fact(self.tr("How strong"), "; ".join(dict.fromkeys(strong))))
        felt = [self.terms.quality(one) for area in areas for one in area.qualities]
        felt += [self.terms.depth(area.depth) for area in areas if area.depth]
        if felt:
            facts.append(Fact(self.tr("How it feels"), ", ".join(dict.fromkeys(felt))))
        return tuple(facts)

    def left_out(self, level: str, muscles: tuple[Choice, ...]) -> str:
        """Say why muscles or exercises are missing."""
        if level in AT_ONCE:
            return self.tr("Muscles and exercises are left out here: what stands at the top comes first.")
        if not muscles:
            return self.tr("No muscle is chosen for this page.")
        if level == "today":
            return self.tr("Exercises are left out until a doctor has seen what stands at the top.")
        return ""

    def general_advice(self) -> str:
        """Say when to see a doctor, whatever the muscle."""
        return self.tr(
            "Call 112 if you cannot stand on the leg after a fall, if you turn numb around the anus or "
            "the genitals, or if it is suddenly hard to pass or hold urine or stool. Call your doctor now "
            "with fever and a hip that cannot bear to be moved, or with a calf that has become swollen and "
            "warm. See your doctor within a few days if the pain wakes you every night, if you lose "
            "weight without wanting to, or if nothing has changed after four weeks. When the practice is "
            "closed, call the out-of-hours service."
        )

    def sureness(self, others: str) -> str:
        """Say how sure all of this is, and what else can feel the same."""
        words = self.tr(
            "The patterns are drawn from published descriptions that mostly go back to one textbook. "
            "Two examiners agree only moderately on where a trigger point is (pooled kappa 0.45), and no "
            "study has tried the leg charts on unselected patients. Joints, nerves and other conditions "
            "can hurt in the same place."
        )
        return f"{words} {self.tr('Can feel the same: {others}.').format(others=others)}" if others else words

    def not_this(self) -> str:
        """Say what the page is not."""
        words = self.tr(
            "It is no diagnosis and no treatment plan, and it is not your medical record. It shows where "
            "published pain patterns lie beside what you marked. Ask the person who gave it to you, or your "
            "doctor, if it gets worse or worries you."
        )
        return f"{words} hipmap {hipmap.__version__}."

    def titles(self) -> Titles:
        """Return the headings."""
        return Titles(
            title=self.tr("Where it hurts, and which patterns cover it"),
            marked=self.tr("This is what you marked"),
            muscles=self.tr("Muscles we talked about"),
            questions=self.tr("Should a doctor see it?"),
            attempt=self.tr("What you can try in three planes"),
            when=self.tr("When to see a doctor"),
            sure=self.tr("How sure is this?"),
            sources=self.tr("Sources"),
            not_this=self.tr("What this page is not:"),
            here=self.tr("felt most here"),
            spread=self.tr("may spread here"),
            point=self.tr("trigger point"),
            pain=self.tr("what you marked"),
            uncovered=self.tr("not covered"),
            schematic=self.tr("the drawings are schematic"),
            page=self.tr("page {number} of {count}"),
        )


def compose(
    library: Library,
    atlas: Atlas,
    table: Table,
    session: Session,
    index: int,
    muscles: tuple[Choice, ...],
    day: str,
    wish: Wish | None = None,
    clinic: Clinic | None = None,
    person: Person | None = None,
    figure: str = "neutral",
) -> HandOut:
    """Return the hand-out of one visit of a session."""
    wish = wish or Wish()
    composer = Composer(library, atlas, table, wish.language)
    return composer.hand_out(
        session,
        session.visits[index],
        muscles,
        atlas.figure(figure),
        day,
        wish,
        clinic or Clinic(),
        person or Person(),
    )
