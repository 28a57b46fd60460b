# SPDX-License-Identifier: Apache-2.0
"""The compiled library: sections of JSON text and raw cell sets in one file.

Layout: a line that names the format; the length of the head (4 bytes, little-endian); the head as JSON
with ``sections`` (name -> [offset, length] in the body) and what the file was made from; the body.
Cell sets are stored without the zero bytes at both ends, so that loading them is one pass over little.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

NAME = "library.bin"
_MAGIC = b"hipmap library 1\n"


class DamagedLibraryError(Exception):
    """The compiled file cannot be read; the sources can."""


class LibraryFile:
    """A compiled library in memory; sections are read only when asked for."""

    def __init__(self, raw: bytes) -> None:
        start = len(_MAGIC) + 4
        size = int.from_bytes(raw[len(_MAGIC) : start], "little")
        if not raw.startswith(_MAGIC) or start + size > len(raw):
            raise DamagedLibraryError("not a compiled library")
        try:
            self.head: dict[str, Any] = json.loads(raw[start : start + size])
            self._sections: dict[str, list[int]] = self.head["sections"]
            ends = [start + size + offset + length for offset, length in self._sections.values()]
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedLibraryError("the head cannot be read") from error
        if max(ends, default=0) != len(raw):
            raise DamagedLibraryError("cut short")
        self._body = start + size
        self.raw = raw

    @classmethod
    def read(cls, path: Path) -> LibraryFile:
        """Read a file; raises DamagedLibraryError, also when it is not there."""
        try:
            return cls(path.read_bytes())
        except OSError as error:
            raise DamagedLibraryError(str(error.strerror)) from error

    def section(self, name: str) -> Any:
        """Return a JSON section."""
        return json.loads(self._bytes(name))

    def zones(self) -> list[int]:
        """Return all cell sets in the order they were packed."""
        places = array("H")
        places.frombytes(self._bytes("zone_places"))
        raw, at, sets = self._bytes("zones"), 0, []
        for index in range(0, len(places), 2):
            skipped, length = places[index], places[index + 1]
            sets.append(int.from_bytes(raw[at : at + length], "little") << 8 * skipped)
            at += length
        return sets

    def _bytes(self, name: str) -> bytes:
        offset, length = self._sections[name]
        return self.raw[self._body + offset : self._body + offset + length]


def pack(head: Mapping[str, Any], sections: Mapping[str, Any], zones: Iterable[int]) -> bytes:
    """Return the bytes of a compiled library; equal input gives equal bytes."""
    places, packed = array("H"), bytearray()
    for cells in zones:
        skipped = ((cells & -cells).bit_length() - 1) // 8 if cells else 0
        shifted = cells >> 8 * skipped
        piece = shifted.to_bytes((shifted.bit_length() + 7) // 8, "little")
        places.extend((skipped, len(piece)))
        packed += piece
    bodies = {name: _json(value) for name, value in sections.items()}
    bodies |= {"zone_places": places.tobytes(), "zones": bytes(packed)}
    where, at = {}, 0
    for name, body in bodies.items():
        where[name] = [at, len(body)]
        at += len(body)
    top = _json({**head, "sections": where})
    return b"".join([_MAGIC, len(top).to_bytes(4, "little"), top, *bodies.values()])


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
