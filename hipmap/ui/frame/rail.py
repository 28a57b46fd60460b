# SPDX-License-Identifier: Apache-2.0
"""The tools at the left, each with its word; a narrow window keeps the icons alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from hipmap.core.state import TOOLS, State
from hipmap.ui import icons
from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.measures import font, px

_STYLE = """
QToolBar { background: palette(base); border: none; border-right: 1px solid palette(mid); padding: 0 4px; }
QToolBar::separator { background: palette(mid); height: 1px; margin: 6px 10px; }
QToolButton:checked { background: palette(highlight); color: palette(link); border: none; border-radius: 8px }
QToolButton:focus { border: 2px solid palette(window-text); border-radius: 8px }
"""
_TOOLS = ("mirror", "clear", "", "undo", "redo")
_ROW, _LEAST, _WORDS = 50, 36, 44  # px high: usual, in a low window, and as low as a word fits in


class Rail(QToolBar):
    """Buttons for the actions that are used most."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._buttons: dict[str, QToolButton] = {}
        self._narrow = False
        self.setObjectName("rail")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(px(24), px(24)))
        self.setStyleSheet(_STYLE)
        self._gap(px(10))
        for name in TOOLS:
            self._tool(name, name, actions[f"tool.{name}"])
        self.addSeparator()
        for name in _TOOLS:
            if name:
                self._tool(name, name, actions[name])
            else:
                self.addSeparator()
        room = QWidget(self)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(room)
        self._tool("layers", "layers", actions["layers"])
        actions.layers_wanted.connect(self.show_layers)
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
        if action.isCheckable():
            button.setCheckable(True)
            button.setChecked(action.isChecked())
            action.toggled.connect(button.setChecked)
            button.clicked.connect(lambda: button.setChecked(action.isChecked()))
        button.setEnabled(action.isEnabled())
        self._buttons[name] = button
        self.addWidget(button)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rows lower in a low window, without their words when these find no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = self._buttons.values()
        room = (self.height() - px(16) - 40) / len(buttons) - 3  # gaps, lines, and between the rows
        high = round(max(_LEAST, min(px(_ROW if not self._narrow else 46), room)))
        words = not self._narrow and high >= px(_WORDS)
        style = Qt.ToolButtonStyle
        widest = max(button.fontMetrics().horizontalAdvance(button.text()) for button in buttons)
        for button in buttons:
            button.setToolButtonStyle(style.ToolButtonTextUnderIcon if words else style.ToolButtonIconOnly)
            button.setFixedSize(max(px(62), widest + px(8)) if not self._narrow else px(48), high)
        side = min(px(24), high - 10)
        self.setIconSize(QSize(side, side))
        self.setFixedWidth(px(56) if self._narrow else max(px(72), widest + px(18)))

    def show_layers(self) -> None:
        """Open the menu of layers beside its button."""
        from hipmap.ui.frame.layers import LayersMenu  # only when asked for

        menu = LayersMenu(self._context, self, self._actions)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._buttons["layers"]
        at = button.mapToGlobal(button.rect().bottomRight())
        menu.popup(QPoint(at.x() + px(4), at.y() - menu.sizeHint().height()))

    def _on_changed(self, old: State, new: State) -> None:
        if old.theme != new.theme:
            self._colour()
        if old.single_keys != new.single_keys:
            self._retranslate()

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
            ("select", self.tr("Select"), self.tr("Select places with a click")),
            ("brush", self.tr("Brush"), self.tr("Paint what hurts")),
            ("erase", self.tr("Erase"), self.tr("Rub out")),
            ("lasso", self.tr("Lasso"), self.tr("Draw a line round what hurts, or click its corners")),
            ("mirror", self.tr("Mirror"), self.tr("Move to the other side")),
            ("clear", self.tr("Clear"), self.tr("Clear what is marked; undo brings it back")),
            ("undo", self.tr("Undo"), self.tr("Undo")),
            ("redo", self.tr("Redo"), self.tr("Redo")),
            ("layers", self.tr("Layers"), self.tr("Muscles, bones, skin of nerves")),
            ("places", self.tr("Places"), self.tr("List of places")),
        ):
            button = self._buttons[name]
            # The word is the name, so that it can be said to a machine that listens; the rest describes it.
            button.setText(word)
            key = self._actions.key(f"tool.{name}" if name in TOOLS else name)
            button.setToolTip(f"{says} ({key})" if key else says)
        self.set_narrow(self._narrow)
