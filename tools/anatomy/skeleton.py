# SPDX-License-Identifier: Apache-2.0
"""The left half of the skeleton in its own upright pose (mm; x left, y up, z forward, floor 0)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import mujoco
import musclemimic_models
import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]
Faces = NDArray[np.int64]

# The model stands a little to its right of the plane it is symmetric about, and above the floor.
_MIDDLE_M, _FLOOR_M = 0.025, 0.063
_LEG = {
    "l_femur": "femur",
    "l_tibia": "tibia",
    "l_fibula": "fibula",
    "l_patella": "patella",
    "l_talus": "talus",
}
# Meshes of fewer points than this are facetted when drawn; the others are smooth already.
_COARSE = 600
# Lower front spine of the ilium and spine of the ischium: where, how far they stand out (mm), how wide.
_SPINES = (
    ((91.0, 903.0, -128.0), (1.0, -2.0, 9.0), 9.0),
    ((53.0, 871.0, -199.0), (-12.0, 1.0, -10.0), 6.5),
)
# How many points each metatarsal has, and no other bone of the foot.
_METATARSAL = 112


@dataclass(frozen=True)
class Mesh:
    """A triangle mesh: vertices (N, 3) in mm, faces (M, 3)."""

    vertices: Points
    faces: Faces

    def mirrored(self) -> Mesh:
        """Return the mesh of the other side."""
        return Mesh(self.vertices * (-1.0, 1.0, 1.0), self.faces[:, ::-1])


@dataclass(frozen=True)
class Skeleton:
    """Bones of the left side and the midline by name, and the centres of hip, knee and ankle."""

    bones: dict[str, Mesh]
    hip: Points
    knee: Points
    ankle: Points


def _place(points: Points) -> Points:
    p = np.asarray(points, dtype=float).reshape(-1, 3)
    return np.stack([p[:, 0] + _MIDDLE_M, p[:, 2] - _FLOOR_M, -p[:, 1]], axis=1) * 1000.0


def _posed() -> tuple[mujoco.MjModel, mujoco.MjData]:
    """Return the model in its neutral pose, dependent joints (patella, knee) following their couplers."""
    model = mujoco.MjModel.from_xml_path(str(musclemimic_models.get_xml_path("myofullbody")))
    data = mujoco.MjData(model)
    mujoco.mj_resetData(model, data)
    for e in range(model.neq):
        if model.eq_type[e] != mujoco.mjtEq.mjEQ_JOINT:
            continue
        slave, master = model.eq_obj1id[e], model.eq_obj2id[e]
        at = model.jnt_qposadr[master] if master >= 0 else -1
        x = data.qpos[at] - model.qpos0[at] if master >= 0 else 0.0
        home = model.qpos0[model.jnt_qposadr[slave]]
        data.qpos[model.jnt_qposadr[slave]] = home + sum(model.eq_data[e][k] * x**k for k in range(5))
    mujoco.mj_forward(model, data)
    return model, data


def _meshes(model: mujoco.MjModel, data: mujoco.MjData) -> dict[str, Mesh]:
    found: dict[str, Mesh] = {}
    for g in range(model.ngeom):
        if model.geom_type[g] != mujoco.mjtGeom.mjGEOM_MESH:
            continue
        k = model.geom_dataid[g]
        v0, f0 = model.mesh_vertadr[k], model.mesh_faceadr[k]
        own = model.mesh_vert[v0 : v0 + model.mesh_vertnum[k]]
        world = own @ data.geom_xmat[g].reshape(3, 3).T + data.geom_xpos[g]
        name = re.sub(r"^.*_geom_\d+_", "", mujoco.mj_id2name(model, mujoco.mjtObj.mjOBJ_MESH, k))
        faces = model.mesh_face[f0 : f0 + model.mesh_facenum[k]].astype(np.int64)
        found[name] = Mesh(_place(world), faces)
    return found


def _parts(mesh: Mesh) -> list[Mesh]:
    """Return the connected parts of a mesh, without loose triangles, largest first."""
    welded = trimesh.Trimesh(mesh.vertices, mesh.faces)
    welded.merge_vertices()
    parts = [p for p in welded.split(only_watertight=False) if len(p.vertices) > 12]
    parts.sort(key=lambda p: (-len(p.vertices), p.bounds.tolist()))
    return [Mesh(np.asarray(p.vertices), np.asarray(p.faces, dtype=np.int64)) for p in parts]


def _smooth(mesh: Mesh) -> Mesh:
    if len(mesh.vertices) >= _COARSE:
        return mesh
    tri = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    if tri.is_watertight:
        vertices, faces = trimesh.remesh.subdivide_loop(mesh.vertices, mesh.faces, 2)
        return Mesh(np.asarray(vertices), np.asarray(faces, dtype=np.int64))
    # Loop's rule throws spikes where a mesh is open: halve the edges and relax instead.
    vertices, faces = mesh.vertices, mesh.faces
    for _ in range(2):
        vertices, faces = trimesh.remesh.subdivide(vertices, faces)
        vertices = _relaxed(vertices, faces, 4)
    return Mesh(np.asarray(vertices), np.asarray(faces, dtype=np.int64))


def _full_length(rib: Mesh) -> Mesh:
    """Return the twelfth rib drawn out to the level of L2: the model's is a stump."""
    v = rib.vertices.copy()
    share = np.clip((v[:, 0] - 20.0) / (v[:, 0].max() - 20.0), 0.0, 1.0)
    v += np.stack([11.0 * share, -52.0 * share**1.4, 26.0 * share**2], axis=1)
    return Mesh(v, rib.faces)


