# SPDX-License-Identifier: Apache-2.0
"""What stands over an article: its name, how sure the pattern is, how it covers the drawing, its points."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipmap.core.choice import Choice
from hipmap.core.entities import Muscle
from hipmap.core.match import Match
from hipmap.ui.answers.model import best_point
from hipmap.ui.answers.ranker import Ranker
from hipmap.ui.article.cover import CoverCard
from hipmap.ui.article.star import Star
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.flow import Flow
from hipmap.ui.handout.take import TakeButton
from hipmap.ui.labels import BOLD, HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.translator import terms


class Head(QWidget):
    """Title, Latin and side, chips, cover-card, a button for each point; ``take`` is for the hand-out."""

    sources_wanted = Signal()

    def __init__(self, context: Context, ranker: Ranker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._ranker = context, ranker
        store = context.store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.title = Line(store, 23, BOLD, parent=self)
        self.latin = Line(store, 14, role="text2", parent=self)
        self.chips = Flow(self)
        self.take = TakeButton(context, self)  # the panel puts it over the page, where it never scrolls away
        self.cover = CoverCard(context, self)
        self.points_title = Line(store, 12.5, HALF, "text2", self)
        self.points = Flow(self)
        self.star = Star(context, self)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        for widget in (self.latin, self.chips, self.cover, self.points_title, self.points):
            column.addWidget(widget)
        column.setSpacing(px(7))

    def show_article(self, article: str, side: str | None, title: str, sources: int) -> None:
        """Write everything for an article."""
        muscle = self._context.library.muscles.get(article)
        self.title.setText(self._context.name(article) if muscle else title)
        state, library = self._context.store.state, self._context.library
        other = library.text(muscle.names, state.language) if muscle else ""
        words = [other if state.latin else muscle.names.get("la", "")] if muscle else []
        self.latin.set_slanted(not state.latin)
        self.star.show_muscle(article if muscle else "")
        if side and self._context.kind(article) != "article":
            words.append(terms().side(side))
        self.latin.setText(" · ".join(filter(None, words)))
        self.latin.setVisible(bool(self.latin.text()))
        self._chips(muscle, sources)
        self._points(muscle)
        self._cover(muscle, side)
        read = Choice("muscle", article, side or self._context.likely_side()) if muscle else None
        self.take.show_choice(read)

    def _chips(self, muscle: Muscle | None, sources: int) -> None:
        texts: list[tuple[str, str]] = []
        if muscle:
            texts = self._grades(muscle)
            count = len(muscle.trigger_points)
            points = self.tr("{count} points").format(count=count)
            texts.append((self.tr("1 point") if count == 1 else points, ""))
        if muscle or sources:
            several = self.tr("{count} sources").format(count=sources)
            texts.append((self.tr("1 source") if sources == 1 else several, "sources"))
        chips = self._filled(self.chips, texts)
        for chip, (_, target) in zip(chips, texts, strict=True):
            if target == "sources":
                chip.clicked.connect(self.sources_wanted)
            elif target:
                chip.clicked.connect(lambda _=False, target=target: self._context.open(target))
            else:
                chip.setVisible(bool(muscle and muscle.trigger_points))
                chip.clicked.connect(self._focus_points)
        self.chips.setVisible(bool(texts))

    def _focus_points(self) -> None:
        for button in self.points.buttons[:1]:
            button.setFocus()

    def _grades(self, muscle: Muscle) -> list[tuple[str, str]]:
        if not muscle.trigger_points:
            return []
        graded = self._match(muscle.id) or muscle.trigger_points[0].core_grade
        agree = terms().texts_agree(graded.texts_agree)
        return [(agree, "how_sure"), (terms().independent_check(graded.independent_check), "how_sure")]

    def _match(self, muscle: str) -> Match | None:
        return next((found for found in self._ranker.ranking.matches if found.muscle == muscle), None)

    def _cover(self, muscle: Muscle | None, side: str | None) -> None:
        drawn = bool(self._context.store.state.drawing.cells)
        self.cover.setVisible(bool(muscle and muscle.match and drawn))
        if muscle is None or not drawn:
            return
        match = self._match(muscle.id)
        spread = next(
            (found.covered for found in self._ranker.ranking.spillover_only if found.muscle == muscle.id),
            None,
        )
        if match is not None and side in ("left", "right") and match.side not in (side, "both"):
            match, spread = None, None  # another side than the one that fits is looked at
        name = self._context.name(muscle.id)
        point = best_point(self._context.library, match) if match else None
        if point is not None:
            said = next(each.name for each in muscle.trigger_points if each.id == point)
            name += f", {self._context.library.text(said, self._context.language)}"
        self.cover.show_match(name, match, spread)

    def _points(self, muscle: Muscle | None) -> None:
        points = muscle.trigger_points if muscle and len(muscle.trigger_points) > 1 else ()
        self.points_title.setVisible(bool(points))
        self.points.setVisible(bool(points))
        if not points or muscle is None:
            return
        library, language = self._context.library, self._context.language
        self.points_title.setText(self.tr("Show on the body"))
        chosen = self._context.store.state.chosen
        now = chosen.trigger_point if chosen and chosen.id == muscle.id else None
        texts = [(self.tr("all points"), "")]
        texts += [
            (f"{number} {library.text(point.name, language)}", point.id)
            for number, point in enumerate(points, start=1)
        ]
        buttons = self._filled(self.points, texts)
        for button, (_, point) in zip(buttons, texts, strict=True):
            button.setCheckable(True)
            button.one_of = True
            button.setChecked((now or "") == point)
            button.clicked.connect(lambda _=False, point=point: self._show_point(muscle.id, point or None))

    def _show_point(self, muscle: str, point: str | None) -> None:
        store = self._context.store
        chosen = store.state.chosen
        if chosen is None or chosen.id != muscle:
            page = store.state.page
            chosen = Choice("muscle", muscle, (page and page.side) or self._context.likely_side())
        store.look_up(chosen._replace(trigger_point=point))

    def mark_point(self) -> None:
        """Show which point the body shows, without building the buttons anew under the pointer."""
        chosen = self._context.store.state.chosen
        muscle = self._context.library.muscles.get(chosen.id) if chosen else None
        names = ["", *(point.id for point in muscle.trigger_points)] if muscle else []
        for button, name in zip(self.points.buttons, names, strict=False):
            button.setChecked((chosen.trigger_point or "") == name if chosen else False)

    def _filled(self, flow: Flow, texts: list[tuple[str, str]]) -> list[Button]:
        buttons = []
        for text, _ in texts:
            button = Button(self._context.store, "chip", parent=flow)
            button.setText(text)
            buttons.append(button)
        flow.fill(buttons)
        return buttons
