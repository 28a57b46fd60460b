# SPDX-License-Identifier: Apache-2.0
"""Muscles shown beside the chosen one: each in its hue, with an outline and its letter in a square."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipmap.core.cells import iterate
from hipmap.core.rims import inner
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import SMALL, line, near, tinted
from hipmap.ui.map.picture import Companion, Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.map.textures import dot_radius
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

LETTERS = "ABC"
RADIUS = 12.0  # px
_FILL = 0.5


def hue(theme: Theme, number: int) -> str:
    """Return the colour of the muscle with a number from 1."""
    return (theme.accent, theme.second, theme.third)[number - 1]


def paint_companions(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Paint the patterns of all but the chosen muscle, then these muscles themselves."""
    small = camera.scale < SMALL
    for one in picture.beside:
        colour = hue(theme, one.number)
        if one.core & sheet.view.visible:
            found = sheet.contours.outline(one.core)
            painter.fillPath(camera.transform().map(found.whole), tinted(colour, _FILL))
            edge = near(painter, camera, found)
            painter.strokePath(edge, line(theme.body, 2.2 if small else 4.4))
            painter.strokePath(edge, line(theme.text if theme.name == "contrast" else colour, 2.6))
            painter.strokePath(edge, line(theme.accent, 0.8))
        points = sheet.dots.points(one.core, one.spillover, camera.scale)
        radius = dot_radius(camera.scale)
        for dot, size in ((theme.accent, 2 * radius + 1), (colour, 2 * radius - 0.4)):
            painter.setPen(line(dot, size))
            painter.drawPoints([camera.to_px(point.x(), point.y()) for point in points])


def paint_numbers(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Put each muscle's letter on the part of its pattern that no other covers, where there is one."""
    first = Companion(1, picture.core, picture.spillover, picture.muscles, picture.marks)
    everyone = (first, *picture.beside)
    for one in everyone:
        others = 0
        for other in everyone:
            others |= other.core if other is not one else 0
        for half in sheet.atlas.sided:
            own = one.core & half
            place = sheet.once(("number", own, others), partial(_place, sheet, own, others))
            if place is not None:
                paint_number(painter, camera.to_px(*place), one.number, theme)


def _place(sheet: Sheet, core: int, others: int) -> tuple[float, float] | None:
    seen = core & sheet.view.visible
    seen = seen & ~others or seen
    while seen:  # take off the rim as long as something is left
        within = inner(sheet.atlas, seen)
        if not within:
            break
        seen = within
    cells = list(iterate(seen))
    if not cells:
        return None
    xy = sheet.view.xy
    x = sum(xy[2 * cell] for cell in cells) / len(cells)
    y = sum(xy[2 * cell + 1] for cell in cells) / len(cells)
    best = min(cells, key=lambda cell: (xy[2 * cell] - x) ** 2 + (xy[2 * cell + 1] - y) ** 2)
    return xy[2 * best], xy[2 * best + 1]


def paint_number(painter: QPainter, at: QPointF, number: int, theme: Theme, radius: float = RADIUS) -> None:
    """Paint the letter of the muscle with a number from 1 in a square of its hue; discs are pain areas."""
    ground = QColor(hue(theme, number))
    painter.setBrush(ground)
    painter.setPen(line(theme.body, 4.0))
    square = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(square, 3, 3)
    painter.setPen(line(theme.accent if theme.name == "light" else theme.text, 1.4))
    painter.drawRoundedRect(square, 3, 3)
    painter.setPen(QColor("#FFFFFF" if ground.lightnessF() < 0.5 else "#10202E"))
    painter.setFont(font(12.5 * radius / RADIUS, QFont.Weight.Bold))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, LETTERS[number - 1])
