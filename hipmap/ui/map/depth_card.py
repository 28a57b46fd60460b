# SPDX-License-Identifier: Apache-2.0
"""The slider from skin to bone, upright at the left edge of the body."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSlider, QVBoxLayout, QWidget

from hipmap.core.state import DEPTHS, State
from hipmap.ui.buttons import Button
from hipmap.ui.labels import Line
from hipmap.ui.map.paint import line, paint_card
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

_HIGH, _KNOB = 138, 8
_LAST = len(DEPTHS) - 1


class DepthSlider(KeepsTip, QSlider):
    """Skin at the top; the arrows go the way that the knob goes, and a press goes where it is."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._store = store
        self.setRange(0, _LAST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return a size that a finger hits."""
        return QSize(max(40, px(40)), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the least at which the stops lie apart."""
        return QSize(max(40, px(40)), px(88))

    def _level(self, value: int) -> float:
        """Return the height of a stop in pixels."""
        return _KNOB + 3 + value * (self.height() - 2 * _KNOB - 6) / _LAST

    def _go(self, event: QMouseEvent) -> None:
        y = event.position().y()
        self.setValue(min(range(_LAST + 1), key=lambda stop: abs(self._level(stop) - y)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stop that is pressed."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where it is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its stops and the knob, in colours that read in every theme."""
        theme = THEMES[self._store.state.theme]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() / 2
        painter.setPen(line(theme.line2, 3.0))
        painter.drawLine(QPointF(x, self._level(0)), QPointF(x, self._level(_LAST)))
        painter.setPen(line(theme.line2, 1.4))
        for stop in range(_LAST + 1):
            painter.drawLine(QPointF(x - 6, self._level(stop)), QPointF(x + 6, self._level(stop)))
        at = QPointF(x, self._level(self.value()))
        painter.setPen(line(theme.panel, 2.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(at, _KNOB, _KNOB)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(line(theme.text, 2.0))
            painter.drawEllipse(at, _KNOB + 2, _KNOB + 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down is deeper."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(
            Qt.Key(event.key()), 0
        )
        if step:
            self.setValue(self.value() + step)
        else:
            super().keyPressEvent(event)


class DepthCard(QWidget):
    """The slider between the words for its ends; where letters are large, a button with a menu."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self.top, self.low = (Line(store, 11.5, QFont.Weight.Medium, "text2", self) for _ in range(2))
        self.slider = DepthSlider(store, self)
        self.slider.setValue(store.state.depth)
        self.slider.valueChanged.connect(self._slid)
        self.button: Button | None = None  # made when there is no room for the slider
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for widget in (self.top, self.slider, self.low):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.top, self.low):
            words.setWordWrap(False)
        store.changed.connect(self._on_changed)
        self.retranslate()

    def fold(self, folded: bool) -> None:
        """Make a button of the slider, or a slider of the button."""
        if folded and self.button is None:
            self.button = Button(self._store, "quiet", parent=self)
            self.button.clicked.connect(self._open)
            self._column.addWidget(self.button)
            QWidget.setTabOrder(self.slider, self.button)
            self.retranslate()
        if self.button is not None:
            self.button.setVisible(folded)
        for widget in (self.top, self.slider, self.low):
            widget.setVisible(not folded)

    def _open(self) -> None:
        if self.button is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for stop, words in enumerate(self.stops()):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(stop == self._store.state.depth)
            action.triggered.connect(partial(self._slid, stop))
        above = QPoint(0, menu.sizeHint().height())
        menu.popup(self.button.mapToGlobal(QPoint(0, 0)) - above)

    def _slid(self, value: int, _: bool = False) -> None:
        self._store.update(depth=value)

    def _on_changed(self, old: State, new: State) -> None:
        if old.depth != new.depth:
            self.slider.setValue(new.depth)
            self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.retranslate()
        super().changeEvent(event)

    def stops(self) -> tuple[str, ...]:
        """Return what each stop of the slider shows."""
        return (
            self.tr("Skin"),
            self.tr("Superficial muscles"),
            self.tr("Middle muscles"),
            self.tr("Deep muscles"),
            self.tr("Bones"),
        )

    def retranslate(self) -> None:
        """Write all words anew."""
        self.top.setText(self.tr("Skin"))
        self.low.setText(self.tr("Bone"))
        for words in (self.top, self.low):
            words.setFont(font(11.5, QFont.Weight.Medium))
        says = self.tr("How deep one looks: {stop}").format(stop=self.stops()[self._store.state.depth])
        self.slider.setAccessibleName(says)
        self.slider.setToolTip(self.tr("From skin to bone (Page Down, Page Up)"))
        if self.button is not None:
            self.button.setText(self.tr("Depth"))
            self.button.setAccessibleName(f"{self.button.text()}. {says}")
            self.button.setToolTip(self.slider.toolTip())
        self.adjustSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, THEMES[self._store.state.theme])
