# SPDX-License-Identifier: Apache-2.0
"""The FHIR export holds to HL7's schema of R4, to what the schema cannot say, and to what was drawn."""

import json
import re
from datetime import datetime
from pathlib import Path
from uuid import UUID

import fastjsonschema
import pytest

from hipmap.core.choice import Choice
from hipmap.core.drawing import PAIN_DEPTHS, QUALITIES, Drawing, PainArea
from hipmap.core.export.codes import CODES, INTENSITY, OWN
from hipmap.core.export.fhir import fhir
from hipmap.core.findings import Finding, Findings
from hipmap.core.session.model import Ratings, Session, Visit

SCHEMA = Path(__file__).with_name("fhir-r4.schema.json")
# What the bindings and invariants of R4 demand beyond the JSON schema, as far as this export uses them.
UNITS = {"cm2", "%", "{score}"}
SYSTEMS = {
    f"urn:uuid:{OWN}",
    "http://loinc.org",
    "http://terminology.hl7.org/CodeSystem/observation-category",
}
OWN_CODE = re.compile(r"quality\.\w+|depth\.\w+|region\.((left|right)\.)?\w+")


@pytest.fixture(scope="module")
def validate():
    return fastjsonschema.compile(json.loads(SCHEMA.read_text("utf-8")))


@pytest.fixture
def export(atlas, library, validate):
    def exported(session, words=False):
        raw = fhir(session, library, atlas, words)
        bundle = json.loads(raw)
        validate(bundle)
        demand(bundle)
        return bundle

    return exported


def demand(bundle):
    """Check bindings, units, references and that nothing is empty."""
    assert bundle["type"] == "collection"
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(set(urls)) == len(urls)
    for entry in bundle["entry"]:
        resource = entry["resource"]
        assert resource["resourceType"] == "Observation"
        for key in ("code", "bodySite", "method"):  # where HL7's schema lets anything but an object pass
            assert isinstance(resource.get(key, {}), dict)
        assert resource["status"] in {"final", "preliminary"}
        assert entry["fullUrl"] == f"urn:uuid:{UUID(resource['id'])}"
        assert "subject" not in resource
        assert {one["reference"] for one in resource.get("hasMember", ())} <= set(urls)
        (category,) = resource["category"]
        assert category["coding"][0]["code"] in {"survey", "exam"}
        for part in resource["component"]:
            assert len([key for key in part if key.startswith("value")]) == 1
            assert resource["code"]["coding"] != part["code"]["coding"]  # obs-7
        for note in resource.get("note", ()):
            assert note["text"].strip()
    for value in inside(bundle):
        assert value not in ("", [], {}, None)
        if isinstance(value, dict) and "unit" in value:
            assert value["system"] == "http://unitsofmeasure.org"
            assert value["code"] in UNITS
            assert value["value"] >= 0
        elif isinstance(value, dict) and "system" in value:
            assert value["system"] in SYSTEMS
            if value["system"] == f"urn:uuid:{OWN}":
                assert value["code"] in CODES or OWN_CODE.fullmatch(value["code"]), value


def inside(value):
    yield value
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from inside(one)


def observations(bundle, code):
    found = [entry["resource"] for entry in bundle["entry"]]
    return [one for one in found if one["code"]["coding"][-1]["code"] == code]


def parts(resource, code):
    return [one for one in resource["component"] if one["code"]["coding"][-1]["code"] == code]


@pytest.fixture
def session(atlas):
    groin = atlas.region_mask("left.groin")
    both = groin | atlas.region_mask("left.hip_anterior")
    hip = PainArea(both, 6, "Fru Jensens lyske", qualities=("burning", "numb"), depth="joint")
    marked = Drawing((hip, PainArea(atlas.region_mask("sacrum"))))
    first = Visit(
        "2026-11-23T09:00:00Z", marked, Drawing((PainArea(groin, 3),)), Ratings(4, 8, 5), 3, "Bor på Algade.",
        (("fever", True),), Findings((Finding("gluteus_medius", "left", "1", "familiar"),)),
        (Choice("muscle", "gluteus_medius"),),
    )  # fmt: skip
    return Session(
        "P-17-ÆØÅ", "ringer fredag", "Gå til Netto", (first, Visit(patient=Drawing((PainArea(groin),))))
    )


