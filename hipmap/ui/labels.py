# SPDX-License-Identifier: Apache-2.0
"""Lines of text in the sizes and colours of the design."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hipmap.ui.measures import font
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES

BOLD = QFont.Weight.Bold
HALF = QFont.Weight.DemiBold
PLAIN = QFont.Weight.Normal


class Line(KeepsTip, QLabel):
    """Words that wrap; ``role`` names a colour of the theme."""

    def __init__(
        self,
        store: Store,
        size: float = 14,
        weight: QFont.Weight = PLAIN,
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._role, self._link = store, role, ""
        self.setFont(font(size, weight))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a file or an alias may be named like a tag
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # whatever ground the parent has
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._colour()

    def set_slanted(self, slanted: bool) -> None:
        """Slant the words, as Latin is, or not."""
        letters = self.font()
        letters.setItalic(slanted)
        self.setFont(letters)

    def with_links(self) -> Line:
        """Let links in the words be clicked and walked to by keyboard; returns itself."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        return self

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Shift and Tab leave a link that the words begin with; Qt would stay there for ever."""
        parent = self.parentWidget()
        if not forward and parent is not None and self.hasSelectedText() and self.selectionStart() == 0:
            return bool(parent.focusNextPrevChild(False))
        return super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of the new theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        theme = THEMES[self._store.state.theme]
        wanted, link = QColor(getattr(theme, self._role)), QColor(theme.accent)
        palette = self.palette()
        role, links = QPalette.ColorRole.WindowText, QPalette.ColorRole.Link
        if palette.color(role) != wanted or palette.color(links) != link:
            palette.setColor(role, wanted)
            palette.setColor(links, link)
            self.setPalette(palette)
        if self._link != theme.accent and self.textFormat() == Qt.TextFormat.RichText:
            words = self.text()
            self.setText("")  # the same words again would be no change
            self.setText(words)  # links take their colour when the text is set
        self._link = theme.accent
