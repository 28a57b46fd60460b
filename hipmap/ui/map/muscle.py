# SPDX-License-Identifier: Apache-2.0
"""The chosen muscle itself and the X marks of its trigger points."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from hipmap.core.cells import iterate
from hipmap.core.entities import Mark
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import SMALL, line, tinted, within
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

FILL, THIN_FILL = 0.90, 0.45
NUMBERED = 0.9  # pixels a millimetre; closer than that the marks carry numbers
ARM = 5.4 / 2  # mm
FAR = 120.0  # mm between a mark and its zone before a line joins them


def paint_muscle(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Paint the muscle with its fibres; thinner where it lies behind, or hides most of its own core."""
    for name in picture.muscles:
        shapes = sheet.shapes("muscles", (name, f"{name}.shade", f"{name}.fibres"))
        shape = shapes.get(name)
        if shape is None:
            continue
        to_px = camera.transform()
        outline = to_px.map(shape.path)
        if not within(painter, outline.controlPointRect().adjusted(-2, -2, 2, 2)):
            continue
        behind = not any(sheet.view.visible >> mark.cell & 1 for mark in picture.marks)
        fill = THIN_FILL if behind or _hides(sheet, name, shape.path, picture.core) else FILL
        painter.fillPath(outline, tinted(theme.muscle, fill))
        shade, fibres = shapes.get(f"{name}.shade"), shapes.get(f"{name}.fibres")
        if shade is not None:
            painter.fillPath(to_px.map(shade.path), tinted(theme.muscle_line, 0.18 * fill))
        if fibres is not None:
            painter.strokePath(to_px.map(fibres.path), line(tinted(theme.muscle_line, 0.55), 1.0))
        painter.strokePath(outline, line(theme.muscle_line, 1.5))


def _hides(sheet: Sheet, name: str, path: QPainterPath, core: int) -> bool:
    """Tell whether the muscle covers more than half of what is seen of its core."""

    def look() -> bool:
        xy = sheet.view.xy
        cells = list(iterate(core & sheet.view.visible))[::5]
        hidden = sum(path.contains(QPointF(xy[2 * cell], xy[2 * cell + 1])) for cell in cells)
        return hidden * 2 > len(cells) > 0

    return sheet.once(("hides", name, core), look)


def numbers(marks: tuple[Mark, ...]) -> dict[str, int]:
    """Return the number of each trigger point, in order of appearance."""
    return {name: at for at, name in enumerate(dict.fromkeys(mark.trigger_point for mark in marks), 1)}


def paint_marks(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture, font: QFont
) -> None:
    """Paint an X at each visible trigger point, numbered when there is room and more than one."""
    xy = sheet.view.xy
    shown = [mark for mark in picture.marks if sheet.view.visible >> mark.cell & 1]
    count = numbers(picture.marks)
    for mark in shown:
        at = camera.to_px(xy[2 * mark.cell], xy[2 * mark.cell + 1])
        _join(painter, sheet, camera, theme, picture, mark)
        _cross(painter, at, max(ARM * camera.scale, 5.0 if camera.scale > 0.3 else 2.5), theme)
    if camera.scale >= NUMBERED and len(count) > 1:
        for mark in shown:
            at = camera.to_px(xy[2 * mark.cell], xy[2 * mark.cell + 1])
            _number(painter, at + QPointF(14, -9), count[mark.trigger_point], theme, font)


def paint_all(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture, layers: frozenset[str]
) -> None:
    """Paint the muscle, its points, and what stands beside it, as far as the layers allow."""
    letters = font(11.5, QFont.Weight.Bold)
    small = camera.scale < SMALL
    if picture.beside and "pattern" in layers:
        from hipmap.ui.map import side_by_side  # one muscle is the rule

        side_by_side.paint_companions(painter, sheet, camera, theme, picture)
    if "muscle" in layers:
        paint_muscle(painter, sheet, camera, theme, picture)
        for one in picture.beside:
            own = picture._replace(core=one.core, muscles=one.muscles, marks=one.marks)
            paint_muscle(painter, sheet, camera, theme, own)
    if "marks" in layers:
        if not picture.beside:
            paint_marks(painter, sheet, camera, theme, picture, letters)
        for core, marks in _of_each(picture):
            # Without numbers: whose point it is matters more here than which of its points.
            marks = tuple(mark._replace(trigger_point="") for mark in marks)
            paint_marks(painter, sheet, camera, theme, picture._replace(core=core, marks=marks), letters)
    if picture.beside and "labels" in layers and not small:
        from hipmap.ui.map import side_by_side

        side_by_side.paint_numbers(painter, sheet, camera, theme, picture)


def _of_each(picture: Picture) -> list[tuple[int, tuple[Mark, ...]]]:
    """Return core and marks of each of several muscles; a mark is joined to the zone of its own."""
    if not picture.beside:
        return []
    return [(picture.core, picture.marks), *((one.core, one.marks) for one in picture.beside)]


def _cross(painter: QPainter, at: QPointF, arm: float, theme: Theme) -> None:
    path = QPainterPath()
    for slope in (1, -1):
        path.moveTo(at + QPointF(-arm, -arm * slope))
        path.lineTo(at + QPointF(arm, arm * slope))
    painter.strokePath(path, line(theme.mark_halo, 6.0 if arm > 4 else 3.4))
    painter.strokePath(path, line(theme.mark, 2.8 if arm > 4 else 1.6))


def _number(painter: QPainter, at: QPointF, number: int, theme: Theme, font: QFont) -> None:
    disc = QRectF(at.x() - 9, at.y() - 9, 18, 18)
    painter.setPen(line(theme.mark_halo, 1.5))
    painter.setBrush(QColor(theme.mark))
    painter.drawEllipse(disc)
    painter.setPen(QColor(theme.mark_halo))
    painter.setFont(font)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


def _join(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture, mark: Mark
) -> None:
    """Join a mark to its zone by a thin line when the zone lies far from it."""
    nearest = sheet.once(("far", mark, picture.core), lambda: _far_zone(sheet, picture.core, mark))
    if nearest is not None:
        xy = sheet.view.xy
        start = camera.to_px(xy[2 * mark.cell], xy[2 * mark.cell + 1])
        end = camera.to_px(*nearest)
        painter.setPen(line(theme.mark_halo, 3.0))
        painter.drawLine(start, end)
        painter.setPen(line(theme.mark, 1.0))
        painter.drawLine(start, end)


def _far_zone(sheet: Sheet, core: int, mark: Mark) -> tuple[float, float] | None:
    """Return the nearest visible part of a zone on the mark's half, or None when it is near anyway."""
    xy = sheet.view.xy
    x, y = xy[2 * mark.cell], xy[2 * mark.cell + 1]
    # Never across to the other leg.
    same = ~sheet.atlas.sided[1 if mark.position[0] >= 0 else 0]
    zone = [
        (hypot(xy[2 * cell] - x, xy[2 * cell + 1] - y), xy[2 * cell], xy[2 * cell + 1])
        for cell in list(iterate(core & sheet.view.visible & same))[::4]
    ]
    away, to_x, to_y = min(zone, default=(0.0, 0.0, 0.0))
    return (to_x, to_y) if away > FAR else None
