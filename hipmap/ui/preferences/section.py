# SPDX-License-Identifier: Apache-2.0
"""What the sections of the settings are made of: headings, choices side by side, ticks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button, ring
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.words import font
from hipmap.ui.measures import px


class Section(QWidget):
    """A column of settings; each takes effect at once. Subclasses write all words in ``retranslate``."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(6))

    def heading(self) -> Line:
        """Add a line over what follows."""
        if self.column.count():
            self.column.addSpacing(px(12))
        line = Line(self.context.store, 14, HALF, parent=self)
        self.column.addWidget(line)
        return line

    def note(self) -> Line:
        """Add a sentence."""
        line = Line(self.context.store, 12.5, role="text2", parent=self)
        self.column.addWidget(line)
        return line

    def tick(self, does: Callable[[bool], object]) -> QCheckBox:
        """Add something that is on or off."""
        box = Tick(self.context, self)
        box.clicked.connect(does)
        self.column.addWidget(box)
        return box

    def button(self, does: Callable[[], object], kind: str = "outlined") -> Button:
        """Add something that is done at once."""
        button = Button(self.context.store, kind, parent=self)
        button.clicked.connect(lambda: does())
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def choice(self, values: tuple[str, ...], does: Callable[[str], object]) -> Choice:
        """Add values side by side, of which one is on."""
        row = Choice(self.context, values, does, self)
        self.column.addWidget(row)
        return row

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write all words anew."""


class Tick(QCheckBox):
    """A box that shows in every theme, whether it is ticked or not."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFont(font(14))
        self.setMinimumHeight(px(40))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + px(40), max(px(40), self.fontMetrics().height() + px(12)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that reads: words wrap."""
        return QSize(px(160), px(40))

    def hasHeightForWidth(self) -> bool:
        """Return True: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        box = QRect(0, 0, max(40, width - px(36)), 4000)
        words = self.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, self.text())
        return max(px(40), words.height() + px(12))

    def hitButton(self, at: QPoint) -> bool:
        """Take a press anywhere on box and words."""
        return at.x() <= self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick, words and focus ring."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(20)
        box = QRectF(px(4), (self.height() - side) / 2, side, side)
        on, able = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(QColor(theme.accent if on and able else theme.line2), 1.6))
        painter.setBrush(QColor(theme.accent if on and able else theme.panel))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            pen = QPen(QColor(theme.on_accent if able else theme.line2), 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            low = box.center() + QPointF(-side * 0.08, side * 0.22)
            painter.drawLine(box.center() + QPointF(-side * 0.27, 0), low)
            painter.drawLine(low, box.center() + QPointF(side * 0.28, -side * 0.22))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if able else theme.line2))
        left = box.right() + px(10)
        words = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self.text())
        if self.hasFocus():
            wide = min(self.width(), self.sizeHint().width())
            ring(painter, QRectF(0, 0, wide, self.height()), theme, 8)
        painter.end()


class Choice(QWidget):
    """Buttons side by side, of which one is down."""

    def __init__(
        self, context: Context, values: tuple[str, ...], does: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for value in values:
            button = self.buttons[value] = Button(context.store, "outlined", parent=self)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, value=value: does(value))
            row.addWidget(button)
        row.addStretch(1)

    def show_choice(self, value: str, words: dict[str, str], about: str) -> None:
        """Write the words of each value and show which one is on; ``about`` is what is chosen here."""
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.setAccessibleName(f"{about}: {words[name]}")
            button.setChecked(name == value)
            button.updateGeometry()
