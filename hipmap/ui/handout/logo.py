# SPDX-License-Identifier: Apache-2.0
"""A picture file as a clinic's logo: made small, and refused by its size before it can become a trap."""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from hipmap.ui.png import png

LARGEST_FILE = 10_000_000  # bytes
_LARGEST = QSize(600, 220)  # px that a kept logo may have: 200 dots an inch on paper
_MOST_PIXELS = 50_000_000  # as many as a telephone's camera has; Qt itself stops at 64 millions


class LogoError(ValueError):
    """A file that cannot be a logo: ``large``, or no ``picture``."""


def read_logo(path: Path) -> bytes:
    """Return a picture file as a small PNG; raises LogoError for what is no picture, or too large a one."""
    try:
        at = path.stat()
        if not stat.S_ISREG(at.st_mode):  # a pipe would be waited for
            raise LogoError("picture")
        if at.st_size > LARGEST_FILE:
            raise LogoError("large")
        buffer = QBuffer()
        buffer.setData(path.read_bytes())
    except OSError as error:
        raise LogoError("picture") from error
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) in (b"svg", b"svgz"):
        from hipmap.ui.handout.drawn_logo import draw

        image = draw(bytes(buffer.data().data()), _LARGEST)
    else:
        image = _read(reader)
    if image.isNull():
        raise LogoError("picture")
    if image.width() > _LARGEST.width() or image.height() > _LARGEST.height():
        image = image.scaled(
            _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return png(image)


def _read(reader: QImageReader) -> QImage:
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        raise LogoError("large")
    return reader.read()
