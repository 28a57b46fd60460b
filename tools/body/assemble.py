# SPDX-License-Identifier: Apache-2.0
"""Make all assets of one or more figures, and say how far it has come."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from tools.anatomy.bones import bones
from tools.anatomy.fitted import Fitted, fit
from tools.anatomy.layers import muscles
from tools.anatomy.skeleton import load_skeleton
from tools.anatomy.solids import Solids, carry_over, lay_out
from tools.body.camera import VIEWS, camera
from tools.body.cells import Cells, make_cells
from tools.body.exposure import openness
from tools.body.landmarks import find_landmarks
from tools.body.measures import limb_axis
from tools.body.mesh import Figure, build
from tools.body.picture import Reference, label_image, region_shapes, symmetric
from tools.body.raster import Raster, rasterise
from tools.body.regions import Regions
from tools.body.shading import save, tone
from tools.body.smoothing import smooth_values
from tools.body.source import BaseMesh, Floats
from tools.body.strokes import INK, contour_lines, feature_lines, stroke
from tools.body.surface_lines import SurfaceLine, lay_features, soft_tone
from tools.body.svg import Shape, document
from tools.body.write import describe_view, write_atlas, write_cells, write_figure

SCALES = {"soles": 4.0, "inner": 3.0}
SCALE = 3.0
_BEGAN = time.monotonic()


def say(what: str) -> None:
    """Print one line of progress with the seconds since the start."""
    sys.stdout.write(f"{time.monotonic() - _BEGAN:6.1f} s  {what}\n")
    sys.stdout.flush()


def make(names: list[str], out: Path) -> None:
    """Write the cells (from the neutral figure) and every figure named, below ``out``."""
    base = BaseMesh()
    neutral = build("neutral", base)
    axis = limb_axis(neutral)
    skeleton = load_skeleton()
    body = fit(skeleton, neutral)
    places = find_landmarks(body, axis)
    regions = Regions(places, axis)
    say("body, landmarks and regions")
    cells = make_cells(neutral, regions)
    spread = float(cells.area.std() / cells.area.mean())
    say(f"{len(cells.area)} cells of {cells.area.mean():.1f} mm2, variation {spread:.3f}")
    out.mkdir(parents=True, exist_ok=True)
    write_cells(cells, out / "cells.bin")
    lines = lay_features(neutral)
    reference = Reference(
        neutral.points["stand"], neutral.normals(), neutral.weights, soft_tone(lines, neutral)
    )
    known: dict[str, Any] = {}
    if (out / "atlas.json").exists():
        known = json.loads((out / "atlas.json").read_text(encoding="utf-8"))["figures"]
    solids = lay_out(body)
    for name in names:
        there = body if name == "neutral" else fit(skeleton, build(name, base))
        own = solids if there is body else carry_over(solids, body, there)
        known[name] = _figure(there, own, cells, regions, reference, lines, out / name)
    write_atlas(cells, places, {name: known[name] for name in sorted(known)}, out / "atlas.json")
    say("done")


def _figure(
    body: Fitted,
    solids: Solids,
    cells: Cells,
    regions: Regions,
    reference: Reference,
    lines: list[SurfaceLine],
    out: Path,
) -> dict[str, Any]:
    figure = body.figure
    out.mkdir(parents=True, exist_ok=True)
    rasters, about = {}, {}
    lines = [*lines, *(line.mirrored(figure) for line in lines if not line.central)]
    pelvis = (0.545 * figure.height_mm, 0.32 * figure.height_mm)
    light = {stance: _light(figure, stance) for stance in figure.points}
    say(f"{figure.name}: light")
    for name in VIEWS:
        view = camera(figure, name)
        raster = rasterise(view, figure.points[view.stance], SCALES.get(name, SCALE))
        rasters[name] = raster
        shares = {part: raster.values(share) for part, share in reference.weights.items()}
        numbers = regions.of(raster.values(reference.points), raster.values(reference.normals), shares)
        labels = label_image(raster, numbers)
        shapes, silhouette = region_shapes(labels, view, raster.scale)
        layers = {
            "outline": [silhouette, *_drawn(figure, lines, raster)],
            "bones": bones(body, name),
            "muscles": muscles(body, solids, name),
            "regions": shapes,
        }
        text = document(view.width, view.height, layers)
        (out / f"{name}.svg").write_text(text, encoding="utf-8")
        dark = tone(raster, figure.normals(view.stance), light[view.stance], reference.tone)
        save(dark, raster, out / f"{name}.shade.png", symmetric(view))
        about[name] = describe_view(view, pelvis)
        say(f"{figure.name}: {name}, {len(shapes)} regions, {len(text) // 1000} kB")
    counts = write_figure(figure, cells, rasters, out / "figure.bin")
    say(f"{figure.name}: visible cells {counts}")
    return {"height_mm": figure.height_mm, "views": about}


def _drawn(figure: Figure, lines: list[SurfaceLine], raster: Raster) -> list[Shape]:
    """Return the contour strokes and the drawn features of one view."""
    found = [(stroke(line, 1.7), 0.9) for line in contour_lines(raster, symmetric(raster.view))]
    for line in lines:
        if line.feature.ink:
            for run in feature_lines(line, figure, raster):
                found.append((stroke(run, line.feature.ink), line.feature.strength))
    drawn = [(data, strength) for data, strength in found if data]
    return [
        Shape(f"line.{number}", "", data, INK, "none", {"fill-opacity": f"{strength:g}"})
        for number, (data, strength) in enumerate(drawn, 1)
    ]


def _light(figure: Figure, stance: str) -> Floats:
    points, normals = figure.points[stance], figure.normals(stance)
    half = np.flatnonzero(points[:, 0] >= 0)
    found = np.ones(len(points))
    found[half] = openness(points[half], normals[half], points, figure.triangles, 64, 1.0)
    found[figure.mirror[half]] = found[half]
    return smooth_values(figure.triangles, found, 4)
