# SPDX-License-Identifier: Apache-2.0
"""The measures, colours and type of paper, in tenths of a millimetre; the same on PDF, printer and screen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

from hipmap.ui.theme import LIGHT

WIDTH, HEIGHT = 2100.0, 2970.0  # A4
MARGIN, TOP, BOTTOM = 165.0, 130.0, 120.0
CONTENT = WIDTH - 2 * MARGIN
LEAST = 8.2  # points; what is smaller in the usual look stays as it is
INK = LIGHT._replace(stage_top="#FFFFFF", stage_bottom="#FFFFFF")
WRAP = Qt.TextFlag.TextWordWrap.value
_POINT = 254 / 72
_TALL = 9000.0


class Look(NamedTuple):
    """How generous the pages are: pictures in tenths of a millimetre, shares of letters and of gaps."""

    drawing: tuple[float, float] = (570.0, 540.0)
    muscle: tuple[float, float] = (560.0, 400.0)
    letters: float = 1.0
    gaps: float = 1.0

    def points(self, usual: float) -> float:
        """Return a size of letters; none becomes hard to read."""
        return max(min(usual, LEAST), usual * self.letters)


LOOKS = (
    Look(),
    Look((565.0, 480.0), (555.0, 360.0), 0.95, 0.75),
    Look((560.0, 400.0), (550.0, 320.0), 0.87, 0.5),
)
"""The usual look, and closer ones that save a page; pictures are at least 55 mm wide in all."""


def type_(points: float, bold: bool = False, italic: bool = False) -> QFont:
    """Return the application's font at a size on paper."""
    font = QFont(QApplication.font().family())
    font.setPixelSize(max(1, round(points * _POINT)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    font.setFeature(QFont.Tag("liga"), 0)  # who copies words out of the file gets all their letters
    return font


def height_of(text: str, font: QFont, width: float) -> float:
    """Return how high words stand when they wrap."""
    if not text:
        return 0.0
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _TALL), WRAP, text)
    return box.height()


def write(painter: QPainter, text: str, font: QFont, box: QRectF, colour: str, flags: int = 0) -> None:
    """Write words that wrap inside a box."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, WRAP | flags, text)
