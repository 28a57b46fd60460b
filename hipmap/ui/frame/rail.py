# SPDX-License-Identifier: Apache-2.0
"""The tools at the left, each with its word; a narrow window keeps the icons alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from hipmap.core.state import TOOLS, State
from hipmap.ui.context import Context
from hipmap.ui.frame.actions import Actions
from hipmap.ui.frame.rail_button import RailButton
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks

_TOOLS = ("mirror", "clear", "", "undo", "redo")
_ROW, _LEAST, _WORDS = 50, 36, 44  # px high: usual, in a low window, and as low as a word fits in


class _Rule(QWidget):
    """A thin line between groups."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedHeight(13)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, not over the whole width."""
        painter = QPainter(self)
        painter.fillRect(10, 6, self.width() - 20, 1, QColor(self._context.theme.line))
        painter.end()


class Rail(Speaks, QToolBar):
    """Buttons for the actions that are used most."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._buttons: dict[str, RailButton] = {}
        self._narrow = False
        self.setObjectName("rail")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContentsMargins(px(4), 0, px(4), 0)
        self._gap(px(10))
        for name in TOOLS:
            self._tool(name, name, actions[f"tool.{name}"])
        self.addWidget(_Rule(context, self))
        for name in _TOOLS:
            if name:
                self._tool(name, name, actions[name])
            else:
                self.addWidget(_Rule(context, self))
        room = QWidget(self)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(room)
        self._tool("layers", "layers", actions["layers"])
        actions.layers_wanted.connect(self.show_layers)
        self._tool("places", "list", actions["places"])
        self._gap(px(6))
        context.store.changed.connect(self._on_changed)
        self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the line that parts it from the body."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.line))
        painter.end()

    def _gap(self, high: int) -> None:
        gap = QWidget(self)
        gap.setFixedHeight(high)
        self.addWidget(gap)

    def _tool(self, name: str, icon: str, action: QAction) -> None:
        button = RailButton(self._context.store, icon, self)
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
        widest = max(button.fontMetrics().horizontalAdvance(button.text()) for button in buttons)
        for button in buttons:
            wide = max(px(62), widest + px(8)) if not self._narrow else px(48)
            button.set_look(QSize(wide, high), min(px(24), high - 10), words)
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
            self.update()
        if old.single_keys != new.single_keys:
            self._retranslate()

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
