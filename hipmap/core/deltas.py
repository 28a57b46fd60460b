# SPDX-License-Identifier: Apache-2.0
"""Steps between drawings that keep only what changed.

A drawing is a few kilobytes; ten thousand whole ones would take tens of megabytes, and a stroke changes
little. Cells are numbered from head to foot, so what a stroke changes is a short piece of the long number.
"""

from __future__ import annotations

import zlib

from hipmap.core.drawing import Drawing, PainArea

_PACKED_FROM = 64
"""Shorter pieces gain nothing from packing."""


class Flip:
    """The cells in which two sets differ, as a piece of bytes and where it begins."""

    __slots__ = ("_at", "_bytes", "_packed")

    def __init__(self, before: int, after: int) -> None:
        changed = before ^ after
        self._at = max(0, (changed & -changed).bit_length() - 1) // 8
        changed >>= 8 * self._at
        raw = changed.to_bytes((changed.bit_length() + 7) // 8, "little")
        packed = zlib.compress(raw, 1) if len(raw) >= _PACKED_FROM else raw
        self._packed = len(packed) < len(raw)
        self._bytes = packed if self._packed else raw

    def __call__(self, cells: int) -> int:
        """Return the other set, given one."""
        raw = zlib.decompress(self._bytes) if self._packed else self._bytes
        return cells ^ int.from_bytes(raw, "little") << 8 * self._at


class DrawingStep:
    """The way between two drawings: a flip where only cells of one area differ, else both, sharing areas."""

    __slots__ = ("_active", "_after", "_before", "_flip", "_index")

    def __init__(self, before: Drawing, after: Drawing) -> None:
        self._active = before.active, after.active
        self._before: tuple[PainArea, ...] = ()
        self._after: tuple[PainArea, ...] = ()
        self._flip: Flip | None = None
        self._index = _only_difference(before.areas, after.areas)
        if self._index is None:
            self._before, self._after = before.areas, after.areas
        else:
            self._flip = Flip(before.areas[self._index].cells, after.areas[self._index].cells)

    def forward(self, value: Drawing) -> Drawing:
        """Return the later drawing."""
        return self._turned(value, self._after, self._active[1])

    def back(self, value: Drawing) -> Drawing:
        """Return the earlier drawing."""
        return self._turned(value, self._before, self._active[0])

    def _turned(self, value: Drawing, whole: tuple[PainArea, ...], active: int) -> Drawing:
        if self._index is None or self._flip is None:
            return Drawing(whole, active)
        areas = list(value.areas)
        areas[self._index] = areas[self._index]._replace(cells=self._flip(areas[self._index].cells))
        return Drawing(tuple(areas), active)


def _only_difference(before: tuple[PainArea, ...], after: tuple[PainArea, ...]) -> int | None:
    """Return which area differs by its cells alone, when all else is equal."""
    if len(before) != len(after):
        return None
    differing = [index for index, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1:
        return 0 if not differing and before else None
    index = differing[0]
    return index if before[index]._replace(cells=after[index].cells) == after[index] else None
