# SPDX-License-Identifier: Apache-2.0
"""What is drawn on one figure is the same drawing on another, with the same numbers and the same list."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("figure", _FIGURES[1:])
def test_the_same_dabs_give_the_same_drawing_numbers_and_list(figure):
    said = []
    for name in ("neutral", figure):
        atlas = Atlas.load(resources.root())  # anew, so that nothing of another figure has been read
        library = Library.load(resources.root(), atlas)
        cells = _painted(atlas, name)
        said.append((cells, numbers(atlas, cells), rank(library, atlas, Drawing((PainArea(cells),)))))
    assert said[0] == said[1]
    assert said[0][0].bit_count() > 60
