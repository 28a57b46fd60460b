# SPDX-License-Identifier: Apache-2.0
"""The clinic's block as the settings keep it: name, address, how to reach it, and a small logo."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from hipmap.core.record.hand_out import Clinic
from hipmap.ui.handout.png import png
from hipmap.ui.settings import Settings

LONGEST = 300  # characters
WORDS = Clinic._fields[:3]
LARGEST_FILE = 10_000_000  # bytes
_LARGEST = QSize(600, 220)  # px that a kept logo may have: 200 dots an inch on paper
_MOST_PIXELS = 100_000_000


class LogoError(ValueError):
    """A file that cannot be a logo."""


def clinic_of(settings: Settings | None) -> Clinic:
    """Return what the settings say; what is damaged is left out."""
    if settings is None:
        return Clinic()
    words = {name: settings.get(f"clinic.{name}", str, "")[:LONGEST] for name in WORDS}
    try:
        logo = base64.b64decode(settings.get("clinic.logo", str, ""), validate=True)
    except (binascii.Error, ValueError):
        logo = b""
    if logo and QImage.fromData(logo).isNull():
        logo = b""
    return Clinic(**words, logo=logo)


def keep_clinic(settings: Settings, clinic: Clinic) -> bool:
    """Keep the block; False when the settings cannot be written."""
    said = {f"clinic.{name}": getattr(clinic, name)[:LONGEST] for name in WORDS}
    settings.set(**said, **{"clinic.logo": base64.b64encode(clinic.logo).decode("ascii")})
    return settings.write()


def read_logo(path: Path) -> bytes:
    """Return a picture file as a small PNG; raises LogoError for what is no picture, or too large a one."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise LogoError("large")
    except OSError as error:
        raise LogoError("picture") from error
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        raise LogoError("large")
    image = reader.read()
    if image.isNull():
        raise LogoError("picture")
    if image.width() > _LARGEST.width() or image.height() > _LARGEST.height():
        image = image.scaled(
            _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return png(image)
