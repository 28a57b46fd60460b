# SPDX-License-Identifier: Apache-2.0
"""Alias and free notes of a session and a visit."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hipmap.core.session.read import LONGEST_ALIAS, LONGEST_NOTE
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.words import font
from hipmap.ui.measures import px
from hipmap.ui.store import Store
from hipmap.ui.visits.fields import FIELD

_CIVIL = re.compile(r"\d{6}[ -]?\d{4}")  # a Danish civil number


class Notes(QWidget):
    """Writes to the session as one types."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._writing = False
        self._heads = {name: Line(store, 12.5, HALF, parent=self) for name in ("alias", "visit", "session")}
        self.alias = QLineEdit(self)
        self.alias.setFont(font(14))
        self.alias.setMaxLength(LONGEST_ALIAS)
        self.alias.setMinimumHeight(px(36))
        self.alias.textEdited.connect(lambda words: store.tell(alias=words))
        self.remark = Line(store, 12.5, parent=self)
        self.visit, self.session = QPlainTextEdit(self), QPlainTextEdit(self)
        for note in (self.visit, self.session):
            note.setFont(font(14))
            note.setTabChangesFocus(True)
            note.setMinimumHeight(px(72))
            note.setMaximumHeight(px(110))
        self.visit.textChanged.connect(lambda: self._noted(self.visit))
        self.session.textChanged.connect(lambda: self._noted(self.session))
        self.setStyleSheet(FIELD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for widget in (
            self._heads["visit"], self.visit, self._heads["alias"], self.alias, self.remark,
            self._heads["session"], self.session,
        ):  # fmt: skip
            column.addWidget(widget)

    def _noted(self, note: QPlainTextEdit) -> None:
        if self._writing:
            return
        words = note.toPlainText()[:LONGEST_NOTE]
        if note is self.visit:
            self._store.tell_visit(note=words)
        else:
            self._store.tell(note=words)

    def refresh(self) -> None:
        """Show what is noted."""
        state = self._store.state
        session = state.session
        self._writing = True
        if self.alias.text() != session.alias:
            self.alias.setText(session.alias)
        for note, words in ((self.visit, session.visits[state.visit].note), (self.session, session.note)):
            if note.toPlainText() != words:
                note.setPlainText(words)
        self._writing = False
        self._heads["alias"].setText(self.tr("Alias, not a name or civil number"))
        self._heads["visit"].setText(self.tr("Note of this visit"))
        self._heads["session"].setText(self.tr("Note of all visits"))
        self.alias.setAccessibleName(self._heads["alias"].text())
        self.visit.setAccessibleName(self._heads["visit"].text())
        self.session.setAccessibleName(self._heads["session"].text())
        self.remark.setText(self.tr("This looks like a civil number. Take an alias that names nobody."))
        self.remark.setVisible(bool(_CIVIL.search(session.alias)))
