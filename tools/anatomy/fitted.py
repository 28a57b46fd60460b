# SPDX-License-Identifier: Apache-2.0
"""A figure's skin with the skeleton fitted into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tools.anatomy.registration import register
from tools.anatomy.skeleton import Mesh, Points, Skeleton
from tools.anatomy.skin import Skin, skin_of
from tools.body.mesh import Figure


@dataclass(frozen=True)
class Fitted:
    """A figure, its skin, its bones (left and midline) and the map from skeleton space into the figure."""

    figure: Figure
    skin: Skin
    bones: dict[str, Mesh]
    warp: Callable[[Points], Points]


def fit(skeleton: Skeleton, figure: Figure) -> Fitted:
    """Fit a skeleton into a figure; takes seconds, so keep what it returns."""
    skin = skin_of(figure)
    warp, bones = register(skeleton, skin)
    return Fitted(figure, skin, bones, warp)
