# SPDX-License-Identifier: Apache-2.0
"""One figure of the body: where its cells are in space and in each view."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from hipmap.core.cells import iterate

BODY_VIEWS = ("front", "back", "left", "right")
INSETS = ("soles", "inner")
"""Views whose places are those of the front view seen from below and from the side."""
VIEWS = (*BODY_VIEWS, *INSETS)
_ROW = 12.0  # mm
_BORDER = 30.0  # mm round an inset, where what lies outside it is put


class View:
    """One picture of a figure; lengths are in mm, x to the right and y down.

    ``xy`` holds x and y of every cell in turn; ``visible`` is the set of cells that are seen here.
    ``origin`` is how far right and how high in space the picture's top left corner is.
    """

    def __init__(
        self,
        folder: Path,
        name: str,
        places: Callable[[], array[float]],
        visible: int,
        said: dict[str, Any],
    ) -> None:
        self.name = name
        self._places = places
        self.visible = visible
        self.width = float(said["width"])
        self.height = float(said["height"])
        self.origin: Sequence[float] = said.get("origin") or (0.0, 0.0)
        self.labels: dict[str, Sequence[float]] = said.get("labels") or {}
        self.hip: Sequence[float] = said.get("hip") or (0.0, 0.0, self.width, self.height)
        self.svg_path = folder / f"{name}.svg"
        self.shade_path = folder / f"{name}.shade.png"

    @cached_property
    def xy(self) -> array[float]:
        """Return x and y of every cell in turn; made when first asked for."""
        return self._places()

    def nearest(self, x: float, y: float, limit_mm: float = 12.0) -> int | None:
        """Return the visible cell nearest to a point, or None when none is within ``limit_mm``."""
        best, found = limit_mm * limit_mm, None
        xy, rows = self.xy, self._rows
        for number in range(int((y - limit_mm) // _ROW), int((y + limit_mm) // _ROW) + 1):
            row = rows.get(number, array("H"))
            for cell in row[bisect_left(row, x - limit_mm, key=lambda cell: xy[2 * cell]) :]:
                aside = xy[2 * cell] - x
                if aside > limit_mm:
                    break
                away = aside**2 + (xy[2 * cell + 1] - y) ** 2
                if away < best:
                    best, found = away, cell
        return found

    @cached_property
    def _rows(self) -> dict[int, array[int]]:
        """Return the visible cells by row, from left to right: a tenth of what lists by square would take."""
        columns, rows = self.xy[0::2], self.xy[1::2]
        found: dict[int, array[int]] = {}
        for cell in sorted(iterate(self.visible), key=columns.__getitem__):
            found.setdefault(int(rows[cell] // _ROW), array("H")).append(cell)
        return found


class Figure:
    """A body shape; ``position`` (mm) and ``normal`` hold x, y, z of every cell in turn.

    Both are made when first asked for: only brushes and the compiler need them. Normals are the reference
    figure's alone; asking another figure for them raises AtlasError.
    """

    def __init__(
        self,
        name: str,
        height_mm: float,
        position: Callable[[], array[float]],
        normal: Callable[[], array[float]],
        views: dict[str, View],
    ) -> None:
        self.name = name
        self.height_mm = height_mm
        self._position = position
        self._normal = normal
        self.views = views

    @cached_property
    def position(self) -> array[float]:
        """Return where all cells are."""
        return self._position()

    @cached_property
    def normal(self) -> array[float]:
        """Return where all cells face."""
        return self._normal()

    def place(self, cell: int) -> tuple[float, float, float]:
        """Return where a cell is, in mm."""
        at = 3 * cell
        return self.position[at], self.position[at + 1], self.position[at + 2]


def standing(views: dict[str, View], depth: Callable[[], array[float]]) -> array[float]:
    """Return x, y, z of every cell in turn, from the front view and the depths behind it."""
    front = views["front"]
    across, top = front.origin
    places = array("f", bytes(6 * len(front.xy)))
    places[0::3] = array("f", (across + x for x in front.xy[0::2]))
    places[1::3] = array("f", (top - y for y in front.xy[1::2]))
    places[2::3] = depth()
    return places


def inset_places(views: dict[str, View], name: str, depth: Callable[[], array[float]]) -> array[float]:
    """Return x and y of every cell in an inset: the soles from below, or a leg from its inner side."""
    view, front = views[name], views["front"]
    across, top = view.origin
    if name == "soles":
        aside = front.origin[0] - across
        columns, rows = (x + aside for x in front.xy[0::2]), (top - z for z in depth())
    else:
        lower = top - front.origin[1]
        columns, rows = (z - across for z in depth()), (y + lower for y in front.xy[1::2])
    places = array("f", bytes(4 * len(front.xy)))
    places[0::2] = array("f", _framed(columns, view.width + _BORDER))
    places[1::2] = array("f", _framed(rows, view.height + _BORDER))
    return places


def _framed(numbers: Iterable[float], end: float) -> Iterator[float]:
    begin = -_BORDER
    return (one if begin < one < end else begin if one < end else end for one in numbers)
