# SPDX-License-Identifier: Apache-2.0
"""The blocks of a hand-out: the drawing, the muscles, what to try, sources."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from hipmap.core.record.hand_out import Discussed, Fact, HandOut, Plane
from hipmap.ui.handout.flow import Flow
from hipmap.ui.handout.paper import CONTENT, INK, height_of, type_, write
from hipmap.ui.handout.pictures import Pictures, Shot
from hipmap.ui.map.paint import COVERED, MARKED, line, tinted

_GAP = 32.0


def add_title(flow: Flow, text: str, points: float, space: float = 14.0) -> None:
    """Put a heading over what comes next."""
    font = type_(flow.look.points(points), bold=True)
    height = height_of(text, font, CONTENT) + space * flow.look.gaps
    flow.heading(height, lambda painter, box: write(painter, text, font, box, INK.text))


def add_text(flow: Flow, text: str, points: float = 9.5, role: str = INK.text, space: float = 10.0) -> None:
    """Put a paragraph."""
    if text:
        font = type_(flow.look.points(points))
        height = height_of(text, font, CONTENT) + space * flow.look.gaps
        flow.add(height, lambda painter, box: write(painter, text, font, box, role))


def add_drawing(flow: Flow, said: HandOut, pictures: Pictures) -> None:
    """Put the drawing in the views that show it, and beside or under it what was said of it."""
    count = len(said.views)
    wide, high = flow.look.drawing
    if count == 3:
        wide = (CONTENT - 2 * 15) / 3
    taken = count * wide + max(0, count - 1) * (15 if count == 3 else _GAP)
    facts = (*said.about, *said.facts)
    beside = count < 3
    room = CONTENT - taken - _GAP if beside and count else CONTENT
    column = _facts_height(facts, room) if beside else _facts_row(facts)
    height = (max(high, column) if beside else high + column + 10) if count else column

    def paint(painter: QPainter, box: QRectF) -> None:
        for number, view in enumerate(said.views):
            left = box.left() + number * (wide + (15 if count == 3 else _GAP))
            pictures.paint(painter, QRectF(left, box.top(), wide, high), Shot(view))
        if beside:
            start = box.left() + (taken + _GAP if count else 0)
            _write_facts(painter, facts, QRectF(start, box.top(), room, height))
        else:
            each = CONTENT / max(1, len(facts))
            for number, fact in enumerate(facts):
                cell = QRectF(box.left() + number * each, box.top() + high + 14, each - 20, column)
                _write_facts(painter, (fact,), cell)

    flow.add(height + 26 * flow.look.gaps, paint)


def _facts_height(facts: tuple[Fact, ...], width: float) -> float:
    small, plain = type_(9), type_(10.5)
    return sum(
        (height_of(one.label, small, width) if one.label else 0) + height_of(one.text, plain, width) + 20
        for one in facts
    )


def _facts_row(facts: tuple[Fact, ...]) -> float:
    return max(_facts_height((one,), CONTENT / len(facts) - 20) for one in facts) if facts else 0.0


def _write_facts(painter: QPainter, facts: tuple[Fact, ...], box: QRectF) -> None:
    small, plain = type_(9), type_(10.5)
    y = box.top()
    for fact in facts:
        for text, font, role in ((fact.label, small, INK.text2), (fact.text, plain, INK.text)):
            high = height_of(text, font, box.width())
            write(painter, text, font, QRectF(box.left(), y, box.width(), high), role)
            y += high
        y += 20


def add_muscle(flow: Flow, one: Discussed, pictures: Pictures) -> None:
    """Put a muscle: its picture, and beside it what it is."""
    look = flow.look
    width = CONTENT - look.muscle[0] - _GAP
    parts = [
        (one.name, type_(look.points(13), bold=True), INK.text, 2.0),
        (one.latin, type_(look.points(9.5), italic=True), INK.text2, 12.0 * look.gaps),
        (one.text, type_(look.points(9.5)), INK.text, 10.0 * look.gaps),
        (one.sure, type_(look.points(8.5)), INK.text2, 0.0),
    ]
    heights = [height_of(text, font, width) for text, font, _, _ in parts]
    height = max(look.muscle[1], sum(heights) + sum(part[3] for part in parts))

    def paint(painter: QPainter, box: QRectF) -> None:
        frame = QRectF(box.left(), box.top(), *look.muscle)
        pictures.paint(painter, frame, Shot(one.view, one.choice))
        y = box.top()
        for (text, font, role, space), high in zip(parts, heights, strict=True):
            write(painter, text, font, QRectF(frame.right() + _GAP, y, width, high), role)
            y += high + space

    flow.add(height + 22 * look.gaps, paint)


def legend(said: HandOut) -> tuple[tuple[str, str], ...]:
    """Return the kinds of textures, each with what it means."""
    titles = said.titles
    return (
        ("pain", titles.pain),
        ("core", titles.here),
        ("spread", titles.spread),
        ("rest", titles.uncovered),
        ("point", titles.point),
    )


def texture(kind: str, dots: float) -> QImage:
    """Return one texture of the legend, ``dots`` pixels a millimetre."""
    image = QImage(round(5.8 * dots), round(3.6 * dots), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots / 10, dots / 10)
    sample(painter, kind, QRectF(3, 3, 52, 30))
    painter.end()
    return image


def add_legend(flow: Flow, said: HandOut) -> None:
    """Put what the textures mean."""
    font = type_(8.5)

    def paint(painter: QPainter, box: QRectF) -> None:
        x = box.left()
        for kind, words in legend(said):
            sample(painter, kind, QRectF(x, box.top() + 2, 52, 30))
            x += 62
            painter.setFont(font)
            wide = painter.fontMetrics().horizontalAdvance(words)
            write(painter, words, font, QRectF(x, box.top(), wide + 20, 44), INK.text2)
            x += wide + 34

    flow.add(58, paint)


def sample(painter: QPainter, kind: str, box: QRectF) -> None:
    """Paint one texture of the legend."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind in ("pain", "rest"):
        painter.setPen(line(INK.pain, 4.0))
        painter.setBrush(tinted(INK.pain, MARKED if kind == "pain" else 0.1))
        painter.drawRoundedRect(box, 8, 8)
        if kind == "rest":
            painter.setClipRect(box)
            painter.setPen(line(INK.pain, 3.4))
            for step in range(-30, 60, 16):
                at = box.left() + step
                painter.drawLine(QPointF(at, box.bottom()), QPointF(at + 30, box.top()))
    elif kind == "core":
        painter.setPen(line(INK.accent, 2.0))
        painter.setBrush(tinted(INK.accent, COVERED))
        painter.drawRoundedRect(box, 8, 8)
    elif kind == "spread":
        painter.setPen(line(INK.accent, 4.6))
        painter.drawPoints(
            [
                QPointF(box.left() + 5 + 11 * column + (row % 2) * 5, box.top() + 5 + 10 * row)
                for row in range(3)
                for column in range(5)
            ]
        )
    else:
        middle = box.center()
        for slope in (1, -1):
            painter.setPen(line(INK.mark, 6.0))
            painter.drawLine(middle + QPointF(-11, -11 * slope), middle + QPointF(11, 11 * slope))
    painter.restore()


