# SPDX-License-Identifier: Apache-2.0
"""The running demonstration, apart from the main state: its steps, where it stands, what is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hipmap.core import pain_areas
from hipmap.core.demo.model import Demonstration, Scene, Subject
from hipmap.core.demo.scenes import Manner, ready_made, scenes
from hipmap.core.entities import AT_ONCE, RedFlag
from hipmap.core.state import State
from hipmap.ui.answers.signs import marked_signs
from hipmap.ui.context import Context
from hipmap.ui.demo.pen import Pen, Spot

TOOLS = ("spotlight", "pen", "points")
POINTING = ("spotlight", "pen")  # what keys can move too
IN_CONFIDENCE = ("hurt_by_someone",)  # whoever did it may sit in front of the same screen
_MATTERS = (
    "drawing",
    "chosen",
    "figure",
    "language",
    "patient_latin",
    "answers",
    "theme",
    "view",
    "still",
    "depth",
)


class Course(QObject):
    """Goes through the steps of what is drawn and chosen, or of a ready-made demonstration.

    It reads the store and changes nothing there but the view, so that both windows show the same one, and
    the drawing when the patient marks a place. ``changed`` tells that anything is to be shown anew,
    ``pointed`` that only spotlight or pen moved.
    """

    changed = Signal()
    pointed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.demonstration: Demonstration | None = None
        self.index = 0
        self.tool = ""
        self.flipped = False
        self.spot: Spot | None = None
        self.pen = Pen()
        self.aim: Spot | None = None  # where the pen would draw next, while keys move it or a line is open
        self.by_keys = False
        self.seen = (0.0, 0.0, 0.0, 0.0)  # left, top, right and bottom of what the patient's screen shows
        self._first_view = context.store.state.view
        self._set_view = ""
        self.scenes = self._made()
        self._turn()
        context.store.changed.connect(self._on_changed)

    # where it stands

    @property
    def scene(self) -> Scene:
        """Return the present step."""
        return self.scenes[self.index]

    @property
    def signs(self) -> list[RedFlag]:
        """Return the warning signs answered with yes that are shown, the most urgent first."""
        return [sign for sign in marked_signs(self.context) if sign.id not in IN_CONFIDENCE]

    @property
    def alone(self) -> bool:
        """Tell whether a sign is so urgent that its advice stands for everything else."""
        signs = self.signs
        return bool(signs) and signs[0].level in AT_ONCE

    @property
    def shown(self) -> Scene:
        """Return the step that the patient sees: before an emergency, where it hurts and no muscle."""
        return self.scenes[0] if self.alone else self.scene

    def forward(self) -> None:
        """Go to the next step; the last one stays."""
        self.go(self.index + 1)

    def back(self) -> None:
        """Go to the step before."""
        self.go(self.index - 1)

    def go(self, index: int) -> None:
        """Go to a step by its number from 0; the nearest when there is none."""
        index = max(0, min(index, len(self.scenes) - 1))
        if index != self.index:
            self.index = index
            self._leave()
            self.changed.emit()

    def choose(self, demonstration: Demonstration | None) -> None:
        """Show a ready-made demonstration from its first step, or with None what is drawn and chosen."""
        self.demonstration = demonstration
        self.scenes = self._made()
        self.index = 0
        self._leave()
        self.changed.emit()

    def end(self) -> None:
        """Let the main window look as before."""
        self.context.store.changed.disconnect(self._on_changed)
        if self.context.store.state.view == self._set_view:
            self.context.store.update(view=self._first_view)

    def _leave(self) -> None:
        """Forget what was drawn with the pen, and look from where the step shows best."""
        self._lay_down()
        self.pen = Pen()
        if self.tool == "points" and not self.can_mark:
            self.tool = ""
        self._turn()

    def _turn(self) -> None:
        if self.context.store.state.view != self.scene.view:
            self._set_view = self.scene.view
            self.context.store.update(view=self.scene.view)

    # how it is shown

    def flip(self) -> None:
        """Turn the patient's screen round for somebody who sits opposite, or back."""
        self.flipped = not self.flipped
        self.changed.emit()

    def take(self, tool: str) -> None:
        """Take up one of TOOLS, or lay it down when it is in hand."""
        if tool == "points" and not self.can_mark:
            return
        self.tool = "" if tool == self.tool else tool
        self._lay_down()
        self.changed.emit()

    # pointing

    def point(self, at: Spot | None) -> None:
        """Move the spotlight, or the pen over an open line, to a place in mm of the view; None: nowhere."""
        if self.tool == "spotlight" and at != self.spot:
            self.spot, self.by_keys = at, False
            self.pointed.emit()
        elif self.tool == "pen" and (self.pen.open or self.by_keys) and at is not None:
            self.aim, self.by_keys = at if self.pen.open else None, False
            self.pointed.emit()

    def press(self, at: Spot) -> None:
        """Set the pen down: a press alone is a corner of a line."""
        if self.tool == "pen":
            self.pen.press(at)
            self.aim, self.by_keys = None, False
            self.pointed.emit()

    def drag(self, at: Spot) -> None:
        """Draw on with the pen."""
        if self.pen.drag(at):
            self.pointed.emit()

    def lift(self) -> None:
        """Take the pen off."""
        self.pen.lift()
        self.pointed.emit()

    def move(self, dx: float, dy: float) -> None:
        """Move spotlight or pen by some mm, from the middle of what is seen when it is nowhere yet."""
        left, top, right, bottom = self.seen
        x, y = self.spot or self.aim or ((left + right) / 2 - dx, (top + bottom) / 2 - dy)
        at = min(max(x + dx, left), right), min(max(y + dy, top), bottom)
        self.spot, self.aim = (at, None) if self.tool == "spotlight" else (None, at)
        self.by_keys = True
        self.pointed.emit()

    def set_corner(self) -> None:
        """Draw to where keys have moved the pen."""
        if self.tool == "pen" and self.by_keys and self.aim is not None:
            self.pen.press(self.aim)
            self.lift()

    def finish(self) -> bool:
        """End the open line; False when there is none."""
        ended = self.pen.finish()
        if ended:
            self.aim = self.aim if self.by_keys else None
            self.pointed.emit()
        return ended

    def _lay_down(self) -> None:
        self.pen.finish()
        self.spot, self.aim, self.by_keys = None, None, False

    @property
    def can_mark(self) -> bool:
        """Tell whether the patient may mark now: their own layer of the drawing, at the first step."""
        state = self.context.store.state
        return self.demonstration is None and self.scene.step == "pain" and state.layer == "patient"

    def mark(self, cells: int) -> None:
        """Mark or unmark a place for the patient, as a step of undo."""
        if self.tool == "points" and self.can_mark and cells:
            store = self.context.store
            store.draw(pain_areas.toggle(store.state.drawing, cells))

    # following the main window

    def _made(self) -> tuple[Scene, ...]:
        context = self.context
        state = context.store.state
        if self.demonstration is not None:
            subject = ready_made(context.atlas, self.demonstration)
        else:
            subject = Subject(state.drawing, state.chosen)
        manner = Manner(state.language, state.patient_latin, state.figure, state.view)
        return scenes(context.atlas, context.library, subject, manner)

    def _on_changed(self, old: State, new: State) -> None:
        if all(getattr(old, name) == getattr(new, name) for name in _MATTERS):
            return
        if old.view != new.view:
            # What was drawn belongs to the view it was drawn on.
            self._lay_down()
            self.pen = Pen()
        step, choice = self.scene.step, self.scene.choice
        self.scenes = self._made()
        at = [number for number, scene in enumerate(self.scenes) if scene.step == step]
        self.index = at[0] if at else len(self.scenes) - 1
        if self.scene.step != step or self.scene.choice != choice:
            self._leave()
        elif self.tool == "points" and not self.can_mark:
            self.tool = ""
        self.changed.emit()
