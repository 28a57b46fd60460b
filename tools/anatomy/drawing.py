# SPDX-License-Identifier: Apache-2.0
"""One muscle in one view: outline, darker tone and fibre lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_erosion, distance_transform_edt, gaussian_filter

from tools.anatomy.curves import closed_path, open_path, rings
from tools.anatomy.depth import Picture, picture, together
from tools.anatomy.loft import Solid
from tools.anatomy.skeleton import Mesh, Points
from tools.body.camera import View

SCALE = 2.0
# Tone: surfaces that catch less light than this are drawn darker.
_DIM = 0.66
# Fibre lines stay this far inside the outline, and must lie this near to the surface that shows (mm).
_INSET, _NEAR = 2.0, 2.0
_SHORTEST = 12.0


@dataclass(frozen=True)
class Drawn:
    """A muscle as a view shows it, and its three path texts (``shade`` and ``fibres`` may be empty)."""

    picture: Picture
    outline: str
    shade: str
    fibres: str


def draw(view: View, solids: list[Solid], inside: NDArray[np.bool_], before: list[Mesh]) -> Drawn | None:
    """Return a muscle drawn, or None where it does not show.

    ``inside`` is the body at ``SCALE`` pixels a mm; what lies behind the bones ``before`` is left out.
    """
    pictures = [picture(view, solid.mesh, SCALE) for solid in solids]
    whole = together(pictures)
    mask = whole.mask & window(inside, whole)
    for bone in before:
        hides = picture(view, bone, SCALE)
        mask &= ~window(hides.mask, whole, hides.corner)
    if mask.sum() < 200:
        return None
    field = gaussian_filter(mask.astype(float), 2.0)
    outline = closed_path([whole.to_view(ring) for ring in rings(field, 0.5, 160.0, 0.04)], 0.4)
    if not outline:
        return None
    room = distance_transform_edt(mask) / SCALE
    shade = _shade(whole, mask, room)
    lines = [line for solid in solids for line in _fibres(view, whole, room, solid)]
    lines += _seams(whole, pictures, room)
    return Drawn(whole, outline, shade, open_path(lines, 0.7))


def window(inside: NDArray[np.bool_], seen: Picture, corner: tuple[int, int] = (0, 0)) -> NDArray[np.bool_]:
    """Return what of a larger picture, whose top left pixel is ``corner``, a picture covers."""
    x, y = seen.corner[0] - corner[0], seen.corner[1] - corner[1]
    h, w = seen.depth.shape
    found = np.zeros((h, w), dtype=bool)
    top, bottom = max(y, 0), min(y + h, inside.shape[0])
    first, last = max(x, 0), min(x + w, inside.shape[1])
    if bottom > top and last > first:
        found[top - y : bottom - y, first - x : last - x] = inside[top:bottom, first:last]
    return found


def _shade(whole: Picture, mask: NDArray[np.bool_], room: Points) -> str:
    """Return the darker tone: the side away from the light, held inside the outline."""
    weight = gaussian_filter(mask.astype(float), 3.0)
    light = gaussian_filter(np.where(mask, whole.light, 0.0), 3.0) / np.maximum(weight, 1e-6)
    field = np.where(mask, _DIM - light, -1.0)
    field = np.minimum(field, (room - 0.4) * 0.2)
    return closed_path([whole.to_view(ring) for ring in rings(field, 0.0, 280.0)], 1.1)


def _fibres(view: View, whole: Picture, room: Points, solid: Solid) -> list[Points]:
    """Return the stretches (n, 2) of a belly's fibre lines that show, in mm of the view."""
    found = []
    for line in solid.lines:
        placed = view.project(line)
        front = whole.at(placed[:, :2], whole.depth, -1e9)
        clear = whole.at(placed[:, :2], room, 0.0)
        shows = (placed[:, 2] > front - _NEAR) & (clear > _INSET)
        for run in _runs(shows):
            part = placed[run, :2]
            if len(part) > 3 and np.linalg.norm(np.diff(part, axis=0), axis=1).sum() > _SHORTEST:
                found.append(part)
    return found


def _runs(shows: NDArray[np.bool_]) -> list[slice]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], shows, [False]]).astype(int)))
    return [slice(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _seams(whole: Picture, pictures: list[Picture], room: Points) -> list[Points]:
    """Return where one belly's edge crosses another, as open lines in mm of the view."""
    found = []
    for one in pictures:
        if len(pictures) == 1:
            break
        field = gaussian_filter(one.mask.astype(float), 2.0)
        for ring in rings(field, 0.5, 160.0):
            places = one.to_view(ring)
            front = whole.at(places, whole.depth, -1e9)
            own = one.at(places, one.depth, -1e9)
            within = whole.at(places, room, 0.0) > 1.0
            shows = within & (own > front - 1.5)
            shows = binary_erosion(shows, iterations=1)
            found += [places[run] for run in _runs(shows) if (run.stop - run.start) / SCALE > _SHORTEST]
    return found
