# SPDX-License-Identifier: Apache-2.0
"""Words that a person typed or a file holds, without what no eye sees and other programs stumble over."""

from __future__ import annotations

import re

# Control signs, halves of signs, and marks of the order of bytes, at which Qt swaps all bytes that follow.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BREAKS = re.compile(r"[\n\t]")


def clean(said: str, lines: bool = False) -> str:
    """Return words without signs that no eye sees; line breaks stay with ``lines`` alone."""
    seen = _UNSEEN.sub("", said)
    return seen if lines else _BREAKS.sub(" ", seen)
