# SPDX-License-Identifier: Apache-2.0
"""Makes the steps of a demonstration from a drawing, a muscle and the library's words."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.demo import words
from hipmap.core.demo.model import MOST_LINES, STEPS, Demonstration, Scene, Subject, Told
from hipmap.core.demo.seen import best_view, with_point
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.entities import Mark, Text
from hipmap.core.library import Library

SHOWN = {
    "pain": frozenset(("pain",)),
    "muscle": frozenset(("pain", "muscle")),
    "point": frozenset(("pain", "muscle", "marks")),
    "zone": frozenset(("pain", "muscle", "marks", "zone")),
    "movement": frozenset(("pain", "muscle")),
    "look_alike": frozenset(("pain", "zone")),
}


class Manner(NamedTuple):
    """How it is shown: the language, whether Latin names come first, the figure and the view wished for."""

    language: str = "da"
    latin_first: bool = False
    figure: str = "neutral"
    view: str = "back"


def ready_made(atlas: Atlas, demonstration: Demonstration) -> Subject:
    """Return what a ready-made demonstration is about; regions that the body has not are left out."""
    cells = 0
    for region in demonstration.regions:
        cells |= atlas.region_mask(region) if region in atlas.regions else 0
    drawing = Drawing((PainArea(cells),)) if cells else Drawing()
    choice = Choice("muscle", demonstration.muscle, demonstration.side, demonstration.trigger_point)
    return Subject(drawing, choice, demonstration)


def scenes(atlas: Atlas, library: Library, subject: Subject, manner: Manner) -> tuple[Scene, ...]:
    """Return the steps that can be shown, in order: only the first as long as no muscle is chosen."""
    return _Maker(atlas, library, subject, manner).all()


class _Maker:
    def __init__(self, atlas: Atlas, library: Library, subject: Subject, manner: Manner) -> None:
        self._atlas, self._library, self._manner = atlas, library, manner
        self._ready = subject.demonstration
        # One area: a patient's screen asks nothing about several.
        cells = subject.drawing.cells & atlas.skin
        self._drawing = Drawing((PainArea(cells),)) if cells else Drawing()
        choice = subject.choice
        if choice is not None and choice.kind == "muscle" and choice.id in library.muscles:
            self._muscle: Choice | None = with_point(library, choice, cells)
        else:
            self._muscle = None
        self._condition = self._look_alike(choice)

    def all(self) -> tuple[Scene, ...]:
        steps = [
            step
            for step in STEPS
            if step == "pain"
            or (step == "look_alike" and self._condition is not None)
            or (step != "look_alike" and self._muscle is not None)
        ]
        made = [self._scene(step) for step in steps]
        whole = 0
        for scene in made:
            whole |= scene.cells if scene.step != "look_alike" else 0
        # One frame for all steps of the muscle, so that nothing jumps from one to the next.
        return tuple(scene._replace(cells=whole | scene.cells) for scene in made)

    def _look_alike(self, chosen: Choice | None) -> Choice | None:
        """Return the condition to end with: the author's, the chosen one, or what the muscle is taken for."""
        known = self._library.conditions
        side = chosen.side if chosen else "both"
        if self._ready is not None:
            return (
                Choice("condition", self._ready.condition, side) if self._ready.condition in known else None
            )
        if chosen is not None and chosen.kind == "condition" and chosen.id in known:
            return chosen
        if self._muscle is None:
            return None
        others = self._library.muscles[self._muscle.id].look_alikes
        there = [Choice("condition", name, side) for name in others if name in known]
        cells = self._drawing.cells
        # The one whose place is most of what is marked; of equal ones the first the author named.
        return max(
            there,
            key=lambda one: (self._library.pattern_of(one).core & cells).bit_count(),
            default=None,
        )

    def _scene(self, step: str) -> Scene:
        choice = None if step == "pain" else self._condition if step == "look_alike" else self._muscle
        shown = SHOWN[step]
        pattern = self._library.pattern_of(choice) if choice else None
        pain = self._drawing.cells
        zone = pattern.core | pattern.spillover if pattern and step in ("zone", "look_alike") else 0
        marks = pattern.marks if pattern and "marks" in shown else ()
        name, latin = self._names(choice)
        told = self._told(step)
        return Scene(
            step,
            self._drawing,
            choice,
            self._view(step, pain, marks),
            shown,
            pain | zone,
            name,
            latin,
            self._say(step, told),
            self._lines(step, told),
        )

    def _view(self, step: str, pain: int, marks: tuple[Mark, ...]) -> str:
        if self._ready is not None and step in self._ready.views:
            return self._ready.views[step]
        manner, library = self._manner, self._library
        found = library.pattern_of(self._muscle) if self._muscle else None
        cells = (found.core if found else 0) | pain
        return best_view(self._atlas, manner.figure, cells, found.marks if found else (), manner.view)

    def _names(self, choice: Choice | None) -> tuple[str, str]:
        if choice is None:
            return "", ""
        if choice.kind == "muscle":
            muscle = self._library.muscles[choice.id]
            return words.names(muscle, self._manner.language, self._manner.latin_first)
        # What stands in brackets is left out: some of it is a word that frightens, as slidgigt does.
        name, _ = words.two(self._text(self._library.conditions[choice.id].names))
        return words.capital(name), ""

    def _told(self, step: str) -> Told:
        return self._ready.told.get(step, Told()) if self._ready is not None else Told()

    def _say(self, step: str, told: Told) -> str:
        if told.say:
            return self._text(told.say)
        library = self._library
        if step == "look_alike" and self._condition is not None:
            hint = self._text(library.conditions[self._condition.id].hint)
            return words.opening(hint if hint.endswith(".") else f"{hint}.")
        if self._muscle is None or step == "pain":
            return ""
        muscle = library.muscles[self._muscle.id]
        point = next((p for p in muscle.trigger_points if p.id == self._muscle.trigger_point), None)
        if step == "muscle":
            return words.introduction(library, muscle.id, self._manner.language)
        if step == "movement":
            return words.opening(self._text(muscle.actions))
        point = point or (muscle.trigger_points[0] if len(muscle.trigger_points) == 1 else None)
        if point is None:
            return ""
        return words.opening(self._text(point.where if step == "point" else point.pain))

    def _lines(self, step: str, told: Told) -> tuple[str, ...]:
        if told.lines:
            return tuple(self._text(line) for line in told.lines)
        if step != "movement" or self._muscle is None:
            return ()
        found = [
            self._text(self._library.provocations[name])
            for name in self._library.muscles[self._muscle.id].provokes
            if name in self._library.provocations
        ]
        return tuple(found[:MOST_LINES])

    def _text(self, value: Text) -> str:
        return self._library.text(value, self._manner.language)
