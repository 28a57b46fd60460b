# SPDX-License-Identifier: Apache-2.0
"""Grounds with rounded corners that stand for a thought of their own."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.ui.column import Part
from hipmap.ui.measures import px
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES


class Card(Part):
    """A column on a ground; ``kind`` is warn, chosen or hover."""

    def __init__(self, store: Store, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._kind = store, kind
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(14), px(11), px(14), px(11))
        self.column.setSpacing(px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        theme = THEMES[self._store.state.theme]
        fill, edge = {
            "warn": (theme.warn_fill, theme.warn_line),
            "chosen": (theme.chosen, ""),
            "hover": (theme.hover, theme.line if theme.name == "contrast" else ""),
        }[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge or fill), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()
