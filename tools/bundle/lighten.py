# SPDX-License-Identifier: Apache-2.0
"""Makes the libraries of a bundle for Linux smaller where nothing that hipmap does can tell.

Python's own lose what only a debugger reads. ICU, which Qt asks for sorting, letters and other encodings,
loses the names of countries, units and the like in all languages, which Qt takes from tables of its own.
Qt and PySide stay as they were published. Both ways use the binutils that PyInstaller asks for anyway.
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
from pathlib import Path

_MAGIC = b"\xda\x27"  # after the two bytes that say how long the head is
_DROPPED = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone")
_ALIGN = 16


def lighten(inside: Path) -> None:
    """Change the libraries below ``inside``, the folder of PyInstaller's files."""
    own = [*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so"), *inside.glob("yaml/*.so")]
    for path in sorted(own):
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True, timeout=60)
    for path in inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        lighten_icu(path)


def lighten_icu(library: Path) -> None:
    """Replace a library that holds ICU's table of data by one with a smaller table."""
    name = f"icudt{library.suffix[1:]}_dat"
    table = smaller(_table_in(library.read_bytes()))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "table").write_bytes(table)
        (Path(folder) / "table.s").write_text(
            f'.section .note.GNU-stack,"",@progbits\n.section .rodata\n.balign 16\n'
            f'.globl {name}\n.type {name}, @object\n.size {name}, {len(table)}\n{name}:\n.incbin "table"\n'
        )
        for command in (
            ["as", "-o", "table.o", "table.s"],
            ["ld", "-shared", "-soname", library.name, "-o", "library", "table.o"],
        ):
            subprocess.run(command, cwd=folder, check=True, timeout=60)
        library.write_bytes((Path(folder) / "library").read_bytes())


def _table_in(raw: bytes) -> bytes:
    """Return ICU's table from a library's bytes: it begins at a page, with its own sign and kind."""
    for at in range(0, len(raw), 4096):
        if raw[at + 2 : at + 4] == _MAGIC and raw[at + 12 : at + 16] == b"CmnD":
            return raw[at:]
    raise ValueError("the library holds no table of ICU's")


def smaller(table: bytes) -> bytes:
    """Return a table of ICU's without the folders that Qt never asks for.

    The table is a head, the number of entries, for each of them where its name and its data stand, counted
    from behind the head and in the order of names, then the names, then the data.
    """
    (head,) = struct.unpack_from("<H", table)
    (count,) = struct.unpack_from("<I", table, head)
    places = [struct.unpack_from("<II", table, head + 4 + 8 * index) for index in range(count)]
    names = [table[head + name : table.index(b"\0", head + name)] for name, _ in places]
    ends = [*(data for _, data in places[1:]), len(table) - head]
    kept = [
        (name + b"\0", table[head + data : head + end])
        for name, (_, data), end in zip(names, places, ends, strict=True)
        if name.decode().split("/")[1] not in _DROPPED
    ]
    first = 4 + 8 * len(kept)
    body = bytearray(_padded(b"".join(name for name, _ in kept), first))
    entries, at = struct.pack("<I", len(kept)), first
    for name, data in kept:
        entries += struct.pack("<II", at, first + len(body))
        at += len(name)
        body += _padded(data)
    return table[:head] + entries + bytes(body)


def _padded(raw: bytes, before: int = 0) -> bytes:
    return raw + b"\xaa" * (-(before + len(raw)) % _ALIGN)
