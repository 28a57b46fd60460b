# SPDX-License-Identifier: Apache-2.0
"""The three pictures of a comparison, all through one camera: earlier, later, and the difference."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipmap.ui.context import Context
from hipmap.ui.map.paint import line, paint_ground
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font, px
from hipmap.ui.visits.difference import (
    KINDS,
    Pair,
    frame,
    paint_difference,
    paint_marked,
    paint_sides,
    paint_swatch,
)

ROLES = ("first", "second", "difference")


class VisitPicture(QWidget):
    """One of ROLES, painted afresh: it changes only with a choice."""

    def __init__(self, context: Context, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self.role = context, role
        self.sheet: Sheet | None = None
        self.pair = Pair(0, 0)
        self.setMinimumSize(px(150), px(230))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size in which a hip reads."""
        return QSize(px(290), px(330))

    def show_pair(self, sheet: Sheet, pair: Pair, said: str) -> None:
        """Show two drawings in a view; ``said`` is what a screen reader hears."""
        self.sheet, self.pair = sheet, pair
        self.setAccessibleName(said)
        self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place in mm."""
        if self.sheet is None:
            return QPointF()
        return frame(self.sheet, self.pair.first | self.pair.second, self._room()).to_px(x, y)

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body and drawing."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room()
        paint_ground(painter, room, theme)
        painter.setClipRect(room)
        if self.sheet is not None:
            camera = frame(self.sheet, self.pair.first | self.pair.second, room)
            if self.role == "difference":
                paint_difference(painter, self.sheet, camera, theme, self.pair)
            else:
                paint_marked(painter, self.sheet, camera, theme, self.pair[ROLES.index(self.role)])
            words = {"left": self.tr("LEFT"), "right": self.tr("RIGHT")}
            paint_sides(painter, self.sheet, camera, theme, room, words, font(12.5, QFont.Weight.Bold))
        painter.setPen(line(theme.line, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()


class Key(QWidget):
    """What the textures of the difference mean."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._words: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: dict[str, str]) -> None:
        """Set the word of each kind."""
        self._words = words
        self.setAccessibleName(", ".join(words[kind] for kind in KINDS))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        metrics = QFontMetricsF(font(12.5))
        wide = sum(34 + metrics.horizontalAdvance(word) + 18 for word in self._words.values())
        return QSize(round(wide), round(metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Return the same: no word is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(12.5))
        x, middle = 0.0, self.height() / 2
        for kind in KINDS:
            word = self._words.get(kind, "")
            paint_swatch(painter, kind, QRectF(x, middle - 7, 26, 14), theme)
            painter.setPen(QColor(theme.text))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(word)
            box = QRectF(x + 34, 0, wide + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            x += 34 + wide + 18
        painter.end()
