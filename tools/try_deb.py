# SPDX-License-Identifier: Apache-2.0
"""Packs a bundle for Debian and uses the package; a part of ``tools/try_bundle.py``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tools import on_screen
from tools.bundle import deb

_LONGEST = 300  # seconds
_PLACES = (
    "usr/bin/hipmap",
    "usr/share/applications/hipmap.desktop",
    "usr/share/doc/hipmap/copyright",
    "usr/share/doc/hipmap/licences/THIRD-PARTY.md",
    "usr/share/icons/hicolor/48x48/apps/hipmap.png",
    "usr/share/icons/hicolor/48x48/mimetypes/hipmap-file.png",
    "usr/share/mime/packages/hipmap.xml",
)
_BROUGHT = (
    "embedded-library",
    "unstripped-binary",
    "custom-library",
    "library-not-linked",
    "uses-no-compression",
)
"""Lintian's errors about libraries that come along as others built them, and about the quick packing here."""


def complaints(bundle: Path, folder: Path, environment: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the package of ``bundle``; nothing where packages cannot be made."""
    if not shutil.which("dpkg-deb") or not shutil.which("objdump"):
        print("No package for Debian is tried: dpkg-deb or objdump is missing.", file=sys.stderr)
        return []
    (folder / "again").mkdir()
    package, again = deb.make(bundle, folder, "none"), deb.make(bundle, folder / "again", "none")
    result = []
    if package.read_bytes() != again.read_bytes():
        result.append(f"{package.name} comes out with other bytes when it is made again")
    root = folder / "root"
    _run("dpkg-deb", "-x", package, root)
    result += [f"{package.name} lacks {place}" for place in _PLACES if not (root / place).exists()]
    program = root / "usr/bin/hipmap"
    answer = subprocess.run(
        [program, "check"], env=dict(environment), capture_output=True, text=True, timeout=_LONGEST
    )
    if answer.returncode:
        result.append(f"{package.name}: check says {answer.stdout + answer.stderr!r}")
    result += [f"{package.name}: {said}" for said in on_screen.complaints([str(program)], environment)]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        result += _complaints_about_coming_and_going(package, folder / "system")
    if shutil.which("lintian"):
        said = subprocess.run(
            ["lintian", "--allow-root", package], capture_output=True, text=True, timeout=_LONGEST
        ).stdout
        errors = [line for line in said.splitlines() if line.startswith("E: hipmap: ")]
        result += [line for line in errors if not line.removeprefix("E: hipmap: ").startswith(_BROUGHT)]
    return result


def _complaints_about_coming_and_going(package: Path, system: Path) -> list[str]:
    """Install into an empty system, and remove: nothing is left."""
    for name in ("info", "updates"):
        (system / "var/lib/dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (system / "var/lib/dpkg" / name).touch()
    _run("dpkg", f"--root={system}", "--force-depends", "--install", package)
    if not (system / "usr/lib/hipmap/hipmap").is_file():
        return [f"{package.name} installs no program"]
    _run("dpkg", f"--root={system}", "--purge", "hipmap")
    left = [path for path in system.rglob("*hipmap*") if "var/lib/dpkg" not in path.as_posix()]
    return [f"{package.name}: leaves {path}" for path in left]


def _run(*command: str | Path) -> None:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=_LONGEST)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr}{done.stdout}")
