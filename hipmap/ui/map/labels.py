# SPDX-License-Identifier: Apache-2.0
"""Words that stand on the picture: left and right, the place under the pointer, what is not covered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from hipmap.core.choice import SIDES
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import line, within
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_THIGHS = ("thigh_anterior_lower", "thigh_posterior_lower", "sole")
_LEVEL = 90  # px


def side_places(
    sheet: Sheet, camera: Camera, free: QRectF, size: QSizeF, taken: list[QRectF]
) -> dict[str, QPointF]:
    """Return the pixel in the middle of each side's word, inside ``free`` and not on ``taken``.

    The word stands on the thigh; when that is out of sight, on the nearest part of the same half of the body.
    """
    if not set(SIDES) <= set(sheet.view.labels):  # a view of one side says so in its caption
        return {}
    room = free.adjusted(size.width() / 2, size.height() / 2, -size.width() / 2, -size.height() / 2)
    blocked = [
        box.adjusted(-size.width() / 2, -size.height() / 2, size.width() / 2, size.height() / 2)
        for box in taken
    ]

    def fits(point: QPointF) -> bool:
        return room.contains(point) and not any(box.contains(point) for box in blocked)

    places = {}
    for side in SIDES:
        wished = camera.to_px(*_thigh(sheet, side))
        found = wished if fits(wished) else _nearest(sheet, camera, fits, side, wished)
        if found is not None:
            places[side] = found
    if len(places) == 2:  # level with each other where both may stand so
        high, low = sorted(place.y() for place in places.values())
        for y in (high, low) if low - high < _LEVEL else ():
            level = {side: QPointF(place.x(), y) for side, place in places.items()}
            if all(fits(place) for place in level.values()):
                return apart(level, size)
    return apart(places, size)


class SidePlaces:
    """Where left and right stand on one canvas; sought anew for other letters and words, and when told."""

    def __init__(self) -> None:
        self._found: tuple[tuple[object, ...], dict[str, QPointF], QSizeF] | None = None

    def forget(self) -> None:
        """Seek anew: the picture, or what stands on it, is another one."""
        self._found = None

    def find(
        self, canvas: Canvas, words: dict[str, str], letters: QFont
    ) -> tuple[dict[str, QPointF], QSizeF]:
        """Return the middle of each side's word and the size of the longer one, in pixels."""
        key = (letters.pointSizeF(), *words.values())
        if self._found is None or self._found[0] != key:
            metrics = QFontMetricsF(letters)
            widest = max(metrics.horizontalAdvance(word) for word in words.values())
            size = QSizeF(widest * 1.1 + 4, metrics.height())
            sheet, camera = canvas.sheet, canvas.camera
            xy, visible = sheet.view.xy, sheet.view.visible
            marks = [mark.cell for mark in canvas.picture.marks if visible >> mark.cell & 1]
            points = [camera.to_px(xy[2 * cell], xy[2 * cell + 1]) for cell in marks]
            taken = canvas.taken + [QRectF(at.x() - 10, at.y() - 10, 20, 20) for at in points]
            self._found = key, side_places(sheet, camera, canvas.free, size, taken), size
        return self._found[1:]


def apart(places: dict[str, QPointF], size: QSizeF) -> dict[str, QPointF]:
    """Return the places moved sideways where two words of ``size`` would touch each other."""
    if len(places) < 2:
        return places
    first, second = sorted(places, key=lambda side: places[side].x())
    away = places[second] - places[first]
    lack = size.width() + 6 - away.x()
    if lack <= 0 or abs(away.y()) > size.height():
        return places
    step = QPointF(lack / 2, 0)
    return {first: places[first] - step, second: places[second] + step}


def _thigh(sheet: Sheet, side: str) -> tuple[float, float]:
    for part in _THIGHS:
        area = sheet.bounds(sheet.cells_of(f"{side}.{part}"))
        if area.width() > 60:  # mm; a strip at the edge is no place for a word
            return area.center().x(), area.center().y()
    x, y = sheet.view.labels[side]
    return x, y


def _nearest(
    sheet: Sheet, camera: Camera, fits: Callable[[QPointF], bool], side: str, wished: QPointF
) -> QPointF | None:
    inside = [point for point in (camera.to_px(x, y) for x, y in sheet.scattered(side)) if fits(point)]
    if not inside:
        return None
    best = min(inside, key=lambda p: abs(p.y() - wished.y()) * 3 + abs(p.x() - wished.x()))
    level = [p.x() for p in inside if abs(p.y() - best.y()) < 30 and abs(p.x() - best.x()) < 160]
    return QPointF((min(level) + max(level)) / 2, best.y())


def paint_sides(
    painter: QPainter, places: dict[str, QPointF], words: dict[str, str], theme: Theme, font: QFont
) -> None:
    """Write LEFT and RIGHT on the body, on a halo so that they read on every ground."""
    spaced = QFont(font)
    spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
    for side, at in places.items():
        word = words[side]
        box = QFontMetricsF(spaced).boundingRect(word)
        if not within(painter, box.translated(at - box.center()).adjusted(-4, -4, 4, 4)):
            continue
        path = QPainterPath()
        path.addText(at.x() - box.center().x(), at.y() - box.center().y(), spaced, word)
        painter.strokePath(path, line(theme.body, 4.0))
        painter.fillPath(path, QColor(theme.text2))


def name_box(near: QRectF, text: str, font: QFont, viewport: QRectF, taken: list[QRectF]) -> QRectF:
    """Return where the label of a place stands: above it, inside the viewport, clear of ``taken``."""
    metrics = QFontMetricsF(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 24, metrics.height() + 14)
    box.moveCenter(QPointF(near.center().x(), 0))
    box.moveBottom(near.top() - 8)
    if box.top() < viewport.top() + 4:
        box.moveTop(near.bottom() + 8)
    box = _kept_inside(box, viewport)
    for other in taken:
        if box.intersects(other):
            left = other.center().x() > viewport.center().x()
            box.moveLeft(other.left() - 8 - box.width() if left else other.right() + 8)
    return _kept_inside(box, viewport)


def paint_name(painter: QPainter, box: QRectF, text: str, theme: Theme, font: QFont) -> None:
    """Paint the label of the place under the pointer or the focus."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.text))
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(font)
    painter.setPen(QColor(theme.panel))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _kept_inside(box: QRectF, viewport: QRectF) -> QRectF:
    box.moveLeft(min(max(box.left(), viewport.left() + 4), viewport.right() - 4 - box.width()))
    box.moveTop(min(max(box.top(), viewport.top() + 4), viewport.bottom() - 4 - box.height()))
    return box
