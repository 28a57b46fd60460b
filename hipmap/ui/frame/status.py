# SPDX-License-Identifier: Apache-2.0
"""The line at the bottom: what the program is, and what it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from hipmap.ui.measures import font, px
from hipmap.ui.mixins import KeepsTip, Speaks

if TYPE_CHECKING:
    from hipmap.ui.frame.toast import Toast


class Said(KeepsTip, QLabel):
    """One of the sentences."""


class Status(Speaks, QStatusBar):
    """Two sentences that always stand there; a message stands in large letters over the foot of ``body``."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._toast: Toast | None = None
        self.messageChanged.connect(self._show_large)
        self.setSizeGripEnabled(False)
        self.what, self.kept = Said(self), Said(self)
        self._said = ""
        for label in (self.what, self.kept):
            label.setFont(font(12.5))
            label.setTextFormat(Qt.TextFormat.PlainText)  # a file may be named like a tag
            label.setContentsMargins(px(12), 0, px(12), 0)
        self.addWidget(self.what)
        self.addPermanentWidget(self.kept)
        self._retranslate()

    def _show_large(self, words: str) -> None:
        if self._toast is None and words:
            from hipmap.ui.frame.toast import Toast  # only when there is something to say

            self._toast = Toast(self._body)
        if self._toast is not None:
            self._toast.say(words)

    def _retranslate(self) -> None:
        self.what.setText(self.tr("Looks up published patterns. It makes no diagnosis."))
        self.say_kept(self._said)

    def say_kept(self, words: str) -> None:
        """Say what is kept; nothing is as long as there are no words for it."""
        self._said = words
        words = words or self.tr("Nothing is kept until you ask")
        # A file's name may have 255 signs.
        self.kept.setText(self.kept.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, px(440)))
        self.kept.setToolTip("" if self.kept.text() == words else words)
