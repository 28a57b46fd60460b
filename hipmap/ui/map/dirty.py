# SPDX-License-Identifier: Apache-2.0
"""Which part of the picture another drawing changes."""

from __future__ import annotations

from PySide6.QtCore import QRect

from hipmap.ui.map.camera import Camera
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet


def dirty(sheet: Sheet, camera: Camera, before: Picture, now: Picture) -> QRect:
    """Return the rectangle in pixels that looks different from another drawing under the same pattern."""
    contours = sheet.contours
    area = sheet.bounds(before.changed_cells(now))
    was, is_now = contours.outline(before.pain, "pain"), contours.outline(now.pain, "pain")
    area = area.united(was.changed(is_now))
    if before.areas or now.areas:
        from hipmap.ui.map.hues import changed  # one area is the rule

        area = area.united(changed(contours, before, now))
    if area.isEmpty():
        return QRect()
    return camera.rect_to_px(area).toAlignedRect().adjusted(-6, -6, 6, 6)
