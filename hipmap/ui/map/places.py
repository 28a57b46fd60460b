# SPDX-License-Identifier: Apache-2.0
"""Where the regions and spots of a view are: what a pointer is on, and what lies next to what."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.library import Library
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.place_words import MUSCLE

SPOTS_FROM = 1.6  # pixels a millimetre; closer than that, spots answer a click
_OFF_BODY = 7.0  # mm beside the body that still count as on it


class Place(NamedTuple):
    """A region (``left.groin``) or a spot (``left.ischial_tuberosity``) and its cells; a muscle has none."""

    id: str
    cells: int
    spot: bool = False

    @property
    def muscle(self) -> bool:
        """Tell whether it is a muscle, to be chosen and not marked."""
        return self.id.startswith(MUSCLE)


class Spots:
    """The finer places as cell sets, made when first needed."""

    def __init__(self, atlas: Atlas, library: Library) -> None:
        self._atlas, self._library = atlas, library
        self._made: tuple[Place, ...] | None = None

    @property
    def all(self) -> tuple[Place, ...]:
        """Return every spot, left and right apart; smaller ones first, since they lie on larger ones."""
        if self._made is None:
            cells = self._library.spots
            made = []
            for name in sorted(self._atlas.spots, key=lambda name: self._atlas.spots[name].radius):
                left, right = cells.get(f"left.{name}", 0), cells.get(f"right.{name}", 0)
                if left & right:
                    made.append(Place(name, left | right, True))
                else:
                    made += [Place(f"left.{name}", left, True), Place(f"right.{name}", right, True)]
            self._made = tuple(place for place in made if place.cells)
        return self._made

    def at(self, cell: int) -> Place | None:
        """Return the spot that a cell lies in."""
        return next((place for place in self.all if place.cells >> cell & 1), None)


class Places:
    """The places of one view."""

    def __init__(self, sheet: Sheet, spots: Spots) -> None:
        self._sheet, self._spots = sheet, spots
        self._middles: dict[str, tuple[float, float]] | None = None

    def at(self, x: float, y: float, scale: float) -> Place | None:
        """Return what a click at a place in mm means when a millimetre measures ``scale`` pixels."""
        atlas = self._sheet.atlas
        cell = self._sheet.view.nearest(x, y, 12.0)
        if cell is None:
            return None
        xy = self._sheet.view.xy
        if hypot(xy[2 * cell] - x, xy[2 * cell + 1] - y) > _OFF_BODY:
            return None
        if scale >= SPOTS_FROM:
            spot = self._spots.at(cell)
            if spot is not None:
                return spot
        region = atlas.region_of(cell)
        return Place(region, atlas.region_mask(region))

    @property
    def middles(self) -> dict[str, tuple[float, float]]:
        """Return for each visible region the place in mm that lies deepest inside its largest part."""
        if self._middles is None:
            self._middles = self._find_middles()
        return self._middles

    def _find_middles(self) -> dict[str, tuple[float, float]]:
        atlas, view = self._sheet.atlas, self._sheet.view
        offset, link, region, xy = atlas.offset, atlas.link, atlas.region, view.xy
        left: dict[int, list[int]] = {}
        for cell in iterate(view.visible):
            left.setdefault(region[cell], []).append(cell)
        middles = {}
        for number, cells in left.items():
            inside = set(cells)
            while True:  # take off the rim until nothing would be left
                core = {c for c in inside if all(n in inside for n in link[offset[c] : offset[c + 1]])}
                if not core:
                    break
                inside = core
            x = sum(xy[2 * c] for c in inside) / len(inside)
            y = sum(xy[2 * c + 1] for c in inside) / len(inside)
            best = min(inside, key=lambda c: hypot(xy[2 * c] - x, xy[2 * c + 1] - y))
            middles[atlas.regions[number]] = (xy[2 * best], xy[2 * best + 1])
        return middles

    def towards(self, start: str | None, dx: int, dy: int) -> str | None:
        """Return the region next to ``start`` in a direction (y down), or None when there is none."""
        middles = self.middles
        if start not in middles:
            return next(iter(middles), None)
        x, y = middles[start]
        best, least = None, float("inf")
        for name, (to_x, to_y) in middles.items():
            ahead = (to_x - x) * dx + (to_y - y) * dy
            aside = abs((to_x - x) * dy) + abs((to_y - y) * dx)
            if name != start and ahead > 4 and aside < 2 * ahead and ahead + 2 * aside < least:
                best, least = name, ahead + 2 * aside
        return best

    def nearest(self, x: float, y: float) -> str | None:
        """Return the region whose middle is nearest to a place in mm."""
        middles = self.middles
        return min(middles, key=lambda name: hypot(middles[name][0] - x, middles[name][1] - y), default=None)
