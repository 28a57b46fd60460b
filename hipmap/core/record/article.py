# SPDX-License-Identifier: Apache-2.0
"""The sections of an author's article as plain words, for paper."""

from __future__ import annotations

import re

from hipmap.core.prose import plain, without_comments

WHAT_IT_DOES, BRINGS_ON, WHEN = 1, 3, 6
"""Sections of a muscle's article by their fixed place; 0 is what stands before the first."""


def section(markdown: str, number: int) -> str:
    """Return one section as plain words in one line; empty when there is none."""
    body = without_comments(markdown).partition("\n")[2]
    parts = re.split(r"^## .*$", body, flags=re.MULTILINE)
    if number >= len(parts):
        return ""
    lines = [line.strip().removeprefix("- ") for line in parts[number].split("\n")]
    return plain(" ".join(line for line in lines if not line.startswith("{{")))
