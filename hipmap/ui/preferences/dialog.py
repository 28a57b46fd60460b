# SPDX-License-Identifier: Apache-2.0
"""The settings: sections at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hipmap.ui.column import Column, Inside
from hipmap.ui.dialogs import closing, fit
from hipmap.ui.handout.clinic import ClinicSection
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.preferences.keeping import KeepingSection
from hipmap.ui.preferences.look import LookSection

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow


class SettingsDialog(Speaks, QDialog):
    """Every setting takes effect at once, so there is nothing to confirm."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context = window.context
        self.look = LookSection(context, actions, self)
        self.clinic = ClinicSection(context.store, window.settings, self)
        self.keeping = KeepingSection(window, self)
        self._sections: tuple[QWidget, ...] = (self.look, self.clinic, self.keeping)
        self.list = QListWidget(self)
        self.list.setFont(font(14))
        self.list.setStyleSheet(
            f"QListWidget {{ border: none; background: transparent }}"
            f"QListWidget::item {{ padding: {px(11)}px {px(10)}px; border-radius: 8px }}"
            f"QListWidget::item:selected {{ background: palette(highlight); color: palette(link) }}"
        )
        self.title = Line(context.store, 15.5, HALF, parent=self)
        self._pages = QStackedWidget(self)
        for section in self._sections:
            self.list.addItem("")
            self._pages.addWidget(self._page(section))
        self.list.currentRowChanged.connect(self._turn)
        right = QVBoxLayout()
        right.addWidget(self.title)
        right.addSpacing(px(8))
        right.addWidget(self._pages, 1)
        row = QHBoxLayout()
        row.setSpacing(px(20))
        row.addWidget(self.list)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(18), px(18), px(14))
        column.addLayout(row, 1)
        column.addLayout(closing(context.store, self))
        self._retranslate()
        self.list.setCurrentRow(0)
        fit(self, px(720), px(690))

    def _page(self, section: QWidget) -> QWidget:
        area, inside = Column(self), Inside(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(px(16), px(14), px(16), px(16))
        layout.addWidget(section)
        layout.addStretch(1)
        area.setWidget(inside)
        area.named_after(self)
        return area

    def _turn(self, row: int) -> None:
        self._pages.setCurrentIndex(row)
        self.title.setText(self.list.item(row).text())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.list.setAccessibleName(self.tr("Sections"))
        titles = (self.tr("Look, names and keys"), self.tr("Clinic"), self.tr("What is kept"))
        for row, words in enumerate(titles):
            self.list.item(row).setText(words)
        metrics = self.list.fontMetrics()
        widest = max(
            metrics.horizontalAdvance(self.list.item(row).text()) for row in range(self.list.count())
        )
        self.list.setFixedWidth(widest + px(40))
        if self.list.currentRow() >= 0:
            self._turn(self.list.currentRow())
