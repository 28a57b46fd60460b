# SPDX-License-Identifier: Apache-2.0
"""Plain sentences out of an author's Markdown, for paper: no links, no citations, no remarks."""

from __future__ import annotations

import re

WHAT_IT_DOES, WHERE, BRINGS_ON, MISTAKEN, TRY, WHEN, HOW_SURE = range(1, 8)
"""The sections of a muscle's article in their fixed order; 0 is what stands before the first."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CITATION = re.compile(r"(?<!\s)\s*\[@[^\]]*\]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])")


def section(markdown: str, number: int) -> str:
    """Return one section as plain words in one line; empty when there is none."""
    body = _COMMENT.sub("", markdown).partition("\n")[2]
    parts = re.split(r"^## .*$", body, flags=re.MULTILINE)
    if number >= len(parts):
        return ""
    lines = [line.strip().removeprefix("- ") for line in parts[number].split("\n")]
    text = " ".join(line for line in lines if line and not line.startswith("{{"))
    return _LINK.sub(r"\1", _CITATION.sub("", text)).replace("**", "").replace("*", "")


def cited(markdown: str) -> list[str]:
    """Return the ids of the sources that an article names, in order, each once."""
    found = re.findall(r"@([\w-]+)", " ".join(re.findall(r"\[(@[^\]]*)\]", markdown)))
    return list(dict.fromkeys(found))


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
