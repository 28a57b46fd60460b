# SPDX-License-Identifier: Apache-2.0
"""Words of an author made fit for a screen or a page: without the signs of Markdown, and short."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CITATION = re.compile(r"(?<!\s)\s*\[@[^\]]*\]")
_LINK = re.compile(r"\[([^\]@]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}")
_SPACE = re.compile(r"[ \t\n]+")  # one that does not break stays
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])")


def without_comments(markdown: str) -> str:
    """Return Markdown without what stands there for authors alone."""
    return _COMMENT.sub("", markdown)


def plain(markdown: str) -> str:
    """Return Markdown in one line without comments, links, citations and emphasis."""
    words = _CITATION.sub("", _LINK.sub(r"\1", without_comments(markdown)))
    return _SPACE.sub(" ", _EMPHASIS.sub("", words)).strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [part for part in _SENTENCE.split(text.strip()) if part]


def shortened(text: str, most: int) -> str:
    """Return the first sentences that have room in ``most`` characters, at least one."""
    kept = ""
    for sentence in sentences(text):
        if kept and len(kept) + 1 + len(sentence) > most:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def without_brackets(name: str) -> str:
    """Return a name without anything in brackets."""
    return re.sub(r" ?\([^()]*\)", "", name)
