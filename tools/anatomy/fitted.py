# SPDX-License-Identifier: Apache-2.0
"""A figure's skin with the skeleton fitted into it, made once a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tools.anatomy.registration import register
from tools.anatomy.skeleton import Mesh, Points, load_skeleton
from tools.anatomy.skin import Skin, skin_of
from tools.body.mesh import Figure


@dataclass(frozen=True)
class Fitted:
    """Skin, fitted bones (left and midline) and the map from skeleton space into the figure."""

    skin: Skin
    bones: dict[str, Mesh]
    warp: Callable[[Points], Points]


_MADE: dict[str, Fitted] = {}


def fitted(figure: Figure) -> Fitted:
    """Return the fitted skeleton of a figure."""
    if figure.name not in _MADE:
        skin = skin_of(figure)
        warp, bones = register(load_skeleton(), skin)
        _MADE[figure.name] = Fitted(skin, bones, warp)
    return _MADE[figure.name]
