# SPDX-License-Identifier: Apache-2.0
"""The same drawing gives identical numbers at any zoom, on any figure, and read again from a file."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF

from hipmap.core.atlas import Atlas
from hipmap.core.brush import Brush, StrokePoint
from hipmap.core.cells import iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.figure import View
from hipmap.core.library import Library
from hipmap.core.match import rank
from hipmap.core.numbers import numbers
from hipmap.core.session.file import load, save
from hipmap.core.session.known import known
from hipmap.core.session.model import Session, Visit
from hipmap.core.session.write import to_text
from hipmap.core.skin import Skin
from hipmap.ui.map.camera import Camera

SCREEN = 1600, 1000  # px of the device
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
    replayed = [len(plain), sum(one.stroke.cells(skin) != one.cells for one in plain)]
    stored = [0, 0]
    for before, words in zip(plain, said, strict=True):
        drawing = _through_a_file(library, atlas, Drawing((PainArea(before.cells),)))
        stored[0] += 1
        stored[1] += _said(library, atlas, drawing.cells) != words
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
        Invariance("stroke replayed from its places", *replayed),
        Invariance("saved to a file and read again", *stored),
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
    brush, camera = Brush(skin, radius), _camera(here, zoom, ratio)
    for cell in cells:
        pixel = camera.to_px(here.xy[2 * cell], here.xy[2 * cell + 1])
        brush.add(StrokePoint(here, *camera.to_mm(pixel)))
        if not join:
            brush.lift()
    return brush


def _camera(view: View, zoom: float, ratio: float) -> Camera:
    """Return the camera of a window that fills the screen, zoomed from the hip to ``zoom`` pixels a mm."""
    stage = QRectF(0, 0, SCREEN[0] / ratio, SCREEN[1] / ratio)
    camera = Camera.fitting(QRectF(*view.hip), stage)
    camera = camera.zoomed(zoom / camera.scale, stage.center() * 0.7, 0.1)
    return camera._replace(x=round(camera.x), y=round(camera.y))


def _through_a_file(library: Library, atlas: Atlas, drawing: Drawing) -> Drawing:
    session = Session(visits=(Visit(patient=drawing),))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drawing.hipmap"
        save(path, to_text(session, str(atlas.version), ""))
        return load(path, known(atlas, library))[0].session.visits[0].patient


def _said(library: Library, atlas: Atlas, cells: int) -> tuple[object, ...]:
    return rank(library, atlas, Drawing((PainArea(cells),))), numbers(atlas, cells)
