# SPDX-License-Identifier: Apache-2.0
"""Two or three muscles that cover a drawing together: what each adds, and all of them on the body."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hipmap.core.choice import Choice
from hipmap.core.state import Page, State
from hipmap.core.together import Combination
from hipmap.ui.buttons import Button
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import percent, px
from hipmap.ui.mixins import Speaks

_MOST = 2


class Lines(NamedTuple):
    """The widgets of one combination."""

    heading: Line
    names: Line
    show: Button


class Together(Speaks, Card):
    """Names the combinations; a button lays one of them over the body, each muscle in its hue."""

    followed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "hover", parent)
        self._context = context
        self._found: tuple[Combination, ...] = ()
        self.combinations = [self._lines(number) for number in range(_MOST)]
        context.store.changed.connect(self._on_changed)

    def _lines(self, number: int) -> Lines:
        store = self._context.store
        lines = Lines(
            Line(store, 13, HALF, parent=self),
            Line(store, 12.5, parent=self).with_links(),
            Button(store, "outlined", parent=self),
        )
        lines.heading.setContentsMargins(0, px(8) if number else 0, 0, 0)
        lines.names.linkActivated.connect(self.followed)
        lines.show.setCheckable(True)
        lines.show.clicked.connect(lambda: self._turn(number))
        self.column.addWidget(lines.heading)
        self.column.addWidget(lines.names)
        self.column.addWidget(lines.show, 0, Qt.AlignmentFlag.AlignLeft)
        return lines

    def show_combinations(self, found: tuple[Combination, ...]) -> None:
        """Write what is covered together; hidden when nothing is."""
        self._found = found[:_MOST]
        for number, lines in enumerate(self.combinations):
            for widget in lines:
                widget.setVisible(number < len(self._found))
            if number < len(self._found):
                self._write(self._found[number], lines)
        self.setVisible(bool(self._found))

    def _write(self, combination: Combination, lines: Lines) -> None:
        language = self._context.language
        two = len(combination.muscles) == 2
        share = percent(round(100 * combination.covered), language)
        heading = (
            self.tr("Two muscles together cover {share}")
            if two
            else self.tr("Three muscles together cover {share}")
        )
        lines.heading.setText(heading.format(share=share))
        first, *others = (
            (self._link(member.muscle), percent(round(100 * member.gain), language))
            for member in combination.muscles
        )
        said = [self.tr("{name} covers {share}").format(name=first[0], share=first[1])]
        said += [self.tr("{name} adds {share}").format(name=name, share=gain) for name, gain in others]
        # The rows above may speak of one point; here a muscle counts with all of them.
        lines.names.setText(self.tr("With all their points: {parts}.").format(parts=", ".join(said)))
        words = self.tr("Show both on the body") if two else self.tr("Show all three on the body")
        lines.show.setText(words)
        plain = ", ".join(self._context.name(member.muscle) for member in combination.muscles)
        lines.show.setAccessibleName(f"{words}: {plain}")
        lines.show.updateGeometry()
        self._check()

    def _link(self, muscle: str) -> str:
        return f'<a href="{self._context.kind(muscle)}:{muscle}">{self._context.name(muscle)}</a>'

    def _choices(self, number: int) -> tuple[Choice, ...]:
        return tuple(Choice("muscle", one.muscle, one.side) for one in self._found[number].muscles)

    def _shown(self, number: int) -> bool:
        state = self._context.store.state
        return number < len(self._found) and (state.chosen, *state.beside) == self._choices(number)

    def _turn(self, number: int) -> None:
        store = self._context.store
        if number >= len(self._found):
            return  # a screen reader may still hold the button of a combination that has gone
        if self._shown(number):
            store.update(chosen=None, beside=(), preview=None)
            return
        first, *others = self._choices(number)
        store.update(chosen=first, beside=tuple(others), preview=None, page=Page(first.id, first.side))

    def _on_changed(self, old: State, new: State) -> None:
        if (old.chosen, old.beside) != (new.chosen, new.beside):
            self._check()

    def _check(self) -> None:
        for number, lines in enumerate(self.combinations):
            lines.show.setChecked(self._shown(number))

    def _retranslate(self) -> None:
        self.show_combinations(self._found)
