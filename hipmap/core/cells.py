# SPDX-License-Identifier: Apache-2.0
"""Sets of cells as integers: bit *i* stands for cell *i*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count

_DIGITS = bytes.maketrans(b"01", b"\0\1")


def iterate(cells: int) -> Iterator[int]:
    """Yield the cell numbers of a set, lowest first."""
    low = (cells & -cells).bit_length() - 1
    # Picking from a run of 0 and 1 bytes stays in C: many times faster than looking for each bit.
    return compress(count(low), bin(cells >> low)[:1:-1].encode().translate(_DIGITS)) if cells else iter(())


def from_cells(numbers: Iterable[int]) -> int:
    """Return the set of the given cell numbers."""
    numbers = list(numbers)
    if not numbers:
        return 0
    held = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def span(first: int, count: int) -> int:
    """Return the set of ``count`` cells from ``first`` on."""
    return ((1 << count) - 1) << first
