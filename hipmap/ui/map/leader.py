# SPDX-License-Identifier: Apache-2.0
"""The label that says how much of the drawing is not covered, and where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QPainter

from hipmap.core.cells import iterate
from hipmap.core.rims import inner
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.leader_box import leader_box, paint_leader
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.canvas import Canvas

_ROW = 20.0  # mm
_POINTS = 90  # tell what the label would hide
_MARK = QRectF(-16, -25, 46, 41)  # px round a trigger point, its X and its number


class Leader(NamedTuple):
    """A box with two lines and the point it speaks of, in pixels."""

    box: QRectF
    target: QPointF
    lines: tuple[str, str]
    fonts: tuple[QFont, QFont]

    @property
    def rect(self) -> QRect:
        """Return all that the label and its line touch."""
        dot = QRectF(self.target.x() - 6, self.target.y() - 6, 12, 12)
        return self.box.united(dot).toAlignedRect().adjusted(-3, -3, 3, 3)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint line, point and box."""
        paint_leader(painter, self.box, self.target, self.lines, self.fonts, theme)


def leader(canvas: Canvas) -> Leader | None:
    """Return the label for what the canvas shows, or None when all is covered or out of sight."""
    sheet, picture, language = canvas.sheet, canvas.picture, canvas.store.state.language
    seen = inner(sheet.atlas, picture.uncovered) & sheet.view.visible
    if not seen:
        return None
    region = sheet.atlas.regions_of(seen)[0]
    xy = sheet.view.xy
    area = sheet.atlas.area_mm2(picture.uncovered & sheet.atlas.region_mask(region))
    part = [(xy[2 * cell], xy[2 * cell + 1]) for cell in iterate(seen & sheet.atlas.region_mask(region))]
    marks = [canvas.camera.to_px(xy[2 * mark.cell], xy[2 * mark.cell + 1]) for mark in picture.marks]
    target = _target(part, canvas.camera, marks)
    if not QRectF(canvas.rect()).contains(target):
        return None
    lines = (
        _title(canvas, region),
        f"{canvas.words.area(area, language)} · {canvas.words.place(region, language)}",
    )
    fonts = (font(13, QFont.Weight.DemiBold), font(12.5))
    free = canvas.free.adjusted(0, 0, 0, -8)
    hidden = list(iterate((picture.pain | picture.core | picture.spillover) & sheet.view.visible))
    hidden = hidden[:: len(hidden) // _POINTS + 1]
    avoid = [canvas.camera.to_px(xy[2 * cell], xy[2 * cell + 1]) for cell in hidden]
    avoid += marks * 4
    rows = sheet.once(("rows",), partial(_rows, sheet))
    taken = [*canvas.taken, *canvas.side_boxes()]
    box = leader_box(lines, fonts, free, avoid, taken, target, _body(rows, canvas.camera))
    return None if box is None else Leader(box, target, lines, fonts)


def _target(part: list[tuple[float, float]], camera: Camera, marks: list[QPointF]) -> QPointF:
    """Return the pixel in the middle of ``part`` (mm), or one beside a mark and number that it would hide.

    That is the nearest that hides none, or in a small part the farthest from all.
    """
    x, y = sum(p[0] for p in part) / len(part), sum(p[1] for p in part) / len(part)

    def away(place: tuple[float, float]) -> float:
        return (place[0] - x) ** 2 + (place[1] - y) ** 2

    def clear(at: QPointF) -> bool:
        return not any(_MARK.translated(mark).contains(at) for mark in marks)

    middle = camera.to_px(*min(part, key=away))
    if clear(middle):
        return middle
    others = [camera.to_px(*place) for place in sorted(part, key=away)]
    numbered = [mark + _MARK.center() for mark in marks]
    far = max(others, key=lambda at: min((at - one).manhattanLength() for one in numbered))
    return next((other for other in others if clear(other)), far)


def _rows(sheet: Sheet) -> dict[int, tuple[float, float]]:
    """Return from where to where the body reaches in each row of the view, in mm."""
    xy, rows = sheet.view.xy, dict[int, tuple[float, float]]()
    for cell in iterate(sheet.view.visible):
        x, row = xy[2 * cell], int(xy[2 * cell + 1] // _ROW)
        left, right = rows.get(row, (x, x))
        rows[row] = min(left, x), max(right, x)
    return rows


def _body(rows: dict[int, tuple[float, float]], camera: Camera) -> Callable[[float], tuple[float, float]]:
    """Return what tells from where to where the body reaches at a height, all in pixels."""
    zero, scale = camera.to_px(0, 0), camera.scale
    x, y = zero.x(), zero.y()

    def body(at: float) -> tuple[float, float]:
        left, right = rows.get(int((at - y) / scale // _ROW), (0.0, 0.0))
        return x + left * scale, x + right * scale

    return body


def _title(canvas: Canvas, region: str) -> str:
    if region in canvas.sheet.atlas.outside:
        return QCoreApplication.translate("Leader", "Not part of hipmap")
    choice = canvas.store.state.preview or canvas.store.state.chosen
    if choice is None:
        return QCoreApplication.translate("Leader", "No published pattern is known here")
    if choice.kind == "muscle" and canvas.picture.beside:
        return QCoreApplication.translate("Leader", "Not covered by these muscles")
    if choice.kind == "muscle":
        return QCoreApplication.translate("Leader", "Not covered by this muscle")
    return QCoreApplication.translate("Leader", "Not covered by this area")
