# SPDX-License-Identifier: Apache-2.0
"""The second drawing on the body: where it is felt when a point is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from hipmap.ui.map.paint import line, near, tinted

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

# Green stands off the pain colour for everyone who sees colours; the broken line says it to all others.
_HUES = {"light": "#0B7A6B", "dark": "#4FE0C0", "contrast": "#66FFD9"}
_DASHES = (3.0, 2.4)  # line widths


def paint_felt(painter: QPainter, canvas: Canvas) -> None:
    """Paint what is felt over all else, pale and with a broken line."""
    cells = canvas.store.target & canvas.sheet.atlas.skin
    if not cells & canvas.sheet.view.visible:
        return
    colour = _HUES[canvas.theme.name]
    found = canvas.sheet.contours.outline(cells, "felt")
    painter.fillPath(canvas.camera.transform().map(found.whole), tinted(colour, 0.3))
    edge = near(painter, canvas.camera, found)
    painter.strokePath(edge, line(canvas.theme.body, 5.0))
    pen = line(colour, 2.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(list(_DASHES))
    painter.strokePath(edge, pen)
