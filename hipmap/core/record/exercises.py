# SPDX-License-Identifier: Apache-2.0
"""What to try in three planes: a few exercises of the muscles discussed, with their cautions."""

from __future__ import annotations

from hipmap.core.choice import Choice
from hipmap.core.entities import Exercise
from hipmap.core.record.hand_out import Plane, Try
from hipmap.core.record.voice import Voice
from hipmap.core.state import Person

PLANES = ("sagittal", "frontal", "transverse")
_GENTLE = ("mobility", "stretch")
_MOST_HABITS = 2


class Exercises(Voice):
    """Picks two a plane, a gentle one and one that loads, in the order of the muscles."""

    def planes(self, muscles: tuple[Choice, ...], person: Person) -> tuple[Plane, ...]:
        """Return the three planes; one without an exercise of its own gets that of the whole hip."""
        if not muscles or person.age == "under_16":
            return ()
        found = self._known(muscles, person)
        planes = []
        for plane in PLANES:
            own = [one for one in found if one.plane == plane]
            if not own:
                whole = self.library.exercises.get(f"hip_shift_{plane}")
                own = [whole] if whole and self._allowed(whole, person) else []
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
        if person.age == "under_16":
            return self.tr("Under 16: a doctor first; no exercises are shown here.")
        words = self.tr("Begin small. Stop what makes the pain clearly worse, or worse the next day.")
        if person == Person():
            words += " " + self.tr(
                "Under 16: a doctor first. If you are pregnant, take blood thinners, have or had cancer, "
                "have an artificial joint or osteoporosis, ask a doctor or physiotherapist before you begin."
            )
        return words

    def _known(self, muscles: tuple[Choice, ...], person: Person) -> list[Exercise]:
        names = [name for one in muscles for name in self.library.muscles[one.id].exercises]
        known = self.library.exercises
        return [
            known[name]
            for name in dict.fromkeys(names)
            if name in known and self._allowed(known[name], person)
        ]

    @staticmethod
    def _allowed(exercise: Exercise, person: Person) -> bool:
        return not {person.age, *person.ticks} & set(exercise.not_for)

    @staticmethod
    def _few(own: list[Exercise]) -> list[Exercise]:
        gentle = [one for one in own if one.kind in _GENTLE][:1]
        loading = [one for one in own if one.kind == "loading"][:1]
        picked = gentle + loading
        return (picked + [one for one in own if one not in picked])[:2]

    def _try(self, exercise: Exercise, person: Person) -> Try:
        said = {person.age, *person.ticks}
        cautions = [self.library.cautions.get(name) for name in exercise.cautions]
        shown = [one for one in cautions if one and (not one.when or said & set(one.when))]
        return Try(
            self.text(exercise.name),
            self.text(exercise.how),
            tuple(self.text(one.text) for one in shown),
        )
