# SPDX-License-Identifier: Apache-2.0
"""Write the cells, the figures' raw arrays and the description of the atlas."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.body.camera import VIEWS, View
from tools.body.cells import Cells
from tools.body.landmarks import Places
from tools.body.mesh import Figure
from tools.body.raster import Raster
from tools.body.region_names import outside_ids, region_titles
from tools.body.source import Floats
from tools.body.spots import SPOTS

VERSION = "1"
REFERENCE = "neutral"
DEEP = {"rectum": 4, "vagina": 4, "intrapelvic": 8, "left.knee_deep": 4, "right.knee_deep": 4}
DEPTH_MM = 4.0


ON_MESH = Path(__file__).parent / "cells_on_mesh.bin"
# Finer than any screen shows; round numbers halve what the files take in a package.
PER_MM, PER_NORMAL, PER_MM2 = 8, 64, 8


def write_cells(cells: Cells, path: Path) -> None:
    """Write ``cells.bin`` (little-endian, no header), and beside this tool each cell's place on the mesh."""
    rings = cells.rings
    parts: list[tuple[Any, str]] = [
        (_rounded(cells.area, PER_MM2), "<f4"),
        (cells.region, "u1"), (cells.side, "u1"), (cells.mirror, "<u2"),
        (rings.offset, "<u4"), (rings.link, "<u2"), (rings.corner, "<u2"), (rings.corner_cells, "<u2"),
    ]  # fmt: skip
    path.write_bytes(_packed(parts))
    # The program never needs these; a figure of another shape is made with them.
    ON_MESH.write_bytes(_packed([(cells.face, "<u4"), (cells.bary[:, 1:], "<f4")]))


def _packed(parts: list[tuple[Any, str]]) -> bytes:
    return b"".join(np.ascontiguousarray(values, kind).tobytes() for values, kind in parts)


def _rounded(values: Floats, per: int) -> Floats:
    return np.round(values * per) / per


def visible(raster: Raster, places: Floats, shown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which projected places (n, 3) the onlooker sees; ``shown``: those of the view's triangles."""
    column = np.floor(places[:, 0] * raster.scale).astype(int)
    row = np.floor(places[:, 1] * raster.scale).astype(int)
    height, width = raster.face.shape
    inside = shown & (column >= 0) & (column < width) & (row >= 0) & (row < height)
    seen = np.zeros(len(places), bool)
    seen[inside] = places[inside, 2] > raster.depth[row[inside], column[inside]] - DEPTH_MM
    return seen


def _raw(values: Floats, per: int = PER_MM) -> bytes:
    """Return places (n, k) as all x, then all y, and so on, which packs better than place by place."""
    return np.ascontiguousarray(_rounded(values, per).T, "<f4").tobytes()


def pack_figure(front: Floats, normal: Floats | None, left: Floats, seen: list[NDArray[np.bool_]]) -> bytes:
    """Return the bytes of ``figure.bin``.

    Args:
        front: picture x, y and height towards the onlooker (n, 3) in the front view. The places in space,
            in the back view and in the insets are these moved and turned, which the program does.
        normal: unit vectors (n, 3), or None: only the reference figure's are ever used.
        left: picture x, y (n, 2) in the left view, whose arm is raised.
        seen: the cells (n,) that each view shows, in the order of ``VIEWS``.
    """
    parts = [_raw(front), b"" if normal is None else _raw(normal, PER_NORMAL), _raw(left)]
    return b"".join(parts + [np.packbits(cells, bitorder="little").tobytes() for cells in seen])


def write_figure(figure: Figure, cells: Cells, rasters: dict[str, Raster], path: Path) -> dict[str, int]:
    """Write ``figure.bin``; return how many cells each view shows."""
    normal = cells.at(figure, figure.normals())
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    seen, at = [], {}
    for name in VIEWS:
        raster = rasters[name]
        view = raster.view
        places = view.project(cells.at(figure, figure.points[view.stance]))
        facing = cells.at(figure, figure.normals(view.stance)) @ view.toward > 0.02
        seen.append(visible(raster, places, np.isin(cells.face, view.chosen) & facing))
        at[name] = places
    reference = normal if figure.name == REFERENCE else None
    path.write_bytes(pack_figure(at["front"], reference, at["left"][:, :2], seen))
    return {name: int(shown.sum()) for name, shown in zip(VIEWS, seen, strict=True)}


def describe_view(view: View, pelvis: tuple[float, float]) -> dict[str, Any]:
    """Return size, places of the words left and right, and the rectangle of the hip view."""
    origin = [float(value) for value in _rounded(np.array(view.origin), PER_MM)]
    about: dict[str, Any] = {"width": view.width, "height": view.height, "origin": origin}
    leftward = float(view.right[0])
    y = 60.0 if view.name != "soles" else view.height - 12
    if leftward:
        near, far = view.width * 0.2, view.width * 0.8
        left, right = (far, near) if leftward > 0 else (near, far)
        about["labels"] = {"left": [left, y], "right": [right, y]}
    else:
        side = "right" if view.name == "right" else "left"
        about["labels"] = {side: [view.width / 2, view.height - 8]}
    centre = view.project(np.array([[0.0, pelvis[0], 0.0]]))[0]
    if view.name in ("soles", "inner"):
        about["hip"] = [0.0, 0.0, view.width, view.height]
    else:
        tall = pelvis[1]
        about["hip"] = [float(round(centre[0] - tall / 2)), float(round(centre[1] - tall / 2)), tall, tall]
    return about


def write_atlas(cells: Cells, places: Places, figures: dict[str, Any], path: Path) -> None:
    """Write ``atlas.json``."""
    count = len(cells.face)
    deep, first = {}, count
    for name, size in DEEP.items():
        deep[name] = [first, size]
        first += size
    rounded = {name: [round(float(value), 1) for value in place] for name, place in sorted(places.items())}
    about = {
        "version": VERSION,
        "cells": count,
        "links": len(cells.rings.link),
        "corners": len(cells.rings.corner_cells),
        "covered_cells": cells.covered,
        "deep": deep,
        "regions": list(region_titles()),
        "outside": outside_ids(),
        "landmarks": rounded,
        "spots": {
            name: {"at": rounded[place], "radius": float(radius), "inside": list(inside)}
            for name, (place, radius, inside) in SPOTS.items()
        },
        "figures": figures,
    }
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
