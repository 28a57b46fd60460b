# SPDX-License-Identifier: Apache-2.0
"""The bone layer: each bone an outline and its darker side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter

from tools.anatomy.curves import closed_path, rings
from tools.anatomy.depth import Picture, picture, together
from tools.anatomy.drawing import window
from tools.anatomy.fitted import fitted
from tools.anatomy.order import back_to_front
from tools.anatomy.sides import across
from tools.body.camera import camera
from tools.body.mesh import Figure
from tools.body.raster import rasterise
from tools.body.svg import Shape

_SCALE = 2.0
_TRUNK = ("front", "back", "left")
_LIMB = ("front", "back", "left", "inner")


@dataclass(frozen=True)
class _Bone:
    """A drawn bone: id (without side), title, the meshes it joins, its views, whether it has two sides."""

    id: str
    title: str
    meshes: tuple[str, ...]
    views: tuple[str, ...]
    paired: bool


_FOOT = ("calcaneus", "talus", "tarsus", *(f"metatarsal{n}" for n in range(1, 6)), "toes")
_BONES = (
    *(_Bone(f"t{n}", f"thoracic vertebra {n}", (f"t{n}",), _TRUNK, False) for n in range(1, 13)),
    *(_Bone(f"l{n}", f"lumbar vertebra {n}", (f"l{n}",), _TRUNK, False) for n in range(1, 6)),
    _Bone("sacrum", "sacrum and coccyx", ("sacrum",), _TRUNK, False),
    _Bone("breastbone", "breastbone", ("breastbone",), ("front", "left"), False),
    *(_Bone(f"rib{n}", f"rib {n}", (f"rib{n}",), _TRUNK, True) for n in range(1, 13)),
    _Bone("hip_bone", "hip bone", ("hip_bone",), _LIMB, True),
    _Bone("femur", "thigh bone", ("femur",), _LIMB, True),
    _Bone("patella", "kneecap", ("patella",), ("front", "left", "inner"), True),
    _Bone("tibia", "shin bone", ("tibia",), _LIMB, True),
    _Bone("fibula", "calf bone", ("fibula",), _LIMB, True),
    _Bone("foot", "bones of the foot", _FOOT, (*_LIMB, "soles"), True),
)


def bones(figure: Figure, view: str) -> list[Shape]:
    """Return the bone shapes of a view, back to front: each an outline, then its tone."""
    if view == "right":
        return across(bones(figure, "left"), camera(figure, "left"), camera(figure, "right"))
    seen = camera(figure, view)
    inside = rasterise(seen, figure.points[seen.stance], _SCALE).mask
    fitted_bones = fitted(figure).bones
    pictures: dict[str, tuple[Picture, list[Picture]]] = {}
    for bone in _BONES:
        if view in bone.views:
            parts = [picture(seen, fitted_bones[name], _SCALE) for name in bone.meshes]
            pictures[bone.id] = together(parts), parts
    known = {bone.id: bone for bone in _BONES}
    shapes: list[Shape] = []
    for name in back_to_front({name: whole for name, (whole, _) in pictures.items()}):
        drawn = _draw(known[name], *pictures[name], inside)
        shapes += drawn
        if known[name].paired and view in ("front", "back", "soles"):
            shapes += across(drawn, seen, seen)
    return shapes


def _draw(bone: _Bone, whole: Picture, parts: list[Picture], inside: NDArray[np.bool_]) -> list[Shape]:
    mask = whole.mask & window(inside, whole)
    if mask.sum() < 60:
        return []
    outline = closed_path(
        [whole.to_view(r) for r in rings(gaussian_filter(mask.astype(float), 1.2), 0.5, 40.0)], 0.3
    )
    if not outline:
        return []
    own = f"bone.left.{bone.id}" if bone.paired else f"bone.{bone.id}"
    look = {"stroke-width": "0.7", "stroke-linejoin": "round"}
    shapes = [Shape(own, bone.title, outline, "#f1e8d2", "#8c7a5c", look)]
    room = distance_transform_edt(mask) / _SCALE
    weight = gaussian_filter(mask.astype(float), 2.0)
    light = gaussian_filter(np.where(mask, whole.light, 0.0), 2.0) / np.maximum(weight, 1e-6)
    field = np.minimum(np.where(mask, 0.62 - light, -1.0), (room - 0.3) * 0.2)
    tone = closed_path([whole.to_view(r) for r in rings(field, 0.0, 80.0)], 0.8)
    if tone:
        shapes.append(
            Shape(f"{own}.shade", f"{bone.title}, tone", tone, "#8c7a5c", "none", {"fill-opacity": "0.3"})
        )
    return shapes