def test_each_area_of_each_layer_is_an_observation(export, session, atlas):
    bundle = export(session)
    marked, sacrum, later = observations(bundle, "pain-area")
    (found,) = observations(bundle, "found-area")
    first, second = observations(bundle, "visit")
    assert [one["reference"][9:] for one in first["hasMember"]] == [marked["id"], sacrum["id"], found["id"]]
    assert [one["reference"][9:] for one in second["hasMember"]] == [later["id"]]
    cells = session.visits[0].patient.areas[0].cells
    (extent,), (share,) = parts(marked, "extent"), parts(marked, "share-of-skin")
    assert extent["valueQuantity"]["value"] == pytest.approx(atlas.area_mm2(cells) / 100, abs=0.006)
    whole = atlas.skin_mm2 / 100
    assert share["valueQuantity"]["value"] == pytest.approx(
        100 * extent["valueQuantity"]["value"] / whole, abs=0.006
    )
    regions = [one["valueCodeableConcept"]["coding"][0]["code"] for one in parts(marked, "region")]
    assert sorted(regions) == ["region.left.groin", "region.left.hip_anterior"]
    assert [one["valueCodeableConcept"]["coding"][0]["code"] for one in parts(marked, "quality")] == [
        "quality.burning", "quality.numb",
    ]  # fmt: skip
    assert parts(marked, "depth")[0]["valueCodeableConcept"]["coding"][0]["code"] == "depth.joint"


def test_a_site_has_a_code_only_when_it_is_one_region(export, session):
    marked, sacrum, later = observations(export(session), "pain-area")
    assert "coding" not in marked["bodySite"]
    assert marked["bodySite"]["text"] == "left side: front of the hip; groin"
    assert [one["code"] for one in sacrum["bodySite"]["coding"]] == ["region.sacrum"]
    assert [one["code"] for one in later["bodySite"]["coding"]] == ["region.left.groin"]


def test_loinc_is_named_only_for_what_the_patient_says(export, session):
    bundle = export(session)
    said = parts(observations(bundle, "pain-area")[0], "intensity")[0]
    assert said["code"]["coding"][0] == INTENSITY
    assert said["valueQuantity"]["value"] == 6
    pressed = parts(observations(bundle, "found-area")[0], "intensity")[0]
    assert INTENSITY not in pressed["code"]["coding"]
    assert pressed["valueQuantity"]["value"] == 3


def test_what_the_therapist_found_says_so(export, session):
    bundle = export(session)
    (found,) = observations(bundle, "found-area")
    assert found["method"]["coding"][0]["code"] == "drawn-by-therapist"
    assert found["note"] == [{"text": "Found by the therapist, not said by the patient."}]
    assert found["category"][0]["coding"][0]["code"] == "exam"
    for one in observations(bundle, "pain-area"):
        assert one["method"]["coding"][0]["code"] == "drawn-by-patient"
        assert one["category"][0]["coding"][0]["code"] == "survey"
        assert "note" not in one


def test_ratings_stand_with_their_visit(export, session):
    first, second = observations(export(session), "visit")
    values = {one["code"]["coding"][-1]["code"]: one for one in first["component"]}
    assert values.pop("visit-number")["valueInteger"] == 1
    assert {code: one["valueQuantity"]["value"] for code, one in values.items()} == {
        "pain-now": 4, "pain-worst": 8, "pain-average": 5, "function": 3,
    }  # fmt: skip
    assert values["pain-now"]["code"]["coding"][0] == INTENSITY
    assert [INTENSITY in values[code]["code"]["coding"] for code in ("pain-worst", "pain-average")] == [
        False
    ] * 2
    assert [one["valueInteger"] for one in second["component"]] == [2]


