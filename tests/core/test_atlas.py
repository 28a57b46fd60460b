# SPDX-License-Identifier: Apache-2.0

import json
import math
import shutil
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipmap.core.atlas import OPEN_EDGE, Atlas, AtlasError
from hipmap.core.cells import from_cells, iterate


@pytest.fixture
def copy(ball_assets, tmp_path):
    shutil.copytree(ball_assets / "assets", tmp_path / "assets")
    return tmp_path


def body(root):
    return root / "assets" / "body"


def change(root, **fields):
    path = body(root) / "atlas.json"
    said = json.loads(path.read_text())
    said.update(fields)
    path.write_text(json.dumps({name: value for name, value in said.items() if value is not None}))


DAMAGE = {
    "no folder": lambda root: shutil.rmtree(body(root)),
    "no cells": lambda root: (body(root) / "cells.bin").unlink(),
    "short": lambda root: (body(root) / "cells.bin").write_bytes(b"abc"),
    "long": lambda root: (body(root) / "cells.bin").write_bytes(
        (body(root) / "cells.bin").read_bytes() + b"x"
    ),
    "not json": lambda root: (body(root) / "atlas.json").write_text("{"),
    "not an object": lambda root: (body(root) / "atlas.json").write_text("[]"),
    "field missing": lambda root: change(root, covered_cells=None),
    "wrong type": lambda root: change(root, cells="many"),
    "too few regions": lambda root: change(root, regions=["head"]),
    "bad landmark": lambda root: change(root, landmarks={"asis": None}),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_said_in_one_sentence(copy, damage):
    damage(copy)
    with pytest.raises(AtlasError) as caught:
        Atlas.load(copy)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    assert "atlas" in message or "cells.bin" in message


@pytest.mark.parametrize("damage", ["missing", "short", "unknown"])
def test_a_damaged_figure_is_said_when_it_is_asked_for(copy, damage):
    path = body(copy) / "neutral" / "figure.bin"
    if damage == "missing":
        path.unlink()
    if damage == "short":
        path.write_bytes(path.read_bytes()[:-1])
    atlas = Atlas.load(copy)
    with pytest.raises(AtlasError, match=r"^The .*\.$"):
        atlas.figure("giant" if damage == "unknown" else "neutral")


def test_an_unknown_region_is_a_key_error(ball):
    with pytest.raises(KeyError):
        ball.region_mask("left.elbow")


def test_regions_tile_the_skin(ball):
    masks = [ball.region_mask(name) & ~ball.midline for name in ball.regions]
    for a, b in combinations(masks, 2):
        assert not a & b
    assert sum(mask.bit_count() for mask in masks) + ball.midline.bit_count() == ball.n


def test_region_of_and_region_mask_agree(ball):
    for cell in range(0, ball.n, 37):
        assert ball.region_mask(ball.region_of(cell)) >> cell & 1
    deep = next(iterate(ball.deep["left.knee_deep"]))
    assert ball.region_of(deep) == "left.knee_deep"


@given(st.data())
def test_mirroring_twice_gives_the_same(ball, data):
    cells = from_cells(data.draw(st.sets(st.integers(0, ball.n + 15))))
    turned = ball.mirrored(cells)
    assert ball.mirrored(turned) == cells
    assert turned.bit_count() == cells.bit_count()


def test_mirroring_swaps_the_sides(ball, atlas):
    for one in (ball, atlas):
        left, right = one.sided
        assert one.mirrored(left) == right
        for name in (*one.regions, *one.deep):
            if name.startswith("left."):
                other = "right." + name.removeprefix("left.")
                assert one.mirrored(one.region_mask(name)) == one.region_mask(other), name


def test_area(ball):
    assert ball.skin_mm2 == pytest.approx(4 * math.pi * 120**2, rel=0.01)
    assert ball.area_mm2(ball.skin) == pytest.approx(ball.skin_mm2)
    assert ball.area_mm2(ball.deep["rectum"]) == 0


def test_neighbours_are_mutual(ball, atlas):
    for one in (ball, atlas):
        for cell in range(0, one.n, 53):
            for other in one.neighbours(cell):
                assert cell in one.neighbours(other)


def test_corners_join_a_neighbour_and_the_next(atlas):
    for cell in range(0, atlas.n, 97):
        first, last = atlas.offset[cell], atlas.offset[cell + 1]
        for at in range(first, last):
            if atlas.corner[at] != OPEN_EDGE:
                three = set(atlas.corner_cells[3 * atlas.corner[at] : 3 * atlas.corner[at] + 3])
                following = atlas.link[at + 1] if at + 1 < last else atlas.link[first]
                assert three == {cell, atlas.link[at], following}


def test_regions_of_names_the_largest_first(ball):
    few = from_cells(list(iterate(ball.region_mask("sacrum")))[:3])
    cells = few | ball.region_mask("right.groin")
    assert ball.regions_of(cells)[0] == "right.groin"
    assert set(ball.regions_of(cells & ~ball.midline)) >= {"right.groin", "sacrum"}
    assert "left.groin" not in ball.regions_of(ball.region_mask("right.groin"))


def test_nearest_finds_the_cell_under_a_point(ball):
    for name, view in ball.figure("neutral").views.items():
        for cell in list(iterate(view.visible))[::41]:
            x, y = view.xy[2 * cell], view.xy[2 * cell + 1]
            found = view.nearest(x, y)
            assert view.visible >> found & 1, name
            assert math.dist((x, y), view.xy[2 * found : 2 * found + 2]) < 1e-6
        assert view.nearest(-50, -50) is None


def test_nearest_keeps_to_the_limit(ball):
    view = ball.figure("neutral").views["front"]
    cell = next(iterate(view.visible))
    x, y = view.xy[2 * cell], view.xy[2 * cell + 1]
    assert view.nearest(x, y - 25, limit_mm=20) is None or view.nearest(x, y - 25, limit_mm=20) != cell
    assert view.nearest(x, y, limit_mm=1) is not None


def test_cells_on_the_midline_name_no_side(atlas):
    for region in ("left.abdomen_lower", "right.abdomen_lower"):
        assert atlas.region_mask(region) & atlas.midline
        assert atlas.regions_of(atlas.region_mask(region)) == (region,)
