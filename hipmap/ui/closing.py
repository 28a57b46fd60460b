# SPDX-License-Identifier: Apache-2.0
"""The button that closes a dialog, and a dialog whose column scrolls over it."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from hipmap.ui.buttons import Button
from hipmap.ui.column import Column, Inside
from hipmap.ui.measures import px
from hipmap.ui.store import Store


class CloseButton(Button):
    """As large and with the same focus ring as all other buttons, which those of the system are not."""

    def __init__(self, store: Store, dialog: QDialog) -> None:
        super().__init__(store, "outlined", parent=dialog)
        self.setText(self.tr("Close"))
        self.clicked.connect(dialog.reject)


def closing(store: Store, dialog: QDialog) -> QHBoxLayout:
    """Return a row with the button at its right."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(CloseButton(store, dialog))
    return row


def column_over_closing(store: Store, dialog: QDialog) -> QVBoxLayout:
    """Lay out a dialog as a column that scrolls over the row that closes it, and return the column."""
    inside = Inside(dialog)
    inside.setAutoFillBackground(True)
    inside.setBackgroundRole(QPalette.ColorRole.Base)
    column = QVBoxLayout(inside)
    column.setContentsMargins(px(16), px(12), px(16), px(12))
    column.setSpacing(px(8))
    scrolled = Column(dialog)
    scrolled.setWidget(inside)
    scrolled.named_after(dialog)
    foot = closing(store, dialog)
    foot.setContentsMargins(px(16), 0, px(16), 0)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, px(10))
    whole.addWidget(scrolled, 1)
    whole.addLayout(foot)
    return column