def add_planes(flow: Flow, planes: tuple[Plane, ...]) -> None:
    """Put the three planes beside each other, each with its exercises under one another."""
    if not planes:
        return
    look = flow.look
    wide = (CONTENT - 2 * _GAP) / 3
    heads, name = type_(look.points(10.5), bold=True), type_(look.points(9.5), bold=True)
    how, warn = type_(look.points(8.8)), type_(look.points(8.2))

    def column(painter: QPainter | None, plane: Plane, left: float, top: float) -> float:
        """Return how far down a column reaches; paints it if there is a painter."""

        def say(text: str, font: QFont, role: str, indent: float = 0.0) -> float:
            high = height_of(text, font, wide - indent)
            if painter is not None:
                write(painter, text, font, QRectF(left + indent, y, wide - indent, high), role)
            return high

        y = top
        say(plane.name, heads, INK.accent)
        if painter is not None:
            painter.setPen(line(INK.line2, 2.0))
            painter.drawLine(QPointF(left, top + 54), QPointF(left + wide, top + 54))
        y += 66
        for one in plane.tries:
            y += say(one.name, name, INK.text) + 6
            for text in one.cautions:
                high = say(text, warn, INK.warn_text, 20)
                if painter is not None:
                    painter.fillRect(QRectF(left, y, 6, high), QColor(INK.warn_line))
                y += high + 10 * look.gaps
            y += say(one.how, how, INK.text) + 28 * look.gaps
        return y - top

    def paint(painter: QPainter, box: QRectF) -> None:
        for number, plane in enumerate(planes):
            column(painter, plane, box.left() + number * (wide + _GAP), box.top())

    flow.add(max(column(None, plane, 0, 0) for plane in planes), paint)
