# SPDX-License-Identifier: Apache-2.0
"""Soft shading of a view as an alpha picture: darker towards the rim, in hollows and below overhangs."""

from pathlib import Path

import numpy as np
from scipy import ndimage
from skimage import io

from tools.body.raster import Raster
from tools.body.source import Floats

MM_PER_PIXEL = 3.0
RIM_MM = 6.0


def tone(raster: Raster, normals: Floats, openness: Floats, drawn: Floats) -> Floats:
    """Return darkness (h, w), 0 to 1, of one view at the raster's scale; ``drawn`` (v,) is added."""
    facing = np.clip(raster.image(normals @ raster.view.toward, 1.0), 0, 1)
    hidden = np.clip(1 - raster.image(openness, 1.0), 0, 1)
    downward = np.clip(0.5 - 0.9 * raster.image(normals[:, 1]), 0, 1)
    dark = (
        0.56 * (1 - facing) ** 1.35
        + 0.40 * hidden**0.9
        + 0.12 * downward * (0.35 + 0.65 * (1 - facing))
        - 0.05
    )
    dark = dark + raster.image(drawn)
    return np.clip(dark, 0, 1) * raster.mask


def spread_out(picture: Floats, mask: np.ndarray) -> Floats:
    """Return the picture with everything off the mask filled from its edge."""
    rows, columns = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    return np.asarray(picture[rows, columns])


def save(dark: Floats, raster: Raster, path: Path, symmetric: bool) -> None:
    """Write the darkness as a grey picture of ``MM_PER_PIXEL`` that covers the view; white is darkest."""
    mask = ndimage.binary_erosion(raster.mask, iterations=2)
    full = ndimage.gaussian_filter(spread_out(dark, mask), 1.2 * raster.scale)
    if symmetric:
        full = (full + full[:, ::-1]) / 2
    # A rim beyond the outline keeps its edge from paling; the program cuts the picture to the silhouette.
    inside = np.where(ndimage.distance_transform_edt(~raster.mask) < RIM_MM * raster.scale, full, 0)
    height = int(np.ceil(raster.view.height / MM_PER_PIXEL))
    width = int(np.ceil(raster.view.width / MM_PER_PIXEL))
    rows = (np.arange(height) + 0.5) * MM_PER_PIXEL * raster.scale - 0.5
    columns = (np.arange(width) + 0.5) * MM_PER_PIXEL * raster.scale - 0.5
    blurred = ndimage.uniform_filter(inside, MM_PER_PIXEL * raster.scale)
    small = ndimage.map_coordinates(
        blurred, np.meshgrid(rows, columns, indexing="ij"), order=1, mode="nearest"
    )
    dense = np.clip(small * 255 * 0.85, 0, 255).round().astype(np.uint8)
    io.imsave(path, dense, check_contrast=False)
