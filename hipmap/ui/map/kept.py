# SPDX-License-Identifier: Apache-2.0
"""Outlines that are likely to be asked for again, in bounded room."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from hipmap.ui.map.contour import Outline

MOST = 48
WEIGHT = 30_000  # corners of their curves, 24 bytes each

_Key = TypeVar("_Key")


class Kept(Generic[_Key]):
    """The outlines asked for last; how many are kept depends on how large they are."""

    def __init__(self) -> None:
        self._outlines: OrderedDict[_Key, Outline] = OrderedDict()
        self._weight = 0

    def __len__(self) -> int:
        """Return how many outlines are kept."""
        return len(self._outlines)

    def find(self, key: _Key) -> Outline | None:
        """Return an outline if it is still there; it is then the last to be forgotten."""
        found = self._outlines.get(key)
        if found is not None:
            self._outlines.move_to_end(key)
        return found

    def keep(self, key: _Key, outline: Outline) -> None:
        """Remember an outline, and forget the oldest ones where there are too many."""
        self._outlines[key] = outline
        self._weight += outline.whole.elementCount()
        while len(self._outlines) > MOST or (self._weight > WEIGHT and len(self._outlines) > 1):
            _, oldest = self._outlines.popitem(last=False)
            self._weight -= oldest.whole.elementCount()
