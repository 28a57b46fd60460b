# SPDX-License-Identifier: Apache-2.0
"""Opens atlas and library; what is damaged is named, what is sound is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from hipmap.core.atlas import REFERENCE, Atlas, AtlasError
from hipmap.core.library import Library
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile, pack
from hipmap.core.pictures import picture_problems

# Said when there are no other words than those of the code: to whoever speaks either language.
WORDLESS = {
    "missing": "is missing, so that only English is spoken; mangler, så der kun tales engelsk",
    "unread": "cannot be read, so that only English is spoken; kan ikke læses, så der kun tales engelsk",
}


class Content(NamedTuple):
    """``body`` is False when there is nothing to draw; each problem is one sentence.

    ``figure`` is the one that was wanted, or another when that is damaged.
    """

    atlas: Atlas
    library: Library
    problems: list[str]
    body: bool
    figure: str = REFERENCE


def open_content(
    root: Path, data: Path | None, figure: str, slow: Callable[[], None] | None = None
) -> Content:
    """Open everything under ``root``; never raises for damaged or missing files.

    ``slow`` is called when it will take seconds, since the library must be made anew.
    """
    try:
        atlas = Atlas.load(root)
        figure, damage = _sound(atlas, figure)
        pictures = picture_problems(atlas.figure(figure))
        library = Library.load(root, atlas, data, slow)
    except AtlasError as error:
        folder = root / "data" if data is None else data
        return Content(_no_body(root), _as_compiled(folder), [str(error)], False)
    problems = damage + [f"{path}: {why}" for path, why in pictures]
    if not (library.folder / "ui.yaml").is_file():
        problems.append(f"{library.folder / 'ui.yaml'}: {WORDLESS['missing']}")
    if not (library.folder / "articles").is_dir():
        problems.append(f"{library.folder / 'articles'}: is missing, so that there is nothing to read")
    problems += library.damage
    return Content(atlas, library, problems + [str(problem) for problem in library.problems], True, figure)


def _sound(atlas: Atlas, figure: str) -> tuple[str, list[str]]:
    """Return the wanted figure, or the reference and why not."""
    if figure == REFERENCE:
        return figure, []
    try:
        atlas.figure(figure)
    except AtlasError as error:
        return REFERENCE, [str(error)]
    return figure, []


def _no_body(root: Path) -> Atlas:
    empty = {
        "version": "0", "cells": 0, "links": 0, "corners": 0, "regions": [], "outside": [], "deep": {},
        "covered_cells": 0, "landmarks": {}, "spots": {}, "figures": {},
    }  # fmt: skip
    return Atlas(root / "assets" / "body", empty, bytes(4))


def _as_compiled(folder: Path) -> Library:
    """Return the articles and questions as they were compiled: without a body nothing can be built."""
    try:
        file = LibraryFile.read(folder / NAME)
    except DamagedLibraryError:
        lists = (
            "muscles", "conditions", "areas", "red_flags", "sources", "cautions", "exercises", "recipes",
            "marks", "problems", "demonstrations",
        )  # fmt: skip
        sections: dict[str, Any] = {name: [] for name in lists} | {
            "names": [{}, {}, {}, {}, {}], "spots": {}, "provocations": {}
        }  # fmt: skip
        file = LibraryFile(pack({}, sections, ()))
    return Library(file, folder)
