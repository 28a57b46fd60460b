# SPDX-License-Identifier: Apache-2.0
"""Paints a row of the list: rank, name, figure, bar, and for the chosen one its details."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hipmap.ui.answers.bar import paint_bar
from hipmap.ui.answers.model import Row
from hipmap.ui.buttons import ring
from hipmap.ui.context import Context
from hipmap.ui.labels import BOLD, HALF
from hipmap.ui.measures import font, px

_BAR = 12
_KNOWN = 64  # rows whose places are known


class _Places(NamedTuple):
    name: QRectF
    figure: QRectF
    bar: QRectF
    details: QRectF
    chips: tuple[QRectF, ...]
    height: float
    words: QTextLayout  # of the name
    details_words: QTextLayout | None  # of the chosen row


class RowDelegate(QStyledItemDelegate):
    """Rows grow when their name wraps, and when they are the chosen one."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.low = False  # a low window has lower rows
        self._known: dict[tuple[object, ...], _Places] = {}

    def is_chosen(self, row: Row) -> bool:
        """Say whether the body shows this row's muscle."""
        chosen = self._context.store.state.chosen
        return chosen is not None and (chosen.kind, chosen.id) == ("muscle", row.match.muscle)

    def _held(self, row: Row) -> int:
        """Return the number under which the body shows a row's muscle beside others, else 0."""
        state = self._context.store.state
        shown = [one.id for one in (state.chosen, *state.beside) if one is not None and state.beside]
        return shown.index(row.match.muscle) + 1 if row.match.muscle in shown else 0

    def _places(self, row: Row, width: float) -> _Places:
        """Return where everything stands; asked for some times before a row is painted."""
        asked = (row, width, self.low, self.is_chosen(row), QApplication.font().key())
        if asked not in self._known:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[asked] = self._found_places(row, width)
        return self._known[asked]

    def _found_places(self, row: Row, width: float) -> _Places:
        left, right = px(46), width - px(16)
        top = float(px(7 if self.low else 10))
        figures = QFontMetricsF(font(16, BOLD))
        wide = figures.horizontalAdvance(row.figure)
        room = right - wide - px(10) - left
        words, details_words = _name(row, room), None
        high, bottom = words.boundingRect().height(), px(11 if self.low else 14)
        # A row for one line of words is higher than they need: half of that stands above them.
        top += max(0.0, (px(58 if self.low else 66) - (top + high + px(8 + _BAR) + bottom)) / 2)
        name = QRectF(left, top, room, high)
        figure = QRectF(right - wide - 2, top, wide + 2, figures.height())
        bar = QRectF(left, name.bottom() + px(8), right - left, px(_BAR))
        line = QFontMetricsF(font(12.5))
        under = QRectF(left, bar.bottom() + px(7), right - left, line.height())
        wide_chips = [line.horizontalAdvance(words) + px(16) for words in row.chips]
        taken = sum(wide_chips) + px(6) * len(wide_chips)
        details, more = under.adjusted(0, 0, -taken, 0), 0.0
        if self.is_chosen(row):
            if taken > under.width() / 2:  # what is left would be too narrow to read: chips stand below
                details = QRectF(under)
            details_words = _lines(row.details, font(12.5), details.width())
            details.setHeight(details_words.boundingRect().height())
            if taken > under.width() / 2:
                under.moveTop(details.bottom() + px(5))
            more = max(under.bottom(), details.bottom()) - bar.bottom()
        elif row.chips:
            more = line.height() + px(7)
        chips: list[QRectF] = []
        edge = right
        for wide in reversed(wide_chips):
            chips.insert(0, QRectF(edge - wide, under.top() - 1, wide, under.height() + 2))
            edge -= wide + px(6)
        height = max(px(58 if self.low else 66), bar.bottom() + bottom) + more
        return _Places(name, figure, bar, details, tuple(chips), height, words, details_words)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the row needs at the width of the list."""
        view = option.widget
        width = option.rect.width()
        if isinstance(view, QListView):
            width = view.maximumViewportSize().width()  # it has no scroll bars
        return QSize(width, round(self._places(index.data(Qt.ItemDataRole.UserRole), width).height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        theme = self._context.theme
        chosen = self.is_chosen(row)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(px(6), 0, -px(6), 0)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if chosen else theme.hover))
            painter.drawRoundedRect(box, 10, 10)
        if chosen:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 10, 4, box.height() - 20), 2, 2)
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box, theme, 10)
        painter.translate(QPointF(option.rect.topLeft()))
        self._words(painter, row, chosen, option.rect.width())
        painter.restore()

    def _words(self, painter: QPainter, row: Row, chosen: bool, width: float) -> None:
        theme = self._context.theme
        places = self._places(row, width)
        number = QRectF(px(16), places.name.top(), px(24), places.figure.height())
        painter.setFont(font(14, HALF))
        painter.setPen(QColor(theme.accent if chosen else theme.text2))
        if held := self._held(row):
            from hipmap.ui.map.side_by_side import paint_number  # one muscle is the rule

            paint_number(painter, number.center() - QPointF(px(4), 0), held, theme, px(10))
        else:
            painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(row.rank))
        painter.setPen(QColor(theme.text))
        places.words.draw(painter, places.name.topLeft())
        painter.setFont(font(16, BOLD))
        painter.setPen(QColor(theme.text2 if row.grey else theme.text))
        painter.drawText(places.figure, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.figure)
        paint_bar(painter, places.bar, row.parts, theme, row.grey)
        painter.setFont(font(12.5))
        painter.setPen(QColor(theme.text2))
        if places.details_words is not None:
            places.details_words.draw(painter, places.details.topLeft())
        for chip, words in zip(places.chips, row.chips, strict=True):
            painter.setPen(QColor(theme.line) if theme.name == "contrast" else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.panel if chosen else theme.hover))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(QColor(theme.text))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


def _name(row: Row, room: float) -> QTextLayout:
    words = f"{row.name} · {row.side}" if row.side else row.name
    return _lines(words, font(14, HALF), room)


def _lines(words: str, letters: QFont, room: float) -> QTextLayout:
    layout = QTextLayout(words, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
