# SPDX-License-Identifier: Apache-2.0
"""Lines, dots and crosses as thick as a screen needs that is seen from across a room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from hipmap.ui.demo import sizes
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.muscle import numbers
from hipmap.ui.map.paint import COVERED, MARKED, line, tinted
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

_EDGE, _HALO = 4.5, 9.0
_DOT = 2.6  # mm, half the width of a dot
_ARM, _STROKE, _AROUND = 15.0, 6.0, 12.0  # of a cross


class Bold:
    """Paints one sheet through one camera; ``factor`` is pixels for one of 1920 x 1080."""

    def __init__(self, sheet: Sheet, camera: Camera, theme: Theme, factor: float) -> None:
        self._sheet, self._camera, self._theme, self._factor = sheet, camera, theme, factor

    def _path(self, cells: int, track: str) -> QPainterPath:
        return self._camera.transform().map(self._sheet.contours.outline(cells, track).whole)

    def pain(self, painter: QPainter, picture: Picture) -> None:
        """Paint what is marked: filled while no muscle is shown, else its edge alone."""
        path = self._path(picture.pain, "pain")
        if path.isEmpty():
            return
        if not picture.pattern:
            painter.fillPath(path, tinted(self._theme.pain, MARKED))
        painter.strokePath(path, line(self._theme.body, _HALO * self._factor))
        painter.strokePath(path, line(self._theme.pain, _EDGE * self._factor))

    def core(self, painter: QPainter, picture: Picture) -> None:
        """Paint the core, all of it alike, whether it was marked or not."""
        path = self._path(picture.core, "core")
        painter.fillPath(path, tinted(self._theme.accent, COVERED))
        painter.strokePath(path, line(self._theme.accent, 2 * self._factor))

    def dots(self, painter: QPainter, picture: Picture, reached: Callable[[QPointF], bool]) -> None:
        """Stipple the spillover as far as it is reached."""
        camera = self._camera
        points = self._sheet.dots.points(picture.core, picture.spillover, camera.scale)
        shown = [camera.to_px(p.x(), p.y()) for p in points if reached(p)]
        if shown:
            wide = min(max(2 * _DOT * camera.scale, 3.0), 9.0 * self._factor)
            painter.setPen(line(self._theme.accent, wide))
            painter.drawPoints(shown)

    def marks(self, painter: QPainter, picture: Picture) -> None:
        """Paint an X at each point in sight, numbered when there are several."""
        view, size = self._sheet.view, self._factor
        count = numbers(picture.marks)
        for mark in picture.marks:
            if not view.visible >> mark.cell & 1:
                continue
            at = self._camera.to_px(view.xy[2 * mark.cell], view.xy[2 * mark.cell + 1])
            path = QPainterPath()
            for slope in (1, -1):
                path.moveTo(at + QPointF(-_ARM, -_ARM * slope) * size)
                path.lineTo(at + QPointF(_ARM, _ARM * slope) * size)
            painter.strokePath(path, line(self._theme.mark_halo, _AROUND * size))
            painter.strokePath(path, line(self._theme.mark, _STROKE * size))
            if len(count) > 1:
                self._number(painter, at + QPointF(28, -22) * size, count[mark.trigger_point])

    def _number(self, painter: QPainter, at: QPointF, number: int) -> None:
        size = 17 * self._factor
        disc = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        painter.setPen(line(self._theme.mark_halo, 2.5 * self._factor))
        painter.setBrush(QColor(self._theme.mark))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._theme.mark_halo))
        painter.setFont(sizes.letters(21 * self._factor, QFont.Weight.Bold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
