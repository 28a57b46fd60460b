# SPDX-License-Identifier: Apache-2.0
"""Brush, eraser and lasso in the making: shown at once, one step of undo when they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QTimer
from PySide6.QtWidgets import QApplication

from hipmap.core import pain_areas
from hipmap.core.brush import Brush, StrokePoint
from hipmap.core.drawing import Drawing
from hipmap.core.figure import View
from hipmap.core.lasso import lasso
from hipmap.core.skin import Skin
from hipmap.core.state import State

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_CLOSE = 1.5  # mm; nearer points add nothing to a lasso
_SAME = 14.0  # px round the first and the last corner where a press means that corner again


class Strokes(QObject):
    """Turns pixels of a canvas into strokes; the canvas shows them, the store gets the finished ones."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._skin: Skin | None = None
        self._brush: Brush | None = None
        self._committing = False
        self.loop: list[tuple[float, float]] | None = None  # corners of a lasso, in mm of the view
        self._pressed: QPointF | None = None  # where a lasso was put down, until it is moved
        self._closing = False
        self._view: View = canvas.sheet.view
        self._soon = QTimer(self)  # several points may come before one repaint
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show)
        self._beside = QRect()  # what else changes with the stroke, in pixels
        canvas.store.changed.connect(self._on_changed)

    @property
    def active(self) -> bool:
        """Tell whether something is being drawn."""
        return self._brush is not None or self.loop is not None

    @property
    def running(self) -> Drawing | None:
        """Return the drawing with what is being drawn; None when nothing is."""
        return self._drawing() if self.active else None

    @property
    def skin(self) -> Skin:
        """Return the skin, made ready once."""
        if self._skin is None:
            self._skin = Skin(self._canvas.sheet.atlas)
        return self._skin

    @property
    def pending(self) -> bool:
        """Tell whether something is drawn that the canvas does not show yet."""
        return self._soon.isActive()

    def update_with(self, rect: QRect) -> None:
        """Repaint a rectangle in pixels together with what is drawn, so that a step is painted once."""
        if self.pending:
            self._beside = self._beside.united(rect)
        else:
            self._canvas.update(rect)

    def begin(self, at: QPointF, pressure: float = 1.0, erase: bool = False) -> None:
        """Put the tool down at a pixel; ``erase`` is for a pen turned round.

        A lasso whose corners are set one by one goes on, until a press on its first or last corner closes it.
        """
        state = self._canvas.store.state
        lasso_in_hand = state.tool == "lasso" and not erase
        if self.loop and lasso_in_hand:
            self._closing = len(self.loop) > 2 and any(self._is_at(corner, at) for corner in self._ends())
            self._pressed = at
            if not self._closing:
                self.go(at)
            return
        self.finish()
        self._view = self._canvas.sheet.view
        if lasso_in_hand:
            self.loop, self._pressed, self._closing = [], at, False
        else:
            self._brush = Brush(self.skin, state.radius, erase or state.tool == "erase")
        self.go(at, pressure)

    def go(self, at: QPointF, pressure: float = 1.0) -> None:
        """Move on to a pixel."""
        x, y = self._canvas.camera.to_mm(at)
        if self._pressed is not None:
            slipped = (at - self._pressed).manhattanLength() < QApplication.startDragDistance()
            self._pressed = self._pressed if slipped else None
        if self._brush is not None:
            if self._brush.add(StrokePoint(self._view, x, y, pressure)):
                self._soon.start(0)
        elif self.loop is not None and self._leads_on(x, y):
            self.loop.append((x, y))
            self._canvas.update()
            self._canvas.sketched.emit()

    def _ends(self) -> tuple[tuple[float, float], ...]:
        return (self.loop[0], self.loop[-1]) if self.loop else ()

    def _is_at(self, corner: tuple[float, float], at: QPointF) -> bool:
        return (self._canvas.camera.to_px(*corner) - at).manhattanLength() <= _SAME

    def lift(self) -> None:
        """Take the tool up: a stroke is done, a lasso that was pressed and not drawn waits for a corner."""
        if self.loop is None or self._pressed is None or self._closing:
            self.finish()

    def _leads_on(self, x: float, y: float) -> bool:
        return not self.loop or abs(complex(*self.loop[-1]) - complex(x, y)) >= _CLOSE

    def back(self) -> None:
        """Take the last corner of a lasso away."""
        if self.loop:
            self.loop.pop()
            self._canvas.update()
            if not self.loop:
                self.loop = None

    def finish(self) -> int:
        """Lift the tool: what it did becomes one step of undo. Return the cells that it touched."""
        if not self.active:
            return 0
        drawing, touched = self._drawing(), self._touched()
        self._end()
        self._committing = True
        self._canvas.store.draw(drawing)
        self._committing = False
        self._canvas.sketch(None)
        return touched

    def cancel(self) -> None:
        """Forget what is being drawn."""
        if self.active:
            self._end()
            self._canvas.sketch(None)

    def _end(self) -> None:
        self._soon.stop()
        self._update_beside()
        if self.loop is not None:
            self._canvas.update()
        self._brush = self.loop = None

    def _show(self) -> None:
        if self._brush is not None:
            self._canvas.sketch(self._drawing())
        self._update_beside()

    def _update_beside(self) -> None:
        self._canvas.update(self._beside)
        self._beside = QRect()

    def _touched(self) -> int:
        if self._brush is not None:
            return self._brush.cells
        return lasso(self._view, self.loop) if self.loop and len(self.loop) > 2 else 0

    def _drawing(self) -> Drawing:
        drawing, touched = self._canvas.store.state.drawing, self._touched()
        if not touched:
            return drawing
        erase = self._brush is not None and self._brush.erase
        return pain_areas.unmark(drawing, touched) if erase else pain_areas.mark(drawing, touched)

    def _on_changed(self, old: State, new: State) -> None:
        """Let undo, another visit, view or tool end what is being drawn."""
        if not self.active or self._committing:
            return
        if (old.drawing, old.visit, old.layer) != (new.drawing, new.visit, new.layer):
            self.cancel()
        elif (old.view, old.figure, old.tool) != (new.view, new.figure, new.tool):
            QTimer.singleShot(0, self, self.finish)  # all others shall have taken in this change first
