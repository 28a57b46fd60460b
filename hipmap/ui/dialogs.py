# SPDX-License-Identifier: Apache-2.0
"""What dialogs share: the button that closes, columns that scroll when letters are large, and a size."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.column import Column, Inside
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.store import Store

_RIM = 32, 48  # px of the window that stay in sight beside and below a dialog


class CloseButton(Speaks, Button):
    """As large and with the same focus ring as all other buttons, which those of the system are not."""

    def __init__(self, store: Store, dialog: QDialog, kind: str = "outlined") -> None:
        super().__init__(store, kind, parent=dialog)
        self.clicked.connect(dialog.reject)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("Close"))


def closing(store: Store, dialog: QDialog) -> QHBoxLayout:
    """Return a row with the button at its right."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(CloseButton(store, dialog))
    return row


def column_over_closing(store: Store, dialog: QDialog) -> QVBoxLayout:
    """Lay out a dialog as a column that scrolls over the row that closes it, and return the column."""
    scrolled, column = scrolling(dialog, QPalette.ColorRole.Base)
    column.setContentsMargins(px(16), px(12), px(16), px(12))
    column.setSpacing(px(8))
    foot = closing(store, dialog)
    foot.setContentsMargins(px(16), 0, px(16), 0)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, px(10))
    whole.addWidget(scrolled, 1)
    whole.addLayout(foot)
    return column


def scrolling(
    parent: QWidget, ground: QPalette.ColorRole = QPalette.ColorRole.Window
) -> tuple[Column, QVBoxLayout]:
    """Return a scrolling area, on the ground of its window if on no other, and the layout inside it."""
    area = Column(parent)
    inside = Inside(parent)
    inside.setBackgroundRole(ground)
    area.viewport().setBackgroundRole(ground)
    column = QVBoxLayout(inside)
    area.setWidget(inside)
    area.named_after(parent)
    return area, column


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size in px, but less than the window it belongs to."""
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        width, height = min(width, room.width() - _RIM[0]), min(height, room.height() - _RIM[1])
    dialog.resize(width, height)
