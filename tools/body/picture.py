# SPDX-License-Identifier: Apache-2.0
"""What a view shows, as a label image, and its regions and outline as shapes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from tools.body.bezier import path_data
from tools.body.camera import View
from tools.body.network import OUTSIDE, label_rings
from tools.body.raster import Raster
from tools.body.region_names import region_titles
from tools.body.source import Floats
from tools.body.svg import Shape

SMALLEST_MM2 = 25.0
# A gap in the body (lips, nostrils) is closed up to this many times the size of the smallest region.
SMALLEST_GAP = 8
ERROR = 0.3


@dataclass(frozen=True)
class Reference:
    """The reference body's place, normal, parts and drawn tone of every vertex, which all figures share."""

    points: Floats
    normals: Floats
    weights: dict[str, Floats]
    tone: Floats


def other_side(name: str) -> str:
    """Return the id of the region on the other side."""
    if name.startswith("left."):
        return "right." + name[5:]
    return "left." + name[6:] if name.startswith("right.") else name


def symmetric(view: View) -> bool:
    """True for the views that show the body from in front or behind."""
    return view.name in ("front", "back", "soles")


def without_specks(labels: NDArray[np.int32], smallest: float) -> NDArray[np.int32]:
    """Return the labels with pieces under ``smallest`` pixels given to what lies next to them."""
    result = labels.copy()
    speck = np.zeros(labels.shape, bool)
    boxes = ndimage.find_objects(labels + 2)
    for number, box in enumerate(boxes):
        if box is None:
            continue
        label = number - 1
        pieces, _ = ndimage.label(labels[box] == label)
        size = np.bincount(pieces.ravel())
        small = size < (SMALLEST_GAP * smallest if label == OUTSIDE else smallest)
        small[0] = False
        speck[box] |= small[pieces]
    body = (labels != OUTSIDE) & ~speck
    if speck.any():
        rows, columns = ndimage.distance_transform_edt(~body, return_distances=False, return_indices=True)
        inside = speck & (labels != OUTSIDE)
        result[inside] = labels[rows[inside], columns[inside]]
        result[speck & (labels == OUTSIDE)] = labels[rows, columns][speck & (labels == OUTSIDE)]
    return result


def label_image(raster: Raster, numbers: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Return region numbers (one a body pixel, in row order) as a picture, mirrored where the view is."""
    labels = np.full(raster.face.shape, OUTSIDE, np.int32)
    labels[raster.mask] = numbers
    labels = without_specks(labels, SMALLEST_MM2 * raster.scale**2)
    return _mirrored(labels) if symmetric(raster.view) else labels


def _mirrored(labels: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the picture with its left half made the mirror image of the right one."""
    names = list(region_titles())
    opposite = np.array([names.index(other_side(name)) for name in names] + [OUTSIDE])
    half = labels.shape[1] // 2
    labels = labels.copy()
    labels[:, :half] = opposite[labels[:, : labels.shape[1] - half - 1 : -1]]
    return labels


def region_shapes(labels: NDArray[np.int32], view: View, scale: float) -> tuple[list[Shape], Shape]:
    """Return the regions' shapes and the silhouette of one view."""
    titles = list(region_titles().items())
    centre = view.width / 2 if symmetric(view) else None
    rings = label_rings(labels, scale, ERROR, centre)
    outline = path_data(rings.pop(OUTSIDE))
    shapes = [
        Shape(titles[label][0], titles[label][1], path_data(own), "#ffffff", "#9fb0bf", _REGION)
        for label, own in rings.items()
    ]
    return shapes, Shape(
        "silhouette", f"body seen from {_SEEN[view.name]}", outline, "#f3e9df", "#4a3931", _EDGE
    )


_REGION = {"fill-rule": "evenodd", "fill-opacity": "0", "stroke-width": "0.5", "stroke-opacity": "0.6"}
_EDGE = {"fill-rule": "evenodd", "stroke-width": "2", "stroke-linejoin": "round"}
_SEEN = {
    "front": "the front",
    "back": "the back",
    "left": "its left side",
    "right": "its right side",
    "soles": "below",
    "inner": "between the legs",
}
