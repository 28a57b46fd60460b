# SPDX-License-Identifier: Apache-2.0
"""What the tests of the drawings share: where they are, their shapes, and the area of a path."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from hipmap.core.atlas import Atlas
from hipmap.core.resources import root

BODY = root() / "assets" / "body"
VIEWS = ("front", "back", "left", "right", "soles", "inner")
SVG = "{http://www.w3.org/2000/svg}"
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")


@dataclass(frozen=True)
class Drawn:
    """One path of a drawing."""

    layer: str
    id: str
    title: str
    d: str
    attributes: dict[str, str]


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    return Atlas.load(root())


def drawings() -> list[tuple[str, str]]:
    return [(figure, view) for figure in atlas().figure_names for view in VIEWS]


def path_of(figure: str, view: str) -> Path:
    return BODY / figure / f"{view}.svg"


@cache
def shapes(figure: str, view: str) -> tuple[Drawn, ...]:
    found = []
    for group in ET.parse(path_of(figure, view)).getroot():
        for path in group:
            attributes = dict(path.attrib)
            title = path.findtext(f"{SVG}title") or ""
            found.append(
                Drawn(group.get("id", ""), attributes.pop("id"), title, attributes.pop("d"), attributes)
            )
    return tuple(found)


def layer(figure: str, view: str, name: str) -> dict[str, Drawn]:
    return {shape.id: shape for shape in shapes(figure, view) if shape.layer == name}


def signed_area(d: str) -> float:
    """Area of a closed path in mm2 by Green's theorem, exact for straight and cubic steps."""
    area, x, y, start = 0.0, 0.0, 0.0, (0.0, 0.0)
    for command, text in _STEP.findall(d):
        n = [float(part) for part in text.split()]
        if command == "M":
            x, y = start = n[0], n[1]
            n = n[2:]
            command = "L"
        if command == "Z":
            area += (x * start[1] - start[0] * y) / 2
            x, y = start
        elif command == "L":
            for at in range(0, len(n), 2):
                area += (x * n[at + 1] - n[at] * y) / 2
                x, y = n[at], n[at + 1]
        elif command == "C":
            for at in range(0, len(n), 6):
                a, b, c, e, f, g = n[at : at + 6]
                area += _cubic(x, y, a, b, c, e, f, g)
                x, y = f, g
        else:
            raise AssertionError(f"unexpected command {command}")
    return area


def _cubic(x0: float, y0: float, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> float:
    """Half the integral of x dy - y dx along a cubic."""

    def cross(ax: float, ay: float, bx: float, by: float) -> float:
        return ax * by - bx * ay

    return (
        6 * cross(x0, y0, x1, y1)
        + 3 * cross(x0, y0, x2, y2)
        + cross(x0, y0, x3, y3)
        + 3 * cross(x1, y1, x2, y2)
        + 3 * cross(x1, y1, x3, y3)
        + 6 * cross(x2, y2, x3, y3)
    ) / 20
