# SPDX-License-Identifier: Apache-2.0
"""The tools at the left, each with its word; a narrow window keeps the icons alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from hipmap.core.state import State
from hipmap.ui import icons
from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.map.words import font
from hipmap.ui.measures import px

_STYLE = """
QToolBar { background: palette(base); border: none; border-right: 1px solid palette(mid); padding: 0 4px; }
QToolBar::separator { background: palette(mid); height: 1px; margin: 6px 10px; }
"""
_TOOLS = (("mirror", "mirror"), ("clear", "clear"), ("", ""), ("undo", "undo"), ("redo", "redo"))


class Rail(QToolBar):
    """Buttons for the actions that are used most."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._buttons: dict[str, QToolButton] = {}
        self._narrow = False
        self.setObjectName("rail")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(px(24), px(24)))
        self.setStyleSheet(_STYLE)
        self._gap(px(10))
        for name, icon in _TOOLS:
            if name:
                self._tool(name, icon, actions[name])
            else:
                self.addSeparator()
        room = QWidget(self)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(room)
        self._tool("places", "list", actions["places"])
        self._gap(px(6))
        context.store.changed.connect(self._on_changed)
        self._colour()
        self._retranslate()

    def _gap(self, high: int) -> None:
        gap = QWidget(self)
        gap.setFixedHeight(high)
        self.addWidget(gap)

    def _tool(self, name: str, icon: str, action: QAction) -> None:
        button = QToolButton(self)
        button.setProperty("icon_name", icon)
        button.setAutoRaise(True)
        button.setFont(font(11.5, font(1).Weight.Medium))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        self._buttons[name] = button
        self.addWidget(button)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone."""
        self._narrow = narrow
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextUnderIcon)
            button.setFixedSize(px(48 if narrow else 62), px(50 if not narrow else 46))
        widest = max(
            button.fontMetrics().horizontalAdvance(button.text()) for button in self._buttons.values()
        )
        if not narrow:
            for button in self._buttons.values():
                button.setFixedWidth(max(px(62), widest + px(8)))
        self.setFixedWidth(px(56) if narrow else max(px(72), widest + px(18)))

    def _on_changed(self, old: State, new: State) -> None:
        if old.theme != new.theme:
            self._colour()

    def _colour(self) -> None:
        theme = self._context.theme
        for button in self._buttons.values():
            name = str(button.property("icon_name"))
            button.setIcon(icons.icon(name, theme.text, theme.accent, theme.line2))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tools"))
        for name, word, says in (
            ("mirror", self.tr("Mirror"), self.tr("Move to the other side (M)")),
            ("clear", self.tr("Clear"), self.tr("Clear what is marked (Del); undo brings it back")),
            ("undo", self.tr("Undo"), self.tr("Undo (Ctrl+Z)")),
            ("redo", self.tr("Redo"), self.tr("Redo (Ctrl+Y)")),
            ("places", self.tr("Places"), self.tr("List of places (Ctrl+R)")),
        ):
            button = self._buttons[name]
            button.setText(word)
            button.setToolTip(says)
            button.setAccessibleName(says)
        self.set_narrow(self._narrow)
