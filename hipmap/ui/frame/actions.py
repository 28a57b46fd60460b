# SPDX-License-Identifier: Apache-2.0
"""What can be done with the drawing and the view, as actions that menus, rail and keys share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from hipmap.core.state import LANGUAGE_NAMES, LANGUAGES, TOOLS, VIEWS_BY_KEY, State
from hipmap.ui import theme
from hipmap.ui.context import Context

THEMES = (*theme.THEMES, "system")


def single(key: QKeySequence) -> bool:
    """Tell whether a key is one letter, number or sign, which speech or a slip of the hand presses easily."""
    return len(key.toString(QKeySequence.SequenceFormat.PortableText).removeprefix("Shift+")) == 1


class Actions(QObject):
    """All actions by name; ``wanted`` is emitted with the name of those that the window itself does.

    ``begun`` is emitted before any of them does what it does: what is half done ends first.

    ``spoken`` tells those who added actions that the language has changed. Were each of them to filter the
    window's events, every action that is added would pass through all of these filters.
    """

    begun = Signal()
    wanted = Signal(str)
    layers_wanted = Signal()
    spoken = Signal()

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self.all: dict[str, QAction] = {}
        self._aside: dict[str, list[QKeySequence]] = {}  # all keys of those that lost one of a single sign
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
            ("questions", "Ctrl+D"), ("language", "Ctrl+L"),
        ):  # fmt: skip
            self.add(name, partial(self.wanted.emit, name), keys)
        self.add("theme", self._next_theme, "Ctrl+T")
        self.group("view", VIEWS_BY_KEY, lambda value: store.update(view=value), "123456")
        self.group("theme", THEMES, self._take_theme)
        self.group("language", LANGUAGES, lambda value: store.update(language=value))
        self.group("tool", TOOLS, lambda value: store.update(tool=value), "VBEL")
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
        action.triggered.connect(self.begun)
        action.triggered.connect(lambda: does())
        self._owner.addAction(action)
        self.all[name] = action
        if not self._context.store.state.single_keys:
            self._put_aside(name)
        return action

    def group(
        self, kind: str, values: tuple[str, ...], does: Callable[[str], object], keys: str = ""
    ) -> None:
        """Make actions of which one is on, named ``kind.value``, with one of the ``keys`` each."""
        group = QActionGroup(self)
        for number, value in enumerate(values):
            action = self.add(f"{kind}.{value}", partial(does, value), *keys[number : number + 1])
            action.setCheckable(True)
            group.addAction(action)

    def key(self, name: str) -> str:
        """Return the key of an action as it is written on the keyboard, empty when it has none now."""
        return self.all[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def single_keys(self) -> list[str]:
        """Return the keys of one sign, whether they act now or not."""
        keys = [self._aside.get(name, action.shortcuts()) for name, action in self.all.items()]
        written = QKeySequence.SequenceFormat.NativeText
        return [key.toString(written) for each in keys for key in each if single(key)]

    def _put_aside(self, name: str) -> None:
        keys = self.all[name].shortcuts()
        kept = [key for key in keys if not single(key)]
        if len(kept) < len(keys):
            self._aside[name] = keys
            self.all[name].setShortcuts(kept)

    def _turn_single_keys(self, on: bool) -> None:
        aside, self._aside = self._aside, {}
        for name in aside if on else self.all:
            if on:
                self.all[name].setShortcuts(aside[name])
            else:
                self._put_aside(name)

    def _next_theme(self) -> None:
        themes = tuple(theme.THEMES)
        self._take_theme(themes[(themes.index(self._context.store.state.theme) + 1) % len(themes)])

    def _take_theme(self, value: str) -> None:
        follows = value == "system"
        self._context.store.update(theme=theme.asked_for() if follows else value, as_system=follows)

    def _on_changed(self, old: State, new: State) -> None:
        if old.single_keys != new.single_keys:
            self._turn_single_keys(new.single_keys)
        names = (
            "can_undo", "can_redo", "drawing", "view", "theme", "as_system", "language", "zoom", "tool",
            "aids",
        )  # fmt: skip
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
            value = "system" if kind == "theme" and state.as_system else getattr(state, kind)
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
            "theme.system": self.tr("As the system"),
            **{f"language.{name}": words for name, words in LANGUAGE_NAMES.items()},
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
