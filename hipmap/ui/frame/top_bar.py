# SPDX-License-Identifier: Apache-2.0
"""The top bar: name, menus, search, language and theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipmap.core.state import LANGUAGES, State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.frame.brand import Brand
from hipmap.ui.frame.menus import Menus
from hipmap.ui.frame.search_field import SearchField
from hipmap.ui.measures import TOP, px
from hipmap.ui.mixins import Speaks

_WORDS = 1180  # px of width from which the filled button has a word


class TopBar(Speaks, QWidget):
    """One row over the whole window."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        store = context.store
        self.setFixedHeight(px(TOP))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self.menus = Menus(actions, self)
        self.search = SearchField(context, self)
        self.languages: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(14), 0)
        row.setSpacing(px(10))
        row.addWidget(Brand(store, self))
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addSpacing(px(6))
        self.patient = Button(store, "filled", "screen", self)
        self.patient.clicked.connect(actions["demo"].trigger)
        row.addWidget(self.patient)
        languages = QHBoxLayout()
        languages.setSpacing(px(2))
        for language in LANGUAGES:
            button = self.languages[language] = Button(store, "quiet", parent=self)
            button.setText(language.upper())
            button.setCheckable(True)
            button.one_of = True
            button.setAccessibleName(actions[f"language.{language}"].text())
            button.clicked.connect(actions[f"language.{language}"].trigger)
            languages.addWidget(button)
        row.addLayout(languages)
        self.theme = Button(store, "quiet", "contrast", self)
        self.theme.clicked.connect(actions["theme"].trigger)
        row.addWidget(self.theme)
        store.changed.connect(self._on_changed)
        self._refresh()
        self._retranslate()

    def _on_changed(self, old: State, new: State) -> None:
        if old.language != new.language:
            self._refresh()

    def _refresh(self) -> None:
        for language, button in self.languages.items():
            button.setChecked(language == self._context.language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the search field take a share of the room."""
        super().resizeEvent(event)
        self.search.setMaximumWidth(min(px(420), max(px(200), self.width() // 3)))
        self._say_patient()
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look for room again when something here changed its size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Fold the menus where they do not find room beside everything else at its least width."""
        row = self.layout()
        if row is None:
            return
        # Not item by item: PySide would let go of each item's widget together with the item.
        others = row.minimumSize().width() - self.menus.minimumSizeHint().width()
        self.menus.fold(others + self.menus.whole > self.width())

    def _retranslate(self) -> None:
        words = self.tr("Theme: light, dark, high contrast")
        self.theme.setToolTip(words)
        self.theme.setAccessibleName(words)
        self._say_patient()

    def _say_patient(self) -> None:
        """Name the patient's screen, in a narrow window by the icon alone."""
        words = self._actions["demo"].text()
        self.patient.setText(words if self.width() >= px(_WORDS) else "")
        self.patient.setToolTip(words)
        self.patient.setAccessibleName(words)
        self.patient.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line under the bar."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._context.theme.line), 1.0))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.end()
