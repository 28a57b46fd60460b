# SPDX-License-Identifier: Apache-2.0
"""Pictures of every kind become a small logo; what would take hours, gigabytes or another file does not."""

from __future__ import annotations

import gzip
import os
import struct
import time
import zlib
from base64 import b64encode
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from hipmap.ui.handout.logo import LogoError, read_logo

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' width="600" height="200" viewBox="0 0 600 200">'
)
RED = '<rect width="600" height="200" fill="#ff0000"/>'
HALF = '<g id="a"><rect width="300" height="200" fill="#ff0000"/></g><use xlink:href="#a" x="300"/>'
HUGE = HEAD.replace('"600"', '"600000"').replace('"200"', '"200000"')
SIZELESS = HEAD.replace(' width="600" height="200"', "")


def drawing(*inside: str, head: str = HEAD) -> bytes:
    """Return a file of SVG."""
    return "".join((head, *inside, "</svg>")).encode()


def linked(to: str) -> str:
    """Return a picture that lies elsewhere."""
    return f'<image width="9" height="9" xlink:href="{to}"/>'


def doubled(times: int) -> str:
    """Return a shape that is used twice in what is used twice, and so on."""
    groups = (
        f'<g id="g{n + 1}"><use xlink:href="#g{n}"/><use xlink:href="#g{n}"/></g>' for n in range(times)
    )
    return f'<g id="g0">{RED}</g>' + "".join(groups)


def entities() -> str:
    """Return a document type in which each entity is ten of the one before."""
    named = (f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise("abcdefghi"))
    return '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(named) + "]>"


def blank_png(width: int, height: int) -> bytes:
    """Return a white picture of any size, which is small as a file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((1 + width // 8) * min(height, 100)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


SOUND = {
    "drawn": drawing(RED),
    "without a size": drawing(RED, head=SIZELESS),
    "as large as a house": drawing(RED, head=HUGE),
    "used again": drawing(HALF),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("raw", SOUND.values(), ids=SOUND)
def test_a_drawing_becomes_a_small_picture(qapp, tmp_path, raw, packed):
    path = tmp_path / "logo.svg"
    path.write_bytes(gzip.compress(raw) if packed else raw)
    image = QImage.fromData(read_logo(path))
    assert image.width() <= 600
    assert image.height() <= 220
    for x in (0.2, 0.8):
        assert image.pixelColor(round(image.width() * x), image.height() // 2) == Qt.GlobalColor.red


TRAPS = {
    "two hundred megapixels": (blank_png(20_000, 10_000), "large"),
    "shapes used a billion times": (drawing(doubled(30)), "large"),
    "what is used comes later": (drawing('<use xlink:href="#a"/>' * 99, '<g id="a"/>'), "large"),
    "too many shapes": (drawing(RED * 20_000), "large"),
    "too many rules": (drawing("<style>", ".a{fill:red}" * 9000, "</style>"), "large"),
    "packed emptiness": (gzip.compress(drawing(" " * 30_000_000), 1), "large"),
    "words of words": (entities().encode() + drawing("<style>&h;</style>"), "large"),
    "another file": (drawing(linked("file:///etc/hostname")), "picture"),
    "a page of the web": (drawing(linked("http://localhost/a.png")), "picture"),
    "a large picture inside": (
        drawing(linked("data:image/png;base64," + b64encode(blank_png(9000, 9000)).decode())),
        "large",
    ),
    "hidden dashes": (drawing('<path style="stroke-dash&#97;rray:0.0001" d="M0 0L9 9"/>'), "picture"),
    "half a drawing": (drawing(RED)[:-9], "picture"),
    "text": (b"no picture", "picture"),
    "nothing": (b"", "picture"),
    "half a picture": (blank_png(800, 800)[:60], "picture"),
}


@pytest.mark.parametrize(("raw", "why"), TRAPS.values(), ids=TRAPS)
def test_a_trap_is_refused_at_once(qapp, tmp_path, raw, why):
    path = tmp_path / "logo.png"
    path.write_bytes(raw)
    began = time.process_time()
    with pytest.raises(LogoError, match=why):
        read_logo(path)
    assert time.process_time() - began < 1


def test_a_finely_dashed_line_is_drawn_whole(qapp, tmp_path):
    path = tmp_path / "logo.svg"
    line = 'fill="none" stroke="#ff0000" stroke-width="40" stroke-dasharray="0.001 100"'
    path.write_bytes(drawing(f'<path {line} d="', "M0 100L600 100" * 2000, '"/>'))
    image = QImage.fromData(read_logo(path))
    assert image.pixelColor(300, image.height() // 2) == Qt.GlobalColor.red


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "logo.png")
    with pytest.raises(LogoError):
        read_logo(tmp_path / "logo.png")
