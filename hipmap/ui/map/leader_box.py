# SPDX-License-Identifier: Apache-2.0
"""Where the label of the uncovered part stands, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hipmap.ui.map.paint import line, within
from hipmap.ui.theme import Theme

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels
_LOOKED_AT, _TRIED = 60, 12  # places for a label
_ON_BODY = 260.0  # px that a label may stand farther away when it then lies beside the body
_POINT = 90.0  # and for each point of drawing and pattern that it would hide
_MOST_COVERED, _MOST_HIDDEN = 0.1, 0.25  # of a label by other widgets; by a label of drawing and pattern
_BESIDE = 9.0  # px beside the line of a label that it touches


def leader_box(
    lines: tuple[str, str],
    fonts: tuple[QFont, QFont],
    free: QRectF,
    avoid: list[QPointF],
    taken: list[QRectF],
    target: QPointF,
    body: Callable[[float], tuple[float, float]],
) -> QRectF | None:
    """Return the place in ``free`` close to ``target`` that hides few of the points to avoid.

    Free ground beside the body comes first, at about the same height; ``body`` tells from where to where the
    body reaches at a height, all in pixels. None when every place would lie on another widget of ``taken`` or
    hide too much of what it speaks of.
    """
    points = [(point.x(), point.y()) for point in avoid]
    others = [other.adjusted(-6, -6, 6, 6) for other in taken]
    blocks = [(one.left(), one.top(), one.right(), one.bottom()) for one in others]
    at, boxes = (target.x(), target.y()), _leader_boxes(lines, fonts, free, target)
    lowest = min(box[3] - box[1] for box in boxes)

    def cost(box: Box) -> float:
        hidden = sum(_shared(box, other) for other in blocks)
        on_it = 4000.0 if _holds(box, *at, 8) else 0.0
        beside = _ON_BODY * _on_body(box, body)
        off_level = 0.4 * abs((box[1] + box[3]) / 2 - at[1])
        wrapped = 0.5 * (box[3] - box[1] - lowest)
        return hidden + on_it + beside + off_level + wrapped + _reach(box, *at)

    # What takes longer to find out is asked of the best only.
    first = sorted((cost(box), box) for box in boxes)[:_LOOKED_AT]
    first = sorted((so_far + _POINT * _inside(box, points), box) for so_far, box in first)[:_TRIED]
    best = min(first, key=lambda one: one[0] + 25 * _crossed(QRectF(*_sized(one[1])), target, avoid))[1]
    found = QRectF(*_sized(best))
    covered = sum(_shared(best, other) for other in blocks) / (found.width() * found.height())
    hidden = _inside(best, points) / max(1, len(points))
    return None if covered > _MOST_COVERED or hidden > _MOST_HIDDEN else found


def _sized(box: Box) -> Box:
    """Return left, top, width and height of left, top, right and bottom."""
    return box[0], box[1], box[2] - box[0], box[3] - box[1]


def _holds(box: Box, x: float, y: float, margin: float = 0) -> bool:
    """Tell whether a point lies in a box with a margin around it."""
    return box[0] - margin <= x <= box[2] + margin and box[1] - margin <= y <= box[3] + margin


def _leader_boxes(
    lines: tuple[str, str], fonts: tuple[QFont, QFont], free: QRectF, target: QPointF
) -> list[Box]:
    """Return places for a label: around its target and at both edges, in one line each or wrapped."""
    boxes, at = [], (target.x(), target.y())
    left, top, right, bottom = free.left(), free.top(), free.right(), free.bottom()
    for width, height in _leader_sizes(lines, fonts, free.width()):
        lowest, last = max(top, bottom - height), max(left, right - width)
        lefts = [at[0] - width / 2, left, last]
        for away in (28.0, 70.0, 120.0, 180.0):
            lefts += [at[0] - width - away, at[0] + away]
        for x in {min(max(x, left), last) for x in lefts}:
            for y in (-200, -130, -height - 70, -height - 28, -height / 2, 28, 70, 130, 200):
                over = min(max(at[1] + y, top), lowest)
                boxes.append((x, over, x + width, over + height))
    return boxes


def _leader_sizes(
    lines: tuple[str, str], fonts: tuple[QFont, QFont], room: float
) -> list[tuple[float, float]]:
    """Return the sizes of a label with lines as they are, where there is room, and wrapped once and twice."""
    both = list(zip(fonts, lines, strict=True))
    whole = max(QFontMetricsF(letters).horizontalAdvance(text) for letters, text in both)
    words = [QFontMetricsF(letters).horizontalAdvance(one) for letters, text in both for one in text.split()]
    sizes = {}
    for share in (1.0, 0.66, 0.5):
        wide = max(min(share * whole, room - 26), max(words))
        sizes[wide + 26] = sum(_wrapped(text, letters, wide + 2) for letters, text in both) + 20
    return list(sizes.items())


def _inside(box: Box, points: list[tuple[float, float]]) -> int:
    """Return how many points lie in a box."""
    left, top, right, bottom = box
    return sum(left <= x <= right and top <= y <= bottom for x, y in points)


def _wrapped(text: str, letters: QFont, width: float) -> float:
    """Return the height of a text that wraps at a width."""
    box = QRectF(0, 0, width, 4000)
    return QFontMetricsF(letters).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()


def _on_body(box: Box, body: Callable[[float], tuple[float, float]]) -> float:
    """Return how much of a box lies on the body, from 0 to 1."""
    share = 0.0
    for part in (0.1, 0.5, 0.9):
        left, right = body(box[1] + part * (box[3] - box[1]))
        share += max(0.0, min(right, box[2]) - max(left, box[0])) / (box[2] - box[0])
    return share / 3


def _shared(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


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


def _reach(box: Box, x: float, y: float) -> float:
    """Return how far a point lies outside a box, in pixels."""
    return max(box[0] - x, x - box[2], 0.0) + max(box[1] - y, y - box[3], 0.0)


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
    if not within(painter, box.adjusted(-1, -1, 1, 1)):  # the brush is oftener at the point
        return
    painter.setPen(line(theme.line, 1.0))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, 8, 8)
    top = box.adjusted(12, 10, -12, -10)
    for text, font, colour in zip(lines, fonts, (theme.text, theme.text2), strict=True):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, text)
        top.setTop(top.top() + _wrapped(text, font, top.width()))
