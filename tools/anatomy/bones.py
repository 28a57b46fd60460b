# SPDX-License-Identifier: Apache-2.0
"""The bone layer: each bone an outline and its darker side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter

from tools.anatomy.curves import closed_path, rings
from tools.anatomy.depth import Picture, picture
from tools.anatomy.drawing import window
from tools.anatomy.fitted import Fitted
from tools.anatomy.order import back_to_front
from tools.anatomy.sides import across
from tools.body.camera import camera
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


def bones(body: Fitted, view: str) -> list[Shape]:
    """Return the bone shapes of a view, each an outline, then its tone.

    Every shape holds only what no nearer bone hides, so that the layer can be painted half transparent.
    """
    figure = body.figure
    if view == "right":
        return across(bones(body, "left"), camera(figure, "left"), camera(figure, "right"))
    seen = camera(figure, view)
    inside = rasterise(seen, figure.points[seen.stance], _SCALE).mask
    chosen = {bone.id: bone for bone in _BONES if view in bone.views}
    pictures = {
        (bone.id, mesh): picture(seen, body.bones[mesh], _SCALE)
        for bone in chosen.values()
        for mesh in bone.meshes
    }
    both = view in ("front", "back", "soles")
    order = back_to_front({f"{bone}/{mesh}": p for (bone, mesh), p in pictures.items()})
    keys = [(name.split("/")[0], name.split("/")[1]) for name in order]
    open_to_view = _open_to_view(keys, pictures, inside, both, chosen)
    shapes: list[Shape] = []
    for name in dict.fromkeys(bone for bone, _ in keys):
        parts = [(pictures[key], open_to_view[key]) for key in keys if key[0] == name]
        drawn = _draw(chosen[name], parts)
        shapes += drawn
        if chosen[name].paired and both:
            shapes += across(drawn, seen, seen)
    return shapes


_Key = tuple[str, str]
_Mask = NDArray[np.bool_]


def _open_to_view(
    keys: list[_Key], pictures: dict[_Key, Picture], inside: _Mask, both: bool, chosen: dict[str, _Bone]
) -> dict[_Key, _Mask]:
    """Return where no nearer mesh, nor its mirror image, hides each; ``keys`` run back to front."""
    covered = np.zeros_like(inside)
    found: dict[_Key, _Mask] = {}
    for key in reversed(keys):
        seen = pictures[key]
        found[key] = seen.mask & window(inside, seen) & ~window(covered, seen)
        own = window(seen.mask, _whole(inside), seen.corner)
        covered |= own
        if both and chosen[key[0]].paired:
            covered |= own[:, ::-1]
    return found


def _whole(inside: _Mask) -> Picture:
    """Return an empty picture as large as the view."""
    empty = np.zeros(inside.shape)
    return Picture(empty, empty, (0, 0), _SCALE)


def _draw(bone: _Bone, parts: list[tuple[Picture, _Mask]]) -> list[Shape]:
    outline = tone = ""
    for seen, mask in parts:
        if mask.sum() < 60:
            continue
        edges = rings(gaussian_filter(mask.astype(float), 1.2), 0.5, 40.0, 0.03)
        outline += closed_path([seen.to_view(ring) for ring in edges], 0.3)
        room = distance_transform_edt(mask) / _SCALE
        weight = gaussian_filter(mask.astype(float), 2.0)
        light = gaussian_filter(np.where(mask, seen.light, 0.0), 2.0) / np.maximum(weight, 1e-6)
        field = np.minimum(np.where(mask, 0.62 - light, -1.0), (room - 0.3) * 0.2)
        tone += closed_path([seen.to_view(ring) for ring in rings(field, 0.0, 80.0)], 0.8)
    if not outline:
        return []
    own = f"bone.left.{bone.id}" if bone.paired else f"bone.{bone.id}"
    look = {"stroke-width": "0.7", "stroke-linejoin": "round"}
    shapes = [Shape(own, bone.title, outline, "#f1e8d2", "#8c7a5c", look)]
    if tone:
        weak = {"fill-opacity": "0.3"}
        shapes.append(Shape(f"{own}.shade", f"{bone.title}, tone", tone, "#8c7a5c", "none", weak))
    return shapes
