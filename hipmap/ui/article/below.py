# SPDX-License-Identifier: Apache-2.0
"""The room under an article: as high as what it holds, but never so high that the article has none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from hipmap.ui.column import Column, Inside

_MOST = 0.6  # of the panel; with large letters the rest scrolls


class Below(Column):
    """Comes and goes with its widget."""

    def __init__(self, inside: Inside, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(inside)
        self.setHidden(inside.isHidden())
        self.named_after(inside)
        self._follower = _Follower(self, inside, parent)


class _Follower(QObject):
    """Follows what the widget and the panel do; a scroll area has filters of its own."""

    def __init__(self, area: Below, inside: Inside, panel: QWidget) -> None:
        super().__init__(area)
        self._area, self._inside, self._panel = area, inside, panel
        inside.installEventFilter(self)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show, hide and fit."""
        kind = event.type()
        if watched is self._inside and kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._area.setHidden(self._inside.isHidden())
        if kind in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent):
            needed = self._inside.heightForWidth(self._area.width())
            self._area.setFixedHeight(max(1, min(needed, round(_MOST * self._panel.height()))))
        return False
