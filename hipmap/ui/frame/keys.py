# SPDX-License-Identifier: Apache-2.0
"""The page of keys, from the actions themselves and the keys of the map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px


class KeysDialog(QDialog):
    """Two columns: the key, and what it does."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = [
            (self.tr("Tab"), self.tr("go to the body, the list, the article")),
            (self.tr("Arrows"), self.tr("on the body: go to the next place")),
            (self.tr("Space"), self.tr("mark or unmark the place")),
            (self.tr("Enter"), self.tr("open what fits best")),
            (self.tr("Shift and arrows"), self.tr("move the picture")),
            ("+  −", self.tr("zoom")),
            ("[  ]", self.tr("make the brush smaller or larger")),
            (self.tr("Space, held down"), self.tr("drag the picture while a drawing tool is in hand")),
            (self.tr("Esc"), self.tr("give up a stroke")),
            ("0", self.tr("show the hip")),
            (self.tr("Home"), self.tr("show the whole body")),
        ]
        for action in actions.all.values():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                rows.append((keys, action.text().rstrip("…")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(4))
        half = (len(rows) + 1) // 2
        for number, (keys, does) in enumerate(rows):
            column, row = 2 * (number // half), number % half
            for offset, (text, weight) in enumerate(((keys, HALF), (does, None))):
                line = Line(context.store, 13, weight or HALF.Normal, parent=self)
                line.setWordWrap(False)
                line.setText(text)
                grid.addWidget(line, row, column + offset, Qt.AlignmentFlag.AlignLeft)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(px(22), px(18), px(22), px(16))
        column_layout.addLayout(grid)
        column_layout.addSpacing(px(10))
        column_layout.addWidget(buttons)
