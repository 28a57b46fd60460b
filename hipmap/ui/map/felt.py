# SPDX-License-Identifier: Apache-2.0
"""The second drawing on the body: where it is felt when a point is pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import SMALL, line, near, tinted
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

# Green stands off the pain colour for everyone who sees colours; the broken line says it to all others.
_HUES = {"light": "#0B7A6B", "dark": "#4FE0C0", "contrast": "#66FFD9"}
_DASHES = (3.0, 2.4)  # line widths


def paint_felt(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, cells: int) -> None:
    """Paint what is felt over all else, pale and with a broken line."""
    if not cells & sheet.atlas.skin & sheet.view.visible:
        return
    small = camera.scale < SMALL
    found = sheet.contours.outline(cells & sheet.atlas.skin, "felt")
    painter.fillPath(camera.transform().map(found.whole), tinted(hue(theme), 0.3))
    edge = near(painter, camera, found)
    painter.strokePath(edge, line(theme.body, 2.6 if small else 5.0))
    painter.strokePath(edge, _broken(theme, 1.4 if small else 2.6))


def paint_felt_swatch(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint its colour and its broken line as the legend shows it."""
    painter.setBrush(tinted(hue(theme), 0.3))
    painter.setPen(_broken(theme, 2.0))
    painter.drawRoundedRect(box.adjusted(1.5, 1, -1.5, -1), 5, 5)


def hue(theme: Theme) -> str:
    """Return the colour of what is felt."""
    return _HUES[theme.name]


def _broken(theme: Theme, width: float) -> QPen:
    pen = line(hue(theme), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(list(_DASHES))
    return pen
