# SPDX-License-Identifier: Apache-2.0
"""What a hand-out says, in one language, before anything is painted."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.choice import Choice


class Clinic(NamedTuple):
    """Who hands it out; ``logo`` is a PNG, empty when there is none."""

    name: str = ""
    address: str = ""
    contact: str = ""
    logo: bytes = b""


class Wish(NamedTuple):
    """How a hand-out is wanted; alias and note stay out unless they are asked for."""

    language: str = "da"
    alias: bool = False
    note: bool = False


class Fact(NamedTuple):
    """One thing said of the drawing, with its label."""

    label: str
    text: str


class Sign(NamedTuple):
    """A warning question that was answered with yes."""

    question: str
    advice: str


class Asked(NamedTuple):
    """Unanswered questions that ask for the same urgency."""

    urgency: str
    questions: tuple[str, ...]


class Discussed(NamedTuple):
    """One muscle: its names, a plain explanation, how sure its pattern is, the view that shows it best."""

    choice: Choice
    name: str
    latin: str
    text: str
    sure: str
    view: str


class Try(NamedTuple):
    """One exercise with the warnings that stand above it."""

    name: str
    how: str
    cautions: tuple[str, ...]


class Plane(NamedTuple):
    """What to try in one plane of movement."""

    name: str
    tries: tuple[Try, ...]


class Titles(NamedTuple):
    """The headings and short labels."""

    title: str
    marked: str
    muscles: str
    questions: str
    attempt: str
    when: str
    sure: str
    sources: str
    not_this: str
    here: str
    spread: str
    point: str
    pain: str
    uncovered: str
    schematic: str
    page: str


class HandOut(NamedTuple):
    """Everything that stands on the pages; an empty field means that its part is left out.

    ``level`` and ``urgency`` are those of the gravest sign answered with yes; ``views`` show the drawing;
    ``left_out`` says why muscles or exercises are missing.
    """

    language: str
    clinic: Clinic
    date: str
    titles: Titles
    level: str = ""
    urgency: str = ""
    signs: tuple[Sign, ...] = ()
    about: tuple[Fact, ...] = ()
    views: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    muscles: tuple[Discussed, ...] = ()
    left_out: str = ""
    asked: tuple[Asked, ...] = ()
    asked_note: str = ""
    planes: tuple[Plane, ...] = ()
    attempt_note: str = ""
    habits: tuple[str, ...] = ()
    when: tuple[Fact, ...] = ()
    sure: str = ""
    sources: tuple[str, ...] = ()
    not_this: str = ""
