# SPDX-License-Identifier: Apache-2.0
"""The same drawing gives identical numbers at any zoom, on any figure, and read again from a file."""

from __future__ import annotations

import json
import random
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.brush import Brush, Stroke, StrokePoint
from hipmap.core.cells import from_hex, iterate, to_hex
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import rank
from hipmap.core.numbers import numbers
from hipmap.core.skin import Place, Skin

ZOOMS = (0.5, 0.75, 1.0, 1.37, 2.0, 3.3, 5.0, 8.0)
RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


class Invariance(NamedTuple):
    """How many comparisons were made of each kind, and how many differed."""

    what: str
    compared: int
    different: int


def invariance(library: Library, atlas: Atlas, strokes: int) -> list[Invariance]:
    skin, chance = Skin(atlas), random.Random("strokes")
    drawn = [_points(atlas, chance) for _ in range(strokes)]
    plain = [_draw(skin, atlas, "neutral", *one) for one in drawn]
    said = [_said(library, atlas, one.cells) for one in plain]
    zoomed = [0, 0]
    for zoom in ZOOMS:
        for ratio in RATIOS:
            for one, before, words in zip(drawn, plain, said, strict=True):
                brush = _draw(skin, atlas, "neutral", *one, zoom, ratio)
                zoomed[0] += 1
                zoomed[1] += brush.cells != before.cells or (
                    zoom in (0.5, 8.0) and _said(library, atlas, brush.cells) != words
                )
    stored = [0, 0]
    for before, words in zip(plain, said, strict=True):
        written = json.dumps([before.stroke, to_hex(before.cells)])
        (places, *rest), text = json.loads(written)
        stroke = Stroke(tuple(Place(*place) for place in places), *rest[:2], tuple(rest[2]))
        stored[0] += 1
        stored[1] += stroke.cells(skin) != before.cells or _said(library, atlas, from_hex(text)) != words
    figures = [0, 0]
    for name in atlas.figure_names:
        for cells, view, radius in drawn:
            # Only what is seen on this figure too can be drawn on it.
            seen = atlas.figure(name).views[view].visible
            same = [cell for cell in cells if seen >> cell & 1]
            if same:
                here = _draw(skin, atlas, "neutral", same, view, radius, join=False)
                there = _draw(skin, atlas, name, same, view, radius, join=False)
                figures[0] += 1
                figures[1] += here.cells != there.cells
    return [
        Invariance("zoom 0.5 to 8, pixel ratio 1 to 3", *zoomed),
        Invariance("saved and read again", *stored),
        Invariance("figure: " + ", ".join(atlas.figure_names), *figures),
    ]


def _points(atlas: Atlas, chance: random.Random) -> tuple[list[int], str, float]:
    """Return a stroke as cells in a view to go through, the view and the radius."""
    view = chance.choice(("front", "back", "left", "right"))
    seen = list(iterate(atlas.figure("neutral").views[view].visible & atlas.covered))
    start = chance.choice(seen)
    xy = atlas.figure("neutral").views[view].xy
    near = [
        cell
        for cell in seen
        if abs(xy[2 * cell] - xy[2 * start]) < 80 and abs(xy[2 * cell + 1] - xy[2 * start + 1]) < 80
    ]
    return [chance.choice(near) for _ in range(3)], view, chance.uniform(1, 8)


def _draw(
    skin: Skin,
    atlas: Atlas,
    figure: str,
    cells: list[int],
    view: str,
    radius: float,
    zoom: float = 1.0,
    ratio: float = 1.0,
    join: bool = True,
) -> Brush:
    here = atlas.figure(figure).views[view]
    brush = Brush(skin, radius)
    for cell in cells:
        pixels = here.xy[2 * cell] * zoom * ratio, here.xy[2 * cell + 1] * zoom * ratio
        brush.add(StrokePoint(here, pixels[0] / ratio / zoom, pixels[1] / ratio / zoom))
        if not join:
            brush.lift()
    return brush


def _said(library: Library, atlas: Atlas, cells: int) -> tuple[object, ...]:
    return rank(library, atlas, Drawing((PainArea(cells),))), numbers(atlas, cells)
