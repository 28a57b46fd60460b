# SPDX-License-Identifier: Apache-2.0
"""``make bench``: measure everything in one run and print each figure beside its floor and budget.

With ``--readme`` the table in README.md is replaced by the one just measured.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import painting, ranking, repaint, soak, startup, switching

README = Path(__file__).resolve().parent.parent / "README.md"
START, END = "<!-- bench:start -->", "<!-- bench:end -->"


def rows(runs: int, clicks: int, minutes: float) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (what, value, floor, ratio, budget as a ratio) for everything."""
    yield from startup.measure(runs)
    yield from repaint.measure(clicks)
    yield from ranking.measure()
    yield from painting.measure()
    yield from switching.measure()
    yield from soak.measure(minutes)


def table(runs: int, clicks: int, minutes: float) -> list[str]:
    """Return the figures as a Markdown table."""
    lines = [
        "| what (ms) | measured | floor in the same run | ratio | budget | holds |",
        "|---|---|---|---|---|---|",
    ]
    for what, value, floor, ratio, budget in rows(runs, clicks, minutes):
        if budget:
            holds = "yes" if ratio <= budget else "**no**"
            lines.append(f"| {what} | {value:.2f} | {floor:.2f} | {ratio:.2f} | {budget:.2f} | {holds} |")
        else:
            lines.append(f"| {what} | {value:.2f} | | | | |")
        print(lines[-1], flush=True)
    return lines


def main() -> int:
    """Print the table, and put it into the README when asked to."""
    parser = argparse.ArgumentParser(description="Measure hipmap against floors of the same run.")
    parser.add_argument("--runs", type=int, default=15, help="starts of the program and of the empty window")
    parser.add_argument("--clicks", type=int, default=300)
    parser.add_argument("--soak", type=float, default=0.5, help="minutes of random use; 60 for the long form")
    parser.add_argument("--readme", action="store_true", help="replace the table in README.md")
    options = parser.parse_args()
    lines = table(options.runs, options.clicks, options.soak)
    if options.readme:
        text = README.read_text(encoding="utf-8")
        head, _, rest = text.partition(START)
        tail = rest.partition(END)[2]
        machine = (
            f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, off screen."
        )
        block = "\n".join([START, *lines, "", f"Measured by `make bench` with {machine}", END])
        README.write_text(head + block + tail, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
