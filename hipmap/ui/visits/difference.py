# SPDX-License-Identifier: Apache-2.0
"""Pictures of two visits: what was marked at one, and what is new, gone and the same between two.

For screen and paper alike: everything is painted into a rectangle of whatever the painter paints on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from hipmap.core.figure import INSETS
from hipmap.ui.map import labels, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import HALO, SMALL, line, tinted
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.map.textures import hatch
from hipmap.ui.theme import Theme

KINDS = ("new", "same", "gone")
NEW, SAME = 0.62, 0.16  # how densely the pain colour lies there
_ROOM = 30.0  # mm round what is marked


class Pair(NamedTuple):
    """Two drawings on the skin, the earlier first."""

    first: int
    second: int


def frame(sheet: Sheet, cells: int, room: QRectF) -> Camera:
    """Return the camera that shows the hip and all of ``cells`` in ``room`` (px); the same for all visits."""
    if sheet.view.name in INSETS:
        return Camera.fitting(sheet.size.adjusted(-12, -12, 12, 12), room)
    marked = sheet.bounds(cells)
    area = QRectF(*sheet.view.hip)
    if not marked.isEmpty():
        area = area.united(marked.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
    return Camera.fitting(area, room)


def paint_marked(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, cells: int) -> None:
    """Paint what was marked at one visit on the body."""
    paint.paint_body(painter, sheet, camera, theme)
    paint.paint_pain(painter, sheet, camera, theme, Picture(pain=cells), 0)


def paint_difference(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, pair: Pair) -> None:
    """Paint the body with what is new (filled), the same (pale) and gone (hatched, its edge dashed)."""
    paint.paint_body(painter, sheet, camera, theme)
    to_px = camera.transform()
    first, second = (to_px.map(sheet.contours.outline(cells, "").whole) for cells in pair)
    small = camera.scale < SMALL
    if not first.isEmpty():
        painter.save()
        if not second.isEmpty():
            painter.setClipPath(paint.outside(second), Qt.ClipOperation.IntersectClip)
        painter.fillPath(first, _gone(painter, theme, small))
        painter.strokePath(first, line(theme.body, 2.6 if small else HALO))
        painter.strokePath(first, dashed(theme.text, 1.4 if small else 2.0))
        painter.restore()
    if second.isEmpty():
        return
    painter.save()
    if not first.isEmpty():
        painter.setClipPath(paint.outside(first), Qt.ClipOperation.IntersectClip)
    painter.fillPath(second, tinted(theme.pain, NEW))
    painter.restore()
    if not first.isEmpty():
        painter.save()
        painter.setClipPath(first, Qt.ClipOperation.IntersectClip)
        painter.fillPath(second, tinted(theme.pain, SAME))
        painter.restore()
    painter.strokePath(second, line(theme.body, 2.6 if small else HALO))
    painter.strokePath(second, line(theme.pain, 1.4 if small else 2.4))


def _gone(painter: QPainter, theme: Theme, small: bool) -> QBrush:
    ratio = painter.device().devicePixelRatio()
    return hatch(theme.text, ratio, 7, 1.0) if small else hatch(theme.text, ratio, 10, 1.4)


def dashed(colour: str, width: float) -> QPen:
    """Return the pen for what is not of the drawing at hand: gone, or of the other layer."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([4.0, 2.5])
    return pen


def paint_swatch(painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
    """Paint how one of KINDS looks on the body."""
    if kind == "gone":
        painter.fillRect(box, hatch(theme.text, painter.device().devicePixelRatio(), 8, 1.2))
        painter.setPen(dashed(theme.text, 1.6))
    else:
        painter.fillRect(box, tinted(theme.pain, NEW if kind == "new" else SAME))
        painter.setPen(line(theme.pain, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.9, 0.9, -0.9, -0.9))


def paint_sides(
    painter: QPainter,
    sheet: Sheet,
    camera: Camera,
    theme: Theme,
    room: QRectF,
    words: Mapping[str, str],
    letters: QFont,
) -> None:
    """Write left and right on the body; a view of one side says so in its caption."""
    metrics = QFontMetricsF(letters)
    widest = max(metrics.horizontalAdvance(word) for word in words.values())
    size = QSizeF(widest * 1.1 + 4, metrics.height())
    places = labels.side_places(sheet, camera, room.adjusted(6, 6, -6, -6), size, [])
    labels.paint_sides(painter, places, dict(words), theme, letters)
