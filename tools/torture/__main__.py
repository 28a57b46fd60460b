# SPDX-License-Identifier: Apache-2.0
"""``make torture``: the long proofs, one after the other, and a record of what came out.

The working program is killed 200 times, everything that is read gets 10 000 hostile inputs of each kind, and
the window works for an hour. ``--only`` names one of them. Each part puts its result, with date, version and
commit, into ``tools/torture/RECORD.md``, and leaves what the other parts said there before.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import hipmap

ROOT = Path(__file__).resolve().parent.parent.parent
RECORD = ROOT / "tools" / "torture" / "RECORD.md"
_KEPT = re.compile(r"<!-- (\w+) (\{.*?\}) -->")


class Part(NamedTuple):
    """What a long proof is called and does; ``command`` follows the interpreter's name."""

    name: str
    title: str
    command: tuple[str, ...]


PARTS = (
    Part(
        "kill", "The working program killed at random moments", ("-m", "tools.torture.kill", "--times", "200")
    ),
    Part(
        "fuzz",
        "Hostile inputs to everything that is read",
        ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=0", "tests/fuzz"),
    ),
    Part("soak", "Long work in one window", ("-m", "benchmarks.soak", "--minutes", "60")),
)


def run(part: Part, inputs: int) -> dict[str, object]:
    """Run a part; return what the record says of it."""
    environment = {**os.environ, "HIPMAP_FUZZ": str(inputs), "QT_QPA_PLATFORM": "offscreen"}
    start, tried = time.monotonic(), commit()
    with tempfile.TemporaryDirectory() as name:
        report = Path(name) / "report.xml"
        more = [f"--junitxml={report}"] if part.name == "fuzz" else []
        done = subprocess.run(
            [sys.executable, *part.command, *more], cwd=ROOT, env=environment, capture_output=True, text=True
        )
        lines = fuzzed(report) if report.exists() else (done.stdout + done.stderr).strip().splitlines()[-12:]
    sys.stdout.write("\n".join(lines) + "\n")
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "version": hipmap.__version__,
        "commit": tried,
        "system": f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores",
        "command": " ".join(("python", *part.command)),
        "minutes": round((time.monotonic() - start) / 60, 1),
        "passed": done.returncode == 0,
        "said": lines,
    }


def fuzzed(report: Path) -> list[str]:
    """Return one line for each test of a report: whether it holds, with how many inputs, how long."""
    tree = ET.parse(report)
    tried = {}
    for said in tree.iter("property"):
        name = said.get("name", "").rpartition("::")[2]
        numbers = re.findall(r"(\d+) passing", base64.b64decode(said.get("value", "")).decode("utf-8"))
        tried[name] = sum(map(int, numbers))
    lines = []
    for case in tree.iter("testcase"):
        name = case.get("name", "")
        failure = next(
            (case.find(kind) for kind in ("failure", "error") if case.find(kind) is not None), None
        )
        inputs = f"{tried[name]} inputs in " if name in tried else ""
        what = name.removeprefix("test_").replace("_", " ")
        verdict = "holds" if failure is None else "FAILS"
        lines.append(f"{verdict}: {what} ({inputs}{float(case.get('time', 0)):.0f} s)")
        if failure is not None:
            lines.append(f"       {failure.get('message', '')[:200]!r}")
    return lines


def commit() -> str:
    """Return the commit that is tried, with a plus sign when files differ from it; empty without git."""
    said = [
        subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
        for words in (("rev-parse", "--short", "HEAD"), ("status", "--porcelain", "-uno"))
    ]
    return said[0] + ("+" if said[1] else "")


def write(results: dict[str, dict[str, object]]) -> None:
    """Write the record; parts that were not run keep what was said of them."""
    kept = {}
    if RECORD.exists():
        kept = {name: json.loads(said) for name, said in _KEPT.findall(RECORD.read_text("utf-8"))}
    kept |= results
    lines = [
        "# The last long proofs",
        "",
        "Written by `make torture`; each part stands with the commit it was run on. A plus",
        "sign means that files differed from it.",
    ]
    for part in PARTS:
        lines += ["", f"## {part.title}", ""]
        said = kept.get(part.name)
        if said is None:
            lines.append("Not run yet.")
            continue
        holds = "**holds**" if said["passed"] else "**does not hold**"
        lines += [
            f"{holds} · {said['date']} · hipmap {said['version']}, commit {said['commit']} · {said['system']}"
            f" · {said['minutes']} minutes · `{said['command']}`",
            "",
            "```",
            *said["said"],
            "```",
            f"<!-- {part.name} {json.dumps(said)} -->",
        ]
    RECORD.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Run the parts; return 1 when one of them fails."""
    parser = argparse.ArgumentParser(prog="python -m tools.torture", description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=[part.name for part in PARTS], action="append")
    parser.add_argument("--inputs", type=int, default=10_000, help="hostile inputs of each kind")
    options = parser.parse_args()
    bad = 0
    for part in PARTS:
        if not options.only or part.name in options.only:
            sys.stdout.write(f"{part.title} …\n")
            sys.stdout.flush()
            result = run(part, options.inputs)
            write({part.name: result})
            bad += not result["passed"]
    return min(bad, 1)


if __name__ == "__main__":
    raise SystemExit(main())
