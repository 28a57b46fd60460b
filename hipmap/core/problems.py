# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the content, said by file and line, all at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One mistake; ``text`` begins with the place inside the file when there is one."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class Report:
    """Collects problems; ``broken`` counts those that make an entry unusable."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.broken = 0

    def add(self, file: str, line: int, text: str, breaks: bool = True) -> None:
        """Note a problem; with ``breaks`` the entry it stands in is left out of the library."""
        problem = Problem(file, line, text)
        if problem not in self.problems:
            self.problems.append(problem)
        self.broken += breaks

    def in_order(self) -> list[Problem]:
        """Return all problems by file and line."""
        return sorted(self.problems)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `` (did you mean "x"?)`` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.55)
    return f' (did you mean "{near[0]}"?)' if near else ""
