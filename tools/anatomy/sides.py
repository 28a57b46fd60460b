# SPDX-License-Identifier: Apache-2.0
"""The right side as the mirror image of the left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.body.bezier import number
from tools.body.camera import View
from tools.body.svg import Shape

_PAIR = re.compile(r"(-?[0-9.]+) (-?[0-9.]+)")


def across(shapes: Sequence[Shape], seen: View, other: View) -> list[Shape]:
    """Return the shapes of the other side: mirrored, or as the opposite camera sees them."""
    # What the camera measures to the right only changes its sign from one side to the other.
    total = -(seen.origin[0] + other.origin[0])

    def flip(match: re.Match[str]) -> str:
        return f"{number(total - float(match[1]))} {match[2]}"

    found = []
    for shape in shapes:
        name = shape.id.replace("left.", "right.")
        found.append(
            Shape(name, shape.title, _PAIR.sub(flip, shape.d), shape.fill, shape.stroke, shape.attributes)
        )
    return found
