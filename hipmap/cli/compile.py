# SPDX-License-Identifier: Apache-2.0
"""``hipmap compile``: rebuilds the compiled library of a data folder."""

from __future__ import annotations

import argparse
import time
from contextlib import suppress
from pathlib import Path

from hipmap.cli.errors import CommandError
from hipmap.core import resources
from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.compile import compile_library
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--data", metavar="DIR", help="a data folder; hipmap's own when left out")
    parser.add_argument("--all", action="store_true", help="build every zone anew, not only the changed ones")


def run(options: argparse.Namespace) -> int:
    """Write the file; returns 1 when entries had to be left out."""
    root = resources.root()
    folder = Path(options.data) if options.data else root / "data"
    if not folder.is_dir():
        raise CommandError(f'no folder "{folder}"')
    try:
        atlas = Atlas.load(root)
        earlier = None
        if not options.all:
            with suppress(DamagedLibraryError):
                earlier = LibraryFile.read(folder / NAME)
        start = time.perf_counter()
        shown = options.data.rstrip("/") if options.data else "data"
        compiled = compile_library(folder, shown, atlas, earlier)
    except AtlasError as error:
        raise CommandError(str(error)) from error
    target = folder / NAME
    part = target.with_suffix(".part")
    try:
        part.write_bytes(compiled.raw)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise CommandError(f"{target} cannot be written ({error.strerror})") from error
    for problem in compiled.report.in_order():
        print(problem)
    seconds = time.perf_counter() - start
    size, muscles = len(compiled.raw) / 1000, len(compiled.content.muscles)
    print(f"{target}: {size:.0f} kB in {seconds:.1f} s, {muscles} muscles.")
    return 1 if compiled.report.broken else 0
