# SPDX-License-Identifier: Apache-2.0
"""Two visits side by side in one view, the difference beside them, and their figures; no score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from hipmap.core.record.views import best_views
from hipmap.core.session.model import LAYERS
from hipmap.core.state import VIEWS_BY_KEY
from hipmap.core.visits.compare import compare, compare_visits
from hipmap.core.visits.course import course
from hipmap.ui.context import Context
from hipmap.ui.dialogs import column_over_closing, fit
from hipmap.ui.fields import Choose
from hipmap.ui.labels import HALF, Line
from hipmap.ui.map.sheet import Sheets
from hipmap.ui.measures import px
from hipmap.ui.place_words import PlaceWords
from hipmap.ui.visits.difference import Pair
from hipmap.ui.visits.pictures import ROLES, Key, VisitPicture
from hipmap.ui.visits.table import FigureTable
from hipmap.ui.visits.words import VisitWords


class CompareDialog(QDialog):
    """Opens with the shown visit and the one before it, in the view that shows most of both."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        store = context.store
        self._session = store.state.session  # of this moment: the boxes name its visits
        self._sheets = Sheets(context.atlas)
        self._words, self._places = VisitWords(self), PlaceWords(context.library, self)
        self.setWindowTitle(self.tr("Compare visits"))
        self.earlier, self.later, self.layer, self.view = (Choose(self) for _ in range(4))
        self.pictures = {role: VisitPicture(context, role, self) for role in ROLES}
        self.heads = {role: Line(store, 13, HALF, parent=self) for role in ROLES}
        self.key = Key(context, self)
        self.change, self.caution = Line(store, 14, HALF, parent=self), Line(store, 13, parent=self)
        self.table = FigureTable(self, even=True)
        self._fill()
        self._lay_out()
        for box in (self.earlier, self.later, self.layer):
            box.currentIndexChanged.connect(self._choose_view)
        self.view.currentIndexChanged.connect(self._show)
        self._choose_view()
        fit(self, px(1120), px(860))

    def _fill(self) -> None:
        state = self._context.store.state
        session, language = self._session, state.language
        visits = [self._words.visit(session, at, language) for at in range(len(session.visits))]
        shown = state.visit or min(1, len(visits) - 1)
        for box, index, name in (
            (self.earlier, max(0, shown - 1), self.tr("Earlier visit")),
            (self.later, shown, self.tr("Later visit")),
        ):
            box.addItems(visits)
            box.setCurrentIndex(index)
            box.call(name)
        for layer in LAYERS:
            self.layer.addItem(self._words.layer(layer).capitalize(), layer)
        self.layer.setCurrentIndex(LAYERS.index(state.layer))
        self.layer.call(self.tr("Whose drawing"))
        for view in VIEWS_BY_KEY:
            self.view.addItem(self._places.view(view), view)
        self.view.call(self.tr("View of the body"))
        self.key.say(self._words.difference())
        self.caution.setText(self._words.caution())

    def _lay_out(self) -> None:
        column = column_over_closing(self._context.store, self)
        row = QHBoxLayout()
        for box, stretch in ((self.earlier, 3), (self.later, 3), (self.layer, 2), (self.view, 2)):
            row.addWidget(box, stretch)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        for at, role in enumerate(ROLES):
            grid.addWidget(self.heads[role], 0, at)
            grid.addWidget(self.pictures[role], 1, at)
            grid.setColumnStretch(at, 1)
        grid.setRowStretch(1, 1)
        grid.addWidget(self.key, 2, 2)
        column.addLayout(grid, 1)
        for widget in (self.change, self.caution, self.table):
            column.addWidget(widget)

    def _choose_view(self) -> None:
        """Take the view that shows most of what changed, else of what is marked."""
        state = self._context.store.state
        visits = self._session.visits
        layer = LAYERS[self.layer.currentIndex()]
        found = compare_visits(
            self._context.atlas, visits[self.earlier.currentIndex()], visits[self.later.currentIndex()], layer
        )
        views = best_views(self._context.atlas.figure(state.figure), found.either) or (state.view,)
        self.view.blockSignals(True)
        self.view.setCurrentIndex(VIEWS_BY_KEY.index(views[0]))
        self.view.blockSignals(False)
        self._show()

    def _show(self) -> None:
        state, atlas = self._context.store.state, self._context.atlas
        session, language = self._session, state.language
        layer, view = LAYERS[self.layer.currentIndex()], VIEWS_BY_KEY[self.view.currentIndex()]
        indices = self.earlier.currentIndex(), self.later.currentIndex()
        first, second = (session.visits[index].drawing(layer).cells & atlas.skin for index in indices)
        found = compare(atlas, first, second)
        points = [course(atlas, session, layer)[index] for index in indices]
        extents = [self._words.extent(point.extent_cm2, language) for point in points]
        sheet, place = self._sheets.sheet(state.figure, view), self._places.view(view)
        said = dict(zip(ROLES, (*extents, self._words.change(found, language)), strict=True))
        names = [self._words.visit(session, index, language) for index in indices]
        heads = dict(zip(ROLES, (*names, self.tr("Difference")), strict=True))
        for role in ROLES:
            self.heads[role].setText(heads[role])
            self.pictures[role].show_pair(sheet, Pair(first, second), f"{heads[role]}, {place}: {said[role]}")
        self.change.setText(self._words.change(found, language))
        ratings = self._words.series()
        rows = [[self.tr("extent"), *extents]]
        for name in ("now", "worst", "average"):
            rows.append([ratings[name], *(self._words.rating(getattr(p.ratings, name)) for p in points)])
        question = session.question or ratings["function"]
        rows.append([question, *(self._words.rating(point.function) for point in points)])
        self.table.setAccessibleName(self.tr("Figures of both visits"))
        self.table.fill(("", *names), rows)
