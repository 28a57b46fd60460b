# SPDX-License-Identifier: Apache-2.0
"""The legend: what each texture on the body means, and which pain area is which when there are several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipmap.core.library import Library
from hipmap.core.state import State
from hipmap.ui.map.paint import COVERED, line, tinted
from hipmap.ui.map.textures import hatch
from hipmap.ui.measures import font
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, Theme

_SWATCH, _GAP, _BETWEEN = 24.0, 8.0, 22.0
_LONGEST, _LONGEST_MUSCLE = 140.0, 210.0  # px of a name
_CLOSE = 13.0  # between entries when they would else need a second row


class Legend(QWidget):
    """One row of swatches and words; entries that do not fit move to a second row."""

    def __init__(self, library: Library, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store = library, store
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        store.changed.connect(self._on_changed)

    def _on_changed(self, old: State, new: State) -> None:
        names = ("chosen", "beside", "feeling", "latin")
        if self._areas(old) != self._areas(new) or any(getattr(old, n) != getattr(new, n) for n in names):
            self.updateGeometry()
            self.update()
        elif old.theme != new.theme:
            self.update()

    def _areas(self, state: State) -> list[tuple[str, str]]:
        """Return the areas as entries; one alone needs no name."""
        found = state.drawing.areas
        if len(found) < 2:
            return []
        entries = []
        for number, area in enumerate(found, 1):
            name = area.name or self.tr("area {number}").format(number=number)
            short = QFontMetricsF(font(12.5)).elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST)
            strength = "" if area.intensity is None else f" {area.intensity}/10"
            entries.append((f"area {number} {area.colour}", short + strength))
        return entries

    def _muscles(self, state: State) -> list[tuple[str, str]]:
        """Return the muscles that are shown side by side; one alone needs no number."""
        if not state.beside or state.chosen is None:
            return []
        entries = []
        for number, choice in enumerate((state.chosen, *state.beside), 1):
            name = self._library.muscle_name(choice.id, state.language, state.latin)
            metrics = QFontMetricsF(font(12.5))
            if metrics.horizontalAdvance(name) > _LONGEST:
                name = name.partition(" (")[0]  # the row in the list says the other name too
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_MUSCLE)
            entries.append((f"muscle {number}", short))
        return entries

    def entries(self) -> list[tuple[str, str]]:
        """Return kind and words of each entry."""
        state = self._store.state
        felt = [("felt", self.tr("felt when pressed"))] if state.feeling else []
        return [
            *self._areas(state),
            *self._muscles(state),
            *felt,
            ("core", self.tr("core")),
            ("spillover", self.tr("spread")),
            ("uncovered", self.tr("not covered")),
            ("pain", self.tr("what you marked")),
            ("mark", self.tr("trigger point")),
        ]

    def _rows(self, width: float) -> list[list[tuple[str, str, float]]]:
        wide = self._rows_with(width, _BETWEEN)
        return wide if len(wide) == 1 else self._rows_with(width, _CLOSE)

    def _rows_with(self, width: float, between: float) -> list[list[tuple[str, str, float]]]:
        metrics = QFontMetricsF(font(12.5))
        rows: list[list[tuple[str, str, float]]] = [[]]
        used = 16.0
        for kind, words in self.entries():
            wide = _SWATCH + _GAP + metrics.horizontalAdvance(words) + between
            if used + wide - between > width - 8 and rows[-1]:
                rows.append([])
                used = 16.0
            rows[-1].append((kind, words, used))
            used += wide
        return rows

    def _row_height(self) -> float:
        return max(QFontMetricsF(font(12.5)).height() + 6, 22.0)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow legend is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all rows need."""
        return max(46, round(len(self._rows(width)) * self._row_height() + 14))

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(320, self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the words of the new language."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        theme = THEMES[self._store.state.theme]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.setPen(line(theme.line, 1.0))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.setFont(font(12.5))
        rows = self._rows(self.width())
        height = self._row_height()
        top = (self.height() - height * len(rows)) / 2
        for row in rows:
            for kind, words, x in row:
                swatch = QRectF(x, top + height / 2 - 6, _SWATCH, 12)
                if kind.startswith("area"):
                    self._paint_area(painter, kind, swatch, theme)
                    painter.setFont(font(12.5))
                elif kind.startswith("muscle"):
                    self._paint_muscle(painter, kind, swatch, theme)
                    painter.setFont(font(12.5))
                elif kind == "felt":
                    from hipmap.ui.map.felt import paint_felt_swatch  # only when asked for

                    paint_felt_swatch(painter, swatch, theme)
                else:
                    paint_swatch(painter, kind, swatch, theme)
                painter.setPen(QColor(theme.text2))
                box = QRectF(swatch.right() + _GAP, top, self.width(), height)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            top += height
        painter.end()

    def _paint_muscle(self, painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
        from hipmap.ui.map.side_by_side import paint_number  # one muscle is the rule

        paint_number(painter, box.center(), int(kind.split()[1]), theme, 9.0)

    def _paint_area(self, painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
        from hipmap.ui.map.hues import paint_disc  # one area is the rule
        from hipmap.ui.map.picture import Shown

        number, colour = (int(part) for part in kind.split()[1:])
        active = number - 1 == self._store.state.drawing.active
        painter.save()
        painter.translate(box.center())
        painter.scale(0.82, 0.82)
        paint_disc(painter, QPointF(0, 0), Shown(number, 0, colour, active), theme)
        painter.restore()


def paint_swatch(painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
    """Paint the texture of one role as it looks on the body."""
    painter.setPen(Qt.PenStyle.NoPen)
    if kind == "core":
        painter.setBrush(tinted(theme.accent, COVERED + 0.2))
        painter.drawRoundedRect(box, 3, 3)
    elif kind == "spillover":
        painter.setBrush(QColor(theme.accent))
        for column in range(4):
            for row in range(2):
                x = box.left() + 3 + column * 6 + (row % 2) * 2
                painter.drawEllipse(QPointF(x, box.top() + 3.4 + row * 5.4), 1.6, 1.6)
    elif kind == "uncovered":
        painter.fillRect(box, hatch(theme.pain, painter.device().devicePixelRatio(), 8, 1.8))
    elif kind == "pain":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(line(theme.pain, 2.2))
        painter.drawRoundedRect(box.adjusted(1.5, 1, -1.5, -1), 5, 5)
    else:
        middle = box.center()
        painter.setPen(line(theme.mark, 2.6))
        for slope in (1, -1):
            painter.drawLine(middle + QPointF(-4.5, -4.5 * slope), middle + QPointF(4.5, 4.5 * slope))
