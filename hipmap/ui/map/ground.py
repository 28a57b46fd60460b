# SPDX-License-Identifier: Apache-2.0
"""What lies under the drawing, kept as pixmaps: the body, and on it bones and dots of the shown pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from hipmap.ui.map import paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.pour import Poured
    from hipmap.ui.map.zones import Compare


class Look(NamedTuple):
    """Everything that the body's own picture depends on; ``ratio`` is the device pixel ratio."""

    sheet: Sheet
    camera: Camera
    theme: Theme
    size: QSize
    ratio: float
    layers: frozenset[str]
    compare: Compare | None = None  # skin areas of nerves
    depth: int = 0
    faint: bool = False  # what lies under the skin makes room for a pattern


class Ground:
    """The last pictures of the body; a pattern that comes or goes does not paint the body anew."""

    def __init__(self) -> None:
        self._body: tuple[Look, QPixmap] | None = None
        self._whole: tuple[tuple[object, ...], QPixmap] | None = None
        self._poured: Poured | None = None

    @property
    def poured(self) -> bool:
        """Tell whether a stroke is quick to paint."""
        return self._poured is not None

    def pour(self, look: Look, picture: Picture, unknown: int) -> None:
        """Make the next steps of a stroke quick to paint."""
        from hipmap.ui.map.pour import poured  # only for strokes

        self._poured = poured(look, self._plain(look, picture), picture, unknown)

    def drain(self) -> None:
        """Let go of what a stroke needed."""
        self._poured = None

    def pixmap(self, look: Look, picture: Picture) -> QPixmap:
        """Return what lies under the drawing."""
        plain = self._plain(look, picture)
        if self._poured is not None and not self._poured.fits(look, plain, picture):
            self._poured = None
        return plain if self._poured is None else self._poured.outside

    def paint_drawing(self, painter: QPainter, look: Look, picture: Picture, unknown: int) -> None:
        """Paint pattern and drawing over what ``pixmap`` returned for the same picture."""
        if self._poured is not None:
            self._poured.paint(painter, picture)
            return
        seen = look.sheet, look.camera, look.theme, picture
        if "pattern" in look.layers:
            paint.paint_core(painter, *seen)
        if "pain" in look.layers:
            paint.paint_uncovered(painter, *seen, unknown)
            paint.paint_pain(painter, *seen, unknown)

    def _plain(self, look: Look, picture: Picture) -> QPixmap:
        """Return the body with bones and dots."""
        bones = bool(picture.muscles) and not look.depth
        key = (look, bones, picture.core, picture.spillover, picture.preview)
        if self._whole is None or self._whole[0] != key:
            pixmap = self._bare(look)
            if bones or picture.spillover:
                pixmap = pixmap.copy()
                painter = QPainter(pixmap)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                if bones and "bones" in look.layers:
                    paint.paint_bones(painter, look.sheet, look.camera, look.theme)
                if "pattern" in look.layers:
                    paint.paint_dots(painter, look.sheet, look.camera, look.theme, picture)
                painter.end()
            self._whole = key, pixmap
        return self._whole[1]

    def _bare(self, look: Look) -> QPixmap:
        if self._body is None or self._body[0] != look:
            pixmap = QPixmap(look.size * look.ratio)
            pixmap.setDevicePixelRatio(look.ratio)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.paint_ground(painter, QRectF(0, 0, look.size.width(), look.size.height()), look.theme)
            if "body" in look.layers:
                paint.paint_body(painter, look.sheet, look.camera, look.theme)
            if look.depth:
                from hipmap.ui.map.inside import paint_inside  # only when asked for

                paint_inside(painter, look.sheet, look.camera, look.theme, look.depth, look.faint)
            if look.compare is not None:
                from hipmap.ui.map.zones import paint_zones  # only when asked for

                paint_zones(painter, look.sheet, look.camera, look.theme, look.compare)
            painter.end()
            self._body = look, pixmap
        return self._body[1]
