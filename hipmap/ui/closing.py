# SPDX-License-Identifier: Apache-2.0
"""The button that closes a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout

from hipmap.ui.buttons import Button
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
