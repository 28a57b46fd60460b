# SPDX-License-Identifier: Apache-2.0
"""Below the rows, always in this order: together, spread alone, not covered, also consider."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.choice import SIDES, Choice
from hipmap.core.entities import Condition, Frequency
from hipmap.core.match import Ranking
from hipmap.core.state import State
from hipmap.ui import icons
from hipmap.ui.answers.beyond import Beyond
from hipmap.ui.answers.extent import Extent
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.answers.together import Together
from hipmap.ui.buttons import RowButton
from hipmap.ui.column import Part
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import percent, px
from hipmap.ui.mixins import Speaks


class Rest(Speaks, Part):
    """Everything under the ranked muscles."""

    def __init__(
        self, context: Context, ranker: Ranker, beyond: Beyond, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._ranker, self._beyond = context, ranker, beyond
        store = context.store
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(6), px(16), px(16))
        column.setSpacing(px(6))
        self.together = Together(context, self)
        self.together.followed.connect(self._open)
        self.spread_title = Line(store, 15.5, HALF, parent=self)
        self.spread = self._linked(13, self)
        self.uncovered = Line(store, 13, parent=self)
        self.also_title = Line(store, 15.5, HALF, parent=self)
        self.also_note = Line(store, 12.5, role="text2", parent=self)
        self.also: list[RowButton] = []
        self._rows: list[RowButton] = []  # made once, and hidden when they are not needed
        self._choices: list[Choice] = []
        self._also_column = QVBoxLayout()
        self._also_column.setSpacing(0)
        for title in (self.spread_title, self.also_title):
            title.setContentsMargins(0, px(10), 0, 0)  # farther from what stands above than from its own
        column.addWidget(self.together)
        for line in (self.spread_title, self.spread, self.uncovered, self.also_title, self.also_note):
            column.addWidget(line)
        column.addLayout(self._also_column)
        self.extent = Extent(context, self)
        column.addWidget(self.extent)
        ranker.combined.connect(self.refresh_together)
        store.changed.connect(self._on_changed)
        self.refresh()

    def _linked(self, size: float, parent: QWidget) -> Line:
        line = Line(self._context.store, size, parent=parent).with_links()
        line.linkActivated.connect(self._open)
        return line

    def _open(self, link: str) -> None:
        self._context.open(link.partition(":")[2])

    def refresh(self) -> None:
        """Write everything for the present ranking."""
        ranking = self._ranker.ranking
        spread = self._beyond.spread(ranking)
        self.spread_title.setText(self.tr("Spread only"))
        self.spread.setText(spread)
        self.spread_title.setVisible(bool(spread))
        self.spread.setVisible(bool(spread))
        uncovered = self._beyond.uncovered(ranking)
        self.uncovered.setText(uncovered)
        self.uncovered.setVisible(bool(uncovered))
        self._show_conditions(ranking)
        self.refresh_together()

    def refresh_together(self) -> None:
        """Write what two or three muscles cover together; empty until it is known."""
        self.together.show_combinations(self._ranker.combinations)

    def _show_conditions(self, ranking: Ranking) -> None:
        context = self._context
        found_now = ranking.also_consider
        while len(self._rows) < len(found_now):
            self._rows.append(self._row(len(self._rows)))
        self.also = self._rows[: len(found_now)]
        self._choices = [Choice("condition", found.condition, found.side) for found in found_now]
        for found, row in zip(found_now, self.also, strict=True):
            condition = context.library.conditions[found.condition]
            icon = icons.KINDS.get(condition.kind, condition.kind)
            row.set_icon(icon if icon in icons.DRAWINGS else "general")
            row.set_words(context.name(condition.id), self._about(condition, found.overlap))
            row.setProperty("condition", condition.id)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(self.also))
        self.also_title.setText(self.tr("Also consider"))
        self.also_note.setText(self.tr("may look the same"))
        self.also_title.setVisible(bool(self.also))
        self.also_note.setVisible(bool(self.also))
        self._check()

    def _row(self, number: int) -> RowButton:
        """Return a new row for the look-alike of a number."""
        row = RowButton(self._context.store, parent=self)
        row.setCheckable(True)
        row.clicked.connect(lambda: self._choose(number))
        self._also_column.addWidget(row)
        return row

    def _choose(self, number: int) -> None:
        if number < len(self._choices):  # a screen reader may still hold a row that has gone
            self._context.store.look_up(self._choices[number])

    def _about(self, condition: Condition, overlap: float) -> str:
        """Return how often it was felt where the drawing is, if measured, else what tells it apart."""
        library, language = self._context.library, self._context.language
        measured = [one for one in condition.frequencies if self._marked(one)]
        if measured:
            places = [
                self.tr("{place} {share}").format(
                    place=library.text(one.place, language), share=percent(round(one.percent), language)
                )
                for one in [one for one in measured if one.population == measured[0].population][:2]
            ]
            who = library.text(measured[0].population, language)
            return self.tr("Felt in: {places} ({who})").format(places=", ".join(places), who=who)
        hint = library.text(condition.hint, language)
        if hint:
            return hint
        share = percent(round(100 * overlap), language)
        return self.tr("overlaps {share} of what you marked").format(share=share)

    def _marked(self, frequency: Frequency) -> bool:
        """Tell whether the drawing has a part of where something was felt."""
        atlas, cells = self._context.atlas, self._context.store.state.drawing.cells
        places = [*frequency.regions, *(f"{side}.{name}" for name in frequency.regions for side in SIDES)]
        return any(cells & atlas.region_mask(place) for place in places if place in atlas.regions)

    def _on_changed(self, old: State, new: State) -> None:
        if old.chosen != new.chosen:
            self._check()

    def _check(self) -> None:
        chosen = self._context.store.state.chosen
        for row in self.also:
            row.setChecked(chosen is not None and chosen.id == row.property("condition"))

    _retranslate = refresh
