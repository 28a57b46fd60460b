# SPDX-License-Identifier: Apache-2.0
"""The skin of nerve roots and nerves: read, checked, compiled, and lying where the words say."""

import pytest

from hipmap.core.atlas import Atlas
from hipmap.core.cells import iterate
from hipmap.core.compile import compile_library
from hipmap.core.library import Library
from hipmap.core.library_file import LibraryFile
from tests.core.test_content import check, edit

FILE = "areas/nerves.yaml"


def test_an_area_holds_what_was_written(ball_root, ball):
    raw = compile_library(ball_root / "data", "data", ball).raw
    library = Library(LibraryFile(raw), ball_root / "data")
    first, second = library.areas
    assert (first.kind, first.id, first.map) == ("nerve", "long_nerve", "book")
    assert first.names == {"la": "nervus longus", "en": "long nerve", "da": "lang nerve"}
    assert first.roots == {"en": "L2–L3", "da": "L2–L3"}
    assert first.condition == "bursitis"
    assert first.sources == ("book",)
    assert second.roots["da"] == "flere"
    assert second.condition is None
    assert library.area_zone("nerve", "short_nerve", "left") == ball.region_mask("left.buttock_middle")
    with pytest.raises(KeyError):
        library.area_zone("dermatome", "short_nerve", "left")


def test_a_changed_area_is_read_anew(ball_root):
    atlas = Atlas.load(ball_root)
    (ball_root / "data" / "library.bin").write_bytes(compile_library(ball_root / "data", "data", atlas).raw)
    edit(ball_root, FILE, "en: long nerve", "en: longer nerve")
    assert Library.load(ball_root, atlas).areas[0].names["en"] == "longer nerve"


