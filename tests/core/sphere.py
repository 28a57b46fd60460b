# SPDX-License-Identifier: Apache-2.0
"""A ball with the file format of the real body: small, exactly symmetric, with known distances and areas."""

from __future__ import annotations

import json
import math
from array import array
from itertools import pairwise
from pathlib import Path

RADIUS = 120.0  # mm
LANDMARKS = {
    "north": (0.0, RADIUS, 0.0),
    "navel": (0.0, 0.0, RADIUS),
    "l5_spinous": (0.0, 0.0, -RADIUS),
    "greater_trochanter": (RADIUS, 0.0, 0.0),
    "greater_trochanter_tip": (RADIUS * 0.96, RADIUS * 0.28, 0.0),
    "asis": (RADIUS * 0.6, 0.0, RADIUS * 0.8),
    "psis": (RADIUS * 0.6, 0.0, -RADIUS * 0.8),
}
DEEP = ("rectum", "intrapelvic", "left.knee_deep", "right.knee_deep")


def write(root: Path) -> Path:
    """Write ``root/assets/body`` and return ``root``."""
    points, faces = _icosphere(4)
    order = sorted(range(len(points)), key=lambda i: (-round(points[i][1], 6), points[i][0], points[i][2]))
    number = {old: new for new, old in enumerate(order)}
    points = [points[i] for i in order]
    faces = [tuple(number[i] for i in face) for face in faces]
    folder = root / "assets" / "body"
    (folder / "neutral").mkdir(parents=True)
    regions = sorted({_region(p) for p in points})
    cells, said = _cells(points, faces, regions)
    (folder / "cells.bin").write_bytes(cells)
    (folder / "neutral" / "figure.bin").write_bytes(_figure(points))
    (folder / "atlas.json").write_text(json.dumps(said), "utf-8")
    return root


def _region(p: tuple[float, float, float]) -> str:
    x, y, z = p
    if y > 0.85:
        return "chest"
    if abs(x) < 0.2:
        return "pubis" if z > 0 else "sacrum"
    side = "left." if x > 0 else "right."
    if y > 0:
        return side + ("groin" if z > 0 else "buttock_middle")
    return side + ("thigh_anterior_upper" if z > 0 else "thigh_posterior_upper")


def _cells(points, faces, regions):
    count = len(points)
    ring = _rings(points, faces)
    areas = array("f", [0.0] * count)
    for face in faces:
        third = RADIUS * RADIUS * _area(*(points[i] for i in face)) / 3
        for i in face:
            areas[i] += third
    where = {tuple(round(v, 6) for v in p): i for i, p in enumerate(points)}
    mirror = array("H", (where[(round(-x, 6) + 0.0, round(y, 6), round(z, 6))] for x, y, z in points))
    offset, link, corner = array("I", [0]), array("H"), array("H")
    for i in range(count):
        for other, between in ring[i]:
            link.append(other)
            corner.append(between)
        offset.append(len(link))
    side = bytes(0 if abs(p[0]) < 1e-6 else 1 if p[0] > 0 else 2 for p in points)
    raw = b"".join(
        [
            areas.tobytes(),
            bytes(regions.index(_region(p)) for p in points),
            side,
            mirror.tobytes(),
            offset.tobytes(),
            link.tobytes(),
            corner.tobytes(),
            array("H", (i for face in faces for i in face)).tobytes(),
        ]
    )
    views = {
        name: {
            "width": 300.0,
            "height": 300.0,
            "origin": [-150.0, 150.0],
            "labels": {"left": [0, 0], "right": [1, 1]},
            "hip": [0, 0, 9, 9],
        }
        for name in ("front", "back", "left", "right")
    }
    said = {
        "version": "test",
        "cells": count,
        "links": len(link),
        "corners": len(faces),
        "covered_cells": count,
        "deep": {name: [count + 4 * i, 4] for i, name in enumerate(DEEP)},
        "regions": regions,
        "outside": ["chest"],
        "landmarks": LANDMARKS,
        "spots": {
            "lateral_hip": {"at": LANDMARKS["greater_trochanter"], "radius": 30.0, "inside": ["groin"]}
        },
        "figures": {"neutral": {"height_mm": 1750, "views": views}},
    }
    return raw, said


