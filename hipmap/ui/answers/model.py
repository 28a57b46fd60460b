# SPDX-License-Identifier: Apache-2.0
"""The ranked muscles as a list model; what is painted and what is spoken come from the same rows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hipmap.core.library import Library
from hipmap.core.match import Match, Ranking
from hipmap.core.state import Choice
from hipmap.ui.answers.bar import Parts
from hipmap.ui.context import Context
from hipmap.ui.measures import percent, rounded

FEW = 5
"""How many rows stand in the list until all are asked for."""
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One muscle as the list shows it."""

    match: Match
    name: str
    side: str
    parts: Parts
    figure: str
    details: str
    tie: str
    grey: bool

    point: str | None

    @property
    def choice(self) -> Choice:
        """Return what choosing the row shows: one point when the pattern of that point alone fits best."""
        return Choice("muscle", self.match.muscle, self.match.side, self.point)


def parts_of(match: Match) -> Parts:
    """Return a match's shares as whole per cents."""
    rest = max(0.0, 1 - match.covered_by_core - match.covered_by_spillover)
    core, spillover, uncovered = rounded((match.covered_by_core, match.covered_by_spillover, rest))
    return Parts(core, spillover, uncovered, round(100 * match.not_marked))


def best_point(library: Library, match: Match) -> str | None:
    """Return the trigger point that a match is about, None when it is about the whole muscle."""
    points = match.trigger_points
    several = len(library.muscles[match.muscle].trigger_points) > 1
    return points[0] if len(points) == 1 and several else None


class RankedModel(QAbstractListModel):
    """The first rows of a ranking, or all of them."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Row] = []
        self._ranking = Ranking()
        self.all_rows = False

    @property
    def rows(self) -> list[Row]:
        """Return the rows that the list shows."""
        return self._rows

    def set_ranking(self, ranking: Ranking) -> None:
        """Show another ranking."""
        self.beginResetModel()
        if ranking is not self._ranking:
            self.all_rows = False
        self._ranking = ranking
        self._rows = self._made()
        self.endResetModel()

    def show_all(self) -> None:
        """Show every muscle that fits."""
        self.all_rows = True
        self.set_ranking(self._ranking)

    def refresh(self) -> None:
        """Write the rows in the present language."""
        self._rows = self._made()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _made(self) -> list[Row]:
        matches = self._ranking.matches
        shown = matches if self.all_rows else matches[:FEW]
        sides = {match.side for match in matches}
        return [self._row(match, len(sides) > 1 or sides == {"both"}) for match in shown]

    def _row(self, match: Match, say_side: bool) -> Row:
        language = self._context.language
        parts = parts_of(match)
        details = self.tr("core {core} · spread {spread} · not covered {rest}").format(
            core=parts.core, spread=parts.spillover, rest=parts.uncovered
        )
        return Row(
            match,
            self._context.name(match.muscle),
            self.side(match.side) if say_side else "",
            parts,
            percent(parts.covered, language),
            details,
            self.tr("tied with {rank}").format(rank=match.rank) if match.tied else "",
            not self._ranking.clear,
            best_point(self._context.library, match),
        )

    def side(self, side: str) -> str:
        """Return the word for a side."""
        return {"left": self.tr("left"), "right": self.tr("right")}.get(side, self.tr("both sides"))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the spoken sentence or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: Row) -> str:
        parts = row.parts
        return self.tr(
            "{rank}, {name}, {side}, covers {covered} percent: core {core}, spread {spread}; "
            "{rest} not covered; {missed} percent of the core not marked"
        ).format(
            rank=row.match.rank,
            name=row.name,
            side=self.side(row.match.side),
            covered=parts.covered,
            core=parts.core,
            spread=parts.spillover,
            rest=parts.uncovered,
            missed=parts.not_marked,
        )
