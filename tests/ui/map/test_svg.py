# SPDX-License-Identifier: Apache-2.0
"""The drawing's reader: what it takes, what it refuses, and that Qt's own engine sees the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from hipmap.core.figure import BODY_VIEWS
from hipmap.ui.map.sheet import Sheets
from hipmap.ui.map.svg import Chart, ChartError, parse_path

GOOD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="outline">'
    '<path id="silhouette" fill="#fff" d="M1 1L8,1 8 8Q4.5 9 1 8Z"><title>a &amp; b</title></path></g>'
    '<g id="bones"/><g id="muscles"><path id="m" d="BROKEN"/></g></svg>'
)


def test_a_layer_gives_shapes_with_title_and_attributes(tmp_path):
    file = tmp_path / "view.svg"
    file.write_text(GOOD)
    chart = Chart(file)
    (shape,) = chart.layer("outline").values()
    assert (shape.id, shape.title, shape.attributes) == ("silhouette", "a & b", {"fill": "#fff"})
    assert shape.path.boundingRect().width() == 7
    assert chart.layer("bones") == {}


def test_a_damaged_layer_does_not_keep_the_others_from_being_read(tmp_path):
    file = tmp_path / "view.svg"
    file.write_text(GOOD)
    chart = Chart(file)
    with pytest.raises(ChartError, match=r"view\.svg: the shape 'm' is damaged"):
        chart.layer("muscles")
    with pytest.raises(ChartError, match=r"view\.svg: the layer 'regions' is missing"):
        chart.layer("regions")
    assert chart.layer("outline")
    with pytest.raises(ChartError, match="cannot be read"):
        Chart(tmp_path / "none.svg").layer("outline")


@pytest.mark.parametrize("data", ["m1 1", "M1", "M1 1 H4", "M1 1 C1 2 3 4", "L", "M1 1 Z 4", "M a b"])
def test_other_paths_are_refused(data):
    with pytest.raises(ValueError, match=r"command|numbers|convert"):
        parse_path(data)


@pytest.mark.parametrize("view", BODY_VIEWS)
def test_qts_own_engine_draws_the_same_silhouette(atlas, qapp, view):
    sheet = Sheets(atlas).sheet("neutral", view)
    renderer = QSvgRenderer(str(sheet.view.svg_path))
    bounds = renderer.boundsOnElement("silhouette")
    own = sheet.silhouette.boundingRect()
    for one, other in zip(bounds.getRect(), own.getRect(), strict=True):
        assert one == pytest.approx(other, abs=2.5)  # Qt counts the width of the line in
    images = []
    for own_drawing in (True, False):
        image = QImage(260, 560, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(260 / bounds.width(), 560 / bounds.height())
        painter.translate(-bounds.topLeft())
        if own_drawing:
            painter.fillPath(sheet.silhouette, QColor("black"))
        else:
            renderer.render(painter, "silhouette", QRectF(bounds))
        painter.end()
        images.append(image)
    points = [QPointF(x, y).toPoint() for x in range(3, 260, 9) for y in range(3, 560, 9)]
    same = sum(
        (images[0].pixelColor(p).lightness() < 128) == (images[1].pixelColor(p) != QColor("white"))
        for p in points
    )
    assert same / len(points) > 0.985


def test_one_shape_is_read_without_the_others(tmp_path):
    file = tmp_path / "view.svg"
    file.write_text(GOOD.replace('<path id="m"', '<path id="n" d="M0 0L4 0L4 4Z"/><path id="m"'))
    chart = Chart(file)
    found = chart.shapes("muscles", ("n", "none"))
    assert list(found) == ["n"]
    assert found["n"].path.boundingRect().width() == 4
    assert chart.shapes("muscles", ("n",))["n"] is found["n"]
    with pytest.raises(ChartError, match="'m' is damaged"):
        chart.shapes("muscles", ("m",))
    assert chart.shapes("bones", ("n",)) == {}


def test_shapes_read_one_by_one_are_those_of_the_layer(atlas):
    sheets, whole = Sheets(atlas), Sheets(atlas)
    layer = whole.sheet("neutral", "back").layer("muscles")
    assert sheets.sheet("neutral", "back").shapes("muscles", tuple(layer)) == layer
