# SPDX-License-Identifier: Apache-2.0
"""Drawings as segments of the CHOIR body map: 101 to 136 on its front, 201 to 238 on its back.

The CHOIR body map (Scherrer and others, PAIN Reports 2021, doi 10.1097/PR9.0000000000000880) is a front and
a back view in numbered segments. Its authors publish no list of anatomical names, so ``SEGMENTS`` is hipmap's
own reading of their outlines: each region goes to the segment that lies at its height and side of the
figure. What of a region is seen from the front goes to the front segment, what is seen from behind to the
back one. A segment counts from two square centimetres on. Borders do not agree exactly, and what lies on
neither view (soles, inside) has no segment.
"""

from __future__ import annotations

from collections.abc import Iterator

from hipmap.core.atlas import Atlas
from hipmap.core.cells import from_cells, iterate
from hipmap.core.drawing import Drawing
from hipmap.core.export.table import written
from hipmap.core.session.model import LAYERS, Session

COLUMNS = {
    "visit": "number of the visit, from 1",
    "when_utc": "when it was; empty while it was never saved",
    "layer": "who marked: patient or therapist",
    "choir_segments": "numbers of the segments, with commas",
    "without_segment_cm2": "what is marked where no segment is, or one outside hipmap's reach",
}
LEAST_MM2 = 200.0
_RIGHT_SIDE = 2  # in Atlas.side

# For the left half: segment on the front, segment on the back; None where a region is not seen there.
SEGMENTS: dict[str, tuple[int | None, int | None]] = {
    **dict.fromkeys(("thoracic_lower", "ribs_lower_posterior"), (117, 212)),
    **dict.fromkeys(("abdomen_upper", "abdomen_lower"), (117, 218)),
    **dict.fromkeys(
        (
            "lumbar_midline", "lumbar_paraspinal_upper", "lumbar_paraspinal_lower", "flank",
            "iliac_crest_posterior", "sacrum", "sacroiliac",
        ),
        (117, 218),
    ),
    **dict.fromkeys(("iliac_crest_lateral", "greater_trochanter", "hip_anterior"), (123, 222)),
    "buttock_upper_lateral": (123, 222),
    **dict.fromkeys(
        (
            "coccyx", "perineum", "buttock_upper_medial", "buttock_middle", "hip_posterior",
            "buttock_lower_medial", "buttock_lower_lateral", "gluteal_fold",
        ),
        (122, 223),
    ),
    **dict.fromkeys(("groin", "suprapubic", "pubis", "genital"), (122, 223)),
    **dict.fromkeys(
        (
            f"thigh_{part}_{height}"
            for part in ("anterior", "lateral", "medial", "posterior")
            for height in ("upper", "middle", "lower")
        ),
        (127, 228),
    ),
    **dict.fromkeys((f"knee_{part}" for part in ("anterior", "lateral", "medial", "posterior")), (130, 231)),
    **dict.fromkeys(
        (
            "shin_upper", "shin_lower", "leg_lateral_upper", "leg_lateral_lower", "leg_medial_upper",
            "leg_medial_lower", "calf_upper", "calf_middle", "calf_lower",
        ),
        (132, 233),
    ),
    **dict.fromkeys(("achilles", "ankle_anterior", "ankle_lateral", "ankle_medial"), (134, 235)),
    **dict.fromkeys(("heel_posterior", "foot_dorsum", "great_toe_dorsal", "foot_lateral"), (136, 237)),
}  # fmt: skip
RIGHT = {
    117: 116, 122: 121, 123: 120, 127: 126, 130: 129, 132: 131, 134: 133, 136: 135,
    212: 213, 218: 219, 222: 225, 223: 224, 228: 229, 231: 232, 233: 234, 235: 236, 237: 238,
}  # fmt: skip
"""The segment of the right half for one of the left."""


def segments(atlas: Atlas, drawing: Drawing) -> tuple[tuple[int, ...], float]:
    """Return the segments that a drawing touches, in order, and how many mm² have none."""
    views = atlas.reference.views
    cells = drawing.cells & atlas.skin
    found: dict[int, int] = {}
    for region in atlas.regions_of(cells):
        bare = region.partition(".")[2] or region
        if bare not in SEGMENTS:
            continue
        inside = cells & atlas.region_mask(region)
        for part, mirrored in _halves(atlas, region, inside):
            left = part
            for segment, view in zip(SEGMENTS[bare], ("front", "back"), strict=True):
                seen = left & views[view].visible
                left &= ~seen
                if segment is not None and seen:
                    code = RIGHT[segment] if mirrored else segment
                    found[code] = found.get(code, 0) | seen
    counted = {code for code, part in found.items() if atlas.area_mm2(part) >= LEAST_MM2}
    held = 0
    for part in found.values():
        held |= part
    return tuple(sorted(counted)), atlas.area_mm2(cells & ~held)


def choir(session: Session, atlas: Atlas) -> bytes:
    """Return the file: a row for each visit and layer with a mark."""
    return written(COLUMNS, _rows(session, atlas))


def _rows(session: Session, atlas: Atlas) -> Iterator[list[object]]:
    for number, visit in enumerate(session.visits, start=1):
        for layer in LAYERS:
            drawing = visit.drawing(layer)
            if drawing.cells or layer == LAYERS[0]:
                codes, rest = segments(atlas, drawing)
                yield [number, visit.when, layer, ",".join(map(str, codes)), round(rest / 100, 2)]


def _halves(atlas: Atlas, region: str, cells: int) -> tuple[tuple[int, bool], ...]:
    """Return the left and the right part of some cells of a region; a midline region has both."""
    if region.startswith("left."):
        return ((cells, False),)
    if region.startswith("right."):
        return ((cells, True),)
    right = from_cells(cell for cell in iterate(cells) if atlas.side[cell] == _RIGHT_SIDE)
    return (cells & ~right, False), (right, True)
