# SPDX-License-Identifier: Apache-2.0
"""A session as a table: one row for each region that an area touches, at each visit.

UTF-8 with a byte order mark, commas, lines that end in CR LF, a point in numbers; ``COLUMNS`` says what
stands where. No alias and no notes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing
from hipmap.core.session.model import LAYERS, Session

COLUMNS = {
    "visit": "number of the visit, from 1",
    "when_utc": "when it was, as 2026-11-23T09:15:00Z; empty while it was never saved",
    "layer": "who marked: patient or therapist",
    "area": "number of the area, from 1",
    "area_name": "the name given to the area",
    "intensity": "0 to 10, empty when not said",
    "qualities": "how it feels, with semicolons",
    "depth": "skin, deep or joint",
    "area_cm2": "the whole area on the reference body",
    "region": "id of a region that the area touches",
    "side": "left, right, or midline",
    "region_cm2": "how much of the area lies in that region",
    "region_share": "how much of the region that is, 0 to 1",
    "pain_now": "0 to 10, of the visit",
    "pain_worst": "0 to 10, of the visit",
    "pain_average": "0 to 10, of the visit",
    "function": "0 to 10, the answer to the session's question",
}
_BLANK = (None, "", None, "", "", 0, "", "", None, None)  # from area to region_share
_RUNS_AS_CODE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(session: Session, atlas: Atlas) -> bytes:
    """Return the file; a visit without a mark has one row without a region."""
    return written(COLUMNS, _rows(session, atlas))


def written(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Return rows as a file; words that a spreadsheet would run get an apostrophe in front."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe(value) if isinstance(value, str) else _said(value) for value in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def safe(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.lstrip(" ").startswith(_RUNS_AS_CODE) else words


def _said(value: object) -> object:
    return "" if value is None else value


def _rows(session: Session, atlas: Atlas) -> Iterator[list[object]]:
    for number, visit in enumerate(session.visits, start=1):
        said = [*visit.ratings, visit.function]
        found = False
        for layer in LAYERS:
            for row in _areas(visit.drawing(layer), atlas):
                found = True
                yield [number, visit.when, layer, *row, *said]
        if not found:
            yield [number, visit.when, LAYERS[0], *_BLANK, *said]


def _areas(drawing: Drawing, atlas: Atlas) -> Iterator[list[object]]:
    for number, area in enumerate(drawing.areas, start=1):
        about = [number, area.name, area.intensity, ";".join(area.qualities), area.depth or ""]
        whole = _cm2(atlas, area.cells)
        for region in atlas.regions_of(area.cells):
            mask = atlas.region_mask(region)
            side = region.partition(".")[0] if "." in region else "midline"
            inside = area.cells & mask
            share = round(inside.bit_count() / max(1, mask.bit_count()), 4)
            yield [*about, whole, region, side, _cm2(atlas, inside), share]


def _cm2(atlas: Atlas, cells: int) -> float:
    return round(atlas.area_mm2(cells) / 100, 2)
