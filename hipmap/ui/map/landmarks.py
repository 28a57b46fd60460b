# SPDX-License-Identifier: Apache-2.0
"""The names of bony places beside the body, each joined to its place by a line, without overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.ui.map.paint import line
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_NEAR = 14.0  # mm within which the cell of a landmark is looked for
_STEP, _FARTHEST = 5, 130  # px that a name may move up or down to find room
_GAP = 6.0


class Label(NamedTuple):
    """A name in its box and the place it speaks of, in pixels."""

    text: str
    box: QRectF
    target: QPointF


class Landmarks(QObject):
    """Finds the cells of the landmarks once, and a place for each name whenever the picture moved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: dict[str, tuple[int, ...]] = {}

    def names(self) -> dict[str, str]:
        """Return the landmarks that are named, in words of the moment, the more important ones first."""
        return {
            "psis": self.tr("PSIS, posterior iliac spine"),
            "asis": self.tr("ASIS, anterior iliac spine"),
            "greater_trochanter": self.tr("Greater trochanter"),
            "iliac_crest_top": self.tr("Iliac crest"),
            "ischial_tuberosity": self.tr("Sitting bone"),
            "s2_spinous": self.tr("Sacrum"),
            "coccyx_tip": self.tr("Tailbone"),
            "pubic_symphysis": self.tr("Pubic symphysis"),
            "l4_spinous": self.tr("4th lumbar vertebra"),
            "rib12_tip": self.tr("12th rib"),
            "patella": self.tr("Kneecap"),
            "fibular_head": self.tr("Head of the fibula"),
            "lateral_epicondyle": self.tr("Outer epicondyle"),
            "medial_epicondyle": self.tr("Inner epicondyle"),
            "tibial_tuberosity": self.tr("Tibial tuberosity"),
            "lateral_malleolus": self.tr("Outer ankle"),
            "medial_malleolus": self.tr("Inner ankle"),
            "navel": self.tr("Navel"),
        }

    def cells(self, atlas: Atlas) -> dict[str, tuple[int, ...]]:
        """Return the cells of each landmark: one, or one on each side."""
        if not self._cells:
            position = atlas.reference.position
            columns = position[0::3], position[1::3], position[2::3]
            for name in self.names():
                at = atlas.landmarks.get(name)
                cell = _nearest(columns, at) if at else None
                if at is not None and cell is not None:
                    other = atlas.mirror[cell]
                    self._cells[name] = (cell,) if other == cell or abs(at[0]) < 4 else (cell, other)
        return self._cells

    def place(self, canvas: Canvas) -> list[Label]:
        """Return the labels for what the canvas shows; a name that finds no room is left out."""
        letters = font(12, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(letters)
        view, camera, free = canvas.sheet.view, canvas.camera, canvas.free
        taken = [*canvas.taken, *canvas.side_boxes()]
        middle = camera.to_px(QRectF(*view.hip).center().x(), 0).x()
        placed: list[Label] = []
        words, count = self.names(), {-1: 0, 1: 0}
        for name, cells in self.cells(canvas.sheet.atlas).items():
            seen = [cell for cell in cells if view.visible >> cell & 1]
            targets = [camera.to_px(view.xy[2 * cell], view.xy[2 * cell + 1]) for cell in seen]
            targets = [target for target in targets if free.contains(target)]
            # Where both are seen, the side with fewer names so far.
            targets.sort(key=lambda at: (count[1 if at.x() > middle else -1], at.x()))
            for target in targets:
                side = 1 if target.x() > middle + 4 else -1 if target.x() < middle - 4 else 0
                side = side or (1 if count[1] <= count[-1] else -1)
                size = metrics.horizontalAdvance(words[name]) + 8, metrics.height() + 2
                box = _room(target, side, size, free, [*taken, *(one.box for one in placed)])
                if box is not None:
                    placed.append(Label(words[name], box, target))
                    count[side] += 1
                    break
        return placed


def _nearest(columns: Sequence[Sequence[float]], at: tuple[float, ...]) -> int | None:
    xs, ys, zs = columns
    x, y, z = at
    near = [cell for cell, up in enumerate(ys) if abs(up - y) < _NEAR and abs(xs[cell] - x) < _NEAR]
    return min(
        near,
        key=lambda cell: (xs[cell] - x) ** 2 + (ys[cell] - y) ** 2 + (zs[cell] - z) ** 2,
        default=None,
    )


def _room(
    target: QPointF, side: int, size: tuple[float, float], free: QRectF, taken: list[QRectF]
) -> QRectF | None:
    """Return the box at the edge of a side, as near to the height of the target as there is room."""
    wide, high = size
    left = free.right() - wide if side > 0 else free.left()
    for step in range(0, _FARTHEST, _STEP):
        for y in (target.y() - step, target.y() + step):
            box = QRectF(left, y - high / 2, wide, high)
            for _ in range(3):  # past the cards that stand at the edge
                hit = next((one for one in taken if one.intersects(box)), None)
                if hit is None:
                    break
                box.moveLeft(hit.left() - _GAP - wide if side > 0 else hit.right() + _GAP)
            clear = not any(one.intersects(box) for one in taken)
            if clear and free.contains(box) and not box.adjusted(-_GAP, 0, _GAP, 0).contains(target):
                return box
    return None


def paint_landmarks(painter: QPainter, labels: list[Label], theme: Theme) -> None:
    """Paint lines, points and names."""
    letters = font(12, QFont.Weight.DemiBold)
    painter.setFont(letters)
    metrics = QFontMetricsF(letters)
    for width, colour in ((3.2, theme.mark_halo), (1.1, theme.mark)):
        painter.setPen(line(colour, width))
        for one in labels:
            edge = one.box.left() if one.target.x() < one.box.center().x() else one.box.right()
            painter.drawLine(QPointF(edge, one.box.center().y()), one.target)
    painter.setPen(line(theme.mark_halo, 1.2))
    painter.setBrush(QColor(theme.mark))
    for one in labels:
        painter.drawEllipse(one.target, 3.0, 3.0)
    for one in labels:
        path = QPainterPath()
        path.addText(one.box.left() + 4, one.box.top() + 1 + metrics.ascent(), letters, one.text)
        painter.strokePath(path, line(theme.body, 4.0))
        painter.fillPath(path, QColor(theme.text))
