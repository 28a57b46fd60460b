# SPDX-License-Identifier: Apache-2.0
"""A logo drawn in SVG, counted before it is drawn: a few lines of SVG can ask for hours of work."""

from __future__ import annotations

import base64
import binascii
import zlib
from xml.parsers import expat

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from hipmap.ui.handout.logo import LogoError

_LONGEST = 1_000_000  # bytes of XML
_MOST_SHAPES = 3000  # those that are used again and again counted each time
_MOST_STYLE = 20_000  # signs of style sheets: each rule is held against each shape
_MOST_PIXELS = 20_000_000  # of pictures inside
_DASHES = b"stroke-dasharray"  # may cut a line into millions; without it the line is whole


def draw(raw: bytes, room: QSize) -> QImage:
    """Return the drawing as large as ``room`` lets it be, in px; raises LogoError for what is none."""
    raw = _unpacked(raw).replace(_DASHES, b"x" * len(_DASHES))
    _Count().read(raw)
    renderer = QSvgRenderer()
    # Without masks, filters, patterns and markers, which can cost as much and logos seldom have.
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
    if not renderer.load(QByteArray(raw)):
        raise LogoError("picture")
    size = renderer.defaultSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _unpacked(raw: bytes) -> bytes:
    if raw.startswith(b"\x1f\x8b"):
        try:
            raw = zlib.decompressobj(31).decompress(raw, _LONGEST + 1)
        except zlib.error as error:
            raise LogoError("picture") from error
    if len(raw) > _LONGEST:
        raise LogoError("large")
    return raw


class _Count:
    """Counts shapes as they would be drawn; raises LogoError where there are too many."""

    def __init__(self) -> None:
        self._open: list[int] = []  # shapes so far in each element that is not closed
        self._named: dict[str, int] = {}  # shapes in each element that has a name
        self._names: list[str] = []
        self._style = self._pixels = self._used = 0
        self._styling = False

    def read(self, raw: bytes) -> None:
        """Go through the drawing once."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        try:
            parser.Parse(raw, True)
        except expat.ExpatError as error:
            raise LogoError("picture") from error

    def _begin(self, element: str, attributes: dict[str, str]) -> None:
        kind = element.rpartition(":")[2]
        self._styling = kind == "style"
        said = next((attributes[name] for name in ("href", "xlink:href") if name in attributes), "")
        shapes = 1
        if kind == "image":
            self._look(said)
        elif kind == "use":
            # What is named further down counts as the most there can be: Qt finds it all the same.
            shapes += self._named.get(said.removeprefix("#"), _MOST_SHAPES)
        self._used += shapes
        if self._used > _MOST_SHAPES:
            raise LogoError("large")
        self._open.append(shapes)
        self._names.append(attributes.get("id", ""))
        if any("dasharray" in words for words in attributes.values()):
            raise LogoError("picture")  # written so that it was not found

    def _end(self, element: str) -> None:
        self._styling = False
        shapes, name = self._open.pop(), self._names.pop()
        if name:
            self._named[name] = shapes
        if self._open:
            self._open[-1] += shapes

    def _say(self, words: str) -> None:
        if not self._styling:
            return
        if "dasharray" in words:
            raise LogoError("picture")
        self._style += len(words.strip())
        if self._style > _MOST_STYLE:
            raise LogoError("large")

    def _look(self, said: str) -> None:
        """Count the pixels of a picture inside; one that lies in another file is not fetched."""
        if not said.startswith("data:"):
            raise LogoError("picture")
        try:
            raw = base64.b64decode(said.partition(",")[2])
        except (binascii.Error, ValueError) as error:
            raise LogoError("picture") from error
        buffer = QBuffer()
        buffer.setData(QByteArray(raw))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        size = QImageReader(buffer).size()
        self._pixels += max(size.width(), 0) * max(size.height(), 0)
        if self._pixels > _MOST_PIXELS:
            raise LogoError("large")
