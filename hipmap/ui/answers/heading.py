# SPDX-License-Identifier: Apache-2.0
"""What stands between the questions and the rows: the heading, how clear the answer is, the axis words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.conditions import Rival
from hipmap.core.match import Ranking
from hipmap.ui.answers.bar import AXIS
from hipmap.ui.answers.model import parts_of
from hipmap.ui.column import Part
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, percent, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES


class AxisWords(QWidget):
    """Says once what stands left and right of the axis of all bars."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.left = self.right = ""

    def set_words(self, left: str, right: str) -> None:
        """Say what is left and right of the axis."""
        self.left, self.right = left, right
        self.setAccessibleName(f"{left} | {right}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(px(200), round(QFontMetricsF(font(11.5)).height()) + px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both words against the axis."""
        painter = QPainter(self)
        painter.setFont(font(11.5))
        painter.setPen(QColor(THEMES[self._store.state.theme].text2))
        start = px(46)
        axis = start + AXIS * (self.width() - px(16) - start)
        high = float(self.height())
        wide = QFontMetricsF(painter.font()).horizontalAdvance(self.left)
        end = max(axis - px(4), px(16) + wide)  # the left word may need more than its part of the row
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(end - wide - 2, 0, wide + 2, high), flags | Qt.AlignmentFlag.AlignRight, self.left
        )
        painter.drawText(QRectF(end + px(9), 0, self.width(), high), flags, self.right)
        painter.end()


class Heading(Speaks, Part):
    """The heading over the rows."""

    followed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ranking = Ranking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(3))
        self.title = Line(context.store, 15.5, HALF, parent=self)
        self.nearer = Line(context.store, 13, parent=self).with_links()
        self.nearer.linkActivated.connect(self.followed)
        self.note = Line(context.store, 12.5, role="text2", parent=self)
        self.axis = AxisWords(context.store, self)
        for line in (self.title, self.nearer, self.note):
            line.setContentsMargins(px(16), 0, px(16), 0)
            column.addWidget(line)
        column.addWidget(self.axis)

    def show_ranking(self, ranking: Ranking) -> None:
        """Say how clear a ranking is."""
        self._ranking = ranking
        found = bool(ranking.matches)
        self.axis.setVisible(found)
        self.note.setVisible(found)
        self.nearer.setVisible(found and not ranking.clear)
        if not found:
            self.title.setText(self.tr("No published pattern is known here."))
            return
        # A look-alike that is nearer takes nothing from how much the patterns cover.
        covering = ranking.clear or ranking.rival is not None
        covers, none = self.tr("Patterns that cover what you marked"), self.tr("No pattern fits clearly")
        self.title.setText(covers if covering else none)
        if not ranking.clear:
            self.nearer.setText(self._nearer(ranking))
        self.note.setText(self.tr("Best fit first: the core counts most, large patterns less."))
        self.axis.set_words(self.tr("not marked"), self.tr("share of what you marked"))

    def _nearer(self, ranking: Ranking) -> str:
        if ranking.rival is not None:
            rival = self._rival(ranking.rival)
            return self.tr("What you marked is more like {rival}.").format(rival=rival)
        best = max(parts_of(match).covered for match in ranking.matches)
        return self.tr("The best covers {share}.").format(share=percent(best, self._context.language))

    def _rival(self, rival: Rival) -> str:
        """Return a look-alike's name as a link to its article or its layer."""
        context = self._context
        if rival.kind == "condition":
            link = f'<a href="condition:{rival.id}">{context.name(rival.id)}</a>'
            return self.tr("the area of {name}").format(name=link)
        area = next(one for one in context.library.areas if (one.kind, one.id) == (rival.kind, rival.id))
        name = context.library.text(area.names, context.language)
        link = f'<a href="layer:{rival.kind}:{rival.id}">{name}</a>'
        if rival.kind == "dermatome":
            return self.tr("the skin of nerve root {name}").format(name=link)
        return self.tr("the skin of one nerve ({name})").format(name=link)

    def _retranslate(self) -> None:
        self.show_ranking(self._ranking)
