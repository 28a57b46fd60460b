# SPDX-License-Identifier: Apache-2.0
"""The ids that entries may refer to, gathered before any entry is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hipmap.core.atlas import Atlas


class Vocabulary(NamedTuple):
    """Known ids by kind; regions are without side. Empty places mean that nothing is known to check by."""

    regions: frozenset[str]
    outside: frozenset[str]
    landmarks: frozenset[str]
    spots: frozenset[str]
    sources: frozenset[str]
    provocations: frozenset[str]
    cautions: frozenset[str]
    exercises: frozenset[str]
    muscles: frozenset[str]
    conditions: frozenset[str]

    @property
    def points(self) -> frozenset[str]:
        """Return every id that can stand for a point."""
        return self.landmarks | self.spots | self.regions


def places(
    atlas: Atlas | None,
    regions: Iterable[str],
    spots: Iterable[str],
    landmarks: Iterable[str],
    outside: Iterable[str],
) -> dict[str, frozenset[str]]:
    """Return the region, spot and landmark ids: the atlas decides, the name file stands in for it."""
    if atlas is None:
        return {
            "regions": frozenset(regions),
            "outside": frozenset(outside),
            "landmarks": frozenset(landmarks),
            "spots": frozenset(spots),
        }
    bare = {bare_region(region) for region in (*atlas.regions, *atlas.deep)}
    uncovered = {bare_region(region) for region in atlas.outside}
    return {
        "regions": frozenset(bare - uncovered),
        "outside": frozenset(uncovered),
        "landmarks": frozenset(atlas.landmarks),
        "spots": frozenset(atlas.spots),
    }


def bare_region(region: str) -> str:
    """Return a region id without its side."""
    return region.removeprefix("left.").removeprefix("right.")
