# SPDX-License-Identifier: Apache-2.0
"""``hipmap check [DIR]``: every mistake in data and assets, by file and line."""

from __future__ import annotations

import argparse
from pathlib import Path

from hipmap.cli.errors import CommandError
from hipmap.core import resources
from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.compile import read_content
from hipmap.core.problems import Report


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("folder", nargs="?", metavar="DIR", help="a data folder; hipmap's own when left out")


def run(options: argparse.Namespace) -> int:
    """Print the problems; returns 1 when there are any."""
    root = resources.root()
    folder = Path(options.folder) if options.folder else root / "data"
    if not folder.is_dir():
        raise CommandError(f'no folder "{folder}"')
    report = Report()
    atlas = None
    try:
        atlas = Atlas.load(root)
        atlas.figure("neutral")
    except AtlasError as error:
        report.add("assets/body/atlas.json", 1, str(error), breaks=False)
    shown = options.folder.rstrip("/") if options.folder else "data"
    content, _ = read_content(folder, shown, atlas, report)
    for problem in report.in_order():
        print(problem)
    found = len(report.problems)
    entries = f"{len(content.muscles)} muscles, {len(content.conditions)} conditions"
    entries += f" and {len(content.red_flags)} red flags are sound"
    print(f"{found} problem{'s' * (found != 1)}; {entries}.")
    return 1 if found else 0
