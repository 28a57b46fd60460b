# SPDX-License-Identifier: Apache-2.0
"""Sets of cells as a person can read them: runs of numbers, ``120-134 140 160-171``, on short lines."""

from __future__ import annotations

import re
import textwrap
from typing import NamedTuple

from hipmap.core.cells import span

_WIDTH = 96
_RUN = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
LONGEST = 400_000
"""Signs; every other cell of the body needs half of them."""


class Runs(NamedTuple):
    """The cells read; ``unread`` is the first piece that is no run, ``beyond`` counts cells too many."""

    cells: int
    unread: str = ""
    beyond: int = 0


def to_lines(cells: int) -> list[str]:
    """Return a set as lines of at most 96 signs, lowest cell first; none for an empty set."""
    ends = ((found.start(), found.end() - 1) for found in re.finditer("1+", bin(cells)[:1:-1]))
    words = " ".join(f"{first}-{last}" if last > first else str(first) for first, last in ends)
    return textwrap.wrap(words, _WIDTH, break_on_hyphens=False) if words else []


def from_text(text: str, total: int) -> Runs:
    """Return the set that runs name; cells from ``total`` on do not exist and are left out."""
    cells = beyond = 0
    unread = ""
    for piece in text[:LONGEST].split():
        found = _RUN.fullmatch(piece)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if last < first:
            unread = unread or piece
            continue
        beyond += max(0, last - max(first, total) + 1)
        if first < total:
            cells |= span(first, min(last, total - 1) - first + 1)
    if not unread and len(text) > LONGEST:
        unread = text[LONGEST : LONGEST + 12]
    return Runs(cells, unread, beyond)
