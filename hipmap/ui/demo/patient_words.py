# SPDX-License-Identifier: Apache-2.0
"""The few large words beside the body on the patient's screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hipmap.ui.demo import sizes
from hipmap.ui.demo.speech import Card
from hipmap.ui.labels import BOLD, HALF, PLAIN
from hipmap.ui.map.legend import paint_swatch
from hipmap.ui.map.paint import MARKED, line, paint_ground, tinted
from hipmap.ui.theme import Theme

_WRAP = Qt.TextFlag.TextWordWrap
_SMALLEST = 0.5  # of the usual size of letters, when much is to be said on a small screen
_SMALLER = 0.94


class PatientWords(QWidget):
    """Paints a card: name, at most two sentences, three keys, and where the steps stand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme, self._card = theme, Card()
        self._factor, self.flipped = 1.0, False

    def show_card(self, card: Card, theme: Theme, factor: float, flipped: bool) -> None:
        """Show the words of a step; screen readers get the same."""
        self._card, self._theme, self._factor, self.flipped = card, theme, factor, flipped
        self.setAccessibleName(card.urgency or card.title)
        self.setAccessibleDescription(card.spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words at the largest size that has room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.flipped:
            sizes.turn(painter, self.size())
        paint_ground(painter, QRectF(self.rect()), self._theme)
        room, size = self._room(), self._size()
        spare = room.height() - self._lay(None, room, size)
        # Above the middle, as in a poster.
        self._lay(painter, room.translated(0, max(0.0, spare * 0.4)), size)
        if not self._card.alone:
            self._paint_steps(painter)
        painter.end()

    def _room(self) -> QRectF:
        """Return where the words may stand: over the line of steps."""
        edge = self._factor
        return QRectF(self.rect()).adjusted(28 * edge, 40 * edge, -56 * edge, -150 * edge)

    def _size(self) -> float:
        """Return the largest size of letters with which all words have room."""
        size, room = self._factor, self._room()
        while size > _SMALLEST * self._factor and self._lay(None, room, size) > room.height():
            size *= _SMALLER
        return size

    def fits(self) -> bool:
        """Tell whether all words have room."""
        return self._lay(None, self._room(), self._size()) <= self._room().height()

    def _lay(self, painter: QPainter | None, room: QRectF, size: float) -> float:
        """Paint the words from the top of ``room``, or without a painter only measure; returns the height."""
        card, theme, y = self._card, self._theme, 0.0

        def text(words: str, px: float, weight: QFont.Weight, colour: str, after: float, slant: bool) -> None:
            nonlocal y
            if words:
                font = sizes.letters(px * size, weight, slant)
                box = QRectF(room.left(), room.top() + y, room.width(), 9999)
                needed = QFontMetricsF(font).boundingRect(box, _WRAP, words)
                if painter is not None:
                    painter.setFont(font)
                    painter.setPen(QColor(colour))
                    painter.drawText(box, _WRAP, words)
                wider = max(0.0, needed.width() - room.width())
                y += needed.height() + after * size + (9999 if wider > 1 else 0)  # a word that does not fit

        if card.urgency:
            y += self._advice(painter, room, size) + 36 * size
        if card.alone:
            return y
        text(card.above, sizes.KEY, HALF, theme.text2, 6, False)
        text(card.title, self._name(room.width(), size), BOLD, theme.text, 10, False)
        text(card.latin, sizes.LATIN, PLAIN, theme.text2, 8, True)
        y += 30 * size
        text(card.say, sizes.SAY, PLAIN, theme.text, 34, False)
        text(card.heading, sizes.KEY, HALF, theme.text2, 12, False)
        for words in card.lines:
            y += self._row(painter, room, y, size, "", words)
        y += 28 * size if card.lines and card.keys else 0
        for kind, words in card.keys:
            y += self._row(painter, room, y, size, kind, words)
        return y

    def _name(self, width: float, size: float) -> float:
        """Return how large the name is written: smaller when it is long, and so that no word is cut."""
        long = len(self._card.title) >= 34 or self._card.urgency
        usual = sizes.NAME * 0.74 if long else sizes.NAME
        metrics = QFontMetricsF(sizes.letters(usual * size, BOLD))
        widest = max((metrics.horizontalAdvance(word) for word in self._card.title.split()), default=0.0)
        return usual * min(1.0, 0.97 * width / widest) if widest else usual

    def _row(
        self, painter: QPainter | None, room: QRectF, y: float, size: float, kind: str, words: str
    ) -> float:
        """Paint a texture or a point with its words; returns the height."""
        font = sizes.letters((sizes.KEY if kind else sizes.LINE) * size)
        left = (64 if kind else 30) * size
        box = QRectF(room.left() + left, room.top() + y, room.width() - left, 9999)
        needed = QFontMetricsF(font).boundingRect(box, _WRAP, words).height()
        if painter is not None:
            middle = box.top() + QFontMetricsF(font).height() / 2
            painter.setFont(font)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(box, _WRAP, words)
            if kind:
                self._swatch(painter, kind, QPointF(room.left(), middle), size)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.text2))
                painter.drawEllipse(QPointF(room.left() + 8 * size, middle), 5 * size, 5 * size)
        return needed + 20 * size

    def _swatch(self, painter: QPainter, kind: str, at: QPointF, size: float) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(1.9 * size, 1.9 * size)
        box = QRectF(0, -6, 24, 12)
        if kind == "muscle":
            painter.setBrush(QColor(self._theme.muscle))
            painter.setPen(line(self._theme.muscle_line, 1.2))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        elif kind == "marked":
            painter.setBrush(tinted(self._theme.pain, MARKED))
            painter.setPen(line(self._theme.pain, 1.8))
            painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 4, 4)
        else:
            paint_swatch(painter, kind, box, self._theme)
        painter.restore()

    def _advice(self, painter: QPainter | None, room: QRectF, size: float) -> float:
        """Paint what a yes to a warning question asks for, calmly, in its own colours."""
        theme, pad = self._theme, 28 * size
        inner = room.adjusted(pad, pad, -pad, 0)
        large = sizes.letters((56 if self._card.alone else 38) * size, BOLD)
        plain = sizes.letters(sizes.SAY * size if self._card.alone else 28 * size)
        pieces, y = [(self._card.urgency, large), *((words, plain) for words in self._card.advice)], 0.0
        placed = []
        for words, font in pieces:
            box = QRectF(inner.left(), inner.top() + y, inner.width(), 9999)
            height = QFontMetricsF(font).boundingRect(box, _WRAP, words).height()
            placed.append((words, font, box))
            y += height + 16 * size
        whole = y - 16 * size + 2 * pad
        if painter is not None:
            painter.setBrush(QColor(theme.warn_fill))
            painter.setPen(line(theme.warn_line, 2))
            painter.drawRoundedRect(QRectF(room.left(), room.top(), room.width(), whole), 14, 14)
            painter.setPen(QColor(theme.warn_text))
            for words, font, box in placed:
                painter.setFont(font)
                painter.drawText(box, _WRAP, words)
        return whole

    def _paint_steps(self, painter: QPainter) -> None:
        """Paint the line of steps with the present one large."""
        card, theme, size = self._card, self._theme, self._factor
        count = len(card.steps)
        if count < 2:
            return
        left, right = 28 * size, self.width() - 56 * size
        y = self.height() - 96 * size
        fonts = (sizes.letters(sizes.STEP * size), sizes.letters(sizes.STEP * size, BOLD))
        widths = [QFontMetricsF(fonts[1]).horizontalAdvance(word) for word in card.steps]
        gap = (right - left - sum(widths)) / (count - 1)
        crowded = gap < 14 * size
        xs = [left + sum(widths[:n]) + gap * n + widths[n] / 2 for n in range(count)]
        if crowded:  # then only the present step says its name
            xs = [left + 16 * size + (right - left - 32 * size) * n / (count - 1) for n in range(count)]
        for number in range(count - 1):
            painter.setPen(line(theme.accent if number < card.at else theme.line2, 3 * size))
            painter.drawLine(QPointF(xs[number], y), QPointF(xs[number + 1], y))
        for number, word in enumerate(card.steps):
            here = number == card.at
            done = number <= card.at
            painter.setPen(line(theme.accent if done else theme.line2, 3 * size))
            painter.setBrush(QColor(theme.accent if done else theme.stage_bottom))
            radius = (16 if here else 9) * size
            painter.drawEllipse(QPointF(xs[number], y), radius, radius)
            if crowded and not here:
                continue
            painter.setPen(QColor(theme.text if here else theme.text2))
            painter.setFont(fonts[here])
            half = max(widths[number], 1) / 2 + 4
            x = min(max(xs[number], left + half - 4), right - half + 4)
            box = QRectF(x - half, y + 26 * size, 2 * half, 40 * size)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)
