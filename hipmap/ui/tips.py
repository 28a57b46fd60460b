# SPDX-License-Identifier: Apache-2.0
"""Tooltips that stay as long as the pointer is on them or on what they tell of, and leave with Escape.

Qt's own go when the pointer leaves the widget, even towards the tip, and after ten seconds anyhow.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

_NAME = "qtooltip_label"  # Qt's, of the one that is shown


def hold(widget: QWidget) -> None:
    """Let the tip of a widget that the pointer has just come to stay; call it when the pointer enters."""
    if widget.toolTip() and not any(isinstance(child, _Hover) for child in widget.children()):
        _Hover(widget)


class _Hover(QObject):
    """Shows the tip of the widget under the pointer, and goes with the pointer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip when Qt would."""
        if event.type() == QEvent.Type.Leave:
            self._widget.removeEventFilter(self)
            self.deleteLater()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._widget.toolTip(), self._widget)
            _follow(self._widget)
            return True
        return False


def _follow(widget: QWidget) -> None:
    """Keep the tip that Qt shows for a widget."""
    application = QCoreApplication.instance()
    tip = next((one for one in QApplication.topLevelWidgets() if one.objectName() == _NAME), None)
    if application is None or tip is None:
        return
    shown = application.property("tip")  # one for all: what belongs to the tip alone, Python would forget
    if not isinstance(shown, _Shown):
        shown = _Shown(application)
        application.setProperty("tip", shown)
    shown.follow(tip, widget)


class _Shown(QObject):
    """Hears of everything, but only as long as a tip is shown."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._tip: QWidget | None = None
        self._widget: QWidget | None = None

    def follow(self, tip: QWidget, widget: QWidget) -> None:
        """Keep a tip that tells of a widget."""
        self._tip, self._widget = tip, widget
        self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Qt from taking the tip away under the pointer; let Escape take it away and do nothing else."""
        kind = event.type()
        if watched is self._tip and kind == QEvent.Type.Timer:
            return self._pointed_at()
        if watched is self._tip and kind == QEvent.Type.Hide:
            self._application.removeEventFilter(self)
            self._tip = self._widget = None
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_Escape:
                return False
            event.accept()
            if kind == QEvent.Type.KeyPress and self._tip is not None:
                self._tip.hide()
            return True
        return False

    def _pointed_at(self) -> bool:
        if self._tip is None or self._widget is None or not isValid(self._widget):
            return False
        at = QCursor.pos()
        on_widget = self._widget.isVisible() and self._widget.rect().contains(self._widget.mapFromGlobal(at))
        return on_widget or self._tip.geometry().contains(at)
