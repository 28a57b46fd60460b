# SPDX-License-Identifier: Apache-2.0
"""Words that stand on the picture: left and right, the place under the pointer, what is not covered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import line
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

SIDES = ("left", "right")
_THIGHS = ("thigh_anterior_lower", "thigh_posterior_lower", "sole")
_LEVEL = 90  # px
_FAR = 1e6
_TRIED = 12
_BESIDE = 9.0  # px beside the line of a label that it touches


def side_places(
    sheet: Sheet, camera: Camera, free: QRectF, size: QSizeF, taken: list[QRectF]
) -> dict[str, QPointF]:
    """Return the pixel in the middle of each side's word, inside ``free`` and not on ``taken``.

    The word stands on the thigh; when that is out of sight, on the nearest part of the same half of the body.
    """
    if not {"left", "right"} <= set(sheet.view.labels):  # a view of one side says so in its caption
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
        for y in sorted(place.y() for place in places.values()):
            level = {side: QPointF(place.x(), y) for side, place in places.items()}
            if abs(y - wished.y()) < _LEVEL and all(fits(place) for place in level.values()):
                return apart(level, size)
    return apart(places, size)


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
    shown = painter.clipBoundingRect() if painter.hasClipping() else None
    for side, at in places.items():
        word = words[side]
        box = QFontMetricsF(spaced).boundingRect(word)
        if shown is not None and not shown.intersects(
            box.translated(at - box.center()).adjusted(-4, -4, 4, 4)
        ):
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


def leader_box(
    lines: tuple[str, str],
    fonts: tuple[QFont, QFont],
    free: QRectF,
    avoid: list[QPointF],
    taken: list[QRectF],
    target: QPointF,
) -> QRectF:
    """Return the place in ``free`` close to ``target`` that hides few of the points to avoid.

    Nothing of ``taken`` is hidden where that can be; a short line hides the body less than a long one.
    """
    width = max(QFontMetricsF(f).horizontalAdvance(t) for f, t in zip(fonts, lines, strict=True)) + 24
    height = sum(QFontMetricsF(f).height() for f in fonts) + 20
    width = min(width, free.width())
    boxes = []
    for away in (28.0, 70.0, 120.0, 180.0):
        for x in (target.x() - width - away, target.x() - width / 2, target.x() + away, free.left(), _FAR):
            for y in (target.y() - height - away, target.y() - height / 2, target.y() + away):
                box = QRectF(min(x, free.right() - width), y, width, height)
                box.moveLeft(max(box.left(), free.left()))
                box.moveTop(min(max(box.top(), free.top()), free.bottom() - height))
                boxes.append(box)

    def cost(box: QRectF) -> float:
        hidden = sum(_shared(box, other) for other in taken)
        points = sum(box.contains(point) for point in avoid)
        on_it = 4000.0 if box.adjusted(-8, -8, 8, 8).contains(target) else 0.0
        return hidden + on_it + 40 * points + _reach(box, target)

    # Whether its line hides something is worth asking only of the best.
    first = sorted(((cost(box), number) for number, box in enumerate(boxes)))[:_TRIED]
    return boxes[min(first, key=lambda one: one[0] + 25 * _crossed(boxes[one[1]], target, avoid))[1]]


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()


def _crossed(box: QRectF, target: QPointF, avoid: list[QPointF]) -> int:
    """Return how many points lie under the line from a box to its target."""
    start = _start(box, target)
    way = target - start
    length = max(1.0, way.x() ** 2 + way.y() ** 2)
    count = 0
    for point in avoid:
        from_start = point - start
        share = min(max((from_start.x() * way.x() + from_start.y() * way.y()) / length, 0.0), 1.0)
        beside = from_start - way * share
        count += share < 0.9 and abs(beside.x()) + abs(beside.y()) < _BESIDE
    return count


def _start(box: QRectF, target: QPointF) -> QPointF:
    """Return where in a box the line to its target begins."""
    return QPointF(
        min(max(target.x(), box.left() + 12), box.right() - 12),
        min(max(target.y(), box.top() + 12), box.bottom() - 12),
    )


def _reach(box: QRectF, target: QPointF) -> float:
    """Return how far a point lies outside a box, in pixels."""
    x = max(box.left() - target.x(), target.x() - box.right(), 0.0)
    y = max(box.top() - target.y(), target.y() - box.bottom(), 0.0)
    return x + y


def paint_leader(
    painter: QPainter,
    box: QRectF,
    target: QPointF,
    lines: tuple[str, str],
    fonts: tuple[QFont, QFont],
    theme: Theme,
) -> None:
    """Paint the label of the uncovered part and the line that leads there."""
    start = _start(box, target)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line(theme.mark_halo, 3.4))
    painter.drawLine(start, target)
    painter.setPen(line(theme.mark, 1.2))
    painter.drawLine(start, target)
    painter.setPen(line(theme.mark_halo, 1.5))
    painter.setBrush(QColor(theme.mark))
    painter.drawEllipse(target, 3.6, 3.6)
    painter.setPen(line(theme.line, 1.0))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, 8, 8)
    top = box.adjusted(12, 10, -12, -10)
    for text, font, colour in zip(lines, fonts, (theme.text, theme.text2), strict=True):
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
        top.setTop(top.top() + metrics.height())


def _kept_inside(box: QRectF, viewport: QRectF) -> QRectF:
    box.moveLeft(min(max(box.left(), viewport.left() + 4), viewport.right() - 4 - box.width()))
    box.moveTop(min(max(box.top(), viewport.top() + 4), viewport.bottom() - 4 - box.height()))
    return box
