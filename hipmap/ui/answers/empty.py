# SPDX-License-Identifier: Apache-2.0
"""What stands beside the body before anything is marked: what will come here, and other ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.ui.buttons import RowButton
from hipmap.ui.column import Column, Inside
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks


class EmptyPanel(Speaks, Column):
    """One sentence and a few cards, each of which leads somewhere."""

    search_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        store = context.store
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards have it
        inside = Inside(self)
        self._column = column = QVBoxLayout(inside)
        column.setSpacing(px(10))
        self.title = Line(store, 22, HALF, parent=inside)
        self.what = Line(store, 15, role="text2", parent=inside)
        self.or_else = Line(store, 15.5, HALF, parent=inside)
        self.doctor = RowButton(store, "warning", framed=True, warns=True, parent=inside)
        self.search = RowButton(store, "search", framed=True, parent=inside)
        self.read = RowButton(store, "contents", framed=True, parent=inside)
        self.use = RowButton(store, "help", framed=True, parent=inside)
        self.doctor.clicked.connect(self.questions_wanted)
        self.search.clicked.connect(self.search_wanted)
        self.read.clicked.connect(lambda: context.open("hip_pain_and_trigger_points"))
        self.use.clicked.connect(lambda: context.open("how_to_use"))
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.what)
        column.addSpacing(px(12))
        column.addWidget(self.doctor)
        column.addSpacing(px(8))
        for widget in (self.or_else, self.search, self.read, self.use):
            column.addWidget(widget)
        column.addStretch(3)
        self.setWidget(inside)
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep less room at the sides of a narrow panel."""
        super().resizeEvent(event)
        side = px(40 if self.width() > px(480) else 18)
        self._column.setContentsMargins(side, px(20), side, px(20))

    def _retranslate(self) -> None:
        self.title.setText(
            self.tr("Muscles whose pain pattern covers the place you point at will show here.")
        )
        self.what.setText(
            self.tr(
                "Pain in hip, buttock, low back and thigh can come from muscles elsewhere than where it "
                "hurts. You get a look-up of published patterns, not a diagnosis."
            )
        )
        self.or_else.setText(self.tr("Or begin here"))
        self.doctor.set_words(
            self.tr("Should a doctor see it?"),
            self.tr("After a fall, with fever or with a leg that gives way."),
        )
        self.search.set_words(
            self.tr("Find a muscle or a place"), self.tr("in Danish, English or Latin; slips are fine")
        )
        heading = self._context.heading
        self.read.set_words(
            heading("hip_pain_and_trigger_points"), self.tr("what is said, and what is known")
        )
        self.use.set_words(heading("how_to_use"), self.tr("the body, the list and the keyboard"))
