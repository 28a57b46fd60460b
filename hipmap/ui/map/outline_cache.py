# SPDX-License-Identifier: Apache-2.0
"""Outlines that are likely to be asked for again, in bounded room."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from hipmap.ui.map.curve import Outline

MOST = 48
WEIGHT = 30_000  # corners of their curves, 24 bytes each
PIECES = 1000  # short curves that are kept; a drawing that grows changes few of them

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class LatelyUsed(Generic[_Key, _Value]):
    """Many small things; of those not asked for lately, half are forgotten at a time."""

    def __init__(self) -> None:
        self._now: dict[_Key, _Value] = {}
        self._before: dict[_Key, _Value] = {}

    def __len__(self) -> int:
        """Return how many things are kept."""
        return len(self._now) + len(self._before)

    def find(self, key: _Key) -> _Value | None:
        """Return a thing if it is still there."""
        found = self._now.get(key)
        if found is None and key in self._before:
            found = self._before.pop(key)
            self.keep(key, found)
        return found

    def keep(self, key: _Key, value: _Value) -> None:
        """Remember a thing."""
        if 2 * len(self._now) >= PIECES:
            self._before, self._now = self._now, {}
        self._now[key] = value


class OutlineCache:
    """The outlines asked for last, by their cells; how many are kept depends on how large they are."""

    def __init__(self) -> None:
        self._outlines: OrderedDict[int, Outline] = OrderedDict()
        self._weight = 0

    def __len__(self) -> int:
        """Return how many outlines are kept."""
        return len(self._outlines)

    def find(self, key: int) -> Outline | None:
        """Return an outline if it is still there; it is then the last to be forgotten."""
        found = self._outlines.get(key)
        if found is not None:
            self._outlines.move_to_end(key)
        return found

    def keep(self, key: int, outline: Outline) -> None:
        """Remember an outline, and forget the oldest ones where there are too many."""
        self._outlines[key] = outline
        self._weight += outline.whole.elementCount()
        while len(self._outlines) > MOST or (self._weight > WEIGHT and len(self._outlines) > 1):
            _, oldest = self._outlines.popitem(last=False)
            self._weight -= oldest.whole.elementCount()
