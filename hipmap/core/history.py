# SPDX-License-Identifier: Apache-2.0
"""Undo and redo without limit: a list of immutable values and a place in it."""

from __future__ import annotations

from typing import Generic, TypeVar

Value = TypeVar("Value")


class History(Generic[Value]):
    """The values a thing has had, and which of them it has now.

    Pure Python on purpose: a ``QUndoStack`` with Python commands dies at garbage collection.
    """

    def __init__(self, first: Value) -> None:
        self._values = [first]
        self._now = 0

    @property
    def value(self) -> Value:
        """Return the present value."""
        return self._values[self._now]

    @property
    def can_undo(self) -> bool:
        """Say whether there is an earlier value."""
        return self._now > 0

    @property
    def can_redo(self) -> bool:
        """Say whether there is a value that was undone."""
        return self._now + 1 < len(self._values)

    def push(self, value: Value) -> bool:
        """Make ``value`` the present one and forget what was undone; False when nothing changes."""
        if value == self.value:
            return False
        del self._values[self._now + 1 :]
        self._values.append(value)
        self._now += 1
        return True

    def undo(self) -> Value:
        """Step back one value, or stay at the first."""
        self._now = max(0, self._now - 1)
        return self.value

    def redo(self) -> Value:
        """Step forward one value, or stay at the last."""
        self._now = min(len(self._values) - 1, self._now + 1)
        return self.value
