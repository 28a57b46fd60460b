# SPDX-License-Identifier: Apache-2.0
"""Pictures held beside each other."""

from __future__ import annotations

from PySide6.QtGui import QImage

_SHADE = 8  # of 255; what no eye sees


def same(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures are the same to the eye.

    Qt draws the edge of a letter up to three shades otherwise by what it drew with that font before.
    """
    kind = QImage.Format.Format_RGBX8888  # no bytes at the end of a row that say nothing
    first, second = (bytes(image.convertToFormat(kind).constBits()) for image in (one, other))
    return one.size() == other.size() and all(
        abs(a - b) <= _SHADE for a, b in zip(first, second, strict=True) if a != b
    )
