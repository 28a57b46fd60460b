# SPDX-License-Identifier: Apache-2.0
"""Tells which pictures of a figure are missing or damaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

from hipmap.core.figure import Figure

_TAIL = 64  # bytes that hold the end of either kind
_PNG = b"\x89PNG\r\n\x1a\n"


def picture_problems(figure: Figure, thorough: bool = False) -> Iterator[tuple[Path, str]]:
    """Yield each bad picture with the reason; only ``thorough`` looks further than at a file's end."""
    for view in figure.views.values():
        for path in (view.svg_path, view.shade_path):
            try:
                why = _whole(path) if thorough else _end(path)
            except OSError as error:
                why = "is missing" if isinstance(error, FileNotFoundError) else f"{error.strerror}"
            if why:
                yield path, why


def _end(path: Path) -> str:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    whole = b"</svg>" in tail if path.suffix == ".svg" else b"IEND" in tail
    return "" if whole else "is damaged: it does not end as it should"


def _whole(path: Path) -> str:
    raw = path.read_bytes()
    return _svg(raw) if path.suffix == ".svg" else _png(raw)


def _svg(raw: bytes) -> str:
    from xml.parsers import expat  # only a thorough look needs it

    try:
        expat.ParserCreate().Parse(raw, True)
    except expat.ExpatError as error:
        return f"is damaged: {error}"
    return ""


def _png(raw: bytes) -> str:
    at = len(_PNG)
    while raw.startswith(_PNG) and at + 12 <= len(raw):
        length = int.from_bytes(raw[at : at + 4], "big")
        end = at + 8 + length
        if zlib.crc32(raw[at + 4 : end]) != int.from_bytes(raw[end : end + 4], "big"):
            break
        if raw[at + 4 : at + 8] == b"IEND":
            return ""
        at = end + 4
    return "is damaged: it is no whole PNG picture"
