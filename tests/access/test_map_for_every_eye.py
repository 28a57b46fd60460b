# SPDX-License-Identifier: Apache-2.0
"""The map as painted, seen with three kinds of colour blindness: what means different things differs."""

from __future__ import annotations

from itertools import combinations
from statistics import fmean

import pytest
from PySide6.QtGui import QImage

from hipmap.core.cells import iterate
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.rims import inner
from hipmap.ui.theme import THEMES
from tests.access.colours import SIGHT, difference
from tests.access.scenes import CHOSEN, cells_of, settle

_APART = 7.0  # CIE 1976; 2.3 is just noticeable side by side
_STANDS_OFF, _TEXTURED = 20.0, 0.08  # lines and dots this far from the ground, on this share of a part
_REACH = 5  # px round a cell's middle


@pytest.fixture(params=sorted(THEMES))
def parts(request, made):
    """Return the colours of each part of a map with a drawing and a pattern, as lists of #RRGGBB."""
    window = made(theme=request.param, view="left", hidden=frozenset(("muscle", "marks", "labels")))
    window.context.store.draw(
        Drawing((PainArea(cells_of(window, "left.greater_trochanter", "left.thigh_lateral_middle")),))
    )
    settle()
    view = window.stage.view
    bare = view.grab().toImage()  # without bones, which are lines of their own
    marked = _colours(view, bare, view.picture.pain)
    body = _colours(view, bare, view.atlas.skin & ~view.picture.pain)
    window.context.store.choose(CHOSEN)
    settle()
    image, shown = view.grab().toImage(), view.picture
    sets = {
        "covered": shown.core & shown.pain,
        "core not marked": shown.core & ~shown.pain,
        "spread": shown.spillover,  # the skin lies bare between its dots inside the drawing too
        "not covered": shown.uncovered,
    }
    found = {name: _colours(view, image, cells) for name, cells in sets.items()}
    return {**found, "marked": marked, "body": body}


def _colours(view, image: QImage, cells: int) -> list[str]:
    free = view.rect().adjusted(80, 110, -80, -60)
    xy = view.sheet.view.xy
    deep = inner(view.atlas, inner(view.atlas, cells)) & view.sheet.view.visible
    middles = [view.camera.to_px(xy[2 * cell], xy[2 * cell + 1]).toPoint() for cell in iterate(deep)]
    middles = [at for at in middles if free.contains(at)][::3]
    steps = range(-_REACH, _REACH + 1, 2)
    spots = [(at.x() + x, at.y() + y) for at in middles for x in steps for y in steps]
    return [image.pixelColor(*spot).name().upper() for spot in spots]


def _mean(colours: list[str]) -> str:
    parts = [[int(one[at : at + 2], 16) for one in colours] for at in (1, 3, 5)]
    return "#" + "".join(f"{round(fmean(part)):02X}" for part in parts)


def test_parts_of_the_map_differ_for_every_eye(parts):
    assert all(len(colours) >= 100 for colours in parts.values()), {n: len(c) for n, c in parts.items()}
    means = {name: _mean(colours) for name, colours in parts.items()}
    same = [
        (sight, one, other)
        for sight in SIGHT
        for one, other in combinations(means, 2)
        if difference(means[one], means[other], sight) < _APART
        and _textured(parts[one], parts[other], means[other], sight) < _TEXTURED
    ]
    assert same == []


def _textured(one: list[str], other: list[str], mean: str, sight: str) -> float:
    """Return by how much larger the share of one part is that stands off the other's usual colour."""
    shares = [
        fmean(difference(colour, mean, sight) >= _STANDS_OFF for colour in colours)
        for colours in (one, other)
    ]
    return abs(shares[0] - shares[1])
