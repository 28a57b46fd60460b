# SPDX-License-Identifier: Apache-2.0
"""Builds cell sets and marks from recipes in plain form (see ``content.zone_parts``)."""

from __future__ import annotations

import itertools
from typing import Any

from hipmap.core.cells import from_cells, iterate
from hipmap.core.content.zone_parts import Part
from hipmap.core.zones.march import beside_path, march, round_point
from hipmap.core.zones.paths import NoWayError, part_way, shortest, walk
from hipmap.core.zones.surface import Place, Surface, Vector

_SLACK = 3.0  # mm; a walk along the midline strays a little


class Builder:
    """Builds for the left side; remembers points and ways, since recipes share them."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._atlas = surface.atlas
        self._points: dict[str, Place] = {}
        self._ways: dict[str, list[Place]] = {}

    def zone(self, parts: tuple[Part, ...]) -> int:
        """Return the union of the parts; a part that cannot be built is noted in its file's report."""
        cells = 0
        for part in parts:
            cells |= self._try(part)
        return cells

    def _try(self, part: Part) -> int:
        try:
            return self.part(part.spec)
        except NoWayError as problem:
            part.cursor.fail(str(problem))
            return 0

    def part(self, spec: list[Any]) -> int:
        """Return the cells of one part; raises NoWayError."""
        kind = spec[0]
        if kind == "region":
            return self._region(spec[1])
        _, where, centimetres, cross = spec
        if kind == "patch":
            start, limit = round_point(self._surface, self.point(where)), 10.0 * centimetres
        else:
            start, limit = beside_path(self._surface, self._path(where, cross)), 5.0 * centimetres
        far = march(self._surface, start, limit, self._allowed(cross), from_point=kind == "patch")
        return from_cells(far)

    def spot(self, at: Vector, radius_mm: float) -> int:
        """Return the cells of a named spot, which stops at the midline like a patch."""
        start = round_point(self._surface, self._surface.place(at))
        cross = abs(at[0]) < 1
        return from_cells(march(self._surface, start, radius_mm, self._allowed(cross), from_point=True))

    def point(self, spec: Any) -> Place:
        """Return where a point is; raises NoWayError."""
        key = repr(spec)
        if key not in self._points:
            self._points[key] = self._named(spec) if isinstance(spec, str) else self._derived(spec)
        return self._points[key]

    def _named(self, name: str) -> Place:
        surface, atlas = self._surface, self._atlas
        if name in atlas.landmarks:
            x, y, z = atlas.landmarks[name]
            return surface.place((x, y, z))
        if name in atlas.spots:
            return surface.place(atlas.spots[name].at)
        cells = [cell for cell in iterate(self._region(name) & atlas.skin) if surface.side[cell] < 2]
        if not cells:
            raise NoWayError(f'"{name}" has no place on the skin')
        whole = sum(atlas.area[cell] for cell in cells)
        centre = [sum(atlas.area[cell] * surface.at[cell][i] for cell in cells) / whole for i in range(3)]
        if name in atlas.regions:
            centre[0] = 0.0  # the middle of a midline region is on the midline
        cell = surface.nearest((centre[0], centre[1], centre[2]), cells)
        return Place(surface.at[cell], cell)

    def _derived(self, spec: list[Any]) -> Place:
        if spec[0] == "between":
            _, first, second, share = spec
            return part_way(self._surface, self._way(first, second, False), share)
        here = self.point(spec[1])
        for word, centimetres in spec[2]:
            here = walk(self._surface, here, word, 10.0 * centimetres)
        x, y, z = here.position
        if x < -_SLACK:
            raise NoWayError("walks over the midline")
        return here if x >= 0 else self._surface.settle((0.0, y, z), here.cell)

    def _path(self, points: list[Any], cross: bool) -> list[Place]:
        path: list[Place] = []
        for first, second in itertools.pairwise(points):
            path += self._way(first, second, cross)
        return path

    def _way(self, first: Any, second: Any, cross: bool) -> list[Place]:
        key = repr((first, second, cross))
        if key not in self._ways:
            ends = self.point(first), self.point(second)
            self._ways[key] = shortest(self._surface, *ends, self._allowed(cross))
        return self._ways[key]

    def _region(self, name: str) -> int:
        for known in (f"left.{name}", name):
            if known in self._atlas.deep or known in self._atlas.regions:
                return self._atlas.region_mask(known)
        raise NoWayError(f'unknown region "{name}"')

    def _allowed(self, cross: bool) -> Any:
        if cross:
            return lambda cell: True
        side = self._surface.side
        return lambda cell: side[cell] < 2
