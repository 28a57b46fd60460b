# SPDX-License-Identifier: Apache-2.0
"""Creases and hollows of the skin that a printed chart shows, placed on the reference body (mm, left side).

The side from which a feature is laid on the skin says what its two numbers are: ``front`` and ``back`` x and
height, ``outside`` and ``inside`` height and z.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """A line on the skin.

    Attributes:
        seen_from: the side it is laid on from.
        through: the places it runs through.
        ink: width of its drawn stroke in mm, 0 for none.
        strength: opacity of the stroke.
        shade: darkness (or light when negative) of the soft tone along it.
        reach: how far the tone reaches to either side, in mm.
    """

    seen_from: str
    through: tuple[tuple[float, float], ...]
    ink: float = 0.0
    strength: float = 0.5
    shade: float = 0.0
    reach: float = 12.0


KNEE = 106.0
FEATURES: dict[str, Feature] = {
    # Trunk from in front
    "breastbone": Feature("front", ((0, 1385), (0, 1310), (0, 1240)), shade=0.10, reach=14),
    "middle_of_belly": Feature("front", ((0, 1215), (0, 1150), (0, 1080)), shade=0.07, reach=9),
    "chest_edge": Feature("front", ((28, 1262), (70, 1252), (112, 1270), (138, 1300)), 1.1, 0.28, 0.10, 16),
    "rib_arch": Feature("front", ((14, 1222), (45, 1180), (85, 1145), (112, 1118)), 0.9, 0.20, 0.07, 12),
    "rectus_edge": Feature("front", ((76, 1130), (76, 1070), (62, 1000), (40, 940)), shade=0.06, reach=12),
    "collar_bone_upper": Feature(
        "front", ((14, 1412), (60, 1422), (105, 1432), (150, 1440)), 1.0, 0.26, 0.08, 9
    ),
    "groin_crease": Feature("front", ((112, 968), (84, 938), (54, 902), (34, 868)), 1.4, 0.5, 0.14, 11),
    "front_spine": Feature("front", ((122, 1012), (126, 1000), (122, 985)), shade=-0.08, reach=13),
    # Trunk from behind
    "spine_furrow": Feature("back", ((0, 1390), (0, 1250), (0, 1120), (0, 1015)), 1.0, 0.26, 0.13, 15),
    "shoulder_blade": Feature("back", ((72, 1395), (64, 1335), (76, 1285), (102, 1266)), 1.0, 0.26, 0.08, 15),
    "erector_edge": Feature("back", ((72, 1190), (70, 1120), (66, 1062)), shade=0.06, reach=14),
    "crest_behind": Feature("back", ((58, 1030), (84, 1054), (112, 1066), (130, 1068)), 1.0, 0.26, 0.06, 12),
    "dimple": Feature("back", ((43, 999), (50, 1006)), shade=0.17, reach=12),
    "sacrum_side": Feature("back", ((36, 1000), (22, 965), (6, 940)), shade=0.06, reach=12),
    "cleft": Feature("back", ((0, 962), (0, 930), (0, 895), (0, 862)), 1.8, 0.75, 0.18, 12),
    "fold": Feature("back", ((16, 844), (42, 829), (80, 824), (112, 831), (132, 843)), 1.8, 0.62, 0.26, 13),
    "buttock_hollow": Feature("outside", ((935, -28), (900, -22), (865, -12)), shade=0.12, reach=26),
    # Side of the pelvis
    "crest_side": Feature("outside", ((1069, 8), (1073, 32), (1056, 60), (1026, 84)), 0.9, 0.2, 0.06, 12),
    "trochanter": Feature("outside", ((910, 20), (896, 22)), shade=-0.07, reach=26),
    # Thigh
    "inner_furrow": Feature(
        "front", ((104, 905), (88, 830), (74, 760), (68, 680), (66, 620)), shade=0.07, reach=15
    ),
    "outer_furrow": Feature("outside", ((820, 5), (720, 8), (640, 14), (570, 18)), 0.8, 0.16, 0.07, 14),
    "inner_head": Feature("front", ((74, 614), (66, 580), (73, 549)), 1.0, 0.3, 0.08, 10),
    "outer_head": Feature("front", ((136, 620), (141, 590), (134, 560)), 0.9, 0.22, 0.07, 10),
    "hamstring_gap": Feature("back", ((92, 700), (96, 640), (100, 585)), shade=0.06, reach=14),
    # Knee
    "kneecap_outer": Feature("front", ((121, 548), (133, 533), (134, 512), (124, 497)), 1.3, 0.5, 0.12, 8),
    "kneecap_inner": Feature("front", ((91, 548), (79, 533), (78, 512), (88, 497)), 1.3, 0.5, 0.12, 8),
    "kneecap_top": Feature("front", ((95, 552), (106, 555), (117, 552)), 0.9, 0.25, 0.06, 8),
    "kneecap": Feature("front", ((106, 531), (106, 511)), shade=-0.10, reach=15),
    "tendon_outer": Feature("front", ((117, 489), (114, 473), (113, 461)), 0.9, 0.3, 0.07, 7),
    "tendon_inner": Feature("front", ((95, 489), (99, 473), (101, 461)), 0.9, 0.3, 0.07, 7),
    "shin_knob": Feature("front", ((107, 456), (107, 446)), shade=-0.08, reach=9),
    "hollow_crease": Feature("back", ((72, 489), (90, 484), (112, 484), (136, 490)), 1.3, 0.45, 0.10, 12),
    "hollow_outer": Feature("back", ((133, 566), (139, 535), (141, 505)), 1.1, 0.34, 0.08, 9),
    "hollow_inner": Feature("back", ((70, 566), (66, 535), (67, 505)), 1.1, 0.34, 0.08, 9),
    "hollow": Feature("back", ((104, 540), (105, 505)), shade=0.09, reach=18),
    # Lower leg and ankle
    "shin_edge": Feature("front", ((108, 425), (108, 340), (107, 250), (108, 180)), 0.8, 0.2, 0.06, 9),
    "calf_gap": Feature("back", ((110, 450), (113, 390), (116, 325)), 0.8, 0.16, 0.08, 11),
    "calf_inner_end": Feature("back", ((74, 362), (80, 328), (96, 308), (110, 312)), 1.0, 0.22, 0.06, 10),
    "calf_outer_end": Feature("back", ((152, 372), (147, 345), (136, 330), (124, 332)), 1.0, 0.22, 0.06, 10),
    "tendon_behind_outer": Feature("back", ((130, 190), (129, 130), (127, 75)), 1.0, 0.34, 0.10, 9),
    "tendon_behind_inner": Feature("back", ((104, 190), (103, 130), (103, 75)), 1.0, 0.34, 0.10, 9),
    "outer_knob": Feature("outside", ((80, 26), (88, 14), (78, 1), (58, 4)), 1.1, 0.42, 0.06, 8),
    "inner_knob": Feature("inside", ((88, 40), (97, 26), (86, 12), (70, 14)), 1.1, 0.42, 0.06, 8),
    # A calm face with closed eyes
    "eye": Feature("front", ((15, 1637), (23, 1633), (33, 1632), (45, 1637)), 1.5, 0.6),
    "brow": Feature("front", ((14, 1659), (30, 1664), (48, 1660)), shade=0.06, reach=6),
    "mouth": Feature("front", ((0, 1567), (10, 1568), (25, 1566)), 1.4, 0.6),
    "lip_below": Feature("front", ((0, 1553), (10, 1554)), 1.0, 0.25),
    "nostril": Feature("front", ((5, 1594), (10, 1593), (15, 1596)), 1.2, 0.5),
    "wing": Feature("front", ((17, 1594), (19, 1602), (16, 1609)), 1.0, 0.35),
}