def _figure(points) -> bytes:
    def column(axis):
        # Rounded, so that moving the origin and back loses nothing.
        return [round(1024 * RADIUS * p[axis]) / 1024 for p in points]

    def seen(toward):
        facing = (i for i, p in enumerate(points) if sum(a * b for a, b in zip(p, toward, strict=True)) > 0)
        return sum(1 << i for i in facing).to_bytes((len(points) + 7) // 8, "little")

    x, y, z = (column(axis) for axis in range(3))
    normals = (p[axis] for axis in range(3) for p in points)
    across, down = [150 + v for v in x], [150 - v for v in y]
    places = (across, down, z, normals, [150 - v for v in z], down)
    towards = ((0, 0, 1), (0, 0, -1), (1, 0, 0), (-1, 0, 0))
    nothing = seen((0, 0, 0))
    parts = [*(array("f", part).tobytes() for part in places), *map(seen, towards), nothing, nothing]
    return b"".join(parts)


def _rings(points, faces):
    """Neighbours counter-clockwise seen from outside, each with the corner before the next."""
    after: dict[int, dict[int, tuple[int, int]]] = {i: {} for i in range(len(points))}
    for number, (a, b, c) in enumerate(faces):
        for i, j, k in ((a, b, c), (b, c, a), (c, a, b)):
            after[i][j] = (k, number)
    rings = []
    for around in after.values():
        start = here = min(around)
        ring = []
        while True:
            following, number = around[here]
            ring.append((here, number))
            here = following
            if here == start:
                break
        rings.append(ring)
    return rings


def _area(a, b, c) -> float:
    ab = [q - p for p, q in zip(a, b, strict=True)]
    ac = [q - p for p, q in zip(a, c, strict=True)]
    cross = (ab[1] * ac[2] - ab[2] * ac[1], ab[2] * ac[0] - ab[0] * ac[2], ab[0] * ac[1] - ab[1] * ac[0])
    return math.sqrt(sum(v * v for v in cross)) / 2


def _icosphere(times: int):
    g = (1 + math.sqrt(5)) / 2
    points = [
        (-1, g, 0), (1, g, 0), (-1, -g, 0), (1, -g, 0), (0, -1, g), (0, 1, g),
        (0, -1, -g), (0, 1, -g), (g, 0, -1), (g, 0, 1), (-g, 0, -1), (-g, 0, 1),
    ]  # fmt: skip
    points = [_unit(p) for p in points]
    faces = [
        (0, 11, 5), (0, 5, 1), (0, 1, 7), (0, 7, 10), (0, 10, 11), (1, 5, 9), (5, 11, 4), (11, 10, 2),
        (10, 7, 6), (7, 1, 8), (3, 9, 4), (3, 4, 2), (3, 2, 6), (3, 6, 8), (3, 8, 9), (4, 9, 5), (2, 4, 11),
        (6, 2, 10), (8, 6, 7), (9, 8, 1),
    ]  # fmt: skip
    for _ in range(times):
        halves: dict[tuple[int, int], int] = {}
        finer = []
        for face in faces:
            middle = []
            for a, b in (*pairwise(face), (face[2], face[0])):
                key = (min(a, b), max(a, b))
                if key not in halves:
                    halves[key] = len(points)
                    points.append(
                        _unit(tuple((p + q) / 2 for p, q in zip(points[a], points[b], strict=True)))
                    )
                middle.append(halves[key])
            (a, b, c), (d, e, f) = face, middle
            finer += [(a, d, f), (b, e, d), (c, f, e), (d, e, f)]
        faces = finer
    return points, faces


def _unit(p):
    length = math.sqrt(sum(v * v for v in p))
    return tuple(v / length for v in p)