MISTAKES = [
    ("region: buttock_middle", "region: buttock_midle",
     'data/areas/nerves.yaml:14: [1].zone[0].region: unknown region "buttock_midle" '
     '(did you mean "buttock_middle"?)'),
    ("zone: [{region: buttock_middle}]", "zone: []", "data/areas/nerves.yaml:14: [1].zone: is empty"),
    ("  zone: [{region: buttock_middle}]\n", "", 'data/areas/nerves.yaml:10: [1]: "zone" is missing'),
    ("  map: book\n  note: {en: others differ, da: andre er uenige}\n  sources: []",
     "  map: bok\n  note: {en: others differ, da: andre er uenige}\n  sources: []",
     'data/areas/nerves.yaml:15: [1].map: unknown source "bok" (did you mean "book"?)'),
    ("id: short_nerve", "id: long_nerve", 'data/areas/nerves.yaml:10: [1]: "long_nerve" stands here twice'),
    ("en: short nerve", "eng: short nerve",
     'data/areas/nerves.yaml:11: [1].names.eng: unknown field (did you mean "en"?)'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES)
def test_a_mistake_is_named_and_stays_alone(ball_root, old, new, message):
    edit(ball_root, FILE, old, new)
    problems, content = check(ball_root)
    assert any(problem.startswith(message) for problem in problems), problems
    assert list(content.areas) == [("nerve", "long_nerve")]


def test_a_way_that_cannot_be_walked_leaves_the_area_out(ball_root):
    edit(ball_root, FILE, "along: [asis,", "along: [{from: asis, medial: 14},")
    problems, content = check(ball_root)
    assert problems == ["data/areas/nerves.yaml:6: [0].zone[0].band: walks over the midline"]
    assert list(content.areas) == [("nerve", "short_nerve")]


def test_an_unknown_condition_is_named_and_left_out(ball_root):
    edit(ball_root, FILE, "condition: bursitis", "condition: bursits")
    problems, content = check(ball_root)
    assert problems == [
        'data/areas/nerves.yaml:4: [0].condition: unknown condition "bursits" (did you mean "bursitis"?)'
    ]
    assert content.areas["nerve", "long_nerve"][0].condition is None


def test_a_file_of_no_kind_is_named(ball_root):
    folder = ball_root / "data" / "areas"
    (folder / "nerves.yaml").rename(folder / "nerve.yaml")
    problems, content = check(ball_root)
    assert problems == ['data/areas/nerve.yaml:1: belongs to nothing (did you mean "nerves"?)']
    assert content.areas == {}


# What the words of each dermatome name first, and a place it must keep away from.
LANDMARKS = {
    "T12": ("abdomen_lower", "thigh_anterior_upper"),
    "L1": ("groin", "thigh_anterior_middle"),
    "L2": ("thigh_anterior_upper", "knee_medial"),
    "L3": ("knee_medial", "shin_lower"),
    "L4": ("ankle_medial", "thigh_anterior_lower"),
    "L5": ("great_toe_dorsal", "sole"),
    "S1": ("foot_lateral", "shin_upper"),
    "S2": ("knee_posterior", "thigh_anterior_middle"),
}
NERVES = {
    "lateral_femoral_cutaneous": ("thigh_lateral_middle", "thigh_medial_middle"),
    "femoral": ("thigh_anterior_middle", "shin_upper"),
    "saphenous": ("leg_medial_lower", "thigh_anterior_middle"),
    "obturator": ("thigh_medial_middle", "thigh_lateral_middle"),
    "ilioinguinal": ("groin", "thigh_anterior_middle"),
    "genitofemoral": ("genital", "knee_medial"),
    "posterior_femoral_cutaneous": ("thigh_posterior_middle", "thigh_anterior_middle"),
    "cluneal_superior": ("buttock_upper_lateral", "gluteal_fold"),
    "cluneal_middle": ("sacroiliac", "hip_posterior"),
    "cluneal_inferior": ("gluteal_fold", "iliac_crest_posterior"),
    "pudendal": ("perineum", "groin"),
    "common_fibular": ("foot_dorsum", "sole"),
    "sural": ("ankle_lateral", "leg_medial_lower"),
    "tibial": ("heel_plantar", "foot_dorsum"),
}


def test_the_dermatomes_stand_in_order(library):
    assert [area.id for area in library.areas if area.kind == "dermatome"] == list(LANDMARKS)
    assert {area.id for area in library.areas if area.kind == "nerve"} >= set(NERVES)


@pytest.mark.parametrize(
    ("kind", "name", "touched", "spared"),
    [("dermatome", name, *places) for name, places in LANDMARKS.items()]
    + [("nerve", name, *places) for name, places in NERVES.items()],
)
def test_an_area_lies_where_its_words_say(atlas, library, kind, name, touched, spared):
    zone = library.area_zone(kind, name, "left")
    assert zone & _place(atlas, touched)
    assert not zone & _place(atlas, spared)


def test_areas_are_of_a_size_a_hand_can_show_and_on_their_own_side(atlas, library):
    for area in library.areas:
        left, right = (library.area_zone(area.kind, area.id, side) for side in ("left", "right"))
        assert right == atlas.mirrored(left), area.id
        assert 2_000 < atlas.area_mm2(left) < 100_000, area.id  # mm²
        assert left & ~atlas.skin == 0, area.id
        assert all(atlas.side[cell] != 2 for cell in iterate(left)), area.id


def test_an_area_is_one_piece(atlas, library):
    apart = {"iliohypogastric", "ilioinguinal", "genitofemoral", "pudendal"}  # patches that do not meet
    for area in library.areas:
        if area.id not in apart:
            zone = library.area_zone(area.kind, area.id, "left")
            assert _reached(atlas, zone) == zone, area.id


def test_every_area_names_its_map_and_the_doubt(library):
    for area in library.areas:
        assert area.map in library.sources, area.id
        for text in (area.where, area.note, area.roots):
            assert set(text) == {"en", "da"}, area.id
        if area.kind == "nerve":
            assert area.names["la"].startswith("nerv"), area.id
        if area.condition:
            assert area.condition in library.conditions, area.id


def test_from_groin_to_toes_nearly_all_skin_of_the_leg_has_a_root(atlas, library):
    roots = 0
    for area in library.areas:
        if area.kind == "dermatome":
            roots |= library.area_zone("dermatome", area.id, "left")
    leg = 0
    for region in atlas.regions:
        if region.startswith(("left.thigh", "left.knee", "left.shin", "left.leg", "left.calf", "left.foot")):
            leg |= atlas.region_mask(region) & atlas.skin
    assert (roots & leg).bit_count() / leg.bit_count() > 0.85


def _place(atlas, region):
    return atlas.region_mask(region if region in atlas.regions else f"left.{region}")


def _reached(atlas, zone):
    start = next(iter(iterate(zone)))
    seen, edge = 1 << start, [start]
    while edge:
        for other in atlas.neighbours(edge.pop()):
            if zone >> other & 1 and not seen >> other & 1:
                seen |= 1 << other
                edge.append(other)
    return seen
