# SPDX-License-Identifier: Apache-2.0
"""How often the list begins with a muscle that a source names for a pain area.

The cases are pain areas as regions, drawn from a source's words by someone who had not seen the patterns,
with the muscles that the source names.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hipmap.cli.match import drawing_of
from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.drawing import Drawing
from hipmap.core.library import Library
from hipmap.core.match import rank

CASES = Path(__file__).with_name("cases.json")
Ranker = Callable[[Drawing], list[str]]


class Score(NamedTuple):
    cases: int
    first: float
    top_three: float
    recall_in_five: float


def cases() -> list[dict]:
    return json.loads(CASES.read_text("utf-8"))


def rankers(library: Library, atlas: Atlas) -> dict[str, Ranker]:
    """hipmap's own list, and three plain ones to hold it against."""
    matched = [muscle.id for muscle in library.muscles.values() if muscle.match]
    zones = {name: [library.pattern(name, side) for side in SIDES] for name in matched}

    def coverage(drawing: Drawing) -> list[str]:
        def covered(name: str) -> int:
            return max((drawing.cells & (p.core | p.spillover)).bit_count() for p in zones[name])

        return sorted(matched, key=lambda name: (-covered(name), name))

    def listed(drawing: Drawing) -> list[str]:
        """The rows from top to bottom: those by spillover only stand below the ranked ones."""
        ranking = rank(library, atlas, drawing)
        return [row.muscle for row in (*ranking.matches, *ranking.spillover_only)]

    frequent = sorted(matched, key=lambda name: (-max(library.muscles[name].prior.values(), default=0), name))
    return {
        "hipmap": listed,
        "plain coverage": coverage,
        "most frequent first": lambda drawing: frequent,
        "alphabetical": lambda drawing: sorted(matched),
    }


def score(ranker: Ranker, atlas: Atlas, chosen: list[dict]) -> Score:
    first = top = recall = 0.0
    for case in chosen:
        names = ranker(drawing_of(atlas, case["regions"]))
        expected = set(case["expected"])
        first += bool(names[:1] and names[0] in expected | set(case["accepted"]))
        top += bool(expected & set(names[:3]))
        recall += len(expected & set(names[:5])) / min(5, len(expected))
    count = max(1, len(chosen))
    return Score(len(chosen), first / count, top / count, recall / count)


def answerable(library: Library, all_cases: list[dict]) -> list[dict]:
    return [case for case in all_cases if any(name in library.muscles for name in case["expected"])]
