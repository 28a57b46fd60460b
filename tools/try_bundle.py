# SPDX-License-Identifier: Apache-2.0
"""Make the bundle and use it as a person would who has neither Python nor Qt.

Exits 1 with one line for each thing that is wrong: a command that does not answer as it must, a missing
licence, network code, a window that does not open or does not stay, a menu entry that leads nowhere.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools import on_screen, try_deb

ROOT = Path(__file__).resolve().parent.parent
LICENCES = (
    "THIRD-PARTY.md",
    "hipmap/NOTICE.txt",
    "qt/LGPL-3.0.txt",
    "python/LICENSE.txt",
    "pyyaml/LICENSE.txt",
    "icu/LICENSE.txt",
    "pyinstaller/COPYING.txt",
)
_LONGEST = 600  # seconds for one command


def main() -> int:
    """Return 0 when the bundle is whole and works."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make = [sys.executable, "-m", "tools.bundle", str(folder)]
        subprocess.run(make, cwd=ROOT, check=True, timeout=_LONGEST)
        bundle = folder / "hipmap"
        complaints = [
            *complaints_about_contents(bundle),
            *complaints_about_answers(bundle, folder),
            *complaints_about_the_menu(bundle, folder),
            *on_screen.complaints([str(bundle / "hipmap"), str(folder / "trial.hipmap")], _environment()),
            *try_deb.complaints(bundle, folder, _environment()),
        ]
    done = f"The bundle is whole and works; made and tried in {time.monotonic() - began:.0f} s."
    print("\n".join(complaints) or done)
    return 1 if complaints else 0


def run(bundle: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the bundle's program away from Python and from a screen."""
    environment = _environment(QT_QPA_PLATFORM="offscreen")
    return subprocess.run(
        [str(bundle / "hipmap"), *words],
        env=environment,
        cwd=bundle.parent,
        capture_output=True,
        text=True,
        timeout=_LONGEST,
    )


def complaints_about_contents(bundle: Path) -> list[str]:
    """Look for licences, and for what could reach a network."""
    result = [
        f"licences/{name} is missing" for name in LICENCES if not (bundle / "licences" / name).is_file()
    ]
    network = ("Qt6Network", "_socket.", "_ssl.", "libssl", "libcrypto")
    held = [path.name for path in bundle.rglob("*") if any(word in path.name for word in network)]
    return result + [f"{name} is network code, which hipmap needs none of" for name in held]


def complaints_about_answers(bundle: Path, folder: Path) -> list[str]:
    """Ask for a match, a picture and the soundness of the data, and give bad input."""
    result = []
    regions = ("--region", "left.greater_trochanter", "--region", "left.thigh_lateral_upper")
    answer = run(bundle, "match", *regions, "--json")
    try:
        first = [match["muscle"] for match in json.loads(answer.stdout)["matches"][:3]]
    except (ValueError, KeyError):
        first = []
    if "tensor_fasciae_latae" not in first:
        result.append(f"match: tensor fasciae latae is not among the first three {answer.stderr!r}")
    picture = folder / "picture.png"
    drawn = run(bundle, "snapshot", *regions, "--view", "left", "--window", "-o", str(picture))
    if drawn.returncode or not picture.is_file() or picture.read_bytes()[:4] != b"\x89PNG":
        result.append(f"snapshot: no picture was written {drawn.stderr!r}")
    session, page = folder / "trial.hipmap", folder / "trial.pdf"
    session.write_text('{"hipmap": 1, "atlas": "1", "alias": "Trial", "visits": [{}]}')
    printed = run(bundle, "report", str(session), "-o", str(page))
    if printed.returncode or not page.is_file() or page.read_bytes()[:4] != b"%PDF":
        result.append(f"report: no hand-out was written {printed.stderr!r}")
    wrong = run(bundle, "match", "--region", "left.groinn")
    if wrong.returncode != 2 or "left.groin" not in wrong.stderr or wrong.stderr.count("\n") != 1:
        result.append(f"match: an unknown region gave exit {wrong.returncode} and {wrong.stderr!r}")
    checked = run(bundle, "check")
    if checked.returncode:
        result.append(f"check: {checked.stdout!r}")
    return result


def complaints_about_the_menu(bundle: Path, folder: Path) -> list[str]:
    """Put the bundle into the menu of a made-up person, and take it out again."""
    share = folder / "share"
    environment = _environment(XDG_DATA_HOME=str(share))
    subprocess.run([str(bundle / "install.sh")], env=environment, check=True, timeout=_LONGEST)
    entry = (share / "applications" / "hipmap.desktop").read_text("utf-8")
    result = []
    if f'Exec="{bundle}/hipmap" %f\n' not in entry:
        result.append(f"install.sh: the menu entry does not lead to {bundle}/hipmap")
    if shutil.which("update-mime-database") and "*.hipmap" not in (share / "mime" / "globs2").read_text():
        result.append("install.sh: .hipmap is no known kind of file")
    subprocess.run([str(bundle / "install.sh"), "--remove"], env=environment, check=True, timeout=_LONGEST)
    left = [path for path in share.rglob("*hipmap*") if path.is_file() and path.name != "vnd.hipmap+json.xml"]
    return result + [f"install.sh --remove: leaves {path}" for path in left]


def _environment(**more: str) -> dict[str, str]:
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")
    return {key: os.environ[key] for key in kept if key in os.environ} | more


if __name__ == "__main__":
    raise SystemExit(main())
