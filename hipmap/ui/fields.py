# SPDX-License-Identifier: Apache-2.0
"""How the fields that one fills in look: an edge that shows in every theme, and a ring for the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QStyle, QStyleOptionSlider, QWidget

from hipmap.ui.map.paint import line
from hipmap.ui.measures import font, px

FIELD = """
QLineEdit, QPlainTextEdit, QComboBox {
    background: palette(base); border: 1px solid palette(dark); border-radius: 8px; padding: 4px 8px;
}
QComboBox::drop-down { border: none; background: transparent; width: 26px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid palette(text); }
QLineEdit:disabled { color: palette(dark); }
"""
RADIO = """
QRadioButton { padding: 2px 6px; border: 1px solid transparent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid palette(dark); border-radius: 9px;
 background: palette(base); }
QRadioButton::indicator:checked { background: palette(link); border-color: palette(text); }
QRadioButton:focus { border: 1px solid palette(text); border-radius: 6px; }
QRadioButton:disabled { color: palette(dark); }
"""
SLIDER = """
QSlider::groove:horizontal { height: 6px; background: palette(mid); border-radius: 3px; }
QSlider::sub-page:horizontal { background: palette(link); border-radius: 3px; }
QSlider::handle:horizontal {
    width: 18px; margin: -8px 0; border-radius: 11px;
    background: palette(base); border: 2px solid palette(link);
}
QSlider::handle:horizontal:focus { border: 3px solid palette(text); }
"""


def bring_handle(slider: QSlider, event: QMouseEvent) -> None:
    """Bring the handle of a level slider under the pointer; Qt's own goes a page towards it."""
    if event.button() != Qt.MouseButton.LeftButton:
        return
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    handle = slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)
    at, span = round(event.position().x()) - handle.width() // 2, slider.width() - handle.width()
    slider.setSliderDown(True)  # what follows is one answer, told when the pointer lets go
    slider.setValue(
        QStyle.sliderValueFromPosition(slider.minimum(), slider.maximum(), at, span, option.upsideDown)
    )


class Slide(QSlider):
    """A slider that takes the value that is pressed on; the wheel passes over it and changes nothing."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer, which then drags it on."""
        bring_handle(self, event)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class Choose(QComboBox):
    """One of a few, opened by click, Space or arrows; narrow when it must be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font(14))
        self.setMinimumHeight(px(40))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setStyleSheet(FIELD)
        self._label = QLabel(parent)
        self._label.hide()
        self._label.setBuddy(self)

    def call(self, words: str) -> None:
        """Say what is chosen here: to a screen reader on Linux the choice is the name, and this its label."""
        self.setAccessibleName(words)
        self._label.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the label beside: a layout may have taken the box elsewhere."""
        if event.type() == QEvent.Type.ParentChange:
            self._label.setParent(self.parentWidget())
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what this stands in; it shall change nothing in passing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow too, which a styled box lacks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line(self.palette().color(QPalette.ColorRole.Text), 1.8))
        middle = QPointF(self.width() - 17, self.height() / 2)
        tip = middle + QPointF(0, 3)
        painter.drawLine(middle + QPointF(-5, -2), tip)
        painter.drawLine(tip, middle + QPointF(5, -2))
        painter.end()
