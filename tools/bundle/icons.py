# SPDX-License-Identifier: Apache-2.0
"""Turns the drawn icons into what the systems want: PNG, ICO for Windows, ICNS for macOS.

Both containers hold plain PNG pictures; equal drawings give equal files.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
LINUX = (16, 24, 32, 48, 64, 128, 256)
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
_MACOS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def png(drawing: Path, side: int) -> bytes:
    """Return a drawing as a square PNG picture of ``side`` pixels; raises ValueError when it is none."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing}: is no SVG drawing")
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(raw.data())


def ico(drawing: Path) -> bytes:
    """Return a drawing as an icon file for Windows."""
    pictures = [png(drawing, side) for side in _WINDOWS]
    at = 6 + 16 * len(pictures)
    head = bytes((0, 0, 1, 0)) + len(pictures).to_bytes(2, "little")
    for side, picture in zip(_WINDOWS, pictures, strict=True):
        # A side of 256 is written as 0; one plane of 32 bits.
        head += bytes((side % 256, side % 256, 0, 0, 1, 0, 32, 0))
        head += len(picture).to_bytes(4, "little") + at.to_bytes(4, "little")
        at += len(picture)
    return head + b"".join(pictures)


def icns(drawing: Path) -> bytes:
    """Return a drawing as an icon file for macOS."""
    body = b""
    for side, kind in _MACOS.items():
        picture = png(drawing, side)
        body += kind + (len(picture) + 8).to_bytes(4, "big") + picture
    return b"icns" + (len(body) + 8).to_bytes(4, "big") + body


def write_icons(folder: Path) -> None:
    """Write program and file icons for all systems into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in (("hipmap", HERE / "icon.svg"), ("hipmap-file", HERE / "file.svg")):
        (folder / f"{name}.ico").write_bytes(ico(drawing))
        (folder / f"{name}.icns").write_bytes(icns(drawing))
        (folder / f"{name}.svg").write_bytes(drawing.read_bytes())
        for side in LINUX:
            (folder / f"{name}-{side}.png").write_bytes(png(drawing, side))
