# SPDX-License-Identifier: Apache-2.0
"""What many widgets do alike. Each stands before the class of Qt: ``class Rail(Speaks, QToolBar)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # Qt lets a widget have one parent class of its own only


class Speaks(_Widget):
    """Says its words anew, with ``_retranslate``, when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        raise NotImplementedError


class KeepsTip(_Widget):
    """Lets its tip stay while it is pointed at."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep the tip of the moment."""
        super().enterEvent(event)
        from hipmap.ui.tips import hold  # only under a pointer

        hold(self)
