# SPDX-License-Identifier: Apache-2.0
"""The timeline: extent as bars above, pain and function as marked lines below, one place a visit.

Qt Essentials has no charts and a chart library would outweigh the program; this is a page of lines.
Visits stand at equal distances in their own order, so that a wrong clock moves none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from hipmap.core.visits.course import Point
from hipmap.ui.map.paint import line, tinted
from hipmap.ui.theme import Theme
from hipmap.ui.visits.words import SERIES

_TOP, _RATED = 0.42, 10  # share of the height for the bars; the highest rating
_DASHES: dict[str, list[float]] = {
    "now": [],
    "worst": [5, 3],
    "average": [1.5, 2.5],
    "function": [7, 2, 1.5, 2],
}
_MARK, _BESIDE, _LINE = 0.28, 0.4, 0.11  # of a mark, from series to series, of a line: in heights of letters


class Labels(NamedTuple):
    """The words of the picture: headings, one label a visit, its extent, and the names of the series."""

    extent: str
    rated: str
    visits: Sequence[str]
    extents: Sequence[str]
    series: Mapping[str, str]


class Plan(NamedTuple):
    """Where things stand: the two fields, and the place across of each visit, in the painter's units."""

    bars: QRectF
    rated: QRectF
    across: tuple[float, ...]

    def height(self, value: float) -> float:
        """Return the place down of a rating of 0 to 10."""
        return self.rated.bottom() - self.rated.height() * value / _RATED


def plan(room: QRectF, count: int, letters: QFont) -> Plan:
    """Return where the fields stand in a rectangle."""
    high = QFontMetricsF(letters).height()
    left = QFontMetricsF(letters).horizontalAdvance("10") + high * 0.6
    inner = room.adjusted(left, high * 1.6, -8, -high * 3.4)  # heading above, visits and key below
    cut = inner.top() + inner.height() * _TOP
    bars = QRectF(inner.left(), inner.top() + high, inner.width(), cut - inner.top() - high)
    rated = QRectF(inner.left(), cut + high * 2.2, inner.width(), inner.bottom() - cut - high * 2.2)
    step = inner.width() / max(1, count)
    return Plan(bars, rated, tuple(inner.left() + step * (at + 0.5) for at in range(count)))


def paint_timeline(
    painter: QPainter, room: QRectF, theme: Theme, points: Sequence[Point], labels: Labels, letters: QFont
) -> None:
    """Paint the course of the visits into a rectangle; ``letters`` sets the size of everything written."""
    at = plan(room, len(points), letters)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(letters)
    high = QFontMetricsF(letters).height()
    painter.setPen(QColor(theme.text))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(QRectF(room.left(), room.top(), room.width(), high * 1.3), left, labels.extent)
    painter.drawText(
        QRectF(room.left(), at.rated.top() - high * 2.0, room.width(), high * 1.3), left, labels.rated
    )
    _paint_grid(painter, at, theme, high)
    _paint_bars(painter, at, theme, points, labels, high)
    for name in SERIES:
        _paint_series(painter, at, theme, name, [_value(point, name) for point in points])
    _paint_visits(painter, at, theme, labels, high)
    _paint_key(
        painter, QRectF(room.left(), room.bottom() - high * 1.5, room.width(), high * 1.5), theme, labels
    )
    painter.restore()


def _value(point: Point, name: str) -> int | None:
    value: int | None = point.function if name == "function" else getattr(point.ratings, name)
    return value


def _paint_grid(painter: QPainter, at: Plan, theme: Theme, high: float) -> None:
    for value in (0, 5, 10):
        y = at.height(value)
        painter.setPen(QPen(QColor(theme.line2 if value == 0 else theme.line), 1.0))
        painter.drawLine(QPointF(at.rated.left(), y), QPointF(at.rated.right(), y))
        painter.setPen(QColor(theme.text2))
        box = QRectF(at.rated.left() - high * 3.4, y - high / 2, high * 3, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))
    painter.setPen(QPen(QColor(theme.line2), 1.0))
    painter.drawLine(at.bars.bottomLeft(), at.bars.bottomRight())


