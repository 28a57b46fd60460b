# SPDX-License-Identifier: Apache-2.0
"""``hipmap match``: ranks muscles for regions, one question or many."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hipmap.cli.errors import CommandError
from hipmap.cli.table import table
from hipmap.core import resources
from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.match import Ranking, rank
from hipmap.core.problems import suggestion
from hipmap.core.together import together

_LARGEST = 50_000_000
"""Bytes of a file of cases; a hundred thousand cases need about ten million."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--region", action="append", default=[], metavar="ID", help="e.g. left.groin; without its side: both"
    )
    parser.add_argument(
        "--cases", metavar="FILE", help='many at once: [{"id": …, "regions": […]}], with --json'
    )
    parser.add_argument("--data", metavar="DIR", help="a data folder; hipmap's own when left out")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: argparse.Namespace) -> int:
    """Print the answer; returns 0."""
    if bool(options.cases) == bool(options.region):
        raise CommandError("give either --region, once or more, or --cases FILE")
    if options.cases and not options.json:
        raise CommandError("--cases needs --json")
    cases = _cases(Path(options.cases)) if options.cases else [{"regions": options.region}]
    atlas, library = load(options.data)
    drawings = [(case, drawing_of(atlas, case["regions"], _where(case))) for case in cases]
    for case, drawing in drawings:
        ranking = rank(library, atlas, drawing)
        if options.json:
            answer = {"id": case["id"]} if "id" in case else {}
            print(json.dumps({**answer, **as_json(library, atlas, drawing, ranking)}))
        else:
            print(table(library, ranking, together(library, atlas, drawing, ranking)))
    return 0


def load(data: str | Path | None) -> tuple[Atlas, Library]:
    """Load the body and the library; raises CommandError."""
    if data is not None and not Path(data).is_dir():
        raise CommandError(f'no folder "{data}"')
    root = resources.root()
    try:
        atlas = Atlas.load(root)
        library = Library.load(root, atlas, Path(data) if data else None)
    except AtlasError as error:
        raise CommandError(str(error)) from error
    if not library.muscles:
        raise CommandError(f'no muscle in "{library.folder}" can be used; "hipmap check" tells why')
    if library.problems:
        first, more = library.problems[0], len(library.problems) - 1
        print(f"hipmap: {first}{f' (and {more} more problems)' if more else ''}", file=sys.stderr)
    return atlas, library


def drawing_of(atlas: Atlas, regions: Iterable[str], where: str = "") -> Drawing:
    """Return a drawing of whole regions; raises CommandError for an unknown one."""
    known = {*atlas.regions, *atlas.deep}
    cells = 0
    for region in regions:
        found = [name for name in (region, f"left.{region}", f"right.{region}") if name in known]
        if not found:
            words = known | {name.partition(".")[2] for name in known if "." in name}
            raise CommandError(f'{where}unknown region "{region}"{suggestion(region, words)}')
        for name in found:
            cells |= atlas.region_mask(name)
    return Drawing((PainArea(cells),)) if cells else Drawing()


def as_json(library: Library, atlas: Atlas, drawing: Drawing, ranking: Ranking) -> dict[str, Any]:
    """Return the answer in the shape that other programs rely on."""

    def plain(record: Any) -> dict[str, Any]:
        return {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in record._asdict().items()
        }

    return {
        "pain": {
            "area_cm2": round(ranking.area_mm2 / 100, 1),
            "share_of_skin": round(ranking.share_of_skin, 4),
            "regions": list(ranking.regions),
        },
        "matches": [plain(match) for match in ranking.matches],
        "spillover_only": [plain(match) for match in ranking.spillover_only],
        "together": [
            {
                "muscles": [{"muscle": member.muscle, "side": member.side} for member in one.muscles],
                "covered": round(one.covered, 4),
            }
            for one in together(library, atlas, drawing, ranking)
        ],
        "also_consider": [plain(match) for match in ranking.also_consider],
        "red_flags": list(ranking.red_flags),
        "uncovered": round(ranking.uncovered, 4),
    }


def _where(case: dict[str, Any]) -> str:
    return f'case "{case["id"]}": ' if "id" in case else ""


def _finite(text: str) -> float:
    """Read a number; an infinite one would come back in an answer that is not JSON."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text[:20]} is no finite number")
    return number


def _cases(path: Path) -> list[dict[str, Any]]:
    try:
        if path.exists() and not path.is_file():
            raise CommandError(f"{path} is no file")
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise CommandError(f"{path} is larger than {_LARGEST // 1_000_000} MB")
        cases = json.loads(raw.decode("utf-8-sig"), parse_float=_finite, parse_constant=_finite)
    except OSError as error:
        raise CommandError(f"{path} cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{path} is not JSON ({error})") from error
    if not isinstance(cases, list):
        raise CommandError(f'{path} should be a list of {{"id": …, "regions": […]}}')
    for number, case in enumerate(cases, 1):
        regions = case.get("regions") if isinstance(case, dict) else None
        if not isinstance(regions, list) or not all(isinstance(region, str) for region in regions):
            raise CommandError(f'{path}: case {number} needs "id" and a list "regions"')
        if "id" not in case:
            raise CommandError(f'{path}: case {number} has no "id"')
    return cases
