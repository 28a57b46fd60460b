# SPDX-License-Identifier: Apache-2.0
"""The command line that other programs call."""

import json
import shutil

import pytest

from hipmap.cli.main import main
from hipmap.core import resources
from hipmap.core.atlas import Atlas

KEYS = {"pain", "matches", "spillover_only", "together", "also_consider", "red_flags", "uncovered"}
MATCH_KEYS = {
    "rank", "muscle", "side", "score", "tied", "trigger_points", "covered", "covered_by_core",
    "covered_by_spillover", "not_marked", "texts_agree", "independent_check",
}  # fmt: skip


def run(capsys, *words):
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


def answer(capsys, *regions):
    words = [word for region in regions for word in ("--region", region)]
    code, out, err = run(capsys, "match", *words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_the_answer_has_the_promised_shape(capsys):
    found = answer(capsys, "left.greater_trochanter", "left.thigh_lateral_upper")
    assert set(found) == KEYS
    assert set(found["pain"]) == {"area_cm2", "share_of_skin", "regions"}
    assert set(found["pain"]["regions"]) == {"left.greater_trochanter", "left.thigh_lateral_upper"}
    assert all(set(match) == MATCH_KEYS for match in found["matches"])
    assert all(set(match) == {"muscle", "side", "covered"} for match in found["spillover_only"])
    assert all(set(match) == {"condition", "side", "overlap"} for match in found["also_consider"])
    for one in found["together"]:
        assert set(one) == {"muscles", "covered"}
        assert all(set(member) == {"muscle", "side"} for member in one["muscles"])
    assert 1 <= len(found["red_flags"]) <= 3
    for match in found["matches"]:
        for name in ("score", "covered", "covered_by_core", "covered_by_spillover", "not_marked"):
            assert 0 <= match[name] <= 1


def test_known_areas(capsys):
    found = answer(capsys, "left.greater_trochanter", "left.thigh_lateral_upper")
    assert "tensor_fasciae_latae" in [match["muscle"] for match in found["matches"][:3]]
    found = answer(capsys, "left.sacroiliac", "left.buttock_middle", "left.hip_posterior")
    assert next(match["rank"] for match in found["matches"] if match["muscle"] == "piriformis") == 1
    found = answer(capsys, "left.iliac_crest_posterior", "left.iliac_crest_lateral", "left.groin")
    assert found["matches"][0]["muscle"] == "quadratus_lumborum"


def test_the_right_side_mirrors_exactly(capsys):
    regions = ("greater_trochanter", "thigh_lateral_upper")
    left = answer(capsys, *(f"left.{region}" for region in regions))
    right = answer(capsys, *(f"right.{region}" for region in regions))
    swapped = (
        json.dumps(right).replace('"right', '"LEFT').replace('"left', '"right').replace('"LEFT', '"left')
    )
    assert json.loads(swapped) == left


def test_a_region_without_its_side_means_both(capsys):
    assert answer(capsys, "groin") == answer(capsys, "left.groin", "right.groin")
    assert answer(capsys, "groin")["matches"][0]["side"] == "both"


def test_a_place_outside_gets_an_answer(capsys):
    found = answer(capsys, "chest")
    assert found["uncovered"] > 0.9


def test_the_table_is_for_people(capsys):
    code, out, err = run(capsys, "match", "--region", "left.sacroiliac")
    assert (code, err) == (0, "")
    assert "left.sacroiliac" in out
    assert "quadratus_lumborum" in out
    assert "%" in out


def test_the_table_says_when_nothing_fits_and_how_much_it_leaves_out(capsys):
    regions = ("left.groin", "right.calf_middle", "left.flank", "right.heel_plantar", "left.knee_anterior")
    words = [word for region in regions for word in ("--region", region)]
    _, out, _ = run(capsys, "match", *words)
    more = len(answer(capsys, *regions)["matches"]) - 12
    assert more > 0
    assert "No clear match. The nearest:" in out
    assert f"and {more} more" in out
    _, out, _ = run(capsys, "match", "--region", "left.greater_trochanter")
    assert "No clear match" not in out


BAD = [
    (["match", "--region", "left.grion"], 'unknown region "left.grion" (did you mean "left.groin"?)'),
    (["match", "--region", "glutealfold"], 'unknown region "glutealfold" (did you mean "gluteal_fold"?)'),
    (["match", "--region", ""], 'unknown region ""'),
    (["match"], "--region"),
    (["match", "--region", "groin", "--cases", "x.json", "--json"], "either --region"),
    (
        ["match", "--cases", "nowhere.json", "--json"],
        "nowhere.json cannot be read (No such file or directory)",
    ),
    (["match", "--cases", "nowhere.json"], "--cases needs --json"),
    (["match", "--region", "groin", "--data", "nowhere"], 'no folder "nowhere"'),
    (["check", "nowhere"], 'no folder "nowhere"'),
    (["compile", "--data", "nowhere"], 'no folder "nowhere"'),
    (["mach"], 'no file or command "mach" (did you mean "match"?)'),
]


@pytest.mark.parametrize(("words", "message"), BAD)
def test_bad_input_is_one_line_and_code_2(capsys, words, message):
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [["match", "--regoin", "groin"], ["match", "--region"]])
def test_a_wrong_option_is_one_line_and_code_2(capsys, words):
    with pytest.raises(SystemExit) as left:
        main(words)
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.err.count("\n") == 1