def _paint_bars(
    painter: QPainter, at: Plan, theme: Theme, points: Sequence[Point], labels: Labels, high: float
) -> None:
    most = max((point.extent_cm2 or 0.0 for point in points), default=0.0) or 1.0
    step = at.bars.width() / max(1, len(points))
    wide = min(step * 0.5, 5 * high)
    for x, point, said in zip(at.across, points, labels.extents, strict=True):
        tall = (point.extent_cm2 or 0.0) / most * at.bars.height()
        bar = QRectF(x - wide / 2, at.bars.bottom() - tall, wide, tall)
        if point.extent_cm2 is not None:
            painter.setPen(line(theme.pain, 1.6))
            painter.setBrush(tinted(theme.pain, 0.42))
            painter.drawRect(bar)
        painter.setPen(QColor(theme.text if point.extent_cm2 is not None else theme.text2))
        box = QRectF(x - step / 2, bar.top() - high * 1.1, step, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _fitted(painter, said, step - 4))


def _paint_series(painter: QPainter, at: Plan, theme: Theme, name: str, values: Sequence[int | None]) -> None:
    """Paint one line; where nobody asked it breaks off."""
    before: QPointF | None = None
    high = QFontMetricsF(painter.font()).height()
    across = [x + _BESIDE * high * (SERIES.index(name) - 1.5) for x in at.across]  # equal ratings stay apart
    for x, value in zip(across, values, strict=True):
        here = None if value is None else QPointF(x, at.height(value))
        if here is not None and before is not None:
            painter.setPen(_pen(theme, name, high))
            painter.drawLine(before, here)
        before = here
    for x, value in zip(across, values, strict=True):
        if value is not None:
            _paint_mark(painter, theme, name, QPointF(x, at.height(value)))


def _colour(theme: Theme, name: str) -> str:
    return theme.accent if name == "function" else theme.pain if name == "now" else theme.text


def _pen(theme: Theme, name: str, high: float) -> QPen:
    pen = QPen(QColor(_colour(theme, name)), _LINE * high)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _DASHES[name]:
        pen.setDashPattern(_DASHES[name])
    return pen


def _paint_mark(painter: QPainter, theme: Theme, name: str, at: QPointF) -> None:
    """Paint a circle, triangle, square or diamond: the shape tells the series without its colour."""
    high = QFontMetricsF(painter.font()).height()
    size = _MARK * high
    painter.setPen(line(_colour(theme, name), _LINE * high))
    painter.setBrush(QColor(_colour(theme, name) if name in ("now", "function") else theme.panel))
    corners = {
        "worst": ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
        "average": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        "function": ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
    }.get(name)
    if corners is None:
        painter.drawEllipse(at, size, size)
        return
    path = QPainterPath()
    for number, (x, y) in enumerate(corners):
        corner = at + QPointF(x * size, y * size)
        path.lineTo(corner) if number else path.moveTo(corner)
    path.closeSubpath()
    painter.drawPath(path)


def _paint_visits(painter: QPainter, at: Plan, theme: Theme, labels: Labels, high: float) -> None:
    step = at.rated.width() / max(1, len(at.across))
    every = max(
        1, round(QFontMetricsF(painter.font()).horizontalAdvance("30. nov. 2026") / max(step, 1) + 0.3)
    )
    painter.setPen(QColor(theme.text))
    for number, (x, said) in enumerate(zip(at.across, labels.visits, strict=True)):
        if number % every == 0:
            box = QRectF(x - step * every / 2, at.rated.bottom() + high * 0.5, step * every, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _fitted(painter, said, step * every - 4))


def _paint_key(painter: QPainter, room: QRectF, theme: Theme, labels: Labels) -> None:
    x, middle = room.left(), room.center().y()
    metrics = QFontMetricsF(painter.font())
    high = metrics.height()
    for name in SERIES:
        painter.setPen(_pen(theme, name, high))
        painter.drawLine(QPointF(x, middle), QPointF(x + high * 1.8, middle))
        _paint_mark(painter, theme, name, QPointF(x + high * 0.9, middle))
        x += high * 2.1
        said = _fitted(painter, labels.series[name], room.right() - x)
        wide = metrics.horizontalAdvance(said)
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(x, room.top(), wide + 4, room.height()), Qt.AlignmentFlag.AlignVCenter, said)
        x += wide + high


def _fitted(painter: QPainter, words: str, wide: float) -> str:
    return QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, max(wide, 8.0))
