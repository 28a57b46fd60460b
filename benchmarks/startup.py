# SPDX-License-Identifier: Apache-2.0
"""Start-up and memory of the real program against an empty window, run in turns in one go."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent


def spawn(module: str) -> dict[str, float]:
    """Run one child; return its marks in ms since the process was started, and its memory in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # An installed program has its bytecode; without it the start would measure the compiler.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with TemporaryDirectory() as folder:
        words = [sys.executable, "-m", module, f"{folder}/hipmap"]
        started = time.monotonic_ns()
        done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    if done.returncode:
        raise SystemExit(f"{module} failed:\n{done.stderr}")
    marks = {}
    for line in done.stdout.splitlines():
        name, value = line.split()
        marks[name] = int(value) / 1000 if name == "rss" else (int(value) - started) / 1e6
    return marks


def measure(runs: int = 15) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget); times are medians in ms, memory in MB."""
    samples: dict[str, dict[str, list[float]]] = {"empty": defaultdict(list), "hipmap": defaultdict(list)}
    modules = {"empty": "benchmarks.child_empty", "hipmap": "benchmarks.child_hipmap"}
    for module in modules.values():
        spawn(module)  # fills the file cache and writes .pyc files
    for _ in range(runs):
        for name, module in modules.items():
            for key, value in spawn(module).items():
                samples[name][key].append(value)
    floor = {key: median(values) for key, values in samples["empty"].items()}
    ours = {key: median(values) for key, values in samples["hipmap"].items()}
    rows = (
        ("start to body painted and clickable", "painted", "painted", 1.5),
        ("start to the whole window ready", "ready", "painted", 1.9),
        ("memory after the first match (MB)", "rss", "rss", 1.6),
    )
    for what, key, base, budget in rows:
        yield what, ours[key], floor[base], ours[key] / floor[base], budget
