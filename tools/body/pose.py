# SPDX-License-Identifier: Apache-2.0
"""Pose a body with the rig's skin weights (linear blend skinning)."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.body.source import BaseMesh, Floats


@dataclass(frozen=True)
class Stance:
    """Angles in degrees: arms lowered, elbow bent, shoulder raised forward, legs brought together."""

    arm: float = 22.0
    elbow: float = 14.0
    forward: float = 0.0
    leg: float = 5.0


STANCES = {"stand": Stance(), "reach": Stance(arm=10.0, elbow=0.0, forward=38.0)}


def rotation(axis: Floats, degrees: float) -> Floats:
    """Return the 3 x 3 rotation about an axis."""
    x, y, z = np.asarray(axis, float) / np.linalg.norm(axis)
    angle = np.radians(degrees)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross)


def bone_end(base: BaseMesh, vertices: Floats, end: dict[str, Any]) -> Floats:
    """Return the place of a bone's head or tail as the rig file describes it."""
    strategy = end.get("strategy")
    if strategy == "CUBE":
        return base.joint(vertices, end["cube_name"])
    if strategy == "MEAN":
        return np.asarray(vertices[end["vertex_indices"]].mean(0))
    if strategy == "VERTEX":
        return np.asarray(vertices[end["vertex_index"]])
    if strategy == "XYZ":
        return np.array([vertices[number][axis] for axis, number in enumerate(end["vertex_indices"])])
    raise ValueError(f"unknown way to place a bone: {strategy}")


def _rotations(base: BaseMesh, vertices: Floats, stance: Stance) -> dict[str, Floats]:
    turns: dict[str, Floats] = {}
    for side, sign in (("L", 1.0), ("R", -1.0)):

        def roll(degrees: float, sign: float = sign) -> Floats:
            return rotation(np.array([0.0, 0.0, 1.0]), -sign * degrees)

        turns[f"clavicle.{side}"] = roll(stance.arm * 0.10)
        turns[f"shoulder01.{side}"] = roll(stance.arm * 0.15)
        raised = rotation(np.array([1.0, 0.0, 0.0]), -stance.forward)
        turns[f"upperarm01.{side}"] = raised @ roll(stance.arm * 0.75)
        shoulder, elbow, wrist = (
            bone_end(base, vertices, base.bones[f"{bone}.{side}"]["head"])
            for bone in ("upperarm01", "lowerarm01", "wrist")
        )
        hinge = np.cross(wrist - elbow, elbow - shoulder)
        turns[f"lowerarm01.{side}"] = rotation(hinge, stance.elbow)
        turns[f"upperleg01.{side}"] = roll(stance.leg)
        turns[f"foot.{side}"] = roll(-stance.leg * 0.7)
    return turns


def pose(base: BaseMesh, vertices: Floats, stance: Stance) -> Floats:
    """Return the vertices in a stance."""
    turns = _rotations(base, vertices, stance)
    placed: dict[str, Floats] = {}

    def place(bone: str) -> Floats:
        if bone not in placed:
            own = np.eye(4)
            if bone in turns:
                head = bone_end(base, vertices, base.bones[bone]["head"])
                own[:3, :3] = turns[bone]
                own[:3, 3] = head - turns[bone] @ head
            parent = base.bones[bone]["parent"]
            placed[bone] = place(parent) @ own if parent else own
        return placed[bone]

    blended = np.zeros((len(vertices), 4, 4))
    total = np.zeros(len(vertices))
    for bone, pairs in base.weights.items():
        if pairs:
            index = np.array([int(number) for number, _ in pairs])
            share = np.array([weight for _, weight in pairs])
            blended[index] += share[:, None, None] * place(bone)
            total[index] += share
    held = total > 1e-6
    blended[held] /= total[held][:, None, None]
    blended[~held] = np.eye(4)
    padded = np.c_[vertices, np.ones(len(vertices))]
    moved = np.einsum("nij,nj->ni", blended, padded)[:, :3]
    other = moved[base.mirror] * [-1.0, 1.0, 1.0]
    return np.asarray(0.5 * (moved + other))
