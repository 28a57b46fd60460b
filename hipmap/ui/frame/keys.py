# SPDX-License-Identifier: Apache-2.0
"""The page of keys, from the actions themselves and the keys of the map."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from hipmap.ui.column import Column, Inside
from hipmap.ui.context import Context
from hipmap.ui.dialogs import closing, fit
from hipmap.ui.frame.actions import Actions
from hipmap.ui.labels import HALF, PLAIN, Line
from hipmap.ui.measures import px


class KeysDialog(QDialog):
    """Two columns: the key, and what it does."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
            (self.tr("Esc"), self.tr("give up a stroke; take the chosen pattern off the body")),
            ("0", self.tr("show the hip")),
            (self.tr("Home"), self.tr("show the whole body")),
            ("Alt+←  Alt+→", self.tr("in the articles: back and forward")),
            (self.tr("Arrows, Space, Enter"), self.tr("on the button Pen: draw from corner to corner, end")),
        ]
        for name, action in actions.all.items():
            if keys := actions.key(name):
                rows.append((keys, action.text().rstrip("…")))
        area, inside = Column(self), Inside(self)
        area.setAccessibleName(self.tr("Keys"))
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(px(12), px(4), px(12), px(4))
        self._grid.setHorizontalSpacing(px(20))
        self._grid.setVerticalSpacing(px(4))
        self._fill(context, rows, 2)
        room = parent.window().size() if parent is not None else self.size()
        if self._grid.sizeHint().width() > room.width() - px(90):
            self._fill(context, rows, 1)
        area.setWidget(inside)
        foot = closing(context.store, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(16))
        column.addWidget(area, 1)
        if not context.store.state.single_keys:
            off = Line(context.store, 12.5, role="text2", parent=self)
            off.setText(self.tr("Keys of a single letter or number are turned off in the settings."))
            off.setContentsMargins(px(12), px(4), px(12), 0)
            column.addWidget(off)
        column.addSpacing(px(10))
        column.addLayout(foot)
        wanted = self._grid.sizeHint() + QSize(px(50), px(60) + foot.sizeHint().height())
        fit(self, wanted.width(), wanted.height())

    def _fill(self, context: Context, rows: list[tuple[str, str]], columns: int) -> None:
        """Write the rows in some columns; words wrap in a single one."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        high = -(-len(rows) // columns)
        for number, (keys, does) in enumerate(rows):
            column, row = 2 * (number // high), number % high
            for offset, (text, weight) in enumerate(((keys, HALF), (does, PLAIN))):
                line = Line(context.store, 13, weight, parent=self)
                line.setWordWrap(columns == 1 and offset == 1)
                line.setText(text)
                self._grid.addWidget(line, row, column + offset)
        self._grid.setColumnStretch(1, 1)
