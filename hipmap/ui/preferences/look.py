# SPDX-License-Identifier: Apache-2.0
"""How the window looks and speaks: language, colours, figure, names, motion."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hipmap.core.state import LANGUAGE_NAMES, LANGUAGES, State
from hipmap.ui.context import Context
from hipmap.ui.figures.chooser import FigureRow
from hipmap.ui.frame.actions import THEMES, Actions
from hipmap.ui.preferences.section import Section

_NAMES = ("everyday", "latin")


class LookSection(Section):
    """Everything here shows at once in the window behind."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        store = context.store
        self._language = self.heading()
        self.language = self.choice(LANGUAGES, lambda value: store.update(language=value))
        self._theme = self.heading()
        self.theme = self.choice(THEMES, lambda value: actions[f"theme.{value}"].trigger())
        self._figure = self.heading()
        self._figure_note = self.note()
        self.figures = FigureRow(context, actions, self)
        self.column.addWidget(self.figures)
        self._names = self.heading()
        self.names = self.choice(_NAMES, lambda value: store.update(latin=value == "latin"))
        self._patient_names = self.heading()
        self.patient_names = self.choice(_NAMES, lambda value: store.update(patient_latin=value == "latin"))
        self._motion = self.heading()
        self.still = self.tick(lambda on: store.update(still=on))
        self._actions = actions
        self._keys = self.heading()
        self.single_keys = self.tick(lambda on: store.update(single_keys=on))
        self._keys_note = self.note()
        store.changed.connect(self._on_changed)
        self.retranslate()

    def _on_changed(self, old: State, new: State) -> None:
        names = ("language", "theme", "as_system", "latin", "patient_latin", "still", "single_keys")
        if any(getattr(old, name) != getattr(new, name) for name in names):
            self.retranslate()

    def retranslate(self) -> None:
        """Write all words anew and show what is chosen."""
        state = self.context.store.state
        heads = (
            (self._language, self.tr("Language")),
            (self._theme, self.tr("Colours")),
            (self._figure, self.tr("Figure")),
            (self._names, self.tr("Names of muscles here")),
            (self._patient_names, self.tr("Names on the patient's screen")),
            (self._motion, self.tr("Motion")),
            (self._keys, self.tr("Keys")),
        )
        for line, words in heads:
            line.setText(words)
        self._figure_note.setText(self.tr("Changes the picture alone, no drawing and no number."))
        said = [line.text() for line, _ in heads]
        self.language.show_choice(state.language, LANGUAGE_NAMES, said[0])
        themes = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
            "system": self.tr("As the system"),
        }
        self.theme.show_choice("system" if state.as_system else state.theme, themes, said[1])
        names = {"everyday": self.tr("Everyday first"), "latin": self.tr("Latin first")}
        self.names.show_choice(_NAMES[state.latin], names, said[3])
        self.patient_names.show_choice(_NAMES[state.patient_latin], names, said[4])
        self.still.setText(self.tr("Show pictures at once, without motion"))
        self.still.setChecked(state.still)
        self.single_keys.setText(self.tr("Use single letters and numbers as keys"))
        self.single_keys.setChecked(state.single_keys)
        says = self.tr("{keys}. Turned off, a slip or a spoken word does nothing; the menus do the same.")
        self._keys_note.setText(says.format(keys=", ".join(self._actions.single_keys)))
