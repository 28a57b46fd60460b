# SPDX-License-Identifier: Apache-2.0
"""The ranked muscles as a list model; what is painted and what is spoken come from the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hipmap.core.choice import Choice
from hipmap.core.findings import ANSWERS
from hipmap.core.library import Library
from hipmap.core.match import Match, Ranking
from hipmap.ui.answers.bar import Parts
from hipmap.ui.context import Context
from hipmap.ui.measures import percent, rounded
from hipmap.ui.translator import terms

if TYPE_CHECKING:
    from hipmap.core.reranking import Moved

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
    rank: int
    found: str = ""  # the answer at its points
    was: str = ""  # its place in the first ranking, when an answer moved it
    uncommon: str = ""  # said when only points that are described as uncommon fit

    @property
    def chips(self) -> tuple[str, ...]:
        """Return at most two notes: answer, an uncommon point, where it stood or what it ties with."""
        return tuple(filter(None, (self.found, self.uncommon, self.was or self.tie)))[:2]

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


def only_uncommon(library: Library, match: Match) -> bool:
    """Tell whether every point that fits is described as uncommon."""
    points = {point.id: point.uncommon for point in library.muscles[match.muscle].trigger_points}
    return all(points[name] for name in match.trigger_points)


class RankedModel(QAbstractListModel):
    """The first rows of a ranking, or all of them."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Row] = []
        self._ranking = Ranking()
        self._moved: tuple[Moved, ...] = ()
        self.all_rows = False

    @property
    def rows(self) -> list[Row]:
        """Return the rows that the list shows."""
        return self._rows

    def set_ranking(self, ranking: Ranking, moved: tuple[Moved, ...] = ()) -> None:
        """Show another ranking; ``moved`` are its rows in the order that answers give them."""
        self.beginResetModel()
        if ranking is not self._ranking:
            self.all_rows = False
        self._ranking, self._moved = ranking, moved
        self._rows = self._made()
        self.endResetModel()

    def show_all(self) -> None:
        """Show every muscle that fits."""
        self.all_rows = True
        self.set_ranking(self._ranking, self._moved)

    def refresh(self) -> None:
        """Write the rows in the present language."""
        self._rows = self._made()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _made(self) -> list[Row]:
        matches = self._ranking.matches
        few = None if self.all_rows else FEW
        sides = {match.side for match in matches}
        say_side = len(sides) > 1 or sides == {"both"}
        if self._moved:
            return [self._after_answers(row, say_side) for row in self._moved[:few]]
        return [self._row(match, say_side) for match in matches[:few]]

    def _after_answers(self, moved: Moved, say_side: bool) -> Row:
        row = self._row(moved.match, say_side)
        said = {one.answer for one in moved.answers} - {"not_examined"}
        found = next((terms().answer(answer) for answer in ANSWERS if answer in said), "")
        if not any(one.score != one.match.score for one in self._moved):
            return row._replace(found=found)
        was = self.tr("was {rank}").format(rank=moved.match.rank) if moved.climbed else ""
        return row._replace(rank=moved.rank, tie="", was=was, found=found)

    def _row(self, match: Match, say_side: bool) -> Row:
        language = self._context.language
        parts = parts_of(match)
        details = self.tr("core {core} · spread {spread} · not covered {rest}").format(
            core=parts.core, spread=parts.spillover, rest=parts.uncovered
        )
        # A line ends between them, never between the words and their figure.
        details = " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in details.split(" · "))
        return Row(
            match,
            self._context.name(match.muscle),
            terms().side(match.side) if say_side else "",
            parts,
            percent(parts.covered, language),
            details,
            self.tr("shares place {rank}").format(rank=match.rank) if match.tied else "",
            not self._ranking.clear and self._ranking.rival is None,
            best_point(self._context.library, match),
            match.rank,
            uncommon=self.tr("uncommon point") if only_uncommon(self._context.library, match) else "",
        )

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
        words = self.tr(
            "{rank}, {name}, {side}, covers {covered} percent: core {core}, spread {spread}; "
            "{rest} not covered; {missed} percent of the core not marked"
        ).format(
            rank=row.rank,
            name=row.name,
            side=terms().side(row.match.side),
            covered=parts.covered,
            core=parts.core,
            spread=parts.spillover,
            rest=parts.uncovered,
            missed=parts.not_marked,
        )
        return "; ".join((words, *filter(None, (row.found, row.uncommon, row.was))))
