# SPDX-License-Identifier: Apache-2.0
"""A reader for the body's own plain SVG: absolute M L C Q Z paths in named groups, one layer at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

_ELEMENT = re.compile(r"<path\b([^>]*)>(?:(?<=/>)|(.*?)</path>)", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w:-]+)\s*=\s*"([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_SIZES = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}  # numbers that a command takes
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")


class ChartError(ValueError):
    """A drawing that cannot be read; the message names the file and what is wrong, in one sentence."""


class Shape(NamedTuple):
    """One path of a drawing; coordinates in millimetres of its view."""

    id: str
    title: str
    path: QPainterPath
    attributes: dict[str, str]


def parse_path(data: str) -> QPainterPath:
    """Return the path that ``data`` (absolute M L C Q Z) describes.

    Raises ValueError for any other command and for a wrong count of numbers.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    draws: dict[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.cubicTo,
        "Q": path.quadTo,
    }
    for command, text in _STEP.findall(data.replace(",", " ")):
        numbers = list(map(float, text.split()))
        size = _SIZES.get(command)
        if size is None:
            raise ValueError(f"unknown path command {command!r}")
        if size == 0:
            if numbers:
                raise ValueError("numbers after Z")
            path.closeSubpath()
            continue
        if not numbers or len(numbers) % size:
            raise ValueError(f"wrong count of numbers after {command}")
        draw = draws[command]
        for at in range(0, len(numbers), size):
            draw(*numbers[at : at + size])
            if command == "M":
                draw = path.lineTo  # as further numbers after M mean
    return path


class Chart:
    """The drawing of one view; each layer is read when it is first asked for."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._layers: dict[str, dict[str, Shape]] = {}
        self._single: dict[tuple[str, str], Shape | None] = {}

    def layer(self, name: str) -> dict[str, Shape]:
        """Return the shapes of the layer by id, in painting order; raises ChartError."""
        if name not in self._layers:
            self._layers[name] = self._read(name)
        return self._layers[name]

    def shapes(self, layer: str, names: Iterable[str]) -> dict[str, Shape]:
        """Return those of the named shapes that the layer has, and read no others; raises ChartError."""
        text = None
        found = {}
        for name in names:
            key = layer, name
            if layer in self._layers:
                shape = self._layers[layer].get(name)
            elif key in self._single:
                shape = self._single[key]
            else:
                text = self._text(layer) if text is None else text
                shape = self._single[key] = self._find(text, name)
            if shape is not None:
                found[name] = shape
        return found

    def keep_only(self, layer: str) -> None:
        """Forget all but one layer; the others are read again when they are asked for."""
        self._layers = {name: shapes for name, shapes in self._layers.items() if name == layer}
        self._single.clear()

    def _read(self, name: str) -> dict[str, Shape]:
        shapes = {}
        for attributes, body in _ELEMENT.findall(self._text(name)):
            shape = self._shape(dict(_ATTRIBUTE.findall(attributes)), body)
            shapes[shape.id] = shape
        return shapes

    def _find(self, text: str, name: str) -> Shape | None:
        """Return the one shape of that name, or None, without a look at the numbers of any other."""
        at = text.find(f' id="{name}"')
        element = _ELEMENT.match(text, text.rfind("<", 0, at)) if at >= 0 else None
        return self._shape(dict(_ATTRIBUTE.findall(element[1])), element[2] or "") if element else None

    def _text(self, name: str) -> str:
        """Return what stands in a layer."""
        # Read again for each layer: the text of all views, kept, would be a megabyte and a half.
        try:
            raw = self.file.read_bytes()
            start = re.search(rf'<g\b[^>]*\bid="{re.escape(name)}"[^>]*?(/?)>'.encode(), raw)
            if start is None:
                raise ChartError(f"{self.file.name}: the layer {name!r} is missing")
            if start[1]:
                return ""
            end = raw.find(b"</g>", start.end())
            if end < 0:
                raise ChartError(f"{self.file.name}: the layer {name!r} does not end")
            return raw[start.end() : end].decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ChartError(f"{self.file.name}: the drawing cannot be read ({error})") from error

    def _shape(self, attributes: dict[str, str], body: str) -> Shape:
        name = attributes.pop("id", "")
        try:
            path = parse_path(attributes.pop("d", ""))
        except ValueError as error:
            raise ChartError(f"{self.file.name}: the shape {name!r} is damaged ({error})") from error
        if attributes.get("fill-rule") == "evenodd":
            path.setFillRule(Qt.FillRule.OddEvenFill)
        title = _TITLE.search(body)
        return Shape(name, _unescaped(title.group(1).strip()) if title else "", path, attributes)


def _unescaped(title: str) -> str:
    if "&" not in title:
        return title
    from html import unescape  # seldom needed, and its tables are large

    return unescape(title)
