# SPDX-License-Identifier: Apache-2.0
"""What of the picture belongs to a step."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from hipmap.core.cells import iterate
from hipmap.core.state import State
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.picture import Illustrator, Picture
from hipmap.ui.map.sheet import Sheet

_EVERY = 3  # one cell in so many is measured: the edge of the zone is known to a centimetre
_BEYOND = 14.0  # mm, so that the smooth edge beyond the last cell is reached too


class StepIllustrator(Illustrator):
    """Leaves out of a picture what a step does not show; nothing is ever said to be uncovered."""

    shown: frozenset[str] = frozenset()

    def picture(self, state: State) -> Picture:
        """Return what a step shows of ``state``."""
        whole = super().picture(state)._replace(uncovered=0, areas=())
        return whole if "zone" in self.shown else whole._replace(core=0, spillover=0)


class Reveal(NamedTuple):
    """Circles in mm that grow round the points until they hold the whole zone."""

    middles: tuple[tuple[float, float], ...]
    reach: float

    @classmethod
    def of(cls, sheet: Sheet, picture: Picture) -> Reveal:
        """Return the circles round the X marks, or without any round the middle of the zone."""
        xy = sheet.view.xy
        cells = list(iterate((picture.core | picture.spillover) & sheet.view.visible))[::_EVERY]
        places = [(xy[2 * cell], xy[2 * cell + 1]) for cell in cells]
        middles = tuple(dict.fromkeys((xy[2 * m.cell], xy[2 * m.cell + 1]) for m in picture.marks))
        if not middles and places:
            count = len(places)
            middles = ((sum(x for x, _ in places) / count, sum(y for _, y in places) / count),)
        away = (min(hypot(x - a, y - b) for a, b in middles) for x, y in places)
        return cls(middles, max(away, default=0.0) + _BEYOND)

    def holds(self, point: QPointF, grown: float) -> bool:
        """Tell whether a place in mm is reached when ``grown`` of the way (0 to 1) is done."""
        far = self.reach * grown
        return any(hypot(point.x() - x, point.y() - y) <= far for x, y in self.middles)

    def path(self, camera: Camera, grown: float) -> QPainterPath:
        """Return the circles in pixels."""
        path = QPainterPath()
        far = self.reach * grown * camera.scale
        for x, y in self.middles:
            path.addEllipse(camera.to_px(x, y), far, far)
        return path.simplified()
