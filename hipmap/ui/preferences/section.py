# SPDX-License-Identifier: Apache-2.0
"""What the sections of the settings are made of: headings, choices side by side, ticks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.tick import Tick


class Section(Speaks, QWidget):
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

    def _retranslate(self) -> None:
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words anew."""


class Choice(QWidget):
    """Buttons side by side, of which one is down; large letters make more rows of them."""

    def __init__(
        self, context: Context, values: tuple[str, ...], does: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        flow = Flow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        for value in values:
            button = self.buttons[value] = Button(context.store, "outlined", parent=flow)
            button.setCheckable(True)
            button.one_of = True
            button.clicked.connect(lambda _=False, value=value: does(value))
        flow.fill(list(self.buttons.values()))

    def show_choice(self, value: str, words: dict[str, str], about: str) -> None:
        """Write the words of each value and show which one is on; ``about`` is what is chosen here."""
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.setAccessibleName(f"{about}: {words[name]}")
            button.setChecked(name == value)
            button.updateGeometry()
