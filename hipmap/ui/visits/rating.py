# SPDX-License-Identifier: Apache-2.0
"""One question that is answered from 0 to 10, or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.limits import STRONGEST
from hipmap.ui.fields import SLIDER, Slide
from hipmap.ui.labels import Line
from hipmap.ui.measures import px
from hipmap.ui.store import Store

_UNSAID = -1  # of the slider, below 0


class Rating(QWidget):
    """A line of words with the answer, and a slider; ``said`` is emitted with 0 to 10, or None."""

    said = Signal(object)

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing = False
        self._question = ""
        self.words = Line(store, 12.5, role="text2", parent=self)
        self.slider = Slide(Qt.Orientation.Horizontal, self)
        self.slider.setRange(_UNSAID, STRONGEST)
        self.slider.setPageStep(1)
        self.slider.setMinimumHeight(px(40))
        self.words.setBuddy(self.slider)
        self.slider.setStyleSheet(SLIDER)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.valueChanged.connect(self._slid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.slider)

    def show_value(self, question: str, value: int | None) -> None:
        """Show a question and its answer, brought between 0 and 10."""
        self._question = question
        self._writing = True
        self.slider.setValue(_UNSAID if value is None else max(0, min(value, STRONGEST)))
        self._writing = False
        self._write()

    def _slid(self, value: int) -> None:
        self._write()
        if not self._writing:
            self.said.emit(None if value == _UNSAID else value)

    def _write(self) -> None:
        value = self.slider.value()
        answer = self.tr("not said") if value == _UNSAID else f"{value}/10"
        self.words.setText(f"{self._question}: {answer}")
        self.slider.setAccessibleName(self.words.text())
