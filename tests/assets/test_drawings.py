# SPDX-License-Identifier: Apache-2.0
"""Every drawing keeps the contract that the program's small reader relies on."""

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from hipmap.core.cells import iterate
from hipmap.ui.map.svg import parse_path
from tests.assets.charts import BODY, SVG, VIEWS, atlas, drawings, layer, path_of, shapes, signed_area

LAYERS = ["outline", "bones", "muscles", "regions"]
HIDDEN = {"genital", "perineum"}
each_drawing = pytest.mark.parametrize(("figure", "view"), drawings())


@each_drawing
def test_layers_and_size(figure, view):
    root = ET.parse(path_of(figure, view)).getroot()
    about = atlas().figure(figure).views[view]
    assert root.get("viewBox") == f"0 0 {about.width:g} {about.height:g}"
    assert [group.get("id") for group in root] == LAYERS
    assert all(group.tag == f"{SVG}g" and set(group.attrib) == {"id"} for group in root)
    assert {path.tag for group in root for path in group} == {f"{SVG}path"}


@each_drawing
def test_paths_use_the_small_grammar_only(figure, view):
    ids = [shape.id for shape in shapes(figure, view)]
    assert len(ids) == len(set(ids))
    for shape in shapes(figure, view):
        assert re.fullmatch(r"(M[-\d. ]+((L|C|Q)[-\d. ]+|Z)+)+", shape.d), shape.id
        assert not {"transform", "filter", "style", "class", "clip-path", "mask"} & set(shape.attributes), (
            shape.id
        )
        assert not parse_path(shape.d).isEmpty(), shape.id


@each_drawing
def test_what_can_be_named_has_a_title(figure, view):
    for shape in shapes(figure, view):
        assert shape.title or shape.id.startswith("line.") or shape.layer in ("bones", "muscles"), shape.id
        if shape.layer == "muscles" and not shape.id.endswith((".shade", ".fibres")):
            assert shape.title, shape.id
            assert shape.attributes["data-depth"] in ("deep", "middle", "superficial"), shape.id
    assert shapes(figure, view)[0].id == "silhouette"
    assert set(layer(figure, view, "regions")) <= set(atlas().regions)


@each_drawing
def test_regions_tile_the_silhouette(figure, view):
    regions = layer(figure, view, "regions")
    whole = abs(signed_area(layer(figure, view, "outline")["silhouette"].d))
    assert sum(abs(signed_area(shape.d)) for shape in regions.values()) == pytest.approx(whole, rel=1e-3)


@pytest.mark.parametrize("view", ["front", "back", "left", "inner"])
def test_a_point_of_the_body_lies_in_one_region(view):
    outline = parse_path(layer("neutral", view, "outline")["silhouette"].d)
    regions = [parse_path(shape.d) for shape in layer("neutral", view, "regions").values()]
    boxes = [path.controlPointRect() for path in regions]
    about = atlas().figure("neutral").views[view]
    asked = wrong = 0
    for row in range(7, int(about.height), 22):
        for column in range(7, int(about.width), 22):
            point = QPointF(column + 0.123, row + 0.345)
            hits = sum(
                box.contains(point) and path.contains(point) for path, box in zip(regions, boxes, strict=True)
            )
            asked += 1
            wrong += hits != int(outline.contains(point))
    assert asked > 300
    assert wrong <= asked * 0.002


@pytest.mark.parametrize(("figure", "view"), [at for at in drawings() if at[1] in ("front", "back", "soles")])
def test_left_and_right_are_equally_large(figure, view):
    regions = layer(figure, view, "regions")
    for name, shape in regions.items():
        if name.startswith("left."):
            other = regions["right." + name[5:]]
            assert abs(signed_area(other.d)) == pytest.approx(abs(signed_area(shape.d)), rel=0.01, abs=1.5), (
                name
            )


def test_every_region_can_be_clicked_somewhere():
    seen = {name for view in VIEWS for name in layer("neutral", view, "regions")}
    assert set(atlas().regions) - seen <= HIDDEN


@pytest.mark.parametrize("view", VIEWS)
def test_cells_stand_in_the_drawing_of_their_region(view):
    body, about = atlas(), atlas().figure("neutral").views[view]
    paths = {name: parse_path(shape.d) for name, shape in layer("neutral", view, "regions").items()}
    asked = right = 0
    for cell in list(iterate(about.visible))[::11]:
        name = body.region_of(cell)
        point = QPointF(about.xy[2 * cell], about.xy[2 * cell + 1])
        asked += 1
        other = "right." + name[5:] if body.side[cell] == 0 else name
        right += any(one in paths and paths[one].contains(point) for one in (name, other))
    assert right > (0.96 if view in ("front", "back", "left", "right") else 0.88) * asked


@each_drawing
def test_the_shading_covers_the_drawing(figure, view):
    about = atlas().figure(figure).views[view]
    image = QImage(str(BODY / figure / f"{view}.shade.png"))
    assert image.format() == QImage.Format.Format_Grayscale8
    assert (image.width(), image.height()) == (-(-about.width // 3), -(-about.height // 3))
    dark = [image.pixelColor(x, y).red() for x in range(image.width()) for y in range(image.height())]
    assert dark[0] == 0, "nothing beside the body"
    assert 40 < max(dark) < 240


@pytest.mark.parametrize("view", ["front", "back"])
def test_strokes_are_symmetric(view):
    lines = [shape for shape in shapes("neutral", view) if shape.id.startswith("line.")]
    width = atlas().figure("neutral").views[view].width
    centres = [parse_path(shape.d).boundingRect().center() for shape in lines]
    for centre in centres:
        mirrored = (width - centre.x(), centre.y())
        assert any(abs(c.x() - mirrored[0]) < 1.5 and abs(c.y() - mirrored[1]) < 1.5 for c in centres), (
            mirrored
        )
