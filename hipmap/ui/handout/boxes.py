# SPDX-License-Identifier: Apache-2.0
"""The boxes that warn: what a yes asks for, and questions that nobody has answered yet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from hipmap.core.record.hand_out import Asked, HandOut
from hipmap.ui.handout.flow import Flow
from hipmap.ui.handout.paper import CONTENT, INK, height_of, type_, write
from hipmap.ui.map.paint import line

_PAD, _GAP = 32.0, 14.0


def add_urgency(flow: Flow, said: HandOut) -> None:
    """Put what a yes asks for over everything else, in the largest type of the page."""
    if not said.urgency:
        return
    wide = CONTENT - 2 * _PAD - 110
    parts = [(said.urgency, type_(20, bold=True))]
    for sign in said.signs:
        parts.append((sign.question, type_(10)))
        if sign.advice:
            parts.append((sign.advice, type_(11, bold=True)))
    heights = [height_of(text, font, wide) for text, font in parts]
    height = sum(heights) + _GAP * (len(parts) - 1) + 2 * _PAD

    def paint(painter: QPainter, box: QRectF) -> None:
        ground(painter, box.adjusted(0, 0, 0, -24), 7.0)
        triangle(painter, QPointF(box.left() + _PAD, box.top() + _PAD + 6), 72)
        y = box.top() + _PAD
        for (text, font), high in zip(parts, heights, strict=True):
            write(painter, text, font, QRectF(box.left() + _PAD + 110, y, wide, high), INK.warn_text)
            y += high + _GAP

    flow.add(height + 24, paint)


def pin_questions(flow: Flow, said: HandOut) -> None:
    """Put unanswered questions at the foot of the first page, in two columns."""
    if not said.asked:
        return
    title, small, strong, note = type_(12, bold=True), type_(9), type_(9, bold=True), type_(8.5)
    half = (CONTENT - 2 * _PAD - 40) / 2
    top = _PAD + height_of(said.titles.questions, title, CONTENT) + _GAP

    def rows(asked: Asked) -> tuple[float, list[tuple[str, float, float]]]:
        """Return the height of a group and its questions: text, column, top."""
        y = height_of(asked.urgency, strong, CONTENT - 2 * _PAD) + 6
        placed, pair = [], asked.questions
        for at in range(0, len(pair), 2):
            heights = [height_of(text, small, half - 26) for text in pair[at : at + 2]]
            placed += [(text, float(column), y) for column, text in enumerate(pair[at : at + 2])]
            y += max(heights) + 8
        return y, placed

    groups = [(asked, *rows(asked)) for asked in said.asked]
    note_height = height_of(said.asked_note, note, CONTENT - 2 * _PAD)
    height = top + sum(group[1] + 8 for group in groups) + note_height + _PAD

    def paint(painter: QPainter, box: QRectF) -> None:
        ground(painter, box, 4.0)
        triangle(painter, QPointF(box.left() + _PAD, box.top() + _PAD - 2), 46)
        heading = box.adjusted(_PAD + 64, _PAD, -_PAD, 0)
        write(painter, said.titles.questions, title, heading, INK.warn_text)
        y = box.top() + top
        for asked, high, placed in groups:
            row = QRectF(box.left() + _PAD, y, CONTENT - 2 * _PAD, high)
            write(painter, asked.urgency, strong, row, INK.warn_text)
            for text, column, down in placed:
                left = box.left() + _PAD + column * (half + 40)
                square(painter, QPointF(left, y + down + 7))
                write(painter, text, small, QRectF(left + 34, y + down, half - 26, 400), INK.text)
            y += high + 8
        write(painter, said.asked_note, note, QRectF(row.left(), y, row.width(), note_height), INK.text2)

    flow.pin(height + 16, lambda painter, box: paint(painter, box.adjusted(0, 0, 0, -16)))


def ground(painter: QPainter, box: QRectF, width: float) -> None:
    """Paint the ground of a warning with its edge, which also tells in grey."""
    painter.setPen(line(INK.warn_line, width))
    painter.setBrush(QColor(INK.warn_fill))
    painter.drawRoundedRect(box, 22, 22)


def triangle(painter: QPainter, at: QPointF, size: float) -> None:
    """Paint the sign for a warning."""
    top = QPointF(at.x() + size / 2, at.y())
    painter.setPen(line(INK.warn_line, size / 12))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawPolygon(QPolygonF([top, at + QPointF(size, size * 0.9), at + QPointF(0, size * 0.9)]))
    painter.setPen(line(INK.warn_text, size / 11))
    painter.drawLine(top + QPointF(0, size * 0.34), top + QPointF(0, size * 0.58))
    painter.drawPoint(top + QPointF(0, size * 0.74))


def square(painter: QPainter, at: QPointF) -> None:
    """Paint a box to tick."""
    painter.setPen(line(INK.warn_text, 2.4))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(QRectF(at.x(), at.y(), 22, 22))
