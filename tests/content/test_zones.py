# SPDX-License-Identifier: Apache-2.0
"""What must hold of every zone and mark in the library, whoever draws it."""

from math import hypot

import pytest
from PySide6.QtCore import QPointF

from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.core.resources import root
from hipmap.ui.map.svg import Chart
from tests.content.corpus import entries

NEAREST_MM = 25
REACH_MM = 35  # across the midline
SMALLEST_CM2, LARGEST_CM2 = 10, 1500
SIDES = ("left", "right")


@pytest.fixture(scope="module")
def atlas():
    return Atlas.load(root())


@pytest.fixture(scope="module")
def library(atlas):
    return Library.load(root(), atlas)


@pytest.fixture(scope="module")
def shapes(atlas):
    """The muscle outlines of every view, by view and sided id."""
    views = atlas.figure("neutral").views
    return {name: Chart(view.svg_path).layer("muscles") for name, view in views.items()}


def points(library):
    return [
        (muscle.id, point, side)
        for muscle in library.muscles.values()
        for point in muscle.trigger_points
        for side in SIDES
        if point.side in (None, side)
    ]


def off_shape(path, x, y):
    """Return how far a place is from a closed shape in mm; 0 inside it."""
    if path.contains(QPointF(x, y)):
        return 0.0
    steps = (path.pointAtPercent(i / 400) for i in range(400))
    return min(hypot(at.x() - x, at.y() - y) for at in steps)


def test_marks_lie_on_their_muscle(atlas, library, shapes):
    views = atlas.figure("neutral").views
    far = {}
    for muscle, point, side in points(library):
        for mark in library.pattern(muscle, side, point.id).marks:
            distances = [
                off_shape(layer[f"{side}.{muscle}"].path, *views[name].xy[2 * mark.cell : 2 * mark.cell + 2])
                for name, layer in shapes.items()
                if f"{side}.{muscle}" in layer
            ]
            if not distances or min(distances) > NEAREST_MM:
                far[muscle, point.id, side] = distances
    assert not far


def test_zones_keep_to_their_side_or_near_the_midline(atlas, library):
    """A zone that is told to cross the midline may reach a little beyond it, nothing else may."""
    midline = sum(atlas.region_mask(name) for name in atlas.regions if "." not in name)
    across = atlas.figure("neutral").position[0::3]
    beyond = {
        "left": sum(1 << cell for cell, x in enumerate(across) if x < -REACH_MM),
        "right": sum(1 << cell for cell, x in enumerate(across) if x > REACH_MM),
    }
    astray = []
    for muscle, point, side in points(library):
        pattern = library.pattern(muscle, side, point.id)
        if not point.bilateral and (pattern.core | pattern.spillover) & beyond[side] & ~midline:
            astray.append((muscle, point.id, side))
    assert not astray


def test_core_and_spillover_do_not_overlap_and_have_sensible_sizes(atlas, library):
    wrong = []
    for muscle, point, side in points(library):
        pattern = library.pattern(muscle, side, point.id)
        area = atlas.area_mm2(pattern.core) / 100
        if pattern.core & pattern.spillover or not SMALLEST_CM2 <= area <= LARGEST_CM2:
            wrong.append((muscle, point.id, side, round(area)))
    assert not wrong


def test_what_has_no_published_pattern_is_never_matched(library):
    for muscle in library.muscles.values():
        assert muscle.match == bool(muscle.trigger_points)
        assert muscle.match or entries("muscles")[muscle.id]["conflict"]["en"]
