# SPDX-License-Identifier: Apache-2.0
"""Which exercises suit a person, and which warnings stand above them: the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable

from hipmap.core.entities import Caution, Exercise
from hipmap.core.library import Library
from hipmap.core.state import Person


def known(library: Library, names: Iterable[str]) -> list[Exercise]:
    """Return the exercises of some ids, each once; a muscle may name one that this library does not hold."""
    return [library.exercises[name] for name in dict.fromkeys(names) if name in library.exercises]


def suits(exercise: Exercise, person: Person) -> bool:
    """Tell whether nothing that is said of a person speaks against an exercise."""
    return not person.said & set(exercise.not_for)


def cautions(library: Library, exercise: Exercise, person: Person) -> list[Caution]:
    """Return the warnings above an exercise: those for everybody, and those for what is said of a person."""
    found = (library.cautions.get(name) for name in exercise.cautions)
    return [one for one in found if one and (not one.when or person.said & set(one.when))]