def _with_spines(hip_bone: Mesh) -> Mesh:
    """Return the hip bone with the two spines that the model's coarse mesh lacks."""
    v = hip_bone.vertices.copy()
    for place, way, width in _SPINES:
        near = np.exp(-((v - place) ** 2).sum(1) / (2 * width**2))
        v += near[:, None] * np.array(way)
    return Mesh(v, hip_bone.faces)


def _relaxed(vertices: Points, faces: Faces, times: int) -> Points:
    """Return the vertices after moving each half-way to the mean of its neighbours, ``times`` times."""
    a, b = faces.ravel(), np.roll(faces, 1, axis=1).ravel()
    for _ in range(times):
        total, count = np.zeros_like(vertices), np.zeros(len(vertices))
        for i, j in ((a, b), (b, a)):
            np.add.at(total, i, vertices[j])
            np.add.at(count, i, 1.0)
        vertices = (vertices + total / count[:, None]) / 2
    return vertices


def _join(parts: list[Mesh]) -> Mesh:
    starts = np.cumsum([0] + [len(p.vertices) for p in parts[:-1]])
    faces = [p.faces + s for p, s in zip(parts, starts, strict=True)]
    return Mesh(np.vstack([p.vertices for p in parts]), np.vstack(faces))


def _even(mesh: Mesh) -> Mesh:
    """Return a midline bone made symmetric, each vertex averaged with its mirror image."""
    mirrored = mesh.vertices * (-1.0, 1.0, 1.0)
    _, nearest = cKDTree(mesh.vertices).query(mirrored)
    across = mesh.vertices[nearest]
    return Mesh((mesh.vertices + across * (-1.0, 1.0, 1.0)) / 2, mesh.faces)


def load_skeleton() -> Skeleton:
    """Return the skeleton of the published model; its arms, shoulder girdle and skull are left out."""
    model, data = _posed()
    found = _meshes(model, data)
    bones = {name: _smooth(_parts(found[key])[0]) for key, name in _LEG.items()}
    bones["hip_bone"] = _with_spines(_smooth(_parts(found["l_pelvis"])[0]))
    bones["sacrum"] = _smooth(_even(_parts(found["sacrum"])[0]))
    for n in range(1, 6):
        bones[f"l{n}"] = _smooth(_even(_parts(found[f"lumbar{n}"])[0]))
    for n in range(1, 13):
        bones[f"t{n}"] = _smooth(_even(_parts(found[f"thoracic{n}_s"])[0]))
    cage = [p for p in _parts(found["ribcage_s"]) if 40 < len(p.vertices) < 1000]
    ribs = [p for p in cage if p.vertices[:, 0].min() > 10.0 and p.vertices[:, 2].min() < -170.0]
    ribs.sort(key=lambda p: -p.vertices[:, 1].max())
    for n, rib in enumerate(ribs, start=1):
        bones[f"rib{n}"] = _smooth(_full_length(rib) if n == 12 else rib)
    bones["breastbone"] = max(cage, key=lambda p: len(p.vertices))
    hind = _parts(found["l_foot"])
    shafts = sorted((p for p in hind if len(p.vertices) == _METATARSAL), key=lambda p: p.vertices[:, 0].min())
    for n, shaft in enumerate(shafts, start=1):
        bones[f"metatarsal{n}"] = _smooth(shaft)
    bones["calcaneus"] = _smooth(hind[0])
    bones["tarsus"] = _join([_smooth(p) for p in hind[1:] if len(p.vertices) != _METATARSAL])
    bones["toes"] = _join([_smooth(p) for p in _parts(found["l_bofoot"])])

    def centre(body: str) -> Points:
        return _place(data.xpos[mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_BODY, body)])[0]

    return Skeleton(bones, centre("femur_l"), centre("tibia_l"), centre("talus_l"))
