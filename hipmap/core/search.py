# SPDX-License-Identifier: Apache-2.0
"""Finds muscles, conditions, regions and articles by any name in Danish, English or Latin.

Accents and Danish letters may be typed either way, words may be unfinished, and a slip of the fingers
is forgiven when nothing else fits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from hipmap.core.entities import GENERAL_ARTICLES, Text
from hipmap.core.library import Library

_KINDS = ("muscle", "condition", "region", "article")
_NO_FIT = 100
_ENDINGS = ("s", "n", "en", "t", "et", "r", "er")  # of the same word: knees, lysken, knæet, baller
_LONGEST = 200  # letters of a question; a pasted page would hold the window up for half a minute


class Hit(NamedTuple):
    """Something found; ``kind`` is muscle, condition, region (id without side) or article."""

    kind: str
    id: str
    name: str


class Entry(NamedTuple):
    """One thing that can be found, with the words it is called by and those it is also looked for by.

    ``called`` holds the words of each name in their order.
    """

    kind: str
    id: str
    names: Text
    words: tuple[str, ...]
    further: tuple[str, ...]
    called: tuple[tuple[str, ...], ...]


def find(library: Library, text: str, limit: int = 20, lang: str = "en") -> list[Hit]:
    """Return what fits all words of ``text``, the best fit first; nothing for an empty text.

    Only the beginning of a very long text counts.
    """
    asked = _words(text[:_LONGEST])
    if not asked:
        return []
    entries = _entries(library)
    for forgiving in (False, True):
        found = []
        for entry in entries:
            fit = sum(min(_fit(word, entry, forgiving), _NO_FIT) for word in asked)
            if fit < _NO_FIT:
                name = library.text(entry.names, lang)
                place = _place(asked, entry), fit, _KINDS.index(entry.kind)
                found.append((*place, name, Hit(entry.kind, entry.id, name)))
        if found:
            return [hit for *_, hit in sorted(found)[:limit]]
    return []


def fold(text: str) -> str:
    """Return text in small letters without accents; Danish letters become what people type for them."""
    text = text.casefold().replace("æ", "ae").replace("ø", "o").replace("œ", "o")
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.replace("aa", "a").replace("oe", "o")


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _fit(asked: str, entry: Entry, forgiving: bool) -> int:
    first = min((_distance(asked, word, forgiving) for word in entry.words), default=_NO_FIT)
    return min(first, min((_distance(asked, word, forgiving) + 1 for word in entry.further), default=_NO_FIT))


def _place(asked: list[str], entry: Entry) -> int:
    """Return 0 for what is called just so, 1 for what also says it."""
    names = (name for name in entry.called if len(name) == len(asked))
    return 1 - any(
        all(_distance(one, word, False) < 2 for one, word in zip(asked, name, strict=True)) for name in names
    )


def _distance(asked: str, word: str, forgiving: bool) -> int:
    if word.startswith(asked):
        return 0 if word == asked else 1 if word[len(asked) :] in _ENDINGS else 2
    if len(asked) > 2 and asked in word:
        return 4
    if forgiving and len(asked) > 3:
        allowed = 1 if len(asked) < 7 else 2
        slips = _slips(asked, word, allowed)
        if slips <= allowed:
            return 10 * slips
    return _NO_FIT


def _slips(asked: str, word: str, allowed: int) -> int:
    """Return how many letters must change for ``asked`` to begin ``word``; a swap of neighbours is one."""
    word = word[: len(asked) + allowed]
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(asked, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(word, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if older and j > 1 and letter == word[j - 2] and asked[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > allowed:
            return allowed + 1
    return min(row[max(0, len(asked) - allowed) :])


def _entries(library: Library) -> list[Entry]:
    if library.search_entries is None:
        library.search_entries = list(_all(library))
    entries: list[Entry] = library.search_entries
    return entries


def _all(library: Library) -> Iterable[Entry]:
    for muscle in library.muscles.values():
        yield _entry("muscle", muscle.id, muscle.names, muscle.search)
    for condition in library.conditions.values():
        yield _entry("condition", condition.id, condition.names, condition.search)
    for region in library.region_names.values():
        spots = [
            name
            for spot, inside in library.spots_inside.items()
            if region.id in inside
            for name in library.spot_names.get(spot, {}).values()
        ]
        yield _entry("region", region.id, region.names, (region.latin, *spots))
    for article in GENERAL_ARTICLES:
        titles = {
            lang: library.article(article, lang).partition("\n")[0].removeprefix("# ")
            for lang in ("en", "da")
        }
        if any(titles.values()):
            yield _entry("article", article, titles, ())


def _entry(kind: str, entry_id: str, names: Text, further: Iterable[str]) -> Entry:
    called = tuple(tuple(_words(name)) for name in names.values())
    words = {word for name in called for word in name}
    more = {word for text in (*further, entry_id) for word in _words(text)} - words
    return Entry(kind, entry_id, names, tuple(sorted(words)), tuple(sorted(more)), called)
