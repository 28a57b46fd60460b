# SPDX-License-Identifier: Apache-2.0
"""Blend the shape targets into a body of a given build."""

from collections.abc import Iterator
from dataclasses import dataclass

from tools.body.source import BaseMesh, Floats


@dataclass(frozen=True)
class Build:
    """Build of a body: every share runs from 0 to 1, ``gender`` from female to male."""

    gender: float = 0.5
    muscle: float = 0.75
    weight: float = 0.45
    proportions: float = 0.9
    cup: float = 0.0
    firmness: float = 1.0
    height_mm: float = 1750.0


BUILDS = {
    "neutral": Build(),
    "female": Build(gender=0.0, muscle=0.68, cup=0.4, firmness=0.8, height_mm=1680.0),
    "male": Build(gender=1.0, muscle=0.9, weight=0.42, height_mm=1800.0),
}


def _thirds(share: float, name: str) -> dict[str, float]:
    """Piecewise linear weights of the targets minimum, average and maximum."""
    low, high = max(0.0, 1 - 2 * share), max(0.0, 2 * share - 1)
    return {f"min{name}": low, f"average{name}": 1 - low - high, f"max{name}": high}


def _targets(build: Build) -> Iterator[tuple[str, float]]:
    for gender, share in (("female", 1 - build.gender), ("male", build.gender)):
        for people in ("african", "asian", "caucasian"):
            yield f"macrodetails/{people}-{gender}-young", share / 3
        for muscle, more in _thirds(build.muscle, "muscle").items():
            for weight, heavier in _thirds(build.weight, "weight").items():
                part = share * more * heavier
                kind = f"{gender}-young-{muscle}-{weight}"
                yield f"macrodetails/universal-{kind}", part
                ideal = max(0.0, 2 * build.proportions - 1)
                yield f"macrodetails/proportions/{kind}-idealproportions", part * ideal
                if gender == "female":
                    for cup, fuller in _thirds(build.cup, "cup").items():
                        for firm, firmer in _thirds(build.firmness, "firmness").items():
                            yield f"breast/{kind}-{cup}-{firm}", part * fuller * firmer
    for side in ("left", "right"):
        yield f"expression/units/caucasian/eye-{side}-closure", 1.0


def blend(base: BaseMesh, build: Build) -> Floats:
    """Return all base vertices (19158, 3) in decimetres for a build, made exactly symmetric."""
    vertices = base.vertices.copy()
    for name, share in _targets(build):
        if share > 1e-6 and (found := base.target(name)) is not None:
            index, offset = found
            vertices[index] += share * offset
    other = vertices[base.mirror] * [-1.0, 1.0, 1.0]
    return 0.5 * (vertices + other)
