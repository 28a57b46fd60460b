# SPDX-License-Identifier: Apache-2.0
"""Undo brings back exactly what was, through any number of steps, and keeps little for it."""

from __future__ import annotations

import random
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hipmap.core import pain_areas
from hipmap.core.brush import Brush, StrokePoint
from hipmap.core.deltas import DrawingStep
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.history import History, Swap
from hipmap.core.skin import Skin

CELLS = some.integers(0, 2**20000 - 1)
AREAS = some.builds(PainArea, CELLS, some.one_of(some.none(), some.integers(0, 10)), some.text(max_size=3))
DRAWINGS = some.builds(Drawing, some.lists(AREAS, max_size=3).map(tuple), some.integers(0, 2))


@settings(max_examples=60, deadline=None)
@given(DRAWINGS, DRAWINGS, some.integers(0, 2), CELLS)
def test_a_step_leads_there_and_back(before, after, index, cells):
    for later in (after, before, before.with_cells(cells, index), Drawing(before.areas, 1)):
        step = DrawingStep(before, later)
        assert step.forward(before) == later
        assert step.back(later) == before


class Editing(RuleBasedStateMachine):
    """The history beside a plain list of all values."""

    def __init__(self):
        super().__init__()
        self.history = History(Drawing(), DrawingStep)
        self.values, self.now = [Drawing()], 0

    def become(self, drawing):
        changed = drawing != self.values[self.now]
        assert self.history.push(drawing) == changed
        if changed:
            self.values[self.now + 1 :] = [drawing]
            self.now += 1

    @rule(cells=some.integers(1, 2**400))
    def paint(self, cells):
        self.become(pain_areas.mark(self.history.value, cells))

    @rule(cells=some.integers(1, 2**400))
    def erase(self, cells):
        self.become(pain_areas.unmark(self.history.value, cells))

    @rule(name=some.sampled_from(["", "hip", "knee"]))
    def add(self, name):
        self.become(pain_areas.add(self.history.value, name=name))

    @rule(strength=some.integers(-2, 12))
    def say(self, strength):
        self.become(pain_areas.edit(self.history.value, intensity=strength))

    @rule()
    def delete(self):
        self.become(pain_areas.delete(self.history.value))

    @rule(index=some.integers(0, 3))
    def choose(self, index):
        chosen = pain_areas.choose(self.history.value, index)
        self.history.amend(chosen)
        self.values[self.now] = chosen

    @precondition(lambda self: self.now)
    @rule()
    def undo(self):
        self.now -= 1
        assert self.history.undo() == self.values[self.now]

    @precondition(lambda self: self.now + 1 < len(self.values))
    @rule()
    def redo(self):
        self.now += 1
        assert self.history.redo() == self.values[self.now]

    @invariant()
    def agrees(self):
        assert self.history.value == self.values[self.now]
        assert self.history.can_undo == (self.now > 0)
        assert self.history.can_redo == (self.now + 1 < len(self.values))


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


@pytest.mark.parametrize("step", [Swap, DrawingStep])
def test_the_ends_hold(step):
    history = History(Drawing(), step)
    assert history.undo() == history.redo() == Drawing()
    assert not history.push(Drawing())
    assert not history.can_undo


def test_ten_thousand_strokes_stay_small_and_come_undone(atlas):
    skin = Skin(atlas)
    view = atlas.figure("neutral").views["back"]
    chance = random.Random(7)
    dabs = []
    while len(dabs) < 400:
        brush = Brush(skin, chance.uniform(1, 4))
        brush.add(StrokePoint(view, chance.uniform(0, view.width), chance.uniform(600, 1400)))
        if brush.cells:
            dabs.append(brush.cells)
    history = History(Drawing(), DrawingStep)
    checks = {}
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for number in range(10_000):
        if number % 1000 == 0:
            checks[number] = history.value
        change = pain_areas.mark if number % 3 else pain_areas.unmark
        drawing = change(history.value, dabs[chance.randrange(len(dabs))])
        history.push(drawing if drawing != history.value else pain_areas.toggle(drawing, 1 << number % 9000))
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 6_000_000
    for number in range(9999, -1, -1):
        value = history.undo()
        if number in checks:
            assert value == checks[number]
    assert not history.can_undo
