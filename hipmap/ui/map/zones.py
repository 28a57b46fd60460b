# SPDX-License-Identifier: Apache-2.0
"""The skin of nerve roots and nerves, laid under a drawing to compare; nothing here is ranked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.choice import SIDES
from hipmap.core.entities import SkinArea
from hipmap.core.library import Library
from hipmap.core.rims import inner
from hipmap.core.state import State
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import SMALL, line, near, tinted
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font
from hipmap.ui.theme import Theme

_PALE = (0.07, 0.15)  # neighbours take turns
_WRAP = 96  # px; a longer name goes on in the next line
_EVERY = 5  # one cell in so many is tried for a name


class Zone(NamedTuple):
    """The skin of a root or a nerve on one side, with the name to write on it."""

    area: str
    cells: int
    name: str
    pale: float


class Compare(NamedTuple):
    """What is laid under the drawing; ``taken`` are rectangles in pixels where no name may stand."""

    zones: tuple[Zone, ...]
    taken: tuple[QRectF, ...] = ()


def chosen(library: Library, said: str) -> list[SkinArea]:
    """Return the areas that ``State.compare`` means: a kind, or a kind and an id."""
    kind, colon, one = said.partition(":")
    return [area for area in library.areas if area.kind == kind and (not colon or area.id == one)]


def compare(library: Library, atlas: Atlas, state: State) -> Compare | None:
    """Return the zones to show, or None."""
    zones = []
    for number, area in enumerate(chosen(library, state.compare)):
        name = library.text(area.names, state.language)
        for side in SIDES:
            cells = library.area_zone(area.kind, area.id, side) & atlas.skin
            zones.append(Zone(f"{side} {area.id}", cells, name, _PALE[number % 2]))
    return Compare(tuple(zones)) if zones else None


def paint_zones(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, found: Compare, names: bool = True
) -> None:
    """Paint pale zones with their edges, and their names where these find room."""
    small = camera.scale < SMALL
    shown = [zone for zone in found.zones if zone.cells & sheet.view.visible]
    for zone in shown:
        outline = sheet.contours.outline(zone.cells)
        painter.fillPath(camera.transform().map(outline.whole), tinted(theme.text, zone.pale))
        edge = near(painter, camera, outline)
        painter.strokePath(edge, line(theme.body, 2.0 if small else 3.4))
        painter.strokePath(edge, line(theme.text2, 0.8 if small else 1.3))
    if names:
        written = list(found.taken)
        for zone in shown:
            _write(painter, sheet, camera, theme, zone, written)


def _write(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, zone: Zone, written: list[QRectF]
) -> None:
    """Write the name of a zone at the first place inside it where no other name stands."""
    font_ = font(13 if len(zone.name) < 4 else 11.5, QFont.Weight.DemiBold)
    metrics = QFontMetrics(font_)
    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
    size = metrics.boundingRect(QRect(0, 0, _WRAP, 400), flags, zone.name).size()
    view = QRectF(painter.viewport()).adjusted(4, 4, -4, -4)
    for x, y in _places(sheet, zone):
        box = QRectF(0, 0, size.width() + 4, size.height() + 2)
        box.moveCenter(camera.to_px(x, y))
        if view.contains(box) and not any(box.intersects(other) for other in written):
            written.append(box)
            path = QPainterPath()
            for number, words in enumerate(_lines(zone.name, metrics)):
                left = box.center().x() - metrics.horizontalAdvance(words) / 2
                at = QPointF(left, box.top() + 1 + number * metrics.lineSpacing() + metrics.ascent())
                path.addText(at, font_, words)
            painter.strokePath(path, line(theme.body, 3.6))
            painter.fillPath(path, QColor(theme.text))
            return


def _lines(name: str, metrics: QFontMetrics) -> list[str]:
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > _WRAP:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _places(sheet: Sheet, zone: Zone) -> Iterator[tuple[float, float]]:
    """Yield places in mm in the seen part of a zone, the middle of it first."""
    seen = zone.cells & sheet.view.visible
    cells = list(iterate(sheet.once(("inner", seen), lambda: inner(sheet.atlas, seen)) or seen))
    xy = sheet.view.xy
    x = sum(xy[2 * cell] for cell in cells) / len(cells)
    y = sum(xy[2 * cell + 1] for cell in cells) / len(cells)
    cells.sort(key=lambda cell: (xy[2 * cell] - x) ** 2 + (xy[2 * cell + 1] - y) ** 2)
    for cell in cells[::_EVERY]:
        yield xy[2 * cell], xy[2 * cell + 1]
