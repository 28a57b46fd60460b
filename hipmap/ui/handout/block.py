# SPDX-License-Identifier: Apache-2.0
"""The clinic's block as the settings keep it: name, address, how to reach it, and a small logo."""

from __future__ import annotations

import base64
import binascii

from PySide6.QtGui import QImage

from hipmap.core.record.hand_out import Clinic
from hipmap.ui.settings import Settings

LONGEST = 300  # characters
WORDS = Clinic._fields[:3]


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
