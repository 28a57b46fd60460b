# SPDX-License-Identifier: Apache-2.0
"""The figures as actions: a damaged one is refused in one sentence, and the body stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipmap.core.state import State
from hipmap.ui.map.stage import Stage

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow

FIGURES = ("neutral", "female", "male")


class FiguresFeature(QObject):
    """Shows another figure; no cell of the drawing and no number changes, since all share their cells."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self._store = window.context.store
        actions.group("figure", FIGURES, self.show)
        actions.add("figure.choose", self.choose, "Shift+F")
        self._store.changed.connect(self._on_changed)
        if isinstance(window.stage, Stage):
            window.stage.figure_wanted.connect(self.choose)
        actions.spoken.connect(self._retranslate)
        self._check()
        self._retranslate()

    def show(self, figure: str) -> None:
        """Show a figure, or say why it cannot be shown."""
        why = self._damage(figure)
        if why:
            words = self.tr("This figure cannot be shown: {why}").format(why=why)
            self._window.strip.add(words)
        else:
            self._store.update(figure=figure)
        self._check()

    def choose(self) -> None:
        """Open the small pictures of all figures beside the map's buttons."""
        from hipmap.ui.figures.chooser import FigurePopover  # only when asked for

        stage = self._window.stage
        if isinstance(stage, Stage) and stage.furnished:
            FigurePopover(self._window.context, self._actions, stage.controls.figure).open_beside()

    def _damage(self, figure: str) -> str:
        from hipmap.core.atlas import AtlasError
        from hipmap.core.pictures import picture_problems

        try:
            shape = self._window.context.atlas.figure(figure)
        except AtlasError as error:
            return str(error)
        problems = [f"{path}: {why}" for path, why in picture_problems(shape)]
        if not problems and self._window.body is not None:
            sheet = self._window.body.sheets.sheet(figure, self._store.state.view)
            if sheet.silhouette.isEmpty():
                problems = sheet.problems or [str(sheet.view.svg_path)]
        return problems[0] if problems else ""

    def _on_changed(self, old: State, new: State) -> None:
        if old.figure != new.figure:
            self._check()

    def _check(self) -> None:
        action = self._actions.all.get(f"figure.{self._store.state.figure}")
        if action is not None:
            action.setChecked(True)

    def _retranslate(self) -> None:
        words = {
            "figure.neutral": self.tr("Neutral"),
            "figure.female": self.tr("Female"),
            "figure.male": self.tr("Male"),
            "figure.choose": self.tr("Choose a figure…"),
        }
        for name, text in words.items():
            self._actions[name].setText(text)
