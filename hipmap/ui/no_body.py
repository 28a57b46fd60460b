# SPDX-License-Identifier: Apache-2.0
"""Stands in the place of the body when its files cannot be read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks


class NoBody(Speaks, QWidget):
    """Says what still works."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Line(context.store, 18, HALF, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(40), px(40), px(40), px(40))
        column.addStretch(1)
        column.addWidget(self.words)
        column.addStretch(2)
        self.setMinimumWidth(480)
        self._retranslate()

    def _retranslate(self) -> None:
        self.words.setText(self.tr("The body cannot be drawn. Search, articles and questions still work."))
