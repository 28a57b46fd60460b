# SPDX-License-Identifier: Apache-2.0
"""Alias and free notes of a session and a visit."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hipmap.core.session.read import LONGEST_ALIAS, LONGEST_NOTE
from hipmap.core.session.typed import clean
from hipmap.ui.fields import FIELD
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, locale, px
from hipmap.ui.store import Store

_CIVIL = re.compile(r"\d{6}[ -]?\d{4}")  # a Danish civil number


class NoteField(QPlainTextEdit):
    """Room for a note; ``refused`` tells that what was to be pasted or dropped is longer than that."""

    refused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font(14))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(px(72))
        self.setMaximumHeight(px(110))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in the whole of it or nothing: to lay out a book would take seconds, and part of it is cut."""
        words = clean(source.text(), lines=True) if source.hasText() else ""
        room = LONGEST_NOTE - self.document().characterCount() + len(self.textCursor().selectedText())
        if len(words) > room:
            self.refused.emit()
        elif words:
            self.insertPlainText(words)
            self.ensureCursorVisible()


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
        self.alias.setMinimumHeight(px(40))
        self.alias.textEdited.connect(lambda words: store.tell(alias=clean(words)))
        self.remark = Line(store, 12.5, parent=self)
        self.visit, self.session = NoteField(self), NoteField(self)
        self._full: dict[NoteField, Line] = {}  # says that no more has room
        for note in (self.visit, self.session):
            full = self._full[note] = Line(store, 12.5, role="warn_text", parent=self)
            full.hide()
            note.refused.connect(full.show)
            note.textChanged.connect(lambda note=note: self._noted(note))
        for name, field in (("alias", self.alias), ("visit", self.visit), ("session", self.session)):
            self._heads[name].setBuddy(field)
        self.setStyleSheet(FIELD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for widget in (
            self._heads["visit"], self.visit, self._full[self.visit], self._heads["alias"], self.alias,
            self.remark, self._heads["session"], self.session, self._full[self.session],
        ):  # fmt: skip
            column.addWidget(widget)

    def _noted(self, note: NoteField) -> None:
        if self._writing:
            return
        words = clean(note.toPlainText(), lines=True)
        if len(words) > LONGEST_NOTE:  # typed at the very end: the field says no more than is kept
            self.refresh()
            note.refused.emit()
            return
        self._full[note].hide()
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
                self._full[note].hide()
        self._writing = False
        self._heads["alias"].setText(self.tr("Alias, not a name or civil number"))
        self._heads["visit"].setText(self.tr("Note of this visit"))
        self._heads["session"].setText(self.tr("Note of all visits"))
        self.alias.setAccessibleName(self._heads["alias"].text())
        self.visit.setAccessibleName(self._heads["visit"].text())
        self.session.setAccessibleName(self._heads["session"].text())
        self.remark.setText(self.tr("This looks like a civil number. Take an alias that names nobody."))
        self.remark.setVisible(bool(_CIVIL.search(session.alias)))
        room = locale(state.language).toString(LONGEST_NOTE)
        said = self.tr("A note has room for {count} characters. This was not added.").format(count=room)
        for full in self._full.values():
            full.setText(said)
