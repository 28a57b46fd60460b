# SPDX-License-Identifier: Apache-2.0
"""All muscles: names, how deep they lie, and in which views they are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from tools.anatomy import muscles_foot, muscles_hip, muscles_leg, muscles_thigh, muscles_trunk
from tools.anatomy.frames import Frames
from tools.anatomy.loft import Belly

_PARTS = (
    muscles_trunk.back, muscles_trunk.belly_wall, muscles_hip.flexors, muscles_hip.gluteal,
    muscles_hip.rotators, muscles_hip.pelvic_floor, muscles_thigh.quadriceps, muscles_thigh.adductors,
    muscles_thigh.hamstrings, muscles_leg.calf, muscles_leg.shin, muscles_leg.deep_calf, muscles_foot.foot,
)  # fmt: skip

_BODY = ("front", "back", "side")
_SHINBONES = ("tibia", "femur", "patella")
_LEG = ("front", "back", "side", "inner")


@dataclass(frozen=True)
class Entry:
    """What a muscle is called, its depth (``deep``, ``middle``, ``superficial``) and its views.

    ``behind`` names bones that hide it in the front view: their faces lie bare under the skin.
    """

    title: str
    depth: str
    views: tuple[str, ...]
    behind: tuple[str, ...] = ()


ENTRIES = {
    "quadratus_lumborum": Entry("quadratus lumborum", "deep", _BODY),
    "iliopsoas": Entry("iliopsoas (psoas major and iliacus)", "deep", _BODY),
    "iliocostalis_lumborum": Entry("iliocostalis lumborum", "middle", ("back", "side")),
    "iliocostalis_thoracis": Entry("iliocostalis thoracis", "middle", ("back", "side")),
    "longissimus_thoracis": Entry("longissimus thoracis", "middle", ("back", "side")),
    "multifidus_rotatores_lumbar": Entry("multifidus and rotatores", "deep", ("back", "side")),
    "serratus_posterior_inferior": Entry("serratus posterior inferior", "middle", ("back", "side")),
    "latissimus_dorsi": Entry("latissimus dorsi", "superficial", _BODY),
    "rectus_abdominis": Entry("rectus abdominis", "superficial", ("front", "side")),
    "obliquus_externus_abdominis": Entry("external oblique", "superficial", _BODY),
    "obliquus_internus_transversus": Entry("internal oblique and transversus abdominis", "middle", _BODY),
    "levator_ani": Entry("levator ani", "deep", _BODY),
    "coccygeus": Entry("coccygeus", "deep", ("back", "side")),
    "obturator_internus": Entry("obturator internus", "deep", _BODY),
    "piriformis": Entry("piriformis", "deep", _BODY),
    "gemelli_quadratus_femoris": Entry("gemelli and quadratus femoris", "deep", ("back", "side")),
    "obturator_externus": Entry("obturator externus", "deep", _BODY),
    "gluteus_maximus": Entry("gluteus maximus", "superficial", ("back", "side")),
    "gluteus_medius": Entry("gluteus medius", "middle", _BODY),
    "gluteus_minimus_anterior": Entry("gluteus minimus, anterior part", "deep", _BODY),
    "gluteus_minimus_posterior": Entry("gluteus minimus, posterior part", "deep", _BODY),
    "tensor_fasciae_latae": Entry("tensor fasciae latae", "superficial", _BODY),
    "adductor_longus_brevis": Entry("adductor longus and brevis", "middle", _LEG),
    "adductor_magnus": Entry("adductor magnus", "deep", _LEG),
    "pectineus": Entry("pectineus", "middle", ("front", "side", "inner")),
    "gracilis": Entry("gracilis", "superficial", _LEG),
    "sartorius": Entry("sartorius", "superficial", _LEG),
    "rectus_femoris": Entry("rectus femoris", "superficial", ("front", "side", "inner")),
    "vastus_intermedius": Entry("vastus intermedius", "deep", ("front", "side", "inner")),
    "vastus_medialis": Entry("vastus medialis", "superficial", ("front", "side", "inner")),
    "vastus_lateralis": Entry("vastus lateralis", "superficial", _BODY),
    "biceps_femoris": Entry("biceps femoris", "superficial", ("back", "side")),
    "semitendinosus_semimembranosus": Entry(
        "semitendinosus and semimembranosus", "superficial", ("back", "side", "inner")
    ),
    "popliteus": Entry("popliteus", "deep", ("back", "side", "inner")),
    "plantaris": Entry("plantaris", "deep", ("back", "side", "inner")),
    "gastrocnemius": Entry("gastrocnemius", "superficial", _LEG, _SHINBONES),
    "soleus": Entry("soleus", "middle", _LEG, _SHINBONES),
    "tibialis_anterior": Entry("tibialis anterior", "superficial", ("front", "side", "inner")),
    "tibialis_posterior": Entry("tibialis posterior", "deep", ("back", "side", "inner")),
    "fibularis_longus_brevis": Entry("fibularis longus and brevis", "superficial", _BODY),
    "fibularis_tertius": Entry("fibularis tertius", "middle", ("front", "side")),
    "extensor_digitorum_hallucis_longus": Entry(
        "extensor digitorum longus and extensor hallucis longus", "superficial", ("front", "side", "inner")
    ),
    "flexor_digitorum_hallucis_longus": Entry(
        "flexor digitorum longus and flexor hallucis longus", "deep", ("back", "side", "inner", "soles")
    ),
    "foot_intrinsics": Entry("short muscles of the foot", "middle", ("front", "side", "inner", "soles")),
    "iliotibial_band": Entry("iliotibial band", "superficial", ("front", "back", "side")),
}


def bellies(frames: Frames) -> dict[str, list[Belly]]:
    """Return the bellies of every muscle of the left side, drawn over each other in the order given."""
    found: dict[str, list[Belly]] = {}
    for part in _PARTS:
        found.update(part(frames))
    if set(found) != set(ENTRIES):
        raise ValueError(f"bellies and names differ: {sorted(set(found) ^ set(ENTRIES))}")
    return found
