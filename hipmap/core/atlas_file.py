# SPDX-License-Identifier: Apache-2.0
"""The raw files of the body, read piece by piece."""

from __future__ import annotations

import sys
from array import array
from pathlib import Path
from typing import Any


class AtlasError(Exception):
    """The atlas cannot be used; the message is one sentence for the person at the screen."""


class Cutter:
    """Cuts one raw file into arrays, little end first; raises AtlasError when it is too short or too long."""

    def __init__(self, raw: bytes, name: str) -> None:
        self._raw = raw
        self._at = 0
        self._name = name

    def bytes(self, count: int) -> bytes:
        """Return the next ``count`` bytes."""
        piece = self._raw[self._at : self._at + count]
        if len(piece) != count:
            raise AtlasError(f"The body atlas is damaged: {self._name} is too short.")
        self._at += count
        return piece

    def skip(self, count: int) -> int:
        """Pass over ``count`` bytes, which must be there, and return where they begin."""
        self.bytes(count)
        return self._at - count

    def numbers(self, kind: str, count: int) -> array[Any]:
        """Return the next ``count`` numbers of an array type."""
        numbers: array[Any] = array(kind)
        numbers.frombytes(self.bytes(count * numbers.itemsize))
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers

    def woven(self, parts: int, count: int) -> array[Any]:
        """Return ``count`` places of ``parts`` numbers each; the file holds all x, then all y, and so on."""
        numbers: array[Any] = array("f", bytes(4 * parts * count))
        for part in range(parts):
            numbers[part::parts] = self.numbers("f", count)
        return numbers

    def finish(self) -> None:
        """Refuse a file that goes on."""
        if self._at != len(self._raw):
            raise AtlasError(f"The body atlas is damaged: {self._name} is too long.")


def read(path: Path, at: int = 0, size: int = -1) -> bytes:
    """Return ``size`` bytes of a file from ``at`` on, or all; raises AtlasError."""
    try:
        with path.open("rb") as file:
            file.seek(at)
            return file.read(size)
    except OSError as error:
        raise AtlasError(f"The body atlas cannot be read: {path} ({error.strerror}).") from error
