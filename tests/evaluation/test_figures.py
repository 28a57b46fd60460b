# SPDX-License-Identifier: Apache-2.0
"""What is drawn on one figure is the same drawing on another, with the same numbers and the same list."""

from __future__ import annotations

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.brush import Brush, StrokePoint
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import rank
from hipmap.core.numbers import numbers
from hipmap.core.skin import Skin

_FIGURES = ("neutral", "female", "male")
_PLACES = {"back": ("left.buttock_middle", "right.sacroiliac"), "front": ("left.groin",)}


def _painted(atlas: Atlas, figure: str) -> int:
    cells = 0
    for view, regions in _PLACES.items():
        here = atlas.figure(figure).views[view]
        for region in regions:
            seen = atlas.region_mask(region) & atlas.figure("neutral").views[view].visible & here.visible
            cell = seen.bit_length() - 1
            brush = Brush(Skin(atlas), 3.0)
            brush.add(StrokePoint(here, here.xy[2 * cell], here.xy[2 * cell + 1]))
            cells |= brush.cells
    return cells


def _said(figure: str) -> tuple[int, object, object]:
    """Return cells, numbers and list of what is painted on a figure."""
    atlas = Atlas.load(resources.root())  # anew, so that nothing of another figure has been read
    library = Library.load(resources.root(), atlas)
    cells = _painted(atlas, figure)
    return cells, numbers(atlas, cells), rank(library, atlas, Drawing((PainArea(cells),)))


def test_the_same_dabs_give_the_same_drawing_numbers_and_list():
    said = {figure: _said(figure) for figure in _FIGURES}
    assert said["female"] == said["neutral"]
    assert said["male"] == said["neutral"]
    assert said["neutral"][0].bit_count() > 60
