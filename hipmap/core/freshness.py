# SPDX-License-Identifier: Apache-2.0
"""Tells whether a compiled library still says what its sources say."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_TOP = (
    "regions.yaml", "sources.yaml", "provocations.yaml", "cautions.yaml", "exercises.yaml", "red_flags.yaml",
    "demonstrations.yaml",
)  # fmt: skip
_FOLDERS = ("muscles", "conditions", "areas")


def content_files(folder: Path) -> dict[str, Path]:
    """Return what the compiled library is made from, by name inside the data folder."""
    found = {name: folder / name for name in _TOP if (folder / name).is_file()}
    for kind in _FOLDERS:
        found |= {f"{kind}/{path.name}": path for path in sorted((folder / kind).glob("*.yaml"))}
    return found


def atlas_files(folder: Path) -> dict[str, Path]:
    """Return what decides where zones lie."""
    return {name: folder / name for name in ("atlas.json", "cells.bin", "neutral/figure.bin")}


def fingerprint(files: dict[str, Path]) -> dict[str, Any]:
    """Return the sizes of the files by name, and one hash of all they hold."""
    import hashlib

    from hipmap.core.whole_file import content

    digest = hashlib.sha256()
    sizes = {}
    for name, path in files.items():
        try:
            raw = content(path)
        except OSError:  # who reads it next says so; it is as if it were empty
            raw = b""
        sizes[name] = len(raw)
        digest.update(f"{name}\n{len(raw)}\n".encode())
        digest.update(raw)
    return {"sizes": sizes, "hash": digest.hexdigest()}


def matches(said: dict[str, Any], files: dict[str, Path], compiled: float) -> str:
    """Say by what files are those of a fingerprint: ``time``, ``hash``, or nothing when they are not.

    Files no younger than ``compiled`` (a time) and of the same sizes are taken as unchanged; after a
    checkout or an installation times mean nothing, and the hash decides.
    """
    try:
        stats = {name: path.stat() for name, path in files.items()}
        if {name: stat.st_size for name, stat in stats.items()} != said["sizes"]:
            return ""
        if _newest(stat.st_mtime for stat in stats.values()) <= compiled:
            return "time"
        return "hash" if fingerprint(files)["hash"] == said["hash"] else ""
    except (OSError, KeyError, TypeError):
        return ""


def remember(compiled: Path, looked: float) -> None:
    """Give the compiled file the time at which its sources were found the same, so that the next start
    need not read them all; where the folder is not this person's to change, each start does.
    """
    with suppress(OSError):
        os.utime(compiled, (looked, looked))


def _newest(times: Iterable[float]) -> float:
    return max(times, default=0.0)
