# SPDX-License-Identifier: Apache-2.0
"""One warning question with yes and no; neither is pressed as long as it is unanswered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hipmap.core.entities import RedFlag
from hipmap.ui.answers.signs import answer
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks


class _Answer(Button):
    """A double click answers once: by its second half another question may stand here."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take nothing from it."""
        event.accept()


class FlagQuestion(Speaks, QWidget):
    """The words and two buttons; pressing the pressed one takes the answer back."""

    def __init__(
        self, context: Context, flag: RedFlag, role: str = "warn_text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self.flag = context, flag
        self.words = Line(context.store, 13, role=role, parent=self)
        self.yes = _Answer(context.store, "warn", parent=self)
        self.no = _Answer(context.store, "warn", parent=self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(px(6))
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.words, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.yes, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.no, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        for button, said in ((self.yes, True), (self.no, False)):
            button.setCheckable(True)
            button.clicked.connect(
                lambda checked, said=said: answer(context, self.flag.id, said if checked else None)
            )
        context.store.changed.connect(self._refresh)
        self._retranslate()
        self._refresh()

    def set_flag(self, flag: RedFlag) -> None:
        """Ask something else."""
        self.flag = flag
        self._retranslate()
        self._refresh()

    def has_focus(self) -> bool:
        """Say whether a key would press one of the buttons."""
        return self.yes.hasFocus() or self.no.hasFocus()

    def _refresh(self, *_: object) -> None:
        said = dict(self._context.store.state.answers).get(self.flag.id)
        self.yes.setChecked(said is True)
        self.no.setChecked(said is False)

    def _retranslate(self) -> None:
        ask = self._context.library.text(self.flag.ask, self._context.language)
        self.words.setText(ask)
        for button, word in ((self.yes, self.tr("Yes")), (self.no, self.tr("No"))):
            button.setText(word)
            button.setAccessibleName(f"{word}: {ask}")
