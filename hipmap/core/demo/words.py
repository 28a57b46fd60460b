# SPDX-License-Identifier: Apache-2.0
"""What the library says of a muscle, made short enough to be read from across a room."""

from __future__ import annotations

import re

from hipmap.core.demo.model import MOST_SENTENCES
from hipmap.core.entities import Muscle
from hipmap.core.library import Library
from hipmap.core.prose import plain, sentences, without_brackets

_TWO_NAMES = re.compile(r"(.+?) \(([^()]+)\)$")
_EVERYDAY = re.compile(r"\b\w*(muskel|musklen|bøjeren)\b|^den ")


def opening(text: str) -> str:
    """Return the first two sentences of a text."""
    return " ".join(sentences(text)[:MOST_SENTENCES])


def names(muscle: Muscle, language: str, latin_first: bool = False) -> tuple[str, str]:
    """Return the name to write large, with a capital, and the one under it.

    The everyday name comes first unless ``latin_first``; the second is empty when both would be the same.
    Neither has brackets: what stands in them is too much for a name that is read from across a room.
    """
    latin = without_brackets(re.sub(r"\bmuscul(us|i) ", "", muscle.names.get("la", "")))
    common, also = two(muscle.names.get(language) or muscle.names.get("en", ""))
    if _EVERYDAY.search(also) and not _EVERYDAY.search(common):
        common, also = also, common
    other = also if common.casefold() == latin.casefold() else latin
    first, second = (other, common) if latin_first and other == latin and latin else (common, other)
    return capital(first), second


def two(name: str) -> tuple[str, str]:
    """Return a name without its brackets, and what stands in them."""
    pair = _TWO_NAMES.match(name)
    return (pair[1], pair[2]) if pair else (name, "")


def introduction(library: Library, article: str, language: str) -> str:
    """Return the first paragraph of an article as plain words, at most two sentences."""
    for block in library.article(article, language).split("\n\n")[1:]:
        if not block.startswith("#"):
            return opening(plain(block))
    return ""


def capital(words: str) -> str:
    """Return words with a capital at the beginning."""
    return words[:1].upper() + words[1:]
