# SPDX-License-Identifier: Apache-2.0
"""How deep one looks, and what is named there, as actions of the menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipmap.core.state import DEPTHS, State

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow

HIDEABLE = ("pattern", "muscle", "marks")


class DepthFeature(QObject):
    """From skin to bone; names of bony places; which layers of a chosen muscle are shown."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._actions, self._store = actions, window.context.store
        actions.group("depth", DEPTHS, lambda name: self._store.update(depth=DEPTHS.index(name)))
        actions.add("landmarks", self._turn_landmarks, "N")
        for name in HIDEABLE:
            actions.add(f"layer.{name}", partial(self._turn, name))
        for name in ("landmarks", *(f"layer.{name}" for name in HIDEABLE)):
            actions[name].setCheckable(True)
        self._store.changed.connect(self._on_changed)
        actions.spoken.connect(self._retranslate)
        self._check()
        self._retranslate()

    def _turn_landmarks(self) -> None:
        self._store.update(landmarks=not self._store.state.landmarks)

    def _turn(self, name: str) -> None:
        self._store.update(hidden=self._store.state.hidden ^ {name})

    def _on_changed(self, old: State, new: State) -> None:
        if (old.depth, old.landmarks, old.hidden) != (new.depth, new.landmarks, new.hidden):
            self._check()

    def _check(self) -> None:
        state = self._store.state
        self._actions[f"depth.{DEPTHS[state.depth]}"].setChecked(True)
        self._actions["landmarks"].setChecked(state.landmarks)
        for name in HIDEABLE:
            self._actions[f"layer.{name}"].setChecked(name not in state.hidden)

    def _retranslate(self) -> None:
        words = {
            "depth.skin": self.tr("Skin"),
            "depth.superficial": self.tr("Superficial muscles"),
            "depth.middle": self.tr("Middle muscles"),
            "depth.deep": self.tr("Deep muscles"),
            "depth.bones": self.tr("Bones"),
            "landmarks": self.tr("Names of bony places"),
            "layer.pattern": self.tr("Pattern of the chosen muscle"),
            "layer.muscle": self.tr("The chosen muscle itself"),
            "layer.marks": self.tr("Trigger points"),
        }
        for name, text in words.items():
            self._actions[name].setText(text)
