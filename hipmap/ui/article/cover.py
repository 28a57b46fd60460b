# SPDX-License-Identifier: Apache-2.0
"""Says in one or two sentences how far a published pattern covers what is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hipmap.core.match import Match
from hipmap.ui.answers.model import parts_of
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.labels import Line
from hipmap.ui.measures import percent


class CoverCard(Card):
    """Hidden while nothing is marked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.store, "chosen", parent)
        self._context = context
        self.words = Line(context.store, 14, parent=self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.column.addWidget(self.words)

    def show_match(self, name: str, match: Match | None, spread: float | None) -> None:
        """Show a ranked match, else a share reached by spillover alone, else that nothing is covered."""
        if match is not None:
            text = self._match(name, match)
        elif spread is not None:
            share = self._bold(round(100 * spread))
            text = self.tr(
                "The published pattern of {name} reaches {share} of what you marked, by its spread alone."
            ).format(name=f"<b>{name}</b>", share=share)
        else:
            text = self.tr("The published pattern of {name} covers nothing of what you marked.").format(
                name=f"<b>{name}</b>"
            )
        self.words.setText(text)

    def _bold(self, number: int) -> str:
        return f"<b>{percent(number, self._context.language)}</b>"

    def _match(self, name: str, match: Match) -> str:
        parts = parts_of(match)
        whole = self.tr("The published pattern of {name} covers {covered} of what you marked")
        if parts.core and parts.spillover:
            how = self.tr("{core} in its core and {spread} where the pain may spread")
        elif parts.core:
            how = self.tr("all of it in its core")
        else:
            how = self.tr("all of it where the pain may spread")
        text = f"{whole}: {how}.".format(
            name=f"<b>{name}</b>",
            covered=self._bold(parts.covered),
            core=self._bold(parts.core),
            spread=self._bold(parts.spillover),
        )
        if parts.uncovered:
            text += " " + self.tr("It leaves out {rest}.").format(rest=self._bold(parts.uncovered))
        if parts.not_marked:
            text += " " + self.tr("{missed} of its core is not marked.").format(
                missed=self._bold(parts.not_marked)
            )
        return text
