# SPDX-License-Identifier: Apache-2.0
"""``hipmap check [DIR]``: every mistake in data and assets, by file and line."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path

from hipmap.cli.errors import CommandError
from hipmap.core import resources
from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.compile import compile_library
from hipmap.core.content.read import Content, Reader
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile
from hipmap.core.pictures import picture_problems
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
    shown = options.folder.rstrip("/") if options.folder else "data"
    report, content = _check(root, folder, shown)
    for problem in report.in_order():
        print(problem)
    found = len(report.problems)
    entries = f"{len(content.muscles)} muscles, {len(content.conditions)} conditions"
    entries += f", {len(content.areas)} skin areas and {len(content.red_flags)} red flags are sound"
    print(f"{found} problem{'s' * (found != 1)}; {entries}.")
    return 1 if found else 0


def _check(root: Path, folder: Path, shown: str) -> tuple[Report, Content]:
    try:
        atlas = Atlas.load(root)
        compiled = compile_library(folder, shown, atlas, _earlier(root), articles=True)
    except AtlasError as error:
        # Without a body the words can still be checked.
        report = Report()
        report.add("assets/body/atlas.json", 1, str(error), breaks=False)
        return report, Reader(folder, shown, report).read(None)
    _check_pictures(atlas, root, compiled.report)
    return compiled.report, compiled.content


def _earlier(root: Path) -> LibraryFile | None:
    with suppress(DamagedLibraryError):
        return LibraryFile.read(root / "data" / NAME)
    return None


def _check_pictures(atlas: Atlas, root: Path, report: Report) -> None:
    for name in atlas.figure_names:
        try:
            found = list(picture_problems(atlas.figure(name), thorough=True))
        except AtlasError as error:
            report.add(f"assets/body/{name}/figure.bin", 1, str(error), breaks=False)
            continue
        for path, why in found:
            report.add(str(path.relative_to(root)), 1, why, breaks=False)