def test_many_at_once(capsys, tmp_path):
    path = tmp_path / "cases.json"
    cases = [
        {"id": "a", "regions": ["left.groin"]},
        {"id": 2, "regions": ["groin"]},
        {"id": "c", "regions": []},
    ]
    path.write_text(json.dumps(cases))
    code, out, err = run(capsys, "match", "--cases", str(path), "--json")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [one["id"] for one in found] == ["a", 2, "c"]
    assert {key: value for key, value in found[0].items() if key != "id"} == answer(capsys, "left.groin")
    assert found[2]["matches"] == []
    assert found[2]["pain"] == {"area_cm2": 0, "share_of_skin": 0, "regions": []}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is not JSON"),
        ("{}", "should be a list"),
        ("[1]", 'case 1 needs "id" and a list "regions"'),
        ('[{"id": "a"}]', 'case 1 needs "id" and a list "regions"'),
        ('[{"id": "a", "regions": "groin"}]', "case 1 needs"),
        ('[{"regions": ["groin"]}]', 'case 1 has no "id"'),
        ('[{"id": 1e999, "regions": ["groin"]}]', "1e999 is no finite number"),
        ('[{"id": [NaN], "regions": ["groin"]}]', "NaN is no finite number"),
        ('[{"id": "a", "regions": ["groin"]}, {"id": "b", "regions": ["grion"]}]',
         'case "b": unknown region "grion" (did you mean "groin"?)'),
    ],
)  # fmt: skip
def test_bad_cases_are_one_line_and_nothing_is_answered(capsys, tmp_path, text, message):
    path = tmp_path / "cases.json"
    path.write_text(text)
    code, out, err = run(capsys, "match", "--cases", str(path), "--json")
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_missing_body_is_one_line(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    code, out, err = run(capsys, "match", "--region", "groin")
    assert (code, out) == (2, "")
    assert err.startswith("hipmap match: The body atlas cannot be read")
    assert err.count("\n") == 1


def test_a_data_folder_of_ones_own(capsys, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(resources.root() / "data", data, ignore=shutil.ignore_patterns("*.bin"))
    path = data / "muscles" / "quadratus_lumborum.yaml"
    path.unlink()
    code, out, err = run(
        capsys, "match", "--region", "left.iliac_crest_lateral", "--data", str(data), "--json"
    )
    assert code == 0
    assert err.startswith(f"hipmap: {data}/conditions/")  # some are said to look like what is gone
    assert err.count("\n") == 1
    assert "quadratus_lumborum" not in out
    assert not (data / "library.bin").exists()


def test_version_and_help(capsys):
    for words in (["--version"], ["--help"], ["match", "--help"], ["check", "--help"], ["compile", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == 0
        assert capsys.readouterr().out


def test_regions_of_the_answer_are_known(capsys):
    atlas = Atlas.load(resources.root())
    found = answer(capsys, *[region for region in atlas.regions if region.startswith("left.")])
    assert set(found["pain"]["regions"]) <= {*atlas.regions, *atlas.deep}
    assert found["pain"]["share_of_skin"] > 0.3
