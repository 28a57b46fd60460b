# SPDX-License-Identifier: Apache-2.0
"""Age group and illnesses that change which questions fit and which exercises are shown; never kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hipmap.core.state import AGES, TICKS
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.tick import Tick


class PersonChoice(Speaks, QWidget):
    """Four age groups, none of them chosen at first, and five ticks."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.title = Line(context.store, 14, HALF, parent=self)
        self.note = Line(context.store, 12.5, role="text2", parent=self)
        column.addWidget(self.title)
        column.addWidget(self.note)
        ages = QGridLayout()
        ages.setSpacing(px(6))
        self.ages = {age: Button(context.store, "outlined", parent=self) for age in AGES}
        for number, (age, button) in enumerate(self.ages.items()):
            button.setCheckable(True)
            button.clicked.connect(lambda checked, age=age: self._set(age=age if checked else None))
            ages.addWidget(button, number // 2, number % 2)
        column.addLayout(ages)
        self.ticks = {tick: Tick(context, self) for tick in TICKS}
        for box in self.ticks.values():
            box.clicked.connect(self._ticked)
            column.addWidget(box)
        context.store.changed.connect(self._refresh)
        self._retranslate()
        self._refresh()

    def _set(self, **fields: Any) -> None:
        store = self._context.store
        store.update(person=store.state.person._replace(**fields))

    def _ticked(self) -> None:
        self._set(ticks=frozenset(tick for tick, box in self.ticks.items() if box.isChecked()))

    def _refresh(self, *_: object) -> None:
        person = self._context.store.state.person
        for age, button in self.ages.items():
            button.setChecked(age == person.age)
        for tick, box in self.ticks.items():
            box.setChecked(tick in person.ticks)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("About the person"))
        self.note.setText(self.tr("Steers questions and exercises. It is not kept."))
        ages = (self.tr("Under 16"), self.tr("16–49"), self.tr("50–64"), self.tr("65 or over"))
        for button, text in zip(self.ages.values(), ages, strict=True):
            button.setText(text)
        ticks = (
            self.tr("Pregnant, or has just given birth"),
            self.tr("Takes blood thinners"),
            self.tr("Has or has had cancer"),
            self.tr("Has an artificial joint"),
            self.tr("Has osteoporosis"),
        )
        for box, text in zip(self.ticks.values(), ticks, strict=True):
            box.setText(text)
