# SPDX-License-Identifier: Apache-2.0
"""Sizes for a screen that is read from across a room, given for 1920 x 1080."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication

from hipmap.ui.measures import scale

NAME, SAY, LINE, KEY, STEP, SIDE, LATIN = 68.0, 36.0, 34.0, 25.0, 21.0, 26.0, 30.0
BODY_SHARE = 0.6
_LARGER = 1.25  # how far the system's letter size is followed: these letters are large already


def factor(window: QSize) -> float:
    """Return pixels of a window for one of 1920 x 1080, grown with the system's letters."""
    grown = min(max(scale(), 1.0), _LARGER)
    return max(0.3, min(window.width() / 1920, window.height() / 1080)) * grown


def letters(px: float, weight: QFont.Weight = QFont.Weight.Normal, italic: bool = False) -> QFont:
    """Return the application's font at a size in pixels."""
    result = QFont(QApplication.font())
    result.setPixelSize(max(8, round(px)))
    result.setWeight(weight)
    result.setItalic(italic)
    return result


def turn(painter: QPainter, size: QSize) -> None:
    """Turn what is painted from now on upside down, for a reader on the other side of the screen."""
    painter.translate(size.width(), size.height())
    painter.rotate(180)
