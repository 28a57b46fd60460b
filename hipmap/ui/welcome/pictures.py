# SPDX-License-Identifier: Apache-2.0
"""The welcome's pictures, painted by what paints the body itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.map import muscle, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.inside import paint_inside
from hipmap.ui.map.picture import Illustrator
from hipmap.ui.map.sheet import Sheets

_REGIONS = ("left.greater_trochanter", "left.buttock_upper_lateral", "left.buttock_middle")
_MUSCLE = "gluteus_medius"
_LAYERS = frozenset(("pattern", "muscle", "marks"))


class Pictures:
    """Pain, a pattern poured into it, and the muscles under the skin."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sheets = Sheets(context.atlas)
        self._illustrator = Illustrator(context.atlas, context.library)
        known = [name for name in _REGIONS if name in context.atlas.regions]
        cells = 0
        for name in known:
            cells |= context.atlas.region_mask(name)
        self._drawing = Drawing((PainArea(cells),)) if cells else Drawing()

    @property
    def all(self) -> tuple[Callable[[QSize, float], QPixmap], ...]:
        """Return what makes each picture for a size in pixels and a device pixel ratio."""
        return self.marked, self.chosen, self.inside

    def marked(self, size: QSize, ratio: float) -> QPixmap:
        """Paint where it hurts."""
        return self._painted(size, ratio, State(drawing=self._drawing))

    def chosen(self, size: QSize, ratio: float) -> QPixmap:
        """Paint a muscle with its pattern over what is marked."""
        choice = Choice("muscle", _MUSCLE, "left") if _MUSCLE in self._context.library.muscles else None
        return self._painted(size, ratio, State(drawing=self._drawing, chosen=choice))

    def inside(self, size: QSize, ratio: float) -> QPixmap:
        """Paint what lies under the skin."""
        return self._painted(size, ratio, State(depth=2))

    def _painted(self, size: QSize, ratio: float, state: State) -> QPixmap:
        theme = self._context.theme
        sheet = self._sheets.sheet(self._context.store.state.figure, "back")
        room = QRectF(0, 0, size.width(), size.height())
        x, y, width, height = sheet.view.hip
        camera = Camera.fitting(QRectF(x, y + 0.24 * height, width, 0.58 * height), room)
        picture = self._illustrator.picture(state)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        card.addRoundedRect(room, 8, 8)
        painter.setClipPath(card)
        paint.paint_ground(painter, room, theme)
        paint.paint_body(painter, sheet, camera, theme)
        if state.depth:
            paint_inside(painter, sheet, camera, theme, state.depth)
        if picture.pattern:
            paint.paint_core(painter, sheet, camera, theme, picture)
            paint.paint_dots(painter, sheet, camera, theme, picture)
            paint.paint_uncovered(painter, sheet, camera, theme, picture, 0)
        paint.paint_pain(painter, sheet, camera, theme, picture, 0)
        muscle.paint_all(painter, sheet, camera, theme, picture, _LAYERS)
        painter.end()
        return pixmap
