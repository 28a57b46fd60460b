# SPDX-License-Identifier: Apache-2.0
"""What can be done with the drawing and the view, as actions that menus, rail and keys share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from hipmap.core.state import LANGUAGES, TOOLS, VIEWS, State
from hipmap.ui import theme
from hipmap.ui.context import Context

THEMES = tuple(theme.THEMES)


class Actions(QObject):
    """All actions by name; ``wanted`` is emitted with the name of those that the window itself does.

    ``spoken`` tells those who added actions that the language has changed. Were each of them to filter the
    window's events, every action that is added would pass through all of these filters.
    """

    wanted = Signal(str)
    layers_wanted = Signal()
    spoken = Signal()

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self.all: dict[str, QAction] = {}
        store = context.store
        self.add("undo", store.undo, "Ctrl+Z")
        self.add("redo", store.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self.add("mirror", context.mirror, "M")
        self.add("mirror_too", lambda: context.mirror(keep=True), "Shift+M")
        self.add("clear", store.clear, "Del")
        self.add("hip", lambda: store.update(zoom="hip"))
        self.add("body", lambda: store.update(zoom="body"))
        for name, keys in (
            ("find", "Ctrl+F"), ("places", "Ctrl+R"), ("reload", "F5"), ("quit", "Ctrl+Q"), ("keys", "F1"),
            ("questions", "Ctrl+D"), ("language", "Ctrl+L"), ("theme", "Ctrl+T"),
        ):  # fmt: skip
            self.add(name, partial(self.wanted.emit, name), keys)
        self.group("view", VIEWS, lambda value: store.update(view=value))
        self.group("theme", THEMES, lambda value: store.update(theme=value))
        self.group("language", LANGUAGES, lambda value: store.update(language=value))
        for number, view in enumerate(VIEWS, start=1):
            self.all[f"view.{view}"].setShortcut(str(number))
        self.group("tool", TOOLS, lambda value: store.update(tool=value))
        for tool, key in zip(TOOLS, "VBEL", strict=True):
            self.all[f"tool.{tool}"].setShortcut(key)
        self.add("aids", lambda: store.update(aids=not store.state.aids))
        self.all["aids"].setCheckable(True)
        self.add("layers", self.layers_wanted.emit, "Shift+L")
        for article in (
            "how_to_use", "hip_pain_and_trigger_points", "dermatomes_and_nerves", "how_sure",
            "privacy", "about",
        ):  # fmt: skip
            self.add(article, partial(context.open, article))
        store.changed.connect(self._on_changed)
        self._refresh()
        self._retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.all[name]

    def add(self, name: str, does: Callable[[], object], *keys: str) -> QAction:
        """Make an action of the window; whoever adds it gives it words."""
        action = QAction(self._owner)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: does())
        self._owner.addAction(action)
        self.all[name] = action
        return action

    def group(self, kind: str, values: tuple[str, ...], does: Callable[[str], object]) -> None:
        """Make actions of which one is on, named ``kind.value``."""
        group = QActionGroup(self)
        for value in values:
            self.add(f"{kind}.{value}", partial(does, value))
            action = self.all[f"{kind}.{value}"]
            action.setCheckable(True)
            group.addAction(action)

    def _on_changed(self, old: State, new: State) -> None:
        names = ("can_undo", "can_redo", "drawing", "view", "theme", "language", "zoom", "tool", "aids")
        if any(getattr(old, name) != getattr(new, name) for name in names):
            self._refresh()

    def _refresh(self) -> None:
        state = self._context.store.state
        drawn = bool(state.drawing.cells)
        for name, possible in (
            ("undo", state.can_undo), ("redo", state.can_redo),
            ("mirror", drawn), ("mirror_too", drawn), ("clear", drawn),
        ):  # fmt: skip
            self.all[name].setEnabled(possible)
        self.all["aids"].setChecked(state.aids)
        for kind in ("view", "theme", "language", "tool"):
            value = getattr(state, kind)
            if f"{kind}.{value}" in self.all:
                self.all[f"{kind}.{value}"].setChecked(True)

    def speak(self) -> None:
        """Say everything in the language of the moment."""
        self._retranslate()
        self.spoken.emit()

    def _retranslate(self) -> None:
        words = {
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "mirror": self.tr("Move to the other side"),
            "mirror_too": self.tr("Mark the other side too"),
            "clear": self.tr("Clear what is marked"),
            "tool.select": self.tr("Select places"),
            "tool.brush": self.tr("Brush"),
            "tool.erase": self.tr("Eraser"),
            "tool.lasso": self.tr("Lasso"),
            "hip": self.tr("Show the hip"),
            "body": self.tr("Show the whole body"),
            "find": self.tr("Find a muscle or a place…"),
            "places": self.tr("List of places"),
            "questions": self.tr("Should a doctor see it?"),
            "aids": self.tr("Clinician's aids"),
            "reload": self.tr("Read the content again"),
            "quit": self.tr("Quit"),
            "keys": self.tr("Keys"),
            "language": self.tr("Other language"),
            "theme": self.tr("Next theme"),
            "view.front": self.tr("Front"),
            "view.back": self.tr("Back"),
            "view.left": self.tr("Left side"),
            "view.right": self.tr("Right side"),
            "view.inner": self.tr("Inner leg"),
            "view.soles": self.tr("Soles"),
            "theme.light": self.tr("Light"),
            "theme.dark": self.tr("Dark"),
            "theme.contrast": self.tr("High contrast"),
            "language.da": "Dansk",
            "language.en": "English",
            "how_to_use": self.tr("How to use the map"),
            "hip_pain_and_trigger_points": self.tr("Hip pain and trigger points"),
            "layers": self.tr("Layers to compare…"),
            "dermatomes_and_nerves": self.tr("Dermatomes and skin nerves"),
            "how_sure": self.tr("How sure is this?"),
            "privacy": self.tr("What is kept"),
            "about": self.tr("About hipmap"),
        }
        for name, text in words.items():
            self.all[name].setText(text)
        self.all["aids"].setStatusTip(
            self.tr("What palpation and a few questions tell moves the list; it makes no diagnosis.")
        )
