# SPDX-License-Identifier: Apache-2.0
"""Below the rows when the clinician's aids are on: why they decide nothing, what to check next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.choice import Choice
from hipmap.core.findings import Findings
from hipmap.core.match import Ranking, rank
from hipmap.core.next_check import NextCheck, worth_checking
from hipmap.core.reranking import recognised_elsewhere, set_aside
from hipmap.ui.buttons import Button, RowButton
from hipmap.ui.card import Card
from hipmap.ui.context import Context
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import percent, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.place_words import PlaceWords

_FEW = 3
"""How many muscles are named for what is left."""


class AidsBelow(Speaks, QWidget):
    """Reads the ranking that stands above it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._ranking = context, Ranking()
        self._words = PlaceWords(context.library, self)
        self._next: NextCheck | None = None
        store = context.store
        self.why = Line(store, 12.5, role="text2", parent=self)
        self.next = RowButton(store, "search", framed=True, parent=self)
        self.next.clicked.connect(self._check)
        self.elsewhere = self._linked(13)
        self.aside = Button(store, "outlined", parent=self)
        self.aside.setCheckable(True)
        self.aside.clicked.connect(lambda on: store.update(aside=on))
        self.aside_note = Line(store, 12.5, role="text2", parent=self)
        self.left = Card(store, "hover", self)
        self.left_title = Line(store, 13, HALF, parent=self.left)
        self.left_rows = self._linked(13)
        self.left.column.addWidget(self.left_title)
        self.left.column.addWidget(self.left_rows)
        self.forget = Button(store, "link", parent=self)
        self.forget.clicked.connect(lambda: store.update(findings=Findings(), aside=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(6), px(16), px(4))
        column.setSpacing(px(6))
        for widget in (self.why, self.next, self.elsewhere, self.aside_note):
            column.addWidget(widget)
        column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.left)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)

    def _linked(self, size: float) -> Line:
        line = Line(self._context.store, size, parent=self).with_links()
        line.linkActivated.connect(lambda link: self._context.open(link.partition(":")[2]))
        return line

    def show_ranking(self, ranking: Ranking) -> None:
        """Write everything for a ranking and the present findings."""
        context, findings = self._context, self._context.store.state.findings
        self._ranking = ranking
        self.why.setText(
            self.tr(
                "Two examiners agree only moderately on where a trigger point is (kappa 0.45): "
                "the answers move the list and are no diagnosis."
            )
        )
        self._next = worth_checking(context.library, ranking, findings)
        self.next.setVisible(self._next is not None)
        if self._next is not None:
            self.next.set_words(*self._next_words(self._next))
        names = dict.fromkeys(one.muscle for one in recognised_elsewhere(ranking, findings))
        links = ", ".join(self._link(name) for name in names)
        self.elsewhere.setText(
            self.tr("Recognised, but no pattern of it fits what is marked: {names}").format(names=links)
        )
        self.elsewhere.setVisible(bool(names))
        self._show_left()
        self.forget.setText(self.tr("Take all answers back"))
        self.forget.setVisible(findings != Findings())

    def _next_words(self, found: NextCheck) -> tuple[str, str]:
        context = self._context
        heading = self.tr("Worth checking next: {name}").format(name=context.name(found.muscle))
        reasons = {
            "would_lead": self.tr("Familiar pain there would put it above {other}."),
            "would_yield": self.tr("If the point is not tender today, {other} comes first."),
            "would_move": self.tr("Its answer changes the order most."),
        }
        library, language = context.library, context.language
        latin = context.store.state.latin
        other = library.muscle_name(found.other, language, latin) if found.other else ""
        reason = reasons[found.reason].format(other=other)
        points = library.muscles[found.muscle].trigger_points
        if len(points) > 1:
            point = next(one for one in points if one.id == found.trigger_point)
            said = library.text(point.name, language)
            reason = f"{said[:1].upper()}{said[1:]}. {reason}"
        return heading, reason

    def _check(self) -> None:
        found = self._next
        if found is not None:
            self._context.store.look_up(Choice("muscle", found.muscle, found.side, found.trigger_point))

    def _link(self, muscle: str) -> str:
        return f'<a href="muscle:{muscle}">{self._context.name(muscle)}</a>'

    def _show_left(self) -> None:
        context, state = self._context, self._context.store.state
        possible = bool(state.findings.recognised)
        for widget in (self.aside, self.aside_note):
            widget.setVisible(possible)
        self.left.setVisible(possible and state.aside)
        self.aside.setText(self.tr("Rank the rest"))
        self.aside.setChecked(state.aside)
        self.aside_note.setText(
            self.tr("Sets aside what the patterns of recognised points cover. The list above stays.")
        )
        if not possible or not state.aside:
            return
        rest = set_aside(context.library, state.drawing, state.findings)
        if not rest.cells:
            self.left_title.setText(self.tr("Nothing is left: their patterns cover all that is marked."))
            self.left_rows.hide()
            return
        area = self._words.area(context.atlas.area_mm2(rest.cells), context.language)
        self.left_title.setText(self.tr("Patterns that cover the rest, {area}").format(area=area))
        found = rank(context.library, context.atlas, rest).matches[:_FEW]
        lines = [
            f"{one.rank} {self._link(one.muscle)} {percent(round(100 * one.covered), context.language)}"
            for one in found
        ]
        nothing = self.tr("No published pattern is known for it.")
        self.left_rows.setText("<br>".join(lines) or nothing)
        self.left_rows.show()

    def _retranslate(self) -> None:
        self.show_ranking(self._ranking)
