# SPDX-License-Identifier: Apache-2.0
"""With the clinician's aids on, below an article: what is felt when a point is pressed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.choice import SIDES, Choice
from hipmap.core.entities import Muscle, TriggerPoint
from hipmap.core.findings import ANSWERS
from hipmap.core.state import Page, State
from hipmap.ui.article.felt import Felt
from hipmap.ui.buttons import Button
from hipmap.ui.column import Column, Inside
from hipmap.ui.context import Context
from hipmap.ui.flow import Flow
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.translator import terms

_HELP, _HELP_LOW = 6, 4  # lines that the help takes at most; more of it scrolls
_LOW = 850  # px of window


class Palpation(Speaks, Inside):
    """One point at a time, always four answers; it may be left unanswered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._muscle: Muscle | None = None
        self._page_side: str | None = None
        self.side, self.point = "left", ""
        store = context.store
        self.title = Line(store, 14, HALF, parent=self)
        self.help_area = Column(self)
        inside = Inside(self)
        self.help = Line(store, 12.5, role="text2", parent=inside)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, px(12), 0)
        inner.addWidget(self.help)
        self.help_area.setWidget(inside)
        self.sides, self.points = Flow(self), Flow(self)
        self.name = Line(store, 13, HALF, parent=self)
        self.answers = Flow(self)
        buttons = [Button(store, "chip", parent=self.answers) for _ in ANSWERS]
        for button, answer in zip(buttons, ANSWERS, strict=True):
            button.setCheckable(True)
            button.clicked.connect(partial(self.answer, answer))
        self.answers.fill(buttons)
        self.felt = Felt(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(10), px(22), px(12))
        column.setSpacing(px(6))
        shown = (self.title, self.help_area, self.sides, self.points, self.name, self.answers, self.felt)
        for widget in shown:
            column.addWidget(widget)
        store.changed.connect(self._on_changed)

    def show_page(self, page: Page | None) -> None:
        """Ask about the muscle of a page; hidden for everything else, and while the aids are off."""
        library = self._context.library
        muscle = library.muscles.get(page.id) if page else None
        wanted = self._context.store.state.aids and muscle is not None and bool(muscle.trigger_points)
        self.setVisible(wanted)
        if page is None or muscle is None or not wanted:
            self._muscle = None
            return
        if (muscle, page.side) != (self._muscle, self._page_side):
            self._muscle, self._page_side = muscle, page.side
            self.side = page.side if page.side in SIDES else self.side
            self.point = ""
        self._take_chosen()
        self._build()

    def _points(self) -> list[TriggerPoint]:
        points = self._muscle.trigger_points if self._muscle else ()
        return [point for point in points if point.side in (None, self.side)]

    def _take_chosen(self) -> None:
        """Ask about the point that the body shows, else the one asked about, else the first."""
        names = [point.id for point in self._points()]
        chosen = self._context.store.state.chosen
        if chosen and self._muscle and chosen.id == self._muscle.id and chosen.trigger_point in names:
            self.point = chosen.trigger_point or ""
        elif self.point not in names:
            self.point = names[0] if names else ""

    def _build(self) -> None:
        """Make the buttons for sides and points anew."""
        points = self._points()
        store = self._context.store
        sides = () if self._page_side in SIDES else SIDES
        self._fill(self.sides, [partial(self._choose_side, side) for side in sides])
        several = points if len(points) > 1 else []
        self._fill(self.points, [partial(self._choose_point, point.id) for point in several])
        for flow in (self.sides, self.points):
            flow.setVisible(bool(flow.buttons))
            for button in flow.buttons:
                button.setCheckable(True)
        walk = [
            self.help_area,
            *self.sides.buttons,
            *self.points.buttons,
            *self.answers.buttons,
            self.felt.button,
        ]
        for one, following in pairwise(walk):  # new buttons would come after those that stand below them
            self.setTabOrder(one, following)
        self.name.setVisible(bool(points))
        self.answers.setVisible(bool(points))
        self.felt.setVisible(bool(points))
        self._write(store.state)

    def _fill(self, flow: Flow, actions: list[partial[None]]) -> None:
        buttons = []
        for action in actions:
            button = Button(self._context.store, "chip", parent=flow)
            button.clicked.connect(lambda _=False, action=action: action())
            buttons.append(button)
        flow.fill(buttons)

    def _choose_side(self, side: str) -> None:
        self.side = side
        self._take_chosen()
        self._write(self._context.store.state)

    def _choose_point(self, point: str) -> None:
        """Ask about a point and show it on the body."""
        if self._muscle is None:
            return
        self.point = point
        side = self._page_side or self._context.likely_side()
        self._context.store.look_up(Choice("muscle", self._muscle.id, side, point))
        self._write(self._context.store.state)

    def answer(self, answer: str, _checked: bool = True) -> None:
        """Note what was found at the point that is asked about."""
        if self._muscle is None or not self.point:
            return
        findings = self._context.store.state.findings
        found = findings.of(self._muscle.id, self.side, self.point)._replace(answer=answer)
        self._context.store.update(findings=findings.found(found))
        self._write(self._context.store.state)

    def _on_changed(self, old: State, new: State) -> None:
        if old.aids != new.aids:
            self.show_page(new.page)
        elif self._muscle is not None and (old.findings, old.chosen) != (new.findings, new.chosen):
            self._take_chosen()
            self._write(new)

    # words

    def _write(self, state: State) -> None:
        muscle, library, language = self._muscle, self._context.library, self._context.language
        if muscle is None:
            return
        self.title.setText(self.tr("When the point is pressed"))
        self.setWindowTitle(self.title.text())  # the name of what it scrolls in
        self.help.setText(library.text(muscle.palpation, language))
        self.help_area.setAccessibleName(self.tr("How to find the point"))
        for button, side in zip(self.sides.buttons, SIDES, strict=False):
            button.setText(terms().side(side))
            button.setChecked(side == self.side)
        words = {answer: terms().answer(answer) for answer in ANSWERS}
        points = self._points()
        for button, point in zip(self.points.buttons, points, strict=False):
            said = state.findings.of(muscle.id, self.side, point.id).answer
            number = str(points.index(point) + 1)
            button.setText(number if said == "not_examined" else f"{number} · {words[said]}")
            button.setAccessibleName(f"{library.text(point.name, language)}: {words[said]}")
            button.setChecked(point.id == self.point)
            button.updateGeometry()
        now = next((point for point in points if point.id == self.point), None)
        name = library.text(now.name, language) if now else ""
        self.name.setText(name[:1].upper() + name[1:])
        answer = state.findings.of(muscle.id, self.side, self.point).answer
        for button, one in zip(self.answers.buttons, ANSWERS, strict=True):
            button.setText(words[one])
            button.setAccessibleName(f"{name}: {words[one]}")
            button.setChecked(one == answer)
        self.felt.ask_about((muscle.id, self.side, self.point) if self.point else None)
        self._fit()

    def _fit(self) -> None:
        """Let the help take no more room than it needs, nor so much that the article has none."""
        lines = _HELP_LOW if self.window().height() < px(_LOW) else _HELP
        most = lines * self.help.fontMetrics().lineSpacing()
        margins = self.contentsMargins()
        width = self.width() - 2 * px(22) - px(12) - margins.left() - margins.right()
        self.help_area.setFixedHeight(min(most, max(1, self.help.heightForWidth(max(60, width)))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the help anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _retranslate(self) -> None:
        self._write(self._context.store.state)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that parts it from the article."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._context.theme.line))
        painter.end()
