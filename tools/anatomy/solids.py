# SPDX-License-Identifier: Apache-2.0
"""The muscles of a figure in three dimensions: laid out on the reference body, carried over to the others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.interpolate import RBFInterpolator

from tools.anatomy.catalogue import bellies
from tools.anatomy.fitted import Fitted
from tools.anatomy.frames import Frames
from tools.anatomy.loft import Cover, Solid, loft
from tools.anatomy.skeleton import Points

# Every how many vertices a skin and a bone give a point to carry muscles over by.
_SKIN_STEP, _BONE_STEP = 41, 61

Solids = dict[str, list[Solid]]


def lay_out(body: Fitted) -> Solids:
    """Return the bellies of every muscle of the left side of the reference body."""
    cover = Cover(body.skin.vertices, body.skin.faces)
    guides = bellies(Frames(body))
    return {name: [loft(belly, cover) for belly in parts] for name, parts in guides.items()}


def carry_over(solids: Solids, reference: Fitted, there: Fitted) -> Solids:
    """Return the bellies of the reference body moved into another."""
    move = _map(reference, there)
    cover = Cover(there.skin.vertices, there.skin.faces)

    def settle(points: Points) -> Points:
        return cover(move(points), 4.0)

    return {name: [part.moved(settle) for part in parts] for name, parts in solids.items()}


def _map(here: Fitted, there: Fitted) -> Callable[[Points], Points]:
    """Return the smooth map that takes skin to skin and bone to bone (both bodies share one topology)."""
    v = here.skin.vertices
    near = np.flatnonzero((v[:, 0] > -5.0) & (v[:, 0] < 200.0) & (v[:, 1] < 0.86 * v[:, 1].max()))[
        ::_SKIN_STEP
    ]
    sources, targets = [v[near]], [there.skin.vertices[near]]
    for name, bone in here.bones.items():
        sources.append(bone.vertices[::_BONE_STEP])
        targets.append(there.bones[name].vertices[::_BONE_STEP])
    source, target = np.vstack(sources), np.vstack(targets)
    spline = RBFInterpolator(source / 100.0, target / 100.0, kernel="thin_plate_spline", smoothing=0.001)

    def apply(points: Points) -> Points:
        return np.asarray(spline(points / 100.0)) * 100.0

    return apply
