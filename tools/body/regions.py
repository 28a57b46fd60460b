# SPDX-License-Identifier: Apache-2.0
"""Which region each point of the skin belongs to: borders in mm on the reference body, first match wins."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.body.landmarks import Places
from tools.body.measures import LimbAxis
from tools.body.region_names import MIDLINE, OUTSIDE_MIDLINE, region_titles
from tools.body.region_places import Skin
from tools.body.region_rules_foot import foot_rules
from tools.body.region_rules_leg import leg_rules
from tools.body.region_rules_pelvis import pelvis_rules
from tools.body.region_rules_trunk import rest_rules, trunk_rules
from tools.body.source import Floats


@dataclass(frozen=True)
class Regions:
    """The borders on the reference body."""

    places: Places
    axis: LimbAxis

    def of(self, points: Floats, normals: Floats, weights: dict[str, Floats]) -> NDArray[np.uint8]:
        """Return the region number of each point.

        ``points`` and ``normals`` are (n, 3) on the standing neutral figure; ``weights`` by part (n,).
        """
        skin = Skin.of(points, normals, weights, self.axis)
        numbers = {name: number for number, name in enumerate(region_titles())}
        left = points[:, 0] >= 0
        found = np.full(len(points), 255, np.uint8)
        for rules in (rest_rules, pelvis_rules, trunk_rules, foot_rules, leg_rules):
            for name, inside in rules(skin, self.places):
                free = inside & (found == 255)
                if name in MIDLINE or name in OUTSIDE_MIDLINE:
                    found[free] = numbers[name]
                else:
                    found[free & left] = numbers[f"left.{name}"]
                    found[free & ~left] = numbers[f"right.{name}"]
        if (found == 255).any():
            place = points[found == 255][0].round()
            raise ValueError(f"{(found == 255).sum()} points belong to no region, the first at {place}")
        return found
