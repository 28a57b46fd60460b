# SPDX-License-Identifier: Apache-2.0
"""Buttons of the design: outlined, filled, quiet, chips, and rows that lead somewhere."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipmap.ui import icons
from hipmap.ui.labels import HALF
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, Theme

_WRAP = Qt.TextFlag.TextWordWrap
_KNOWN = 8  # widths at which a row knows its lines


def ring(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """Paint the focus ring round a box."""
    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class Button(KeepsTip, QAbstractButton):
    """A word, an icon or both; ``kind`` is outlined, filled, quiet, link, warn or chip."""

    def __init__(
        self, store: Store, kind: str = "outlined", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._kind, self._icon = store, kind, icon
        self.one_of = False  # several, of which one is always on: pressed again, it stays on
        self.setFont(font(12.5 if kind in ("chip", "link") else 14, HALF))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that a finger hits; chips are lower, they repeat what stands elsewhere."""
        chip = self._kind == "chip"
        width = self.fontMetrics().horizontalAdvance(self.text()) + px(20 if self._kind != "link" else 10)
        if self._icon:
            width = px(40) if not self.text() else width + px(22)
        height = max(px(28 if chip else 40), self.fontMetrics().height() + px(8))
        return QSize(max(width, px(40)), height)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def nextCheckState(self) -> None:
        """Go on or off, but never let the one that is on go off."""
        if not (self.one_of and self.isChecked()):
            super().nextCheckState()

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and focus ring."""
        theme = THEMES[self._store.state.theme]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = box.height() / 2 if self._kind == "chip" else 8.0
        fill, edge, words = self._colours(theme)
        painter.setPen(QPen(QColor(edge), 1.0) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        self._content(painter, box, words)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), theme, radius)
        painter.end()

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return "", theme.line if self._kind == "outlined" else "", theme.line2
        if self._kind == "filled" or (self._kind == "warn" and self.isChecked()):
            return (theme.accent, "", theme.on_accent) if self._kind == "filled" else (
                theme.warn_text, "", theme.warn_fill
            )  # fmt: skip
        if self._kind == "warn":
            return theme.hover if over else theme.panel, theme.warn_line, theme.text
        if self.isChecked():
            return theme.chosen, "", theme.accent
        if self._kind == "chip":
            return (
                theme.chosen if over else theme.hover,
                theme.line if theme.name == "contrast" else "",
                theme.text,
            )
        if self._kind == "link":
            return theme.hover if over else "", "", theme.accent
        return theme.hover if over else "", theme.line2 if self._kind == "outlined" else "", theme.text

    def _content(self, painter: QPainter, box: QRectF, words: str) -> None:
        if self._icon:
            side = px(20)
            left = box.left() + (px(8) if self.text() else (box.width() - side) / 2)
            icons.paint(
                painter, self._icon, QRectF(left, box.center().y() - side / 2, side, side), QColor(words)
            )
            if self.text():
                box = box.adjusted(px(22), 0, 0, 0)
        painter.setPen(QColor(words))
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class RowButton(QAbstractButton):
    """A row that opens something: icon, name, a line under it and an arrow; both lines wrap."""

    def __init__(
        self,
        store: Store,
        icon: str = "",
        framed: bool = False,
        warns: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._icon, self._framed, self._warns = store, icon, framed, warns
        self._under = ""
        self._known: dict[tuple[int, int], tuple[QRect, QRect]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, name: str, under: str = "") -> None:
        """Say what the row opens and what it is about."""
        if (name, under) == (self.text(), self._under):
            return
        self._known.clear()
        self.setText(name)
        self._under = under
        self.setAccessibleDescription(under)
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        return font(14, HALF), font(12.5)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._known.clear()
            self._icon = icon
            self.updateGeometry()
            self.update()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return where both lines stand; layouts ask again and again, for a few widths."""
        asked = width, px(100)
        if asked not in self._known:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[asked] = self._found_boxes(width)
        return self._known[asked]

    def _found_boxes(self, width: int) -> tuple[QRect, QRect]:
        pad = px(14) if self._framed else px(8)
        left = pad + (px(34) if self._icon else 0)
        room = max(40, width - left - px(30))
        name, under = self._fonts()
        first = QFontMetrics(name).boundingRect(QRect(0, 0, room, 4000), _WRAP, self.text())
        second = QFontMetrics(under).boundingRect(QRect(0, 0, room, 4000), _WRAP, self._under)
        top = pad - px(1)
        gap = px(2) if self._under else 0
        low = QRect(left, top + first.height() + gap, room, second.height() if self._under else 0)
        return QRect(left, top, room, first.height()), low

    def hasHeightForWidth(self) -> bool:
        """Return True: the lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both lines."""
        return max(px(44), self._boxes(width)[1].bottom() + 1 + (px(13) if self._framed else px(8)))

    def sizeHint(self) -> QSize:
        """Return a usual width with its height."""
        return QSize(px(280), self.heightForWidth(self.width() or px(280)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that reads."""
        return QSize(px(160), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        theme = THEMES[self._store.state.theme]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge, text, under_text, sign = theme.line, theme.text, theme.text2, theme.text2
        ground = theme.chosen if self.isChecked() else theme.hover if self.underMouse() else ""
        if self._framed:
            sign = theme.accent
        if self._warns:
            edge, text, under_text, sign = theme.warn_line, theme.warn_text, theme.warn_text, theme.warn_line
            ground = theme.warn_fill
        painter.setPen(QPen(QColor(edge), 1.0) if self._framed else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 10, 10)
        name, under = self._boxes(self.width())
        shift = max(0, (self.height() - (under.bottom() + name.top())) // 2)
        name, under = name.translated(0, shift), under.translated(0, shift)
        side = px(22)
        middle = self.height() / 2
        if self._icon:
            left = px(14) if self._framed else px(8)
            icons.paint(painter, self._icon, QRectF(left, middle - side / 2, side, side), QColor(sign))
        arrow = QRectF(self.width() - px(26), middle - px(9), px(18), px(18))
        icons.paint(painter, "forward", arrow, QColor(under_text))
        fonts = self._fonts()
        painter.setFont(fonts[0])
        painter.setPen(QColor(text))
        painter.drawText(name, _WRAP, self.text())
        painter.setFont(fonts[1])
        painter.setPen(QColor(under_text))
        painter.drawText(under, _WRAP, self._under)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), theme, 10)
        painter.end()
