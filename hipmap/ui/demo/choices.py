# SPDX-License-Identifier: Apache-2.0
"""Menus of the demonstration: what is demonstrated, and where the patient's window stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from hipmap.core.demo.model import Demonstration
from hipmap.ui.context import Context
from hipmap.ui.demo.screens import Screens
from hipmap.ui.measures import font


class ReadyMade(QMenu):
    """The ready-made demonstrations, filled in when it opens: their words are not needed before.

    ``chosen`` is called with one of them, or with None for what is marked and chosen.
    """

    def __init__(
        self,
        context: Context,
        chosen: Callable[[Demonstration | None], None],
        own: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._chosen, self._own = context, chosen, own
        self.setFont(font(14))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List them in the language of the moment."""
        self.clear()
        library, language = self._context.library, self._context.language
        if self._own:
            self.addAction(self.tr("What is marked and chosen")).triggered.connect(lambda: self._chosen(None))
            self.addSeparator()
        for one in library.demonstrations:
            action = self.addAction(library.text(one.name, language))
            action.setData(one.id)
            action.triggered.connect(lambda _=False, one=one: self._chosen(one))
        if not library.demonstrations:
            self.addAction(self.tr("There are none in the content")).setEnabled(False)


class Places(QMenu):
    """Each screen, and a window on the therapist's own."""

    def __init__(self, screens: Screens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self.setFont(font(14))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the screens there are now."""
        self.clear()
        self.addAction(self.tr("In a window here")).triggered.connect(self._screens.to_window)
        for number, screen in enumerate(self._screens.all(), start=1):
            size = screen.geometry().size()
            text = self.tr("Fill screen {number} ({width} × {height})")
            action = self.addAction(text.format(number=number, width=size.width(), height=size.height()))
            action.triggered.connect(lambda _=False, screen=screen: self._screens.fill(screen))
