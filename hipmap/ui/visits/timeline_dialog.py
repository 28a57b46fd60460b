# SPDX-License-Identifier: Apache-2.0
"""Extent, pain and function over all visits, as a picture and as a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from hipmap.core.session.model import LAYERS, Session
from hipmap.core.visits.course import Point, backwards, course
from hipmap.ui.context import Context
from hipmap.ui.dialogs import column_over_closing, fit
from hipmap.ui.fields import Choose
from hipmap.ui.labels import Line
from hipmap.ui.measures import font, px
from hipmap.ui.visits.chart import Labels, paint_timeline
from hipmap.ui.visits.table import FigureTable
from hipmap.ui.visits.words import SERIES, VisitWords


class Chart(QWidget):
    """The picture of the timeline in the colours of the theme."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Sequence[Point], Labels] | None = None
        self.setMinimumSize(px(360), px(330))

    def sizeHint(self) -> QSize:
        """Return a size in which ten visits read."""
        return QSize(px(760), px(360))

    def show_points(self, points: Sequence[Point], labels: Labels) -> None:
        """Show the course of visits."""
        self._shown = points, labels
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._shown is not None:
            painter = QPainter(self)
            paint_timeline(painter, QRectF(self.rect()), self._context.theme, *self._shown, font(12.5))
            painter.end()


class TimelineDialog(QDialog):
    """Picture above, table below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._words = VisitWords(self)
        self.setWindowTitle(self.tr("Timeline"))
        self.layer = Choose(self)
        self.layer.setMinimumContentsLength(18)  # there is room for all of its words
        for layer in LAYERS:
            self.layer.addItem(self._words.layer(layer).capitalize(), layer)
        self.layer.setCurrentIndex(LAYERS.index(context.store.state.layer))
        self.layer.call(self.tr("Whose drawing"))
        self.layer.currentIndexChanged.connect(self._show)
        self.chart, self.table = Chart(context, self), FigureTable(self)
        self.remark = Line(context.store, 12.5, role="text2", parent=self)
        self.caution = Line(context.store, 13, parent=self)
        self._lay_out()
        self._show()
        fit(self, px(860), px(820))

    def _lay_out(self) -> None:
        column = column_over_closing(self._context.store, self)
        column.addWidget(self.layer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chart, 1)
        for widget in (self.remark, self.caution, self.table):
            column.addWidget(widget)

    def _show(self) -> None:
        state = self._context.store.state
        session, language = state.session, state.language
        points = course(self._context.atlas, session, LAYERS[self.layer.currentIndex()])
        labels = timeline_labels(self._words, session, points, language)
        self.chart.show_points(points, labels)
        self.chart.setAccessibleName(self.tr("Timeline; the table below says the same"))
        self.remark.setText(self._words.backwards())
        self.remark.setVisible(backwards(points))
        self.caution.setText(self._words.caution())
        heads = (self.tr("Visit"), self.tr("extent"), *(self._words.series()[name] for name in SERIES))
        rows = []
        for point in points:
            ratings = (*point.ratings, point.function)
            rows.append(
                [
                    f"{point.number} · {self._words.time(point.when, language)}",
                    self._words.extent(point.extent_cm2, language),
                    *(self._words.rating(value) for value in ratings),
                ]
            )
        self.table.setAccessibleName(self.tr("Figures of all visits"))
        self.table.fill(heads, rows)


def timeline_labels(words: VisitWords, session: Session, points: Sequence[Point], language: str) -> Labels:
    """Return the words of the picture."""
    series = words.series()
    if session.question:
        series["function"] = f"{series['function']}: {session.question}"
    heads = words.headings()
    return Labels(
        heads["extent"],
        heads["rated"],
        [f"{point.number} · {words.day(point.when, language)}" for point in points],
        [words.extent(point.extent_cm2, language) for point in points],
        series,
    )
