# SPDX-License-Identifier: Apache-2.0
"""The bar over the body that belongs to the tool in hand: how large the brush is, how the lasso works."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from hipmap.core.limits import LARGEST_RADIUS_CM, SMALLEST_RADIUS_CM
from hipmap.core.state import State
from hipmap.ui.labels import Line
from hipmap.ui.map.inside import muscles_at
from hipmap.ui.map.paint import paint_card
from hipmap.ui.measures import font, locale
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

_STEPS = 2  # of the slider, to a centimetre
_HIGH = 44


class RadiusSlider(KeepsTip, QSlider):
    """The slider of the brush; a press takes the radius under it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer, which then drags it on."""
        from hipmap.ui.fields import bring_handle  # not on the way to the window

        bring_handle(self, event)
        super().mousePressEvent(event)


class BrushBar(QWidget):
    """A card with a slider for brush and eraser, one line of words for lasso and muscles; else hidden."""

    resized = Signal()

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self.covered = False  # by a card that needs the whole stage
        self.words, self.radius = Line(store, 13, parent=self), Line(store, 13, role="text2", parent=self)
        for label in (self.words, self.radius):
            label.setWordWrap(False)
        self.slider = RadiusSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(round(_STEPS * SMALLEST_RADIUS_CM), round(_STEPS * LARGEST_RADIUS_CM))
        self.slider.setPageStep(_STEPS)
        self.slider.setMinimumHeight(_HIGH - 4)
        self.words.setBuddy(self.slider)
        self.slider.setFixedWidth(120)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.valueChanged.connect(self._slid)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 14, 2)
        row.setSpacing(10)
        for widget in (self.words, self.slider, self.radius):
            row.addWidget(widget)
        self.setMinimumHeight(_HIGH)
        store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        names = ("tool", "radius", "language", "theme", "depth")
        if any(getattr(old, name) != getattr(new, name) for name in names):
            self.refresh()

    def _slid(self, value: int) -> None:
        if value != self._steps():
            self._store.set_radius(value / _STEPS)

    def _steps(self) -> int:
        return round(_STEPS * self._store.state.radius)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Show what belongs to the tool."""
        state = self._store.state
        brush = state.tool in ("brush", "erase")
        if brush and not self.slider.styleSheet():
            from hipmap.ui.fields import SLIDER  # not on the way to the window

            self.slider.setStyleSheet(SLIDER)
        self.words.setFont(font(13, QFont.Weight.DemiBold if brush else QFont.Weight.Normal))
        self.words.setText(
            {
                "brush": self.tr("Brush"),
                "erase": self.tr("Eraser"),
                "lasso": self.tr("Draw round the place, or click its corners. Esc gives up."),
                "select": self.tr("A click chooses a muscle."),
            }[state.tool]
        )
        number = locale(state.language).toString(state.radius, "f", 1 if state.radius % 1 else 0)
        self.radius.setText(self.tr("{radius} cm").format(radius=number))
        widest = locale(state.language).toString(7.5, "f", 1)
        self.radius.setMinimumWidth(
            self.radius.fontMetrics().horizontalAdvance(self.tr("{radius} cm").format(radius=widest)) + 2
        )
        self.slider.setValue(self._steps())
        self.slider.setAccessibleName(self.tr("Radius of the brush on the skin, in cm"))
        self.slider.setToolTip(self.tr("Radius on the skin: [ and ], or Ctrl and the wheel"))
        for widget in (self.slider, self.radius):
            widget.setVisible(brush)
        self.setVisible(not self.covered and (state.tool != "select" or muscles_at(state.depth)))
        self.adjustSize()
        self.resized.emit()

    def wanted(self, width: int) -> QSize:
        """Return the size that the bar takes in a room of pixels; large sentences wrap."""
        self.words.setWordWrap(False)
        size = self.sizeHint().expandedTo(self.minimumSize())
        layout = self.layout()
        if size.width() > width and layout is not None:
            self.words.setWordWrap(True)
            size = QSize(width, layout.totalHeightForWidth(width))
        return size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, THEMES[self._store.state.theme])
