# SPDX-License-Identifier: Apache-2.0
"""The compiled library: sections of JSON text and raw cell sets in one file.

Layout: a line that names the format; a CRC-32 of all that follows and the length of the head (4 bytes
each, little-endian); the head as JSON with ``sections`` (name -> [offset, length] in the body) and what
the file was made from; the body.
Cell sets are stored without the zero bytes at both ends, so that loading them is one pass over little.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import hipmap

NAME = "library.bin"
_MAGIC = b"hipmap library 3\n"


class DamagedLibraryError(Exception):
    """The compiled file cannot be read; the sources can."""


class LibraryFile:
    """A compiled library in memory; its sections are understood only when asked for."""

    def __init__(self, raw: bytes) -> None:
        checked = len(_MAGIC) + 4
        start = checked + 4
        if not raw.startswith(_MAGIC):
            raise DamagedLibraryError("not a compiled library")
        if zlib.crc32(memoryview(raw)[checked:]) != int.from_bytes(raw[len(_MAGIC) : checked], "little"):
            raise DamagedLibraryError("damaged or cut short")
        size = int.from_bytes(raw[checked:start], "little")
        try:
            self.head: dict[str, Any] = json.loads(raw[start : start + size])
            made_by = self.head["made_by"]
            body = start + size
            self._sections = {
                name: raw[body + at : body + at + n] for name, (at, n) in self.head["sections"].items()
            }
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedLibraryError("the head cannot be read") from error
        if made_by != hipmap.__version__:
            raise DamagedLibraryError("made by another version of hipmap")

    @classmethod
    def read(cls, path: Path) -> LibraryFile:
        """Read a file; raises DamagedLibraryError, also when it is not there."""
        try:
            if path.exists() and not path.is_file():
                raise DamagedLibraryError("no file")  # a pipe would be waited for
            return cls(path.read_bytes())
        except OSError as error:
            raise DamagedLibraryError(str(error.strerror)) from error

    def section(self, name: str) -> Any:
        """Return a JSON section."""
        return json.loads(self._sections[name])

    def take(self, name: str) -> Any:
        """Return a JSON section, which is not kept: whoever takes it has made something of it for good."""
        return json.loads(self._sections.pop(name))

    def take_zones(self) -> list[int]:
        """Return all cell sets in the order they were packed; their bytes are not kept either."""
        places = array("H")
        places.frombytes(self._sections.pop("zone_places"))
        raw, at, sets = self._sections.pop("zones"), 0, []
        for index in range(0, len(places), 2):
            skipped, length = places[index], places[index + 1]
            sets.append(int.from_bytes(raw[at : at + length], "little") << 8 * skipped)
            at += length
        return sets


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
    top = _json({"made_by": hipmap.__version__, **head, "sections": where})
    rest = b"".join([len(top).to_bytes(4, "little"), top, *bodies.values()])
    return b"".join([_MAGIC, zlib.crc32(rest).to_bytes(4, "little"), rest])


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
