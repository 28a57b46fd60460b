# SPDX-License-Identifier: Apache-2.0
"""Build the wheel, install it in a clean virtual environment and use it from there.

Exits 1 with one line for each thing that is wrong: a data file that the wheel lacks or adds, a
wheel over 5 MB or not the same twice, a command that does not answer as it must.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT_BYTES = 5_000_000
_LONGEST = 600  # seconds for one command


def run(*command: str | Path, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command without the environment's own Python path; raise with its error output when it fails."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, timeout=_LONGEST
    )
    if check and done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr}{done.stdout}")
    return done


def build(folder: Path) -> Path:
    """Build the wheel into ``folder`` and return its path."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=ROOT)
    return next(folder.glob("*.whl"))


def kept(*folders: str) -> list[str]:
    """Return what git keeps below ``folders``, or all that lies there when this is no repository of its."""
    if shutil.which("git"):
        # A checkout often belongs to somebody else than who builds it.
        listed = run("git", "-c", "safe.directory=*", "ls-files", *folders, cwd=ROOT, check=False)
        if listed.returncode == 0:
            return listed.stdout.splitlines()
    found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path.relative_to(ROOT).as_posix() for path in found]


def complaints_about_contents(wheel: Path) -> list[str]:
    """Compare the wheel's data and assets with what the repository holds, and its size with the limit."""
    wanted = {f"hipmap/{name}" for name in kept("assets/body", "data")}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith(("hipmap/assets/", "hipmap/data/"))}
    result = [f"{wheel.name} lacks {name}" for name in sorted(wanted - held)]
    result += [f"{wheel.name} holds {name}, which is not in the repository" for name in sorted(held - wanted)]
    size = wheel.stat().st_size
    if size > LIMIT_BYTES:
        result.append(f"{wheel.name} is {size} bytes, more than {LIMIT_BYTES}")
    return result


def complaints_about_a_second_build(wheel: Path, folder: Path) -> list[str]:
    """Build once more; the same sources must give the same bytes."""
    (folder / "again").mkdir()
    again = build(folder / "again")
    same = again.read_bytes() == wheel.read_bytes()
    return [] if same else [f"{wheel.name} comes out with other bytes when it is built again"]


def complaints_about_use(wheel: Path, folder: Path) -> list[str]:
    """Install the wheel and ask it for a match, a picture, and an answer to bad input."""
    environment = folder / "clean"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python, hipmap = scripts / "python", scripts / "hipmap"
    pinned = ROOT / "tools" / "requirements" / "run.txt"
    run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", pinned, cwd=folder)
    run(python, "-m", "pip", "install", "-q", "--no-deps", wheel, cwd=folder)

    result = []
    if not (scripts / ("hipmap-window.exe" if os.name == "nt" else "hipmap-window")).is_file():
        result.append("the launcher without a console is missing")
    regions = ("--region", "left.greater_trochanter", "--region", "left.thigh_lateral_upper")
    answer = json.loads(run(hipmap, "match", *regions, "--json", cwd=folder).stdout)
    if "tensor_fasciae_latae" not in [match["muscle"] for match in answer["matches"][:3]]:
        result.append("match: tensor fasciae latae is not among the first three")
    picture = folder / "picture.png"
    run(hipmap, "snapshot", *regions, "--view", "left", "-o", picture, cwd=folder)
    if not picture.is_file() or picture.read_bytes()[:4] != b"\x89PNG":
        result.append("snapshot: no picture was written")
    wrong = run(hipmap, "match", "--region", "left.groinn", cwd=folder, check=False)
    if wrong.returncode != 2 or "left.groin" not in wrong.stderr or wrong.stderr.count("\n") != 1:
        result.append(f"match: an unknown region gave exit {wrong.returncode} and {wrong.stderr!r}")
    run(hipmap, "check", cwd=folder)
    return result


def main() -> int:
    """Return 0 when the wheel is complete and works."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder)
        complaints = complaints_about_contents(wheel) + complaints_about_a_second_build(wheel, folder)
        complaints += complaints_about_use(wheel, folder)
        megabytes = wheel.stat().st_size / 1e6
    print(
        "\n".join(complaints)
        or f"The wheel is complete, {megabytes:.1f} MB, the same twice, and works from a clean environment."
    )
    return 1 if complaints else 0


if __name__ == "__main__":
    raise SystemExit(main())
