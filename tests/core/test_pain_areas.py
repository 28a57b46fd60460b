# SPDX-License-Identifier: Apache-2.0
"""Several pain areas in one drawing."""

from __future__ import annotations

import pytest

from hipmap.core import pain_areas
from hipmap.core.drawing import Drawing, PainArea


def two() -> Drawing:
    drawing = pain_areas.mark(pain_areas.add(Drawing(), name="hip"), 0b0111)
    return pain_areas.mark(pain_areas.add(drawing, name="knee"), 0b1100)


def test_a_new_area_is_active_in_a_colour_of_its_own_and_may_overlap():
    drawing = two()
    assert [area.name for area in drawing.areas] == ["hip", "knee"]
    assert [area.colour for area in drawing.areas] == [0, 1]
    assert drawing.active == 1
    assert [area.cells for area in drawing.areas] == [0b0111, 0b1100]
    assert drawing.cells == 0b1111


def test_drawing_goes_into_the_active_area_only():
    drawing = pain_areas.unmark(pain_areas.choose(two(), 0), 0b0001)
    assert [area.cells for area in drawing.areas] == [0b0110, 0b1100]
    assert pain_areas.toggle(drawing, 0b0001).areas[0].cells == 0b0111
    assert pain_areas.toggle(drawing, 0b0110).areas[0] == PainArea(name="hip"), "it keeps what was said of it"


def test_an_emptied_area_of_which_nothing_is_said_goes_away():
    drawing = pain_areas.mark(pain_areas.add(pain_areas.mark(Drawing(), 1)), 2)
    assert len(drawing.areas) == 2
    gone = pain_areas.unmark(drawing, 2)
    assert gone == pain_areas.mark(Drawing(), 1)
    assert pain_areas.unmark(gone, 1) == Drawing()


def test_asking_twice_for_a_new_area_gives_one():
    once = pain_areas.add(pain_areas.mark(Drawing(), 1))
    assert pain_areas.add(once) == once
    assert pain_areas.add(once, name="new").areas[1] == PainArea(name="new", colour=1)


def test_deleting_and_choosing_keep_an_area_active():
    drawing = pain_areas.mark(pain_areas.add(two(), name="foot"), 16)
    assert pain_areas.delete(drawing, 0).active == 1
    assert pain_areas.delete(drawing, 0).active_area.name == "foot"
    assert pain_areas.delete(drawing).active_area.name == "knee"
    assert pain_areas.delete(pain_areas.choose(drawing, 0)).active_area.name == "knee"
    assert pain_areas.delete(pain_areas.delete(pain_areas.delete(drawing))) == Drawing()
    assert pain_areas.delete(drawing, 7) == drawing
    assert pain_areas.choose(drawing, 99).active == 2
    assert pain_areas.choose(drawing, -4).active == 0


def test_what_is_impossible_is_clamped_or_dropped():
    said = pain_areas.edit(
        two(),
        intensity=14,
        qualities=("stabbing", "purple", "aching", "stabbing"),
        depth="joint",
        colour=-2,
        name="  the \n left " + 99 * "x",
    )
    area = said.active_area
    assert (area.intensity, area.depth, area.colour) == (10, "joint", 0)
    assert area.qualities == ("aching", "stabbing")
    assert area.name.startswith("the left x")
    assert len(area.name) == pain_areas.LONGEST_NAME
    assert pain_areas.edit(two(), 0, intensity=3).areas[0].intensity == 3
    assert pain_areas.edit(two(), 9, intensity=3) == two()
    assert pain_areas.edit(said, intensity=None, qualities=("burning",)).active_area.intensity is None
    with pytest.raises(ValueError, match="drawn"):
        pain_areas.edit(two(), cells=1)
    with pytest.raises(ValueError, match="shape"):
        pain_areas.edit(two(), shape="round")


def test_something_can_be_said_before_anything_is_drawn():
    drawing = pain_areas.edit(Drawing(), intensity=7)
    assert drawing == Drawing((PainArea(0, 7),))
    assert pain_areas.mark(drawing, 5) == Drawing((PainArea(5, 7),))
    assert pain_areas.edit(Drawing(), intensity=None, qualities=()) == Drawing()
