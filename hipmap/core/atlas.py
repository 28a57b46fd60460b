# SPDX-License-Identifier: Apache-2.0
"""The body as cells: their areas, regions, mirror partners and neighbours, read as raw bytes."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from hipmap.core.atlas_file import AtlasError as AtlasError
from hipmap.core.atlas_file import Cutter, read
from hipmap.core.cells import from_cells, iterate, span
from hipmap.core.figure import INSETS, VIEWS, Figure, View, inset_places, standing

OPEN_EDGE = 65535
_TOUCHED = 4  # sets of cells whose regions are known
_AREA_PARTS = 1 << 20  # of a mm²: finer than the stored areas
REFERENCE = "neutral"
"""The figure that all lengths and areas are those of."""
TURNED = {"back": "front", "right": "left"}
"""Views that are not stored, since they are others turned over."""


class Spot(NamedTuple):
    """A finer place inside regions: a patch of ``radius`` mm round ``at`` (mm, left side or midline)."""

    at: tuple[float, float, float]
    radius: float
    inside: tuple[str, ...]


class Atlas:
    """The reference body. Cells ``0 … n-1`` have skin; the deep ones after them have no place."""

    def __init__(self, folder: Path, said: dict[str, Any], raw: bytes) -> None:
        self.folder = folder
        self.version = str(said["version"])
        self.n = count = int(said["cells"])
        links, corners = int(said["links"]), int(said["corners"])
        take = Cutter(raw, "cells.bin")
        self.area = take.numbers("f", count)
        self.region = take.bytes(count)
        self.side = take.bytes(count)
        self.mirror = take.numbers("H", count)
        self.offset = take.numbers("I", count + 1)
        self.link = take.numbers("H", links)
        self.corner = take.numbers("H", links)
        self.corner_cells = take.numbers("H", 3 * corners)
        take.finish()
        self.regions: tuple[str, ...] = tuple(said["regions"])
        if self.region.translate(None, bytes(range(len(self.regions)))):
            raise AtlasError("cells.bin names a region that atlas.json does not know.")
        self.outside: frozenset[str] = frozenset(said["outside"])
        self.deep: dict[str, int] = {name: span(*at) for name, at in said["deep"].items()}
        self.deep_cells = sum(mask for mask in self.deep.values())
        self.covered = span(0, int(said["covered_cells"])) | self.deep_cells
        self.skin = span(0, count)
        self.landmarks: dict[str, tuple[float, ...]] = {k: tuple(v) for k, v in said["landmarks"].items()}
        self.spots: dict[str, Spot] = {
            name: Spot(tuple(spot["at"]), float(spot["radius"]), tuple(spot["inside"]))
            for name, spot in said["spots"].items()
        }
        self._said_figures: dict[str, Any] = said["figures"]
        self._masks: dict[str, int] = {}
        self._parts: dict[tuple[str, tuple[str, ...]], int] = {}
        self._touched: dict[int, tuple[str, ...]] = {}
        self._figures: dict[str, Figure] = {}

    @classmethod
    def load(cls, root: Path) -> Atlas:
        """Read ``root/assets/body``; raises AtlasError when a file is missing or damaged."""
        folder = root / "assets" / "body"
        try:
            said = json.loads(read(folder / "atlas.json"))
            return cls(folder, said, read(folder / "cells.bin"))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise AtlasError(f"The body atlas is damaged: atlas.json ({_reason(error)}).") from error

    @property
    def figure_names(self) -> tuple[str, ...]:
        """Return the names of the figures that exist."""
        return tuple(self._said_figures)

    def figure(self, name: str) -> Figure:
        """Return a figure, read when first asked for; raises AtlasError when it is missing or damaged."""
        if name not in self._figures:
            self._figures[name] = self._read_figure(name)
        return self._figures[name]

    @property
    def reference(self) -> Figure:
        """Return the figure that all lengths and areas are those of; raises AtlasError as ``figure`` does."""
        return self.figure(REFERENCE)

    def region_mask(self, region_id: str) -> int:
        """Return the cells of a region or deep place; raises KeyError for an unknown one."""
        if region_id not in self._masks:
            self._masks[region_id] = self._region_mask(region_id)
        return self._masks[region_id]

    def _region_mask(self, region_id: str) -> int:
        if region_id in self.deep:
            return self.deep[region_id]
        left = "left." + region_id.removeprefix("right.")
        if region_id.startswith("right.") and left in self.regions:
            # Cells on the midline belong to both sides, so that the sides are exact mirror images.
            return self.mirrored(self.region_mask(left))
        if region_id not in self.regions:
            raise KeyError(region_id)
        return self._bits(self.region, {self.regions.index(region_id)})

    def region_of(self, cell: int) -> str:
        """Return the region or deep place a cell belongs to."""
        if cell < self.n:
            return self.regions[self.region[cell]]
        return next(name for name, mask in self.deep.items() if mask >> cell & 1)

    def regions_of(self, cells: int) -> tuple[str, ...]:
        """Return the regions and deep places a set touches, the one with most of it first."""
        if cells not in self._touched:  # asked again and again for the drawing at hand
            if len(self._touched) >= _TOUCHED:
                self._touched.clear()
            # A cell on the midline tells nothing about the side.
            held = cells & ~self.midline or cells
            parts = {
                name: (held & self.region_mask(name)).bit_count() for name in (*self.regions, *self.deep)
            }
            most_first = sorted((name for name in parts if parts[name]), key=lambda name: -parts[name])
            self._touched[cells] = tuple(most_first)
        return self._touched[cells]

    def part_mask(self, side: str, beginnings: tuple[str, ...]) -> int:
        """Return the cells of all regions of a side whose names, without the side, begin so."""
        asked = side, beginnings
        if asked not in self._parts:
            self._parts[asked] = 0
            for region in self.regions:
                if region.startswith(side) and region.partition(".")[2].startswith(beginnings):
                    self._parts[asked] |= self.region_mask(region)
        return self._parts[asked]

    def mirrored(self, cells: int) -> int:
        """Return the set on the other side of the body."""
        skin = cells & self.skin
        mirror = self.mirror
        turned = from_cells(mirror[cell] for cell in iterate(skin))
        for name, mask in self.deep.items() if cells != skin else ():
            if cells & mask:
                other = self.deep[_other_side(name)]
                first, second = mask & -mask, other & -other
                moved = (cells & mask) // first * second
                turned |= moved
        return turned

    @cached_property
    def midline(self) -> int:
        """Return the cells that are their own mirror image."""
        return self._bits(self.side, {0})

    @cached_property
    def skin_mm2(self) -> float:
        """Return the area of the whole skin."""
        return float(sum(self.area))

    @cached_property
    def sided(self) -> tuple[int, int]:
        """Return the cells of all left and of all right regions; what is in neither is midline."""
        both = []
        for side in ("left.", "right."):
            numbers = {number for number, name in enumerate(self.regions) if name.startswith(side)}
            deep = sum(mask for name, mask in self.deep.items() if name.startswith(side))
            both.append(self._bits(self.region, numbers) & ~self.midline | deep)
        return both[0], both[1]

    def area_mm2(self, cells: int) -> float:
        """Return how much skin a set covers on the neutral figure; deep places count nothing."""
        cells &= self.skin
        whole = 0
        for plane in self._area_planes:
            whole = 2 * whole + (plane & cells).bit_count()
        return whole / _AREA_PARTS

    @cached_property
    def _area_planes(self) -> tuple[int, ...]:
        """Return the areas as binary numbers, digit by digit: the cells that have it, highest first.

        Counting cells by digit is five times faster than adding areas, and no less exact.
        """
        # Number by number, here and elsewhere: a list of 24 000 would take a megabyte that Python keeps.
        parts = array("Q", (int(area * _AREA_PARTS) for area in self.area))
        if sys.byteorder == "big":
            parts.byteswap()
        raw, planes = parts.tobytes(), []
        for place in reversed(range(max(parts, default=0).bit_length())):
            having = {value for value in range(256) if value >> place % 8 & 1}
            planes.append(self._bits(raw[place // 8 :: 8], having))
        return tuple(planes)

    def neighbours(self, cell: int) -> Sequence[int]:
        """Return the cells next to a cell, counter-clockwise seen from outside."""
        return self.link[self.offset[cell] : self.offset[cell + 1]]

    @staticmethod
    def _bits(values: bytes, wanted: set[int]) -> int:
        """Return the cells whose value is a wanted one."""
        ones = bytes(49 if value in wanted else 48 for value in range(256))
        return int(values.translate(ones)[::-1] or b"0", 2)

    def _read_figure(self, name: str) -> Figure:
        try:
            said = self._said_figures[name]
            folder = self.folder / name
            path = folder / "figure.bin"
            take = Cutter(read(path), f"{name}/figure.bin")
            views: dict[str, View] = {}
            made = {"front": self._later(path, take, 2)}
            depth = self._later(path, take, 1)
            normal = self._later(path, take, 3) if name == REFERENCE else _no_normals
            made["left"] = self._later(path, take, 2)
            made |= {view: partial(self._turned, views, view) for view in TURNED}
            made |= {view: partial(inset_places, views, view, depth) for view in INSETS}
            for view in VIEWS:
                visible = int.from_bytes(take.bytes((self.n + 7) // 8), "little")
                if view in said["views"]:
                    views[view] = View(folder, view, made[view], visible, said["views"][view])
            take.finish()
            return Figure(name, float(said["height_mm"]), partial(standing, views, depth), normal, views)
        except (KeyError, TypeError, ValueError) as error:
            raise AtlasError(f'The figure "{name}" is missing or damaged ({_reason(error)}).') from error

    def _later(self, path: Path, take: Cutter, parts: int) -> Callable[[], array[Any]]:
        """Return what reads the next places; most views are never pointed at, and then need none."""
        size = 4 * parts * self.n
        at = take.skip(size)
        return lambda: Cutter(read(path, at, size), path.name).woven(parts, self.n)

    def _turned(self, views: dict[str, View], name: str) -> array[Any]:
        """Return the places in a view that is another one turned over, left for right."""
        width, xy = views[name].width, views[TURNED[name]].xy
        columns, rows = xy[0::2], xy[1::2]
        if name == "right":  # the arm that is raised is the other one, so cells change places as well
            columns, rows = (array("f", map(part.__getitem__, self.mirror)) for part in (columns, rows))
        turned = array("f", xy)
        turned[0::2] = array("f", (width - x for x in columns))
        turned[1::2] = rows
        return turned


def _no_normals() -> array[Any]:
    raise AtlasError(f'Only the figure "{REFERENCE}" knows which way the skin faces.')


def _reason(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)


def _other_side(name: str) -> str:
    if name.startswith("left."):
        return "right." + name.removeprefix("left.")
    return "left." + name.removeprefix("right.") if name.startswith("right.") else name
