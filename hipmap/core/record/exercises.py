# SPDX-License-Identifier: Apache-2.0
"""What to try in three planes: a few exercises of the muscles discussed, with their cautions."""

from __future__ import annotations

from hipmap.core import exercises
from hipmap.core.choice import Choice
from hipmap.core.entities import PLANES, Exercise
from hipmap.core.record.hand_out import Plane, Try
from hipmap.core.record.voice import Voice
from hipmap.core.state import Person

_GENTLE = ("mobility", "stretch")
_MOST_HABITS = 2


class Exercises(Voice):
    """Picks two a plane, a gentle one and one that loads, in the order of the muscles."""

    def planes(self, muscles: tuple[Choice, ...], person: Person) -> tuple[Plane, ...]:
        """Return the three planes; one without an exercise of its own gets that of the whole hip."""
        if not muscles or person.child:
            return ()
        found = self._known(muscles, person)
        planes = []
        for plane in PLANES[:3]:
            own = [one for one in found if one.plane == plane]
            if not own:
                whole = self.library.exercises.get(f"hip_shift_{plane}")
                own = [whole] if whole and exercises.suits(whole, person) else []
            if own:
                name = self.terms.plane(plane)
                tries = tuple(self._try(one, person) for one in self._few(own))
                planes.append(Plane(name[:1].upper() + name[1:], tries))
        return tuple(planes)

    def habits(self, muscles: tuple[Choice, ...], person: Person) -> tuple[str, ...]:
        """Return what helps in everyday life."""
        found = [one for one in self._known(muscles, person) if one.kind == "habit"]
        return tuple(self.text(one.how) for one in found[:_MOST_HABITS])

    def note(self, person: Person) -> str:
        """Return what holds for all of them."""
        if person.child:
            return self.tr("Under 16: a doctor first; no exercises are shown here.")
        words = self.tr("Begin small. Stop what makes the pain clearly worse, or worse the next day.")
        if person == Person():
            words += " " + self.tr(
                "Under 16: a doctor first. If you are pregnant, take blood thinners, have or had cancer, "
                "have an artificial joint or osteoporosis, ask a doctor or physiotherapist before you begin."
            )
        return words

    def _known(self, muscles: tuple[Choice, ...], person: Person) -> list[Exercise]:
        names = (name for one in muscles for name in self.library.muscles[one.id].exercises)
        return [one for one in exercises.known(self.library, names) if exercises.suits(one, person)]

    @staticmethod
    def _few(own: list[Exercise]) -> list[Exercise]:
        gentle = [one for one in own if one.kind in _GENTLE][:1]
        loading = [one for one in own if one.kind == "loading"][:1]
        picked = gentle + loading
        return (picked + [one for one in own if one not in picked])[:2]

    def _try(self, exercise: Exercise, person: Person) -> Try:
        cautions = exercises.cautions(self.library, exercise, person)
        return Try(
            self.text(exercise.name),
            self.text(exercise.how),
            tuple(self.text(one.text) for one in cautions),
        )
