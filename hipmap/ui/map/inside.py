# SPDX-License-Identifier: Apache-2.0
"""What lies under the skin, as deep as one looks: muscles layer by layer, and the bones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from hipmap.core.state import DEPTHS
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import SMALL, line, tinted
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.map.svg import Shape
from hipmap.ui.theme import Theme

BONES = DEPTHS.index("bones")
_FAINT = 0.42  # of what lies under a pattern, which then says more than the muscles


def muscles_at(depth: int) -> bool:
    """Tell whether muscles are looked at, so that one can be chosen."""
    return 0 < depth < BONES


def shown(sheet: Sheet, depth: int) -> list[Shape]:
    """Return the outlines of the muscles from ``depth`` on down, in painting order."""
    if not muscles_at(depth):
        return []
    deeper = DEPTHS[depth:BONES]
    return [
        shape for shape in sheet.layer("muscles").values() if shape.attributes.get("data-depth") in deeper
    ]


def paint_inside(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, depth: int, faint: bool = False
) -> None:
    """Paint bones, and over them the muscles of the depth; ``faint`` leaves the say to a pattern.

    The painter stands on a pixmap and has no transform.
    """
    device = painter.device()
    if not faint or not isinstance(device, QPixmap):
        _paint(painter, sheet, camera, theme, depth)
        return
    # As one picture, so that nothing of what lies deeper shines through.
    layer = QPixmap(device.size())
    layer.setDevicePixelRatio(device.devicePixelRatio())
    layer.fill(Qt.GlobalColor.transparent)
    inner = QPainter(layer)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(inner, sheet, camera, theme, depth)
    inner.end()
    painter.setOpacity(_FAINT)
    painter.drawPixmap(0, 0, layer)
    painter.setOpacity(1.0)


def _paint(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, depth: int) -> None:
    to_px = camera.transform()
    small = camera.scale < SMALL
    painter.setPen(line(theme.outline, 0.6 if small else 1.0))
    painter.setBrush(QColor("#E9DCC3" if theme.name == "light" else "#8A8072"))
    for shape in sheet.layer("bones").values():
        painter.drawPath(to_px.map(shape.path))
    shapes = sheet.layer("muscles")
    for shape in shown(sheet, depth):
        outline = to_px.map(shape.path)
        painter.fillPath(outline, QColor(theme.muscle))
        tone, fibres = shapes.get(f"{shape.id}.shade"), shapes.get(f"{shape.id}.fibres")
        if tone is not None:
            painter.fillPath(to_px.map(tone.path), tinted(theme.muscle_line, 0.16))
        if fibres is not None and not small:
            painter.strokePath(to_px.map(fibres.path), line(tinted(theme.muscle_line, 0.35), 0.8))
        painter.strokePath(outline, line(theme.muscle_line, 0.6 if small else 1.1))
