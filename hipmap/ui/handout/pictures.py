# SPDX-License-Identifier: Apache-2.0
"""Which pictures a hand-out holds and what is on each; painted on paper or into an image."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.library import Library
from hipmap.core.record.voice import Voice
from hipmap.core.state import State
from hipmap.ui.handout.body import Shades, paint_picture
from hipmap.ui.handout.paper import type_
from hipmap.ui.map.picture import Illustrator
from hipmap.ui.map.sheet import Sheets


class Shot(NamedTuple):
    """One picture: a view with the drawing, and with a muscle's pattern when ``choice`` names one."""

    view: str
    choice: Choice | None = None


class ViewNames(Voice):
    """Says views and sides in the language of the paper."""

    def view(self, name: str) -> str:
        """Return the caption of a view."""
        return {
            "front": self.tr("Front"),
            "back": self.tr("From behind"),
            "left": self.tr("Left side"),
            "right": self.tr("Right side"),
            "soles": self.tr("Soles"),
            "inner": self.tr("Inner leg, left"),
        }[name]

    def sides(self) -> dict[str, str]:
        """Return the words for left and right on the body."""
        return {"left": self.tr("LEFT"), "right": self.tr("RIGHT")}


class Pictures:
    """Paints shots of one drawing on one figure."""

    def __init__(
        self, library: Library, atlas: Atlas, names: ViewNames, drawing: Drawing, figure: str = "neutral"
    ) -> None:
        self._names, self._drawing, self._figure = names, drawing, figure
        self._sheets = Sheets(atlas)
        self._library, self._illustrator = library, Illustrator(atlas, library)
        self._shades: Shades = {}

    def caption(self, view: str) -> str:
        """Return the name of a view."""
        return self._names.view(view)

    def paint(self, painter: QPainter, box: QRectF, shot: Shot) -> None:
        """Paint one picture into a box in tenths of a millimetre."""
        sheet = self._sheets.sheet(self._figure, shot.view)
        state = State(drawing=self._drawing, chosen=shot.choice, view=shot.view, figure=self._figure)
        picture = self._illustrator.picture(state)
        unknown = self._library.unknown if picture.uncovered and not picture.pattern else 0
        caption = self._names.view(shot.view)
        sides = self._names.sides()
        paint_picture(painter, box, sheet, picture, unknown, sides, caption, type_(10), self._shades)

    def image(self, size: tuple[float, float], shot: Shot, dots: float) -> QImage:
        """Return one picture of a size in tenths of a millimetre, ``dots`` pixels a millimetre."""
        factor = dots / 10
        image = QImage(round(size[0] * factor), round(size[1] * factor), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(factor, factor)
        self.paint(painter, QRectF(1, 1, size[0] - 2, size[1] - 2), shot)
        painter.end()
        return image
