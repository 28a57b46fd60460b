# SPDX-License-Identifier: Apache-2.0
"""The program's own icons: lines on a grid of 24, painted in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

# M, L, C take absolute numbers; O is a circle: centre x, centre y, radius; Z closes.
DRAWINGS = {
    "select": "M 7 3.5 L 7 17.5 L 10.6 14.4 L 13 20 L 15.4 19 L 13 13.6 L 17.6 13.2 Z",
    "brush": "M 20 4 L 11.5 12.5 M 9.2 12.6 C 11.2 12.6 12.4 14.2 12 16 C 11.5 18.8 8.5 20.5 4.5 19.8 "
    "C 6 18.8 6 17.6 6.2 15.8 C 6.4 13.8 7.6 12.6 9.2 12.6 Z",
    "erase": "M 9 19.5 L 4.5 15 C 3.8 14.3 3.8 13.5 4.5 12.8 L 12.8 4.5 C 13.5 3.8 14.3 3.8 15 4.5 "
    "L 19.5 9 C 20.2 9.7 20.2 10.5 19.5 11.2 L 11.2 19.5 Z M 9 8.3 L 15.7 15 M 11 19.5 L 20 19.5",
    "lasso": "M 7 14.6 C 4.8 13.6 3.5 12 3.5 10.2 C 3.5 6.9 7.3 4.3 12 4.3 C 16.7 4.3 20.5 6.9 20.5 10.2 "
    "C 20.5 13.5 16.7 16.1 12 16.1 C 11.4 16.1 10.8 16.1 10.2 16 O 8.6 15.6 1.7 "
    "M 8.6 17.3 C 8.6 18.8 7.8 20 6.2 20.6",
    "layers": "M 12 3.5 L 21 8.5 L 12 13.5 L 3 8.5 Z M 3 12.5 L 12 17.5 L 21 12.5 "
    "M 3 16.5 L 12 21.5 L 21 16.5",
    "mirror": "M 12 3 L 12 21 M 9 7 L 3.5 18 L 9 18 Z M 15 7 L 20.5 18 L 15 18 Z",
    "clear": "M 5 7 L 19 7 M 10 7 L 10 4 L 14 4 L 14 7 M 6.5 7 L 7.4 20 L 16.6 20 L 17.5 7",
    "undo": "M 9 5 L 4.5 9.5 L 9 14 M 4.5 9.5 L 14 9.5 C 18 9.5 20 12 20 14.5 C 20 17 18 19 15 19 L 11 19",
    "redo": "M 15 5 L 19.5 9.5 L 15 14 M 19.5 9.5 L 10 9.5 C 6 9.5 4 12 4 14.5 C 4 17 6 19 9 19 L 13 19",
    "list": "M 9 6 L 20 6 M 9 12 L 20 12 M 9 18 L 20 18 M 4.5 6 L 5 6 M 4.5 12 L 5 12 M 4.5 18 L 5 18",
    "search": "O 10.5 10.5 6 M 15 15 L 20 20",
    "back": "M 14.5 5.5 L 8 12 L 14.5 18.5",
    "forward": "M 9.5 5.5 L 16 12 L 9.5 18.5",
    "contents": "M 12 6.5 C 10 4.8 7 4.5 3.5 4.8 L 3.5 18.5 C 7 18.2 10 18.5 12 20.2 "
    "C 14 18.5 17 18.2 20.5 18.5 L 20.5 4.8 C 17 4.5 14 4.8 12 6.5 M 12 6.5 L 12 20.2",
    "contrast": "O 12 12 8.5 F 12 3.5 C 16.7 3.5 20.5 7.3 20.5 12 C 20.5 16.7 16.7 20.5 12 20.5 Z",
    "warning": "M 12 4 L 21 19.5 L 3 19.5 Z M 12 10 L 12 14 M 12 16.8 L 12 17",
    "together": "O 9 12 5.5 O 15 12 5.5",
    "joint": "O 8.5 8.5 4 M 11.5 11.5 L 17 20 M 13 6 C 16 7 18 9 18.5 12.5",
    "nerve": "M 5 4 C 9 8 9 11 10.5 13 C 12 15 15 16 17 20 M 9.5 11 C 13 11 16 9 19 5 M 10.5 13.5 L 7 20",
    "tendon": "M 6 4 C 8 9 8 15 6 20 M 10 4 C 11 9 11 15 10 20 M 15 4 C 17 9 17 15 15 20",
    "bone": "M 7 7 L 17 17 M 7 7 C 4 8 3 5 5 4.5 C 5.5 2.5 8.5 4 7 7 M 17 17 C 20 16 21 19 19 19.5 "
    "C 18.5 21.5 15.5 20 17 17",
    "spine": "M 8 4 L 16 4 M 7 8.5 L 17 8.5 M 7 13 L 17 13 M 8 17.5 L 16 17.5 M 12 4 L 12 21",
    "general": "O 12 5.5 2.5 M 12 9 L 12 15 M 6 11 L 18 11 M 12 15 L 8.5 21 M 12 15 L 15.5 21",
    "star": "M 12.0 3.8 L 14.2 9.4 L 20.2 9.7 L 15.5 13.5 L 17.1 19.4 L 12.0 16.1 "
    "L 6.9 19.4 L 8.5 13.5 L 3.8 9.7 L 9.8 9.4 Z",
    "star_on": "F 12.0 3.8 L 14.2 9.4 L 20.2 9.7 L 15.5 13.5 L 17.1 19.4 L 12.0 16.1 "
    "L 6.9 19.4 L 8.5 13.5 L 3.8 9.7 L 9.8 9.4 Z",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "read": "M 5 4.5 L 19 4.5 L 19 19.5 L 5 19.5 Z M 8 9 L 16 9 M 8 12.5 L 16 12.5 M 8 16 L 13 16",
    "screen": "M 3.5 5 L 20.5 5 L 20.5 16 L 3.5 16 Z M 12 16 L 12 20 M 8 20 L 16 20",
    "spotlight": "O 12 12 4.5 M 12 2.5 L 12 5 M 12 19 L 12 21.5 M 2.5 12 L 5 12 M 19 12 L 21.5 12 "
    "M 5.3 5.3 L 7 7 M 17 17 L 18.7 18.7 M 18.7 5.3 L 17 7 M 7 17 L 5.3 18.7",
    "pen": "M 4 20 L 5 15.5 L 16 4.5 L 19.5 8 L 8.5 19 Z M 13.5 7 L 17 10.5",
    "points": "M 10 13 L 10 5.5 C 10 3.4 13 3.4 13 5.5 L 13 11 L 17 12 C 18.6 12.5 19 13.6 18.8 15 "
    "L 18 20.5 L 11 20.5 L 7 15.5 C 6 14 7.6 12.8 8.8 13.8 Z",
    "flip": "M 7.5 4 L 7.5 18.5 M 3.8 14.8 L 7.5 18.5 L 11.2 14.8 M 16.5 20 L 16.5 5.5 "
    "M 12.8 9.2 L 16.5 5.5 L 20.2 9.2",
    "help": "O 12 12 8.5 M 9.5 9.8 C 9.7 6.6 14.6 6.8 14.4 10 C 14.2 12 12 12 12 14 M 12 16.8 L 12 17",
}
KINDS = {"inflammation": "joint", "vessel": "general", "pelvis": "general", "child": "general"}


def path(name: str) -> tuple[QPainterPath, QPainterPath]:
    """Return the lines and the filled part of an icon on its grid of 24."""
    lines, filled = QPainterPath(), QPainterPath()
    pen = lines
    words = iter(DRAWINGS[name].split())
    for word in words:
        if word == "O":
            middle, radius = _point(words), float(next(words))
            lines.addEllipse(middle, radius, radius)
        elif word == "F":
            pen = filled
            pen.moveTo(_point(words))
        elif word == "M":
            pen.moveTo(_point(words))
        elif word == "L":
            pen.lineTo(_point(words))
        elif word == "C":
            pen.cubicTo(_point(words), _point(words), _point(words))
        else:
            pen.closeSubpath()
    return lines, filled


def _point(words: Iterator[str]) -> QPointF:
    return QPointF(float(next(words)), float(next(words)))


def paint(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.height() / 24)
    lines, filled = path(name)
    line = QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(lines, line)
    painter.fillPath(filled, colour)
    painter.restore()
