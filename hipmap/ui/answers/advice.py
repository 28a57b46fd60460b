# SPDX-License-Identifier: Apache-2.0
"""What to do when a warning question was answered with yes; stands above everything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipmap.core.entities import RedFlag
from hipmap.core.state import State
from hipmap.ui.answers.signs import answer, marked_signs
from hipmap.ui.buttons import Button
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.labels import BOLD, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.translator import terms


class Advice(Speaks, Card):
    """The most urgent level in large type, then the signs that were marked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "warn", parent)
        self._context = context
        self.level = Line(context.store, 22, BOLD, "warn_text", self)
        self.column.addWidget(self.level)
        self._signs: list[QWidget] = []
        context.store.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, old: State, new: State) -> None:
        if old.answers != new.answers:
            self.refresh()

    def refresh(self) -> None:
        """Write everything anew."""
        for sign in self._signs:
            self.column.removeWidget(sign)
            sign.hide()
            sign.deleteLater()
        signs = marked_signs(self._context)
        self.setVisible(bool(signs))
        self._signs = [self._sign(flag) for flag in signs]
        if signs:
            self.level.setText(terms().urgency(signs[0].level))
            self.setAccessibleName(self.level.text())

    def _sign(self, flag: RedFlag) -> QWidget:
        context = self._context
        library, language = context.library, context.language
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        advice = library.text(flag.advice, language) if flag.advice else ""
        ask = library.text(flag.ask, language)
        words = Line(context.store, 13, role="warn_text", parent=box)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setText(
            (f"<b>{advice}</b><br>" if advice else "")
            + f'<span style="font-weight:400">{self.tr("Yes to: {question}").format(question=ask)}</span>'
        )
        back = Button(context.store, "quiet", "close", box)
        back.setToolTip(self.tr("Take the answer back"))
        back.setAccessibleName(f"{back.toolTip()}: {ask}")
        back.clicked.connect(lambda: answer(context, flag.id, None))
        row.addWidget(words, 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(box)
        return box

    _retranslate = refresh
