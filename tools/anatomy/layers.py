# SPDX-License-Identifier: Apache-2.0
"""The muscle layer of a figure in a view, ready to be written."""

from __future__ import annotations

from tools.anatomy.catalogue import ENTRIES
from tools.anatomy.drawing import SCALE, Drawn, draw
from tools.anatomy.fitted import Fitted
from tools.anatomy.order import back_to_front
from tools.anatomy.sides import across
from tools.anatomy.solids import Solids
from tools.body.camera import camera
from tools.body.raster import rasterise
from tools.body.svg import Shape

_FILL = {"superficial": "#b9564a", "middle": "#a94a45", "deep": "#984252"}
_LAYERS = ("deep", "middle", "superficial")
_OUTERMOST = ("gluteus_maximus", "latissimus_dorsi", "iliotibial_band", "obliquus_externus_abdominis")
# What lies higher than this over the floor is no part of the sole (mm).
_SOLE = 32.0


def _shows(name: str, view: str) -> bool:
    return ("side" if view in ("left", "right") else view) in ENTRIES[name].views


def muscles(body: Fitted, solids: Solids, view: str) -> list[Shape]:
    """Return the muscle shapes of a view, back to front: each an outline, then its tone, then its fibres."""
    figure = body.figure
    if view == "right":
        return across(muscles(body, solids, "left"), camera(figure, "left"), camera(figure, "right"))
    seen = camera(figure, view)
    inside = rasterise(seen, figure.points[seen.stance], SCALE).mask
    drawn: dict[str, Drawn] = {}
    for name, parts in solids.items():
        if _shows(name, view):
            parts = [part for part in parts if view not in part.hidden]
            if view == "soles":
                parts = [part.below(_SOLE) for part in parts]
            bare = [body.bones[bone] for bone in ENTRIES[name].behind] if view == "front" else []
            done = draw(seen, parts, inside, bare)
            if done is not None:
                drawn[name] = done
    shapes: list[Shape] = []
    layer = {name: _LAYERS.index(ENTRIES[name].depth) + (name in _OUTERMOST) for name in drawn}
    for name in back_to_front({name: d.picture for name, d in drawn.items()}, layer):
        left = _shapes(name, drawn[name])
        shapes += left
        if view in ("front", "back", "soles"):
            shapes += across(left, seen, seen)
    return shapes


def _shapes(name: str, drawn: Drawn) -> list[Shape]:
    entry = ENTRIES[name]
    own = f"left.{name}"
    fill = _FILL[entry.depth]
    found = [
        Shape(
            own,
            entry.title,
            drawn.outline,
            fill,
            "#5a2320",
            {"stroke-width": "0.8", "stroke-linejoin": "round", "data-depth": entry.depth},
        )
    ]
    if drawn.shade:
        found.append(
            Shape(
                f"{own}.shade",
                f"{entry.title}, tone",
                drawn.shade,
                "#4a1518",
                "none",
                {"fill-opacity": "0.28"},
            )
        )
    if drawn.fibres:
        line = {"stroke-width": "0.7", "stroke-opacity": "0.5", "stroke-linecap": "round"}
        found.append(Shape(f"{own}.fibres", f"{entry.title}, fibres", drawn.fibres, "none", "#f7ddd2", line))
    return found
