# SPDX-License-Identifier: Apache-2.0
"""Hand-out, text for the record and exports as actions; what they open is imported when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow

_TOLD = 6000  # ms


class HandOutFeature(QObject):
    """Brings the actions ``take``, ``hand_out``, ``record`` and ``export``."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        actions.add("take", self.take, "Ctrl+U")
        actions.add("hand_out", self.hand_out, "Ctrl+P")
        actions.add("record", self.copy_record, "Ctrl+Shift+C")
        actions.add("export", self.export, "Ctrl+E")
        actions.spoken.connect(self._retranslate)
        self._retranslate()

    def take(self) -> None:
        """Take the muscle that is read about into the hand-out, or out again."""
        side = self._window.side
        reading = side is not None and self._window.context.store.state.page is not None
        button = side.article.head.take if side is not None and reading else None
        if button is not None and not button.isHidden():
            button.toggle()
            self._tell(button.told())
        else:
            self._tell(self.tr("Choose a muscle first."))

    def hand_out(self) -> None:
        """Show the pages."""
        from hipmap.ui.handout.dialog import HandOutDialog

        dialog = HandOutDialog(self._window.context, self._window.settings, self._window)
        dialog.finished.connect(dialog.deleteLater)  # its pages are drawn anew each time
        dialog.open()

    def copy_record(self) -> None:
        """Put the text for the record on the clipboard."""
        from datetime import date

        from PySide6.QtGui import QGuiApplication

        from hipmap.core.record.discussed import to_hand_out
        from hipmap.core.record.text import record_text
        from hipmap.ui.translator import read_table

        context = self._window.context
        state, library = context.store.state, context.library
        text = record_text(
            library,
            context.atlas,
            read_table(library.folder),
            context.language,
            state.session,
            state.visit,
            to_hand_out(library, state),
            date.today().isoformat(),
            state.person,
        )
        QGuiApplication.clipboard().setText(text)
        self._tell(self.tr("The text for the record is copied."))

    def export(self) -> None:
        """Ask what is to be written, and where."""
        from hipmap.ui.export.dialog import ExportDialog

        dialog = ExportDialog(self._window.context, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _TOLD)

    def _retranslate(self) -> None:
        for name, words in (
            ("take", self.tr("Take the muscle into the hand-out")),
            ("hand_out", self.tr("Hand-out…")),
            ("record", self.tr("Copy text for the record")),
            ("export", self.tr("Export…")),
        ):
            self._actions.all[name].setText(words)
