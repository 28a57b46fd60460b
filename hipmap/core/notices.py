# SPDX-License-Identifier: Apache-2.0
"""What the shape of a drawing says before any muscle is looked at: where local patterns tell little, and
where joints and nerves must be thought of."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import SIDES
from hipmap.core.drawing import Drawing
from hipmap.core.library import Library

VERY_LARGE = 0.2
"""Over a fifth of the skin, patterns of single muscles say little."""
_PRESENT = 0.02
_BOTH_SIDES = 0.1
_SYMMETRIC = 0.5
_IN_HIP_MAP = 0.5
_LIKE_STRIP = 0.5
_MANY_PARTS = 4

_HIP_JOINT = ("hip_osteoarthritis", "fai_labral_chondral")
_WHOLE_BODY = ("widespread_pain", "polymyalgia", "statin_myopathy")
_BACK_NERVES = ("lumbar_radiculopathy", "spinal_stenosis")
BELOW_KNEE = ("shin_", "calf_", "leg_", "ankle_", "foot_", "achilles", "heel_", "great_toe", "toes_",
               "sole", "arch_", "forefoot_")  # fmt: skip
ABOVE_KNEE = ("thigh_", "buttock_", "hip_", "gluteal_", "greater_trochanter", "groin")


class Notice(NamedTuple):
    """One thing to say of a drawing.

    ``id`` is bilateral, widespread, very_large, symmetric, crosses_knee, hip_joint_map or nerve_strip;
    ``share`` is the figure behind it (0 to 1), ``side`` where it was seen (left, right, both or empty).
    ``area`` is the (kind, id) of the dermatome or nerve of a strip. ``conditions`` are look-alikes to bring
    up, and with ``nerve_questions`` the questions about nerves are due.
    """

    id: str
    share: float
    side: str = ""
    area: tuple[str, str] | None = None
    conditions: tuple[str, ...] = ()
    nerve_questions: bool = False


def notices(library: Library, atlas: Atlas, drawing: Drawing) -> tuple[Notice, ...]:
    """Return what is to be said of a drawing, the widest first; nothing for an empty one."""
    cells = drawing.cells
    if not cells:
        return ()
    found = [*_whole(library, atlas, cells), *_per_side(library, atlas, cells)]
    known = library.conditions
    return tuple(
        one._replace(conditions=tuple(name for name in one.conditions if name in known)) for one in found
    )


def share_below_buttock(atlas: Atlas, cells: int, side: str) -> float:
    """Return the share of what is marked on a side (0 to 1) that lies in the thigh or below."""
    own = cells & atlas.skin & atlas.sided[SIDES.index(side)]
    return _among(atlas, own, side, ("thigh_", "knee_", *BELOW_KNEE)) if own else 0.0


def _whole(library: Library, atlas: Atlas, cells: int) -> list[Notice]:
    found = []
    share = atlas.area_mm2(cells) / atlas.skin_mm2
    if share > VERY_LARGE:
        found.append(Notice("very_large", share, conditions=_WHOLE_BODY))
    sided = [(cells & half).bit_count() for half in atlas.sided]
    smaller = min(sided) / max(1, sum(sided))
    if smaller < _BOTH_SIDES:
        return found
    parts = _parts(library, atlas, cells)
    if len(parts) >= _MANY_PARTS or ("rest" in parts and len(parts) > 1):
        found.append(Notice("widespread", share, "both", conditions=_WHOLE_BODY))
    inside = cells & atlas.skin & ~atlas.midline
    less, more = sorted((inside & half for half in atlas.sided), key=int.bit_count)
    middle = inside & ~(less | more)  # regions that have no side
    # What lies alike on both sides counts twice: it is enough, and takes less time, to turn the smaller one.
    turned = atlas.mirrored(less | middle)
    alike = (2 * (turned & more).bit_count() + (turned & middle).bit_count()) / max(1, inside.bit_count())
    if alike >= _SYMMETRIC:
        also = (*_WHOLE_BODY, "spinal_stenosis", "inflammatory_arthritis")
        found.append(Notice("symmetric", alike, "both", conditions=also, nerve_questions=True))
    else:
        found.append(Notice("bilateral", smaller, "both"))
    return found


def _parts(library: Library, atlas: Atlas, cells: int) -> set[str]:
    least = _PRESENT * cells.bit_count()
    parts = set()
    for region in atlas.regions_of(cells):
        name = library.region_text(region)
        if name and (cells & atlas.region_mask(region)).bit_count() >= least:
            parts.add(name.part)
    return parts


def _per_side(library: Library, atlas: Atlas, cells: int) -> list[Notice]:
    crossing, joint, strips = {}, {}, {}
    for side, half in zip(SIDES, atlas.sided, strict=True):
        own = cells & (half | atlas.midline) & atlas.skin
        if not own & half:
            continue
        below, above = (_among(atlas, own, side, names) for names in (BELOW_KNEE, ABOVE_KNEE))
        if min(below, above) >= _PRESENT:
            crossing[side] = below
        hip = 0
        for name in _HIP_JOINT:
            hip |= library.condition_zone(name, side) if name in library.conditions else 0
        inside = (own & hip).bit_count() / own.bit_count()
        if inside >= _IN_HIP_MAP:
            joint[side] = inside
        strips[side] = _strips(library, own, side)
    found = []
    if crossing:
        more = max(crossing.values())
        found.append(Notice("crosses_knee", more, _side(crossing), None, _BACK_NERVES, True))
    if joint:
        found.append(Notice("hip_joint_map", max(joint.values()), _side(joint), None, _HIP_JOINT))
    return found + [strip for side in strips for strip in strips[side]]


def _among(atlas: Atlas, cells: int, side: str, names: tuple[str, ...]) -> float:
    return (cells & atlas.part_mask(side, names)).bit_count() / cells.bit_count()


def _strips(library: Library, cells: int, side: str) -> list[Notice]:
    """Return the dermatome and the nerve whose shape a drawing has, the best of each kind.

    Filling an area and staying in it weigh alike (Dice): a drawing that fills all of it and half as much
    beyond has its shape as well as one that stays inside and fills a third.
    """
    best: dict[str, tuple[float, Notice]] = {}
    for area in library.areas:
        zone = library.area_zone(area.kind, area.id, side)
        shared = (zone & cells).bit_count()
        if not shared:
            continue
        alike = 2 * shared / (cells.bit_count() + zone.bit_count())
        if alike < _LIKE_STRIP:
            continue
        also = (area.condition,) if area.condition else _BACK_NERVES
        inside = shared / cells.bit_count()
        notice = Notice("nerve_strip", inside, side, (area.kind, area.id), also, True)
        if alike > best.get(area.kind, (0.0, notice))[0]:
            best[area.kind] = alike, notice
    return [best[kind][1] for kind in sorted(best)]


def _side(found: dict[str, float]) -> str:
    return "both" if len(found) == 2 else next(iter(found))
