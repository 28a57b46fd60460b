# SPDX-License-Identifier: Apache-2.0
"""Where the muscles of a view lie at a depth: which one is on top, and where the keyboard stands for each."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from hipmap.ui.map.inside import shown
from hipmap.ui.map.places import Place, Places, Spots
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.place_words import MUSCLE

_FINE = 0.5  # pixels of the picture of numbers, a millimetre
_LEAST = 12  # of these pixels must be seen of a muscle for the keyboard to stand on it


class MusclePlaces(Places):
    """The muscles as places, told apart by a small picture in which each has a number of its own."""

    def __init__(self, sheet: Sheet, spots: Spots, depth: int, known: Container[str]) -> None:
        super().__init__(sheet, spots)
        shapes = shown(sheet, depth)
        self._ids = [shape.id if shape.id.partition(".")[2] in known else "" for shape in shapes]
        size = sheet.size
        picture = QImage(
            round(size.width() * _FINE), round(size.height() * _FINE), QImage.Format.Format_RGB32
        )
        picture.fill(0)
        painter = QPainter(picture)
        painter.scale(_FINE, _FINE)
        for number, shape in enumerate(shapes, start=1):
            painter.fillPath(shape.path, QColor(number, 0, 0))
        painter.end()
        self._numbers = picture.convertToFormat(QImage.Format.Format_RGB888)

    def at(self, x: float, y: float, scale: float) -> Place | None:
        """Return the muscle on top at a place in mm, or None where there is none of the library's."""
        column, row = int(x * _FINE), int(y * _FINE)
        if not self._numbers.valid(column, row):
            return None
        number = self._numbers.pixelColor(column, row).red()
        name = self._ids[number - 1] if number else ""
        return Place(MUSCLE + name, 0) if name else None

    def _find_middles(self) -> dict[str, tuple[float, float]]:
        """Return for each muscle a point on what is seen of it, as near to its middle as can be."""
        picture = self._numbers
        wide, raw = picture.bytesPerLine(), bytes(picture.constBits())
        found: dict[int, list[tuple[int, int]]] = {}
        for row in range(0, picture.height(), 2):
            line = raw[row * wide : row * wide + 3 * picture.width() : 3]
            if not any(line):
                continue
            for column in range(0, len(line), 2):
                if line[column]:
                    found.setdefault(line[column], []).append((column, row))
        middles = {}
        for number, pixels in sorted(found.items()):
            name = self._ids[number - 1]
            if name and 4 * len(pixels) >= _LEAST:
                x = sum(pixel[0] for pixel in pixels) / len(pixels)
                y = sum(pixel[1] for pixel in pixels) / len(pixels)
                best = min(pixels, key=lambda pixel: (pixel[0] - x) ** 2 + (pixel[1] - y) ** 2)
                middles[MUSCLE + name] = ((best[0] + 0.5) / _FINE, (best[1] + 0.5) / _FINE)
        return middles


def outline(sheet: Sheet, place: Place) -> QPainterPath:
    """Return the shape in mm of a muscle that is a place; empty when this view does not have it."""
    name = place.id.removeprefix(MUSCLE)
    shape = sheet.shapes("muscles", (name,)).get(name)
    return shape.path if shape else QPainterPath()