def test_times_are_those_of_the_visits(export, session):
    bundle = export(session)
    assert bundle["timestamp"] == "2026-11-23T09:00:00Z"
    first, second = observations(bundle, "visit")
    assert (first["status"], first["effectiveDateTime"]) == ("final", "2026-11-23T09:00:00Z")
    assert datetime.fromisoformat(first["effectiveDateTime"].replace("Z", "+00:00")).utcoffset().seconds == 0
    assert second["status"] == "preliminary"
    assert "effectiveDateTime" not in second


def test_nobody_and_no_look_up_is_named(export, session):
    for words in (False, True):
        text = json.dumps(export(session, words), ensure_ascii=False)
        for word in ("P-17", "gluteus", "familiar", "fever"):
            assert word not in text
    typed = ("Jensen", "Algade", "fredag", "Netto")
    text = json.dumps(export(session), ensure_ascii=False)
    assert not [word for word in typed if word in text]
    text = json.dumps(export(session, words=True), ensure_ascii=False)
    assert [word for word in typed if word in text] == list(typed)


def test_the_same_session_gives_the_same_bytes_and_another_other_ids(export, session, atlas, library):
    assert fhir(session, library, atlas) == fhir(session, library, atlas)
    once = {entry["fullUrl"] for entry in export(session)["entry"]}
    again = export(session.with_visit(1, session.visits[1]._replace(function=2)))
    changed = {entry["fullUrl"] for entry in again["entry"]} - once
    assert len(changed) == 1
    same = Visit(patient=Drawing((session.visits[0].patient.areas[1],) * 2))
    export(Session(visits=(same, same)))  # whose ids all differ


@pytest.mark.parametrize(
    "when", ["", "2026-13-01T09:00:00Z", "0000-01-01T00:00:00Z", "2026-02-30T09:00:00Z", "now"]
)
def test_no_time_that_is_none(export, when):
    bundle = export(Session(visits=(Visit(when, function=1),)))
    assert "timestamp" not in bundle
    assert observations(bundle, "visit")[0]["status"] == "preliminary"


@pytest.mark.parametrize(
    "typed", ["\ud800 half", "a\u00a0b", "\x00\x1f", " \n ", "line\r\nline\u2028", "\N{SKULL}"]
)
def test_any_typed_words_are_valid(export, typed, atlas):
    area = PainArea(atlas.region_mask("left.groin"), name=typed)
    visit = Visit(patient=Drawing((area,)), therapist=Drawing((area,)), note=typed, function=0)
    export(Session(typed, typed, typed, (visit,)), words=True)


def test_every_region_quality_and_depth_is_valid(export, atlas):
    names = [*atlas.regions, *atlas.deep]
    areas = tuple(
        PainArea(atlas.region_mask(name), place % 11, "", 0, QUALITIES, PAIN_DEPTHS[place % len(PAIN_DEPTHS)])
        for place, name in enumerate(names)
    )
    found = observations(export(Session(visits=(Visit(patient=Drawing(areas)),))), "pain-area")
    assert [one["bodySite"]["coding"][0]["code"] for one in found] == [f"region.{name}" for name in names]


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("type",), "heap"),
        (("timestamp",), "yesterday"),
        (("entry", 0, "resource", "status"), "done"),
        (("entry", 0, "resource", "alias"), "P-17"),
        (("entry", 0, "resource", "component", 0, "code"), {"codes": []}),
        (("entry", 0, "resource", "effectiveDateTime"), "2026-11-23 09:00"),
    ],
)
def test_the_schema_refuses_what_is_wrong(session, atlas, library, validate, place, wrong):
    bundle = json.loads(fhir(session, library, atlas))
    validate(bundle)
    inner = bundle
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = wrong
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate(bundle)
