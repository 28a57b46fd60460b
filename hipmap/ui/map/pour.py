# SPDX-License-Identifier: Apache-2.0
"""The body as it looks outside and inside a drawing, made once for a stroke: a step then fills one shape."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPixmap, QTransform

from hipmap.ui.map import paint
from hipmap.ui.map.ground import Look
from hipmap.ui.map.picture import Picture

_MOST = 2_500_000  # pixels; to make more of them takes longer than a pause in a stroke


def poured(look: Look, ground: QPixmap, picture: Picture, unknown: int) -> Poured | None:
    """Return both pictures; None for several areas, which are not alike inside, and for very large ones."""
    large = ground.width() * ground.height() > _MOST
    return None if picture.areas or large else Poured(look, ground, picture, unknown)


class Poured:
    """Cutting a pattern to a drawing costs by their edges; these pictures are cut by filling alone.

    Both are as large as the canvas, so they are kept no longer than the stroke.
    """

    def __init__(self, look: Look, ground: QPixmap, picture: Picture, unknown: int) -> None:
        self._look, self._ground = look, ground
        self._looks = _looks(look, picture)
        self.outside = self._outside(picture)
        self._brush = QBrush(self._inside(picture, unknown))
        self._brush.setTransform(QTransform.fromScale(1 / look.ratio, 1 / look.ratio))

    def fits(self, look: Look, ground: QPixmap, picture: Picture) -> bool:
        """Tell whether only the drawing has changed."""
        return self._ground.cacheKey() == ground.cacheKey() and self._looks == _looks(look, picture)

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint the drawing with what is poured into it, over ``outside``."""
        sheet, camera = self._look.sheet, self._look.camera
        found = sheet.contours.outline(picture.pain, "pain")
        painter.fillPath(camera.transform().map(found.whole), self._brush)
        if "pain" in self._look.layers:
            paint.paint_contour(painter, sheet, camera, self._look.theme, picture)

    def _outside(self, picture: Picture) -> QPixmap:
        if "pattern" not in self._look.layers or not picture.core & self._look.sheet.view.visible:
            return self._ground
        pixmap = self._ground.copy()
        painter = _painter(pixmap)
        look = self._look
        paint.paint_core(painter, look.sheet, look.camera, look.theme, picture._replace(pain=0))
        painter.end()
        return pixmap

    def _inside(self, picture: Picture, unknown: int) -> QPixmap:
        look, pixmap = self._look, self._ground.copy()
        seen = look.sheet, look.camera, look.theme, picture
        area = QRectF(0, 0, look.size.width(), look.size.height())
        painter = _painter(pixmap)
        if "pattern" in look.layers:
            paint.tint_core(painter, *seen)
        if "pain" in look.layers:
            if picture.uncovered & look.sheet.view.visible:
                painter.save()
                paint.hatch_uncovered(painter, *seen, unknown, area)
                painter.restore()
            if not picture.pattern:
                whole = QPainterPath()
                whole.addRect(area)
                paint.fill_known(painter, *seen, unknown, whole)
        painter.end()
        return pixmap


def _painter(pixmap: QPixmap) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _looks(look: Look, picture: Picture) -> tuple[object, ...]:
    """Return all that the two pictures depend on beside the ground."""
    seen = picture.uncovered & look.sheet.view.visible
    return (
        look,
        picture.core,
        picture.spillover,
        picture.preview,
        picture.pattern,
        bool(seen),
        picture.uncovered > 0,
    )
