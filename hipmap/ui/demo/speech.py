# SPDX-License-Identifier: Apache-2.0
"""What the patient's screen says at a step, in the language of the moment."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from hipmap.core.demo.model import MOST_LINES
from hipmap.core.entities import Pattern
from hipmap.ui.demo.course import Course
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.translator import terms


class Card(NamedTuple):
    """The words of one step. ``keys`` are kinds of textures with their words; ``at`` counts steps from 0.

    ``urgency`` and ``advice`` stand above all when a warning question was answered with yes; with
    ``alone`` they stand for everything else.
    """

    title: str = ""
    latin: str = ""
    above: str = ""
    say: str = ""
    heading: str = ""
    lines: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    at: int = 0
    urgency: str = ""
    advice: tuple[str, ...] = ()
    alone: bool = False

    @property
    def spoken(self) -> str:
        """Return all of it as one text, in the order in which it is read."""
        words = (self.urgency, *self.advice)
        if not self.alone:
            keys = (word for _, word in self.keys)
            words = (*words, self.above, self.title, self.latin, self.say, self.heading, *self.lines, *keys)
        return "\n".join(filter(None, words))


class Speech(QObject):
    """Finds the words for a course."""

    def __init__(self, course: Course, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._course = course
        self._words = PlaceWords(course.context.library, self)

    def card(self) -> Card:
        """Return what to say at the present step."""
        scene = self._course.scene
        signs = self._course.signs
        library, language = self._course.context.library, self._course.context.language
        advice = tuple(library.text(flag.advice, language) for flag in signs if flag.advice)
        return Card(
            scene.name or self.tr("Here it hurts"),
            scene.latin,
            self.tr("It can also be") if scene.step == "look_alike" else "",
            scene.say or self._default(scene.step),
            self._heading(scene.step) if scene.lines else "",
            scene.lines or self._places(),
            self._keys(scene.step)[: MOST_LINES - (1 if scene.lines else 0)],
            tuple(self.step(one.step) for one in self._course.scenes),
            self._course.index,
            terms().urgency(signs[0].level) if signs else "",
            tuple(dict.fromkeys(advice))[:2],
            self._course.alone,
        )

    def step(self, name: str) -> str:
        """Return the short name of a step."""
        return {
            "pain": self.tr("Pain"),
            "muscle": self.tr("Muscle"),
            "point": self.tr("Point"),
            "zone": self.tr("Spread"),
            "movement": self.tr("Movement"),
            "look_alike": self.tr("Look-alike"),
        }[name]

    def _default(self, step: str) -> str:
        if step == "pain":
            return "" if self._course.scene.drawing.cells else self.tr("Show where it hurts.")
        if step == "point":
            return self.tr("The crosses show where tender points are described. Tender does not mean broken.")
        return self.tr("Pressing a tender point can be felt in another place.") if step == "zone" else ""

    def _places(self) -> tuple[str, ...]:
        """Return the largest marked places in words, at the first step when nobody says it in a sentence."""
        scene, context = self._course.scene, self._course.context
        cells = scene.drawing.cells
        if scene.step != "pain" or scene.say or not cells:
            return ()
        largest = context.atlas.regions_of(cells)[:MOST_LINES]
        return tuple(self._words.title(name, context.language) for name in largest)

    def _heading(self, step: str) -> str:
        return self.tr("What can point to it") if step == "look_alike" else self.tr("This can bring it on")

    def _keys(self, step: str) -> tuple[tuple[str, str], ...]:
        point = ("mark", self.tr("where the point is described"))
        muscle = ("muscle", self.tr("the muscle"))
        marked = ("pain", self.tr("where it hurts"))
        found = {
            "pain": (("marked", marked[1]),) if self._course.scene.drawing.cells else (),
            "muscle": (muscle, marked),
            "point": (point, muscle),
            "movement": (muscle,),
        }
        if step in found:
            return found[step]
        choice = self._course.scene.choice
        pattern = self._course.context.library.pattern_of(choice) if choice else Pattern()
        if step == "look_alike":  # some are felt nowhere in particular
            here = (("core", self.tr("here it can be felt")),) if pattern.core else ()
            return (*here, marked)
        spread = (("spillover", self.tr("it may spread to here")),) if pattern.spillover else ()
        return (("core", self.tr("felt most here")), *spread, point)
