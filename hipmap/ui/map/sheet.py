# SPDX-License-Identifier: Apache-2.0
"""One view of one figure with everything drawn from it; shared by the stage, thumbnails and snapshots."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainterPath

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.choice import SIDES
from hipmap.core.figure import View
from hipmap.ui.map.svg import Chart, ChartError, Shape

if TYPE_CHECKING:
    from hipmap.ui.map.contour import Contours
    from hipmap.ui.map.dots import Dots

_KEPT = 64
_Made = TypeVar("_Made")
_EVERY = 7  # one cell in so many is asked where a word may stand


class Sheet:
    """A view's drawing, contours and dots, each made when first needed.

    A layer that cannot be read is left out and named in ``problems``.
    """

    def __init__(self, atlas: Atlas, view: View) -> None:
        self.atlas, self.view = atlas, view
        self.size = QRectF(0, 0, view.width, view.height)
        self.problems: list[str] = []
        self._chart = Chart(view.svg_path)
        self._shade: QImage | None = None
        self._contours: Contours | None = None
        self._scattered: dict[str, list[tuple[float, float]]] = {}
        self._made: dict[Hashable, Any] = {}
        self._bounds: dict[int, QRectF] = {}
        self._dots: Dots | None = None

    @property
    def dots(self) -> Dots:
        """Return the maker of dots in this view."""
        if self._dots is None:
            from hipmap.ui.map.dots import Dots  # not on the way to the first frame

            self._dots = Dots(self.atlas, self.view)
        return self._dots

    def cells_of(self, region: str) -> int:
        """Return the cells of a region, none when the body has no such region."""
        return self.atlas.region_mask(region) if region in self.atlas.regions else 0

    def once(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what ``make`` makes, made once for a key; for what each repaint would work out anew."""
        if key not in self._made:
            if len(self._made) > _KEPT:
                self._made.clear()
            self._made[key] = make()
        found: _Made = self._made[key]
        return found

    def layer(self, name: str) -> dict[str, Shape]:
        """Return the shapes of a layer by id; empty when it is missing or damaged."""
        return self._read(lambda: self._chart.layer(name))

    def shapes(self, layer: str, names: tuple[str, ...]) -> dict[str, Shape]:
        """Return the named shapes of a layer; those that are missing or damaged are left out."""
        return self._read(lambda: self._chart.shapes(layer, names))

    def _read(self, read: Callable[[], dict[str, Shape]]) -> dict[str, Shape]:
        try:
            return read()
        except ChartError as error:
            if str(error) not in self.problems:
                self.problems.append(str(error))
            return {}

    @property
    def silhouette(self) -> QPainterPath:
        """Return the filled shape of the body."""
        shape = self.layer("outline").get("silhouette")
        return shape.path if shape else QPainterPath()

    @property
    def shade(self) -> QImage:
        """Return the soft shading as an alpha image over the whole view; null when it is missing."""
        if self._shade is None:
            # The file says how dense a black is, as grey: half the time to read it, a quarter of the memory.
            self._shade = QImage(str(self.view.shade_path)).convertToFormat(QImage.Format.Format_Grayscale8)
            self._shade.reinterpretAsFormat(QImage.Format.Format_Alpha8)
            if self._shade.isNull():
                self.problems.append(f"{self.view.shade_path.name}: the shading cannot be read")
        return self._shade

    def rest(self) -> None:
        """Let go of all but the shape of the body, as while another figure is shown."""
        self._chart.keep_only("outline")
        self._shade = self._contours = self._dots = None
        self._scattered.clear()
        self._made.clear()
        self._bounds.clear()
        self.__dict__.pop("_columns", None)

    def let_go_of_shade(self) -> None:
        """Forget the shading, which is read again in a millisecond when the view comes to the stage."""
        self._shade = None

    @property
    def contours(self) -> Contours:
        """Return the maker of outlines in this view."""
        if self._contours is None:
            from hipmap.ui.map.contour import Contours  # not on the way to the first frame

            self._contours = Contours(self.atlas, self.view, self.silhouette)
        return self._contours

    def scattered(self, side: str) -> list[tuple[float, float]]:
        """Return places in mm all over the visible part of the left or right half."""
        if side not in self._scattered:
            half = self.view.visible & self.atlas.sided[SIDES.index(side)]
            xy = self.view.xy
            self._scattered[side] = [
                (xy[2 * cell], xy[2 * cell + 1]) for cell in list(iterate(half))[::_EVERY]
            ]
        return self._scattered[side]

    def bounds(self, cells: int) -> QRectF:
        """Return the rectangle in mm that holds the visible ones of ``cells``; empty when there are none."""
        cells &= self.view.visible
        if cells not in self._bounds:
            if len(self._bounds) > _KEPT:
                self._bounds.clear()
            self._bounds[cells] = self._measured(cells)
        return self._bounds[cells]

    def _measured(self, cells: int) -> QRectF:
        numbers = list(iterate(cells))
        if not numbers:
            return QRectF()
        columns, rows = self._columns
        xs, ys = itemgetter(*numbers, 0)(columns)[:-1], itemgetter(*numbers, 0)(rows)[:-1]
        # A cell reaches half its width beyond its middle, its smooth edge as far again.
        return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-9, -9, 9, 9)

    @cached_property
    def _columns(self) -> tuple[array[float], array[float]]:
        """Return all x and all y: of use on the stage only, so thumbnails do without."""
        return self.view.xy[0::2], self.view.xy[1::2]


class Sheets:
    """All views, each made when first looked at."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._made: dict[tuple[str, str], Sheet] = {}

    def sheet(self, figure: str, view: str) -> Sheet:
        """Return the view ``view`` of a figure."""
        if (figure, view) not in self._made:
            self._made[figure, view] = Sheet(self._atlas, self._atlas.figure(figure).views[view])
        return self._made[figure, view]

    def turn_to(self, figure: str, view: str) -> Sheet:
        """Return a view that is to be shown, and keep little of the views of other figures."""
        for (name, _), sheet in self._made.items():
            if name != figure:
                sheet.rest()
        return self.sheet(figure, view)
