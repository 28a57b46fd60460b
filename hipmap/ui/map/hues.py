# SPDX-License-Identifier: Apache-2.0
"""Several pain areas on one body: a step of the pain colour for each, and a disc with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipmap.core.cells import iterate
from hipmap.core.rims import inner
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import HALO, SMALL, line, near, tinted
from hipmap.ui.map.picture import Picture, Shown
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas
    from hipmap.ui.map.contour import Contours

# Steps of the pain colour, the first of them pain itself; each stands off the body by 3:1 or more.
_STEPS = {
    "light": ("#B5123E", "#6E0B26", "#C93B6B", "#8C1A5B", "#93321A", "#A8327F"),
    "dark": ("#FF8A3D", "#FFC48F", "#E8704F", "#FFB43A", "#F2A98B", "#D98A5A"),
    "contrast": ("#FFB000", "#FFE0A0", "#FF8C42", "#FFD23F", "#FFB38A", "#E09A3A"),
}
RADIUS = 11.0  # px


def hue(theme: Theme, colour: int) -> str:
    """Return the colour of a step."""
    steps = _STEPS[theme.name]
    return steps[colour % len(steps)]


def paint_areas(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Paint every area in its own step: filled when no pattern is shown, else only its contour."""
    small = camera.scale < SMALL
    for area in picture.areas:
        if not area.cells & sheet.view.visible:
            continue
        colour = hue(theme, area.colour)
        found = sheet.contours.outline(area.cells, f"area {area.number}")
        if not picture.pattern:
            painter.fillPath(camera.transform().map(found.whole), tinted(colour, 0.42))
        edge = near(painter, camera, found)
        painter.strokePath(edge, line(theme.body, 2.6 if small else HALO))
        painter.strokePath(edge, line(colour, 1.4 if small else 2.4))


def changed(contours: Contours, before: Picture, now: Picture) -> QRectF:
    """Return the rectangle in mm in which the outlines of areas differ."""
    found = QRectF()
    shown = {one.number: one.cells for one in before.areas}
    for one in now.areas:
        track = f"area {one.number}"
        old = contours.outline(shown.get(one.number, 0), track)
        found = found.united(old.changed(contours.outline(one.cells, track)))
    return found


class Discs:
    """The numbers on the body: each stands deep inside the part of its area that is seen."""

    def __init__(self) -> None:
        self._made: list[tuple[float, float, Shown]] = []  # place in mm

    def renew(self, canvas: Canvas) -> None:
        """Find the places anew for what the canvas shows."""
        before, self._made = self._made, []
        xy, visible = canvas.sheet.view.xy, canvas.sheet.view.visible
        for area in canvas.picture.areas:
            seen = area.cells & visible
            cells = list(iterate(inner(canvas.sheet.atlas, seen) or seen))
            if cells:
                x = sum(xy[2 * cell] for cell in cells) / len(cells)
                y = sum(xy[2 * cell + 1] for cell in cells) / len(cells)
                best = min(cells, key=lambda cell: (xy[2 * cell] - x) ** 2 + (xy[2 * cell + 1] - y) ** 2)
                self._made.append((xy[2 * best], xy[2 * best + 1], area))
        for x, y, _ in (*before, *self._made):
            at = canvas.camera.to_px(x, y)
            reach = RADIUS + 4
            canvas.update(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect())

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Paint the numbers."""
        for x, y, area in self._made:
            paint_disc(painter, canvas.camera.to_px(x, y), area, canvas.theme)


def paint_disc(painter: QPainter, at: QPointF, area: Shown, theme: Theme) -> None:
    """Paint a number in a disc, filled for the area that is drawn in."""
    colour = QColor(hue(theme, area.colour))
    painter.setPen(line(theme.body, RADIUS / 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, RADIUS - 1, RADIUS - 1)
    painter.setPen(line(colour, 2.0))
    painter.setBrush(colour if area.active else QColor(theme.body))
    painter.drawEllipse(at, RADIUS - 1, RADIUS - 1)
    painter.setFont(font(12, QFont.Weight.Bold))
    painter.setPen(QColor(theme.body) if area.active else QColor(theme.text))
    box = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(area.number))
