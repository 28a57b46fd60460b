# SPDX-License-Identifier: Apache-2.0
"""Tables that other programs read: what is in them is what was marked."""

import csv
import io

import pytest

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.export import choir
from hipmap.core.export.table import COLUMNS, safe, table
from hipmap.core.session.model import Ratings, Session, Visit


def read(raw):
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def drawn(atlas, *regions, **said):
    cells = 0
    for region in regions:
        cells |= atlas.region_mask(region)
    return Drawing((PainArea(cells, **said),))


def test_each_region_of_each_visit_is_a_row(atlas):
    area = drawn(atlas, "left.groin", "left.hip_anterior", intensity=6, qualities=("burning", "numb"))
    first = Visit("2026-11-23T09:00:00Z", patient=area, ratings=Ratings(4, 8, 5), function=3)
    second = Visit(therapist=drawn(atlas, "sacrum", name="Æg, ø; å"))
    rows = read(table(Session("P-17", "a note", visits=(first, second)), atlas))
    assert list(rows[0]) == list(COLUMNS)
    assert {(row["visit"], row["region"], row["side"]) for row in rows} == {
        ("1", "left.groin", "left"), ("1", "left.hip_anterior", "left"), ("2", "sacrum", "midline"),
    }  # fmt: skip
    one = next(row for row in rows if row["region"] == "left.groin")
    assert (one["intensity"], one["qualities"], one["pain_worst"], one["function"]) == (
        "6", "burning;numb", "8", "3",
    )  # fmt: skip
    assert float(one["region_share"]) == 1
    parts = sum(float(row["region_cm2"]) for row in rows if row["visit"] == "1")
    assert parts == pytest.approx(float(one["area_cm2"]), abs=0.03)
    assert rows[-1]["area_name"] == "Æg, ø; å"
    assert rows[-1]["layer"] == "therapist"
    assert "P-17" not in str(rows)
    assert "a note" not in str(rows)


def test_a_visit_without_a_mark_is_there(atlas):
    rows = read(table(Session(visits=(Visit(function=7),)), atlas))
    assert len(rows) == 1
    assert (rows[0]["region"], rows[0]["function"]) == ("", "7")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_name_becomes_a_formula(atlas, words):
    assert safe(words) == f"'{words}"
    area = Drawing((PainArea(atlas.region_mask("left.groin"), name=words),))
    for row in read(table(Session(visits=(Visit(patient=area),)), atlas)):
        assert row["area_name"].startswith("'")


@pytest.mark.parametrize(
    ("region", "segments"),
    [
        ("left.groin", (122,)),
        ("right.groin", (121,)),
        ("left.buttock_middle", (223,)),
        ("right.buttock_middle", (224,)),
        ("left.thigh_posterior_middle", (228,)),
        ("right.thigh_anterior_middle", (126,)),
        ("left.knee_anterior", (130,)),
        ("right.calf_middle", (234,)),
        ("left.greater_trochanter", (123, 222)),
        ("lumbar_midline", (218, 219)),
        ("suprapubic", (121, 122)),
    ],
)
def test_a_region_is_its_choir_segment(atlas, region, segments):
    found, _ = choir.segments(atlas, drawn(atlas, region))
    assert found == segments


def test_every_segment_has_its_mirror_image(atlas):
    for region in atlas.regions:
        if not region.startswith("left."):
            continue
        left, rest = choir.segments(atlas, drawn(atlas, region))
        right, other = choir.segments(atlas, drawn(atlas, region.replace("left.", "right.")))
        assert tuple(sorted(choir.RIGHT[code] for code in left)) == right, region
        assert rest == pytest.approx(other, rel=0.05, abs=200), region


def test_every_region_in_reach_has_a_segment_or_lies_on_neither_view(atlas):
    named = {region.partition(".")[2] or region for region in atlas.regions} - {
        region.partition(".")[2] or region for region in atlas.outside
    }
    below = {"heel_plantar", "arch_medial", "sole", "forefoot_plantar", "great_toe_plantar", "toes_plantar"}
    assert named - set(choir.SEGMENTS) == below
    assert set(choir.SEGMENTS) <= named
    codes = {code for pair in choir.SEGMENTS.values() for code in pair if code}
    assert codes == set(choir.RIGHT)


def test_soles_are_told_apart(atlas):
    found, rest = choir.segments(atlas, drawn(atlas, "left.sole"))
    assert found == ()
    assert rest == pytest.approx(atlas.area_mm2(atlas.region_mask("left.sole")))


def test_the_choir_file_has_a_row_for_each_layer(atlas):
    visit = Visit(patient=drawn(atlas, "left.groin"), therapist=drawn(atlas, "right.groin"))
    rows = read(choir.choir(Session(visits=(visit, Visit())), atlas))
    assert [(row["visit"], row["layer"], row["choir_segments"]) for row in rows] == [
        ("1", "patient", "122"), ("1", "therapist", "121"), ("2", "patient", ""),
    ]  # fmt: skip
