# SPDX-License-Identifier: Apache-2.0
"""Undo and redo without limit: the present value and the steps to all others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

Value = TypeVar("Value")


class Step(Protocol[Value]):
    """The way from one value to the next and back."""

    def forward(self, value: Value) -> Value:
        """Return the later value, given the earlier."""

    def back(self, value: Value) -> Value:
        """Return the earlier value, given the later."""


class Swap(Generic[Value]):
    """A step that keeps both values whole; right for anything small."""

    __slots__ = ("_after", "_before")

    def __init__(self, before: Value, after: Value) -> None:
        self._before = before
        self._after = after

    def forward(self, value: Value) -> Value:
        """Return the later value."""
        return self._after

    def back(self, value: Value) -> Value:
        """Return the earlier value."""
        return self._before


class History(Generic[Value]):
    """The values a thing has had, and which of them it has now.

    ``step`` makes the step between two values; ``hipmap.core.deltas.DrawingStep`` keeps only what changed,
    for drawings of ten thousand strokes. Pure Python on purpose: a ``QUndoStack`` with Python commands dies
    at garbage collection.
    """

    def __init__(self, first: Value, step: Callable[[Value, Value], Step[Value]] = Swap[Any]) -> None:
        self._value = first
        self._step = step
        self._steps: list[Step[Value]] = []
        self._now = 0

    @property
    def value(self) -> Value:
        """Return the present value."""
        return self._value

    @property
    def can_undo(self) -> bool:
        """Say whether there is an earlier value."""
        return self._now > 0

    @property
    def can_redo(self) -> bool:
        """Say whether there is a value that was undone."""
        return self._now < len(self._steps)

    def push(self, value: Value) -> bool:
        """Make ``value`` the present one and forget what was undone; False when nothing changes."""
        if value == self._value:
            return False
        del self._steps[self._now :]
        self._steps.append(self._step(self._value, value))
        self._now += 1
        self._value = value
        return True

    def amend(self, value: Value) -> bool:
        """Change the present value without a step of its own, as when another area is chosen to draw in.

        Undo still comes back to the value before. False when nothing changes.
        """
        if value == self._value:
            return False
        if self.can_redo:
            later = self._steps[self._now].forward(self._value)
            self._steps[self._now] = self._step(value, later)
        if self.can_undo:
            earlier = self._steps[self._now - 1].back(self._value)
            self._steps[self._now - 1] = self._step(earlier, value)
        self._value = value
        return True

    def undo(self) -> Value:
        """Step back one value, or stay at the first."""
        if self._now:
            self._now -= 1
            self._value = self._steps[self._now].back(self._value)
        return self._value

    def redo(self) -> Value:
        """Step forward one value, or stay at the last."""
        if self.can_redo:
            self._value = self._steps[self._now].forward(self._value)
            self._now += 1
        return self._value
