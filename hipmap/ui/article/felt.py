# SPDX-License-Identifier: Apache-2.0
"""Below the answers: marking where pressing a point is felt, held against the published zone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipmap.core.choice import Choice
from hipmap.core.reranking import compare_felt
from hipmap.core.state import State
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.labels import Line
from hipmap.ui.measures import percent, px, rounded
from hipmap.ui.mixins import Speaks


class Felt(Speaks, QWidget):
    """While its button is down, clicks on places mark what is felt; Escape or the button ends that."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._point: tuple[str, str, str] | None = None
        self.button = Button(context.store, "chip", parent=self)
        self.button.setCheckable(True)
        self.button.clicked.connect(self._turn)
        self.words = Line(context.store, 12.5, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        self.escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self.escape.activated.connect(self._leave)
        context.store.changed.connect(self._on_changed)
        self.refresh()

    def ask_about(self, point: tuple[str, str, str] | None) -> None:
        """Speak of a point: muscle, side, trigger point."""
        if point != self._point:
            self._leave()
            self._point = point
        self.refresh()

    def _turn(self, on: bool) -> None:
        if on and self._point is not None:
            muscle, side, point = self._point
            chosen = Choice("muscle", muscle, side, point)  # the zone that it is held against
            self._context.store.update(feeling=self._point, chosen=chosen, preview=None, tool="select")
        else:
            self._leave()

    def _leave(self) -> None:
        self._context.store.update(feeling=None)

    def _on_changed(self, old: State, new: State) -> None:
        if (old.feeling, old.findings) != (new.feeling, new.findings):
            self.refresh()

    def refresh(self) -> None:
        """Write button and sentence."""
        state = self._context.store.state
        on = state.feeling is not None
        self.escape.setEnabled(on)
        self.button.setChecked(on)
        self.button.setText(self.tr("Done (Esc)") if on else self.tr("Mark where it is felt"))
        self.button.updateGeometry()
        said = self._compared(state)
        if on and not said:
            said = self.tr("Click the places on the body where pressing is felt.")
        self.words.setText(said)
        self.words.setVisible(bool(said))

    def _compared(self, state: State) -> str:
        if self._point is None:
            return ""
        found = compare_felt(self._context.library, state.findings.of(*self._point))
        if found is None:
            return ""
        shares = rounded((found.in_core, found.in_spillover, found.outside))
        core, spread, rest = (percent(share, self._context.language) for share in shares)
        return self.tr(
            "{core} of what is felt lies in the published core, {spread} where it may spread, "
            "{rest} outside. {missed} of the core is not felt."
        ).format(
            core=core,
            spread=spread,
            rest=rest,
            missed=percent(round(100 * found.not_felt), self._context.language),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """End the marking when nothing would say any more that it goes on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._leave()

    _retranslate = refresh
