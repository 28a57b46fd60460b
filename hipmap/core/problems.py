# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the content, said by file and line, all at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_LONGEST_LINE = 500
_LONGEST_NAME = 60
_LONGEST_WORD = 80
"""Longer ones are no slip of a finger, and comparing them takes a time that grows with the square."""


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
        problem = Problem(file, line, one_line(text))
        if problem not in self.problems:
            self.problems.append(problem)
        self.broken += breaks

    def in_order(self) -> list[Problem]:
        """Return all problems by file and line."""
        return sorted(self.problems)


def one_line(text: str) -> str:
    """Return a sentence on one line, without signs that move the cursor, and cut where it never ends."""
    if len(text) > _LONGEST_LINE:
        text = text[: _LONGEST_LINE - 1] + "…"
    if text.isprintable():
        return text
    # A sign that cannot be seen is shown as such: a field that is wrong only by it would seem right.
    return "".join(
        sign if sign.isprintable() else " " if sign.isspace() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    ).strip()


def called(name: str) -> str:
    """Return the name of a file as a sentence has room for it: on one line, without the middle if long."""
    name, half = one_line(name), _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[:half]}…{name[-half:]}"


def suggestion(word: str, known: Iterable[str], also: Iterable[str] = ()) -> str:
    """Return `` (did you mean "x"?)`` for the nearest known word, or nothing.

    A word of ``also`` is taken only when it is clearly nearer.
    """
    best = _nearest(word, known)
    other = _nearest(word, also)
    near = other if other[0] > best[0] + 0.15 else best
    return f' (did you mean "{near[1]}"?)' if near[1] else ""


def _nearest(word: str, known: Iterable[str]) -> tuple[float, str]:
    if len(word) > _LONGEST_WORD:
        return 0.0, ""
    # Of equally near words the alphabetically first is taken, so that the answer is always the same.
    near = [(-_likeness(word, other), other) for other in known]
    best, found = min(near, default=(0.0, ""))
    return (-best, found) if -best >= 0.55 else (0.0, "")


def _likeness(word: str, other: str) -> float:
    import difflib  # takes a millisecond that the start need not spend

    matcher = difflib.SequenceMatcher(None, other, word)
    whole = matcher.ratio()
    if "_" in word or "_" not in other:
        return whole
    # A single word may be part of a longer id: "trocanter" of "greater_trochanter".
    parts = (difflib.SequenceMatcher(None, part, word).ratio() for part in other.split("_"))
    return max(whole, 0.95 * max(parts))
