# SPDX-License-Identifier: Apache-2.0
"""The strip that offers what was not saved: when, whose, what is marked; restore, delete or later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipmap.core.session.model import LAYERS
from hipmap.core.session.times import moment
from hipmap.ui.buttons import Button
from hipmap.ui.files.recovery import Found
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.visits.words import VisitWords

if TYPE_CHECKING:
    from hipmap.ui.files.files import Files

_NAMED = 2  # places that are named


class RecoveryBar(QWidget):
    """Stands under the top bar until every draft is restored, deleted or left for later; then ``done``."""

    done = Signal()

    def __init__(self, files: Files, found: list[Found]) -> None:
        top = files.window.strip.parentWidget()
        super().__init__(top)
        self._files, self._found = files, found
        self._words, self._times = PlaceWords(files.window.context.library, self), VisitWords(self)
        self.line = Line(files.store, 13, HALF, parent=self)
        self.restore, self.delete, self.later = (
            Button(files.store, kind, parent=self) for kind in ("filled", "outlined", "quiet")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(12), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.line, 1)
        for button, does in (
            (self.restore, self._restore),
            (self.delete, self._ask_to_delete),
            (self.later, self.leave),
        ):
            button.clicked.connect(does)
            row.addWidget(button)
        layout = top.layout() if top else None
        if layout is not None:
            layout.addWidget(self)
        self._write()

    def words(self) -> str:
        """Return one sentence on the draft that is offered."""
        first = self._found[0]
        session, language = first.reading.session, self._files.window.context.language
        when = self._times.time(moment(first.reading.saved), language)
        alias = session.alias or (
            Path(first.reading.draft_of).name if first.reading.draft_of else self.tr("unnamed")
        )
        words = self.tr("Not saved last time ({when}): {alias} · {what}").format(
            when=when, alias=alias, what=self._marked()
        )
        more = len(self._found) - 1
        return words + (" · " + self.tr("and {count} more").format(count=more) if more else "")

    def _marked(self) -> str:
        language, cells = self._files.window.context.language, 0
        visits = self._found[0].reading.session.visits
        for visit in visits:
            for layer in LAYERS:
                cells |= visit.drawing(layer).cells
        regions = self._files.window.context.atlas.regions_of(cells) if cells else ()
        if not regions:
            return self.tr("only notes and answers")
        named = [self._words.place(region, language) for region in regions[:_NAMED]]
        places = "; ".join(named) + ("…" if len(regions) > _NAMED else "")
        return places if len(visits) == 1 else self.tr("{count} visits: {places}").format(
            count=len(visits), places=places
        )  # fmt: skip

    def _restore(self) -> None:
        self._files.flows.clear_first(self._show_draft)

    def _show_draft(self) -> None:
        found = self._found.pop(0)
        flows = self._files.flows
        flows.show(found.reading.session, None, None)
        if found.reading.draft_of:
            flows.suggested = Path(found.reading.draft_of)
        self._files.settle()
        # The old draft goes only when all of it is in this program's own.
        drafting = self._files.drafting
        if found.reading.whole and drafting is not None and drafting.is_written():
            found.remove()
        else:
            found.lock.release()
        self._next()

    def _ask_to_delete(self) -> None:
        self._files.flows.confirm(
            self.tr("Delete the draft?"), self.words(), self.tr("Delete"), self._delete
        )  # fmt: skip

    def _delete(self) -> None:
        self._found.pop(0).remove()
        self._next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape means later."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Leave the drafts where they are, for the next start to offer."""
        for found in self._found:
            found.lock.release()
        self._found.clear()
        self._next()

    def _next(self) -> None:
        if self._found:
            self._write()
        else:
            self._files.window.focus_body()  # not the search, which would take keys such as B
            self.hide()
            self.done.emit()
            self.deleteLater()

    def _write(self) -> None:
        self.line.setText(self.words())
        self.restore.setText(self.tr("Restore"))
        self.delete.setText(self.tr("Delete"))
        self.later.setText(self.tr("Later"))
        self._fit()

    def _fit(self) -> None:
        buttons = sum(button.sizeHint().width() for button in (self.restore, self.delete, self.later))
        room = max(px(160), self.width() - buttons - px(64))
        self.line.setMinimumHeight(0)  # else it is counted in
        self.line.setFixedHeight(max(px(20), self.line.heightForWidth(room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the height they need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._found:
            self._write()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground: calm, since nothing is wrong."""
        theme = self._files.window.context.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.chosen))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
