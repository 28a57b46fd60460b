# SPDX-License-Identifier: Apache-2.0
"""Qt's own SVG engine sees the same shapes as the program's small reader."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from hipmap.ui.map.svg import parse_path
from tests.assets.charts import atlas, drawings, path_of, shapes


class Recorder(QPaintEngine):
    """Keeps every path that is drawn instead of drawing it."""

    def __init__(self):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.boxes = []

    def begin(self, device):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def updateState(self, state):
        pass

    def drawPath(self, path):
        box = self.painter().combinedTransform().map(QPainterPath(path)).boundingRect()
        # Fill and stroke of unlike opacity come one after the other; a caller without paint comes empty.
        if not box.isEmpty() and (not self.boxes or self.boxes[-1] != box):
            self.boxes.append(box)

    def drawPixmap(self, *args):
        raise AssertionError("a picture inside a drawing")


class Sheet(QPaintDevice):
    """A device of a given size in pixels for the recorder."""

    def __init__(self, width, height):
        super().__init__()
        self.recorder = Recorder()
        self._size = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: width,
            QPaintDevice.PaintDeviceMetric.PdmHeight: height,
            QPaintDevice.PaintDeviceMetric.PdmNumColors: 2**24,
            QPaintDevice.PaintDeviceMetric.PdmDepth: 32,
            QPaintDevice.PaintDeviceMetric.PdmDpiX: 96,
            QPaintDevice.PaintDeviceMetric.PdmDpiY: 96,
        }

    def paintEngine(self):
        return self.recorder

    def metric(self, what):
        return self._size[what] if what in self._size else super().metric(what)


@pytest.mark.parametrize(("figure", "view"), drawings())
def test_qt_draws_the_same_shapes(qapp, figure, view):
    about = atlas().figure(figure).views[view]
    renderer = QSvgRenderer(str(path_of(figure, view)))
    assert renderer.isValid()
    sheet = Sheet(int(about.width), int(about.height))
    painter = QPainter(sheet)
    renderer.render(painter, QRectF(0, 0, about.width, about.height))
    painter.end()
    ours = [parse_path(shape.d).boundingRect() for shape in shapes(figure, view)]
    theirs = sheet.recorder.boxes
    assert len(theirs) == len(ours)
    for shape, one, other in zip(shapes(figure, view), ours, theirs, strict=True):
        for a, b in zip(one.getCoords(), other.getCoords(), strict=True):
            assert a == pytest.approx(b, abs=0.02), shape.id
