# SPDX-License-Identifier: Apache-2.0
"""Every mistake an author can make is named by file and line, and takes nothing else down."""

import pytest

from hipmap.core.atlas import Atlas
from hipmap.core.compile import compile_library
from hipmap.core.content.read import Reader
from hipmap.core.problems import Report


def check(root, articles=True):
    compiled = compile_library(root / "data", "data", Atlas.load(root), articles=articles)
    return [str(problem) for problem in compiled.report.in_order()], compiled.content


def edit(root, name, old, new):
    path = root / "data" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_sound_content_has_no_problems(ball_root):
    problems, content = check(ball_root)
    assert problems == []
    assert list(content.muscles) == ["alpha", "beta"]
    assert list(content.conditions) == ["bursitis"]
    assert len(content.red_flags) == 3


MUSCLE = "muscles/alpha.yaml"
MISTAKES = [
    (MUSCLE, "region: groin", "region: grion",
     "data/muscles/alpha.yaml:19: trigger_points[0].core[0].region: "
     'unknown region "grion" (did you mean "groin"?)'),
    (MUSCLE, "along: [asis, greater_trochanter]", "along: [asis, trocanter]",
     "data/muscles/alpha.yaml:35: trigger_points[1].rare[0].band.along[1]: "
     'unknown landmark "trocanter" (did you mean "greater_trochanter"?)'),
    (MUSCLE, "id: alpha", "id: alfa",
     'data/muscles/alpha.yaml:1: id: is "alfa" but the file is named "alpha"'),
    (MUSCLE, "nerve: L5", "nerve: no",
     'data/muscles/alpha.yaml:5: nerve: should be text, but no is read as true or false: write "no"'),
    (MUSCLE, "nerve: L5", "nerve: 1.10",
     'data/muscles/alpha.yaml:5: nerve: should be text, but 1.10 is read as a number: write "1.10"'),
    (MUSCLE, "nerve: L5", "nerve: 12:30:00",
     'data/muscles/alpha.yaml:5: nerve: should be text, but 12:30:00 is read as a number: write "12:30:00"'),
    (MUSCLE, "nerve: L5", "nerve:",
     "data/muscles/alpha.yaml:5: nerve: is empty"),
    (MUSCLE, "nerve: L5", "no: L5",
     'data/muscles/alpha.yaml:5: the key no is read as bool: write "no"'),
    (MUSCLE, "nerve: L5", "nerve: L5\nnerve: S1",
     'data/muscles/alpha.yaml:6: "nerve" stands here twice'),
    (MUSCLE, "attachments: {en: here, da: her}", "attachments: {en: here}",
     'data/muscles/alpha.yaml:6: attachments: "da" is missing'),
    (MUSCLE, "group: gluteal", "group: glutael",
     'data/muscles/alpha.yaml:4: group: unknown group "glutael" (did you mean "gluteal"?)'),
    (MUSCLE, "radius_cm: 4", "radius_cm: four",
     "data/muscles/alpha.yaml:32: trigger_points[1].core[0].patch.radius_cm: "
     "should be a number between 0.5 and 30"),
    (MUSCLE, "radius_cm: 4", "radius_cm: 400",
     "data/muscles/alpha.yaml:32: trigger_points[1].core[0].patch.radius_cm: 400 is not between 0.5 and 30"),
    (MUSCLE, "radius_cm: 4", "radius: 4",
     "data/muscles/alpha.yaml:32: trigger_points[1].core[0].patch.radius: "
     'unknown field (did you mean "radius_cm"?)'),
    (MUSCLE, "down: 1", "downward: 1",
     'data/muscles/alpha.yaml:17: trigger_points[0].mark.downward: unknown field (did you mean "down"?)'),
    (MUSCLE, "down: 1", "medial: 14",
     "data/muscles/alpha.yaml:17: trigger_points[0].mark: walks over the midline"),
    (MUSCLE, "mark: psis", "mark: knee_deep",
     'data/muscles/alpha.yaml:30: trigger_points[1].mark: "knee_deep" has no place on the skin'),
    (MUSCLE, "between: [asis, psis]", "between: [asis]",
     "data/muscles/alpha.yaml:32: trigger_points[1].core[0].patch.at.between: should be two points"),
    (MUSCLE, "id: TrP2", "id: TrP1",
     'data/muscles/alpha.yaml:27: trigger_points[1]: trigger point "TrP1" stands here twice'),
    (MUSCLE, "texts_agree: many", "texts_agree: most",
     "data/muscles/alpha.yaml:37: trigger_points[1].grades.core.texts_agree: "
     'unknown texts_agree "most"'),
    (MUSCLE, "- region: thigh_anterior_upper", "- thigh_anterior_upper",
     "data/muscles/alpha.yaml:21: trigger_points[0].spillover[0]: should be fields"),
    (MUSCLE, "trigger_points:", "trigger_points: [\n",
     "data/muscles/alpha.yaml:"),
    ("conditions/bursitis.yaml", "kind: tendon", "kind: tendo",
     "data/conditions/bursitis.yaml:3: kind: unknown kind"),
    ("conditions/bursitis.yaml", "percent: 71", "percent: 710",
     "data/conditions/bursitis.yaml:6: frequencies[0].percent: 710 is not between 0 and 100"),
    ("red_flags.yaml", 'level: "112"', "level: 112",
     'data/red_flags.yaml:2: [0].level: should be text, but 112 is read as a number: write "112"'),
    ("red_flags.yaml", "en: Did you fall?", "en: " + "word " * 31,
     "data/red_flags.yaml:4: [0].ask: en has more than 30 words"),
    ("exercises.yaml", "cautions: [slowly]", "cautions: [slow]",
     'data/exercises.yaml:3: bridge.cautions[0]: unknown caution "slow" (did you mean "slowly"?)'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "message"), MISTAKES)
def test_a_mistake_is_named_and_stays_alone(ball_root, name, old, new, message):
    edit(ball_root, name, old, new)
    problems, content = check(ball_root)
    assert any(problem.startswith(message) for problem in problems), problems
    assert "beta" in content.muscles
    broken = name.partition("/")[2].removesuffix(".yaml")
    assert broken not in content.muscles
    assert broken not in content.conditions


REFERENCES = [
    (MUSCLE, "sources: [book]", "sources: [bok]", 'sources[0]: unknown source "bok" (did you mean "book"?)'),
    (
        MUSCLE,
        "provokes: [stairs]",
        "provokes: [stair]",
        'unknown provocation "stair" (did you mean "stairs"?)',
    ),
    (MUSCLE, "look_alikes: [bursitis]", "look_alikes: [bursits]", 'unknown condition "bursits"'),
    (MUSCLE, "exercises: [bridge]", "exercises: [bridges]", 'exercises[0]: unknown exercise "bridges"'),
    ("conditions/bursitis.yaml", "of: [alpha]", "of: [alfa]", 'look_alike_of[0]: unknown muscle "alfa"'),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), REFERENCES)
def test_a_reference_to_nothing_is_named_and_left_out(ball_root, name, old, new, message):
    edit(ball_root, name, old, new)
    problems, content = check(ball_root)
    assert len(problems) == 1
    assert message in problems[0]
    assert list(content.muscles) == ["alpha", "beta"]
    assert list(content.conditions) == ["bursitis"]


def test_all_problems_are_told_at_once(ball_root):
    edit(ball_root, MUSCLE, "region: groin", "region: grion")
    edit(ball_root, MUSCLE, "group: gluteal", "group: glutael")
    edit(ball_root, "muscles/beta.yaml", "nerve: L5", "nerve: no")
    problems, content = check(ball_root)
    assert [problem.split(": ")[0] for problem in problems] == [
        "data/muscles/alpha.yaml:4",
        "data/muscles/alpha.yaml:19",
        "data/muscles/beta.yaml:5",
    ]
    assert content.muscles == {}
    assert len(content.red_flags) == 3


ARTICLE = "articles/alpha.da.md"
ARTICLES = [
    (
        "(muscle:beta)",
        "(muscle:betta)",
        'articles/alpha.da.md:3: unknown muscle "betta" (did you mean "beta"?)',
    ),
    ("(muscle:beta)", "(page:beta)", 'unknown link "page:beta", one of muscle:, condition:, article:'),
    ("[@book]", "[@boko]", 'unknown source "boko" (did you mean "book"?)'),
    (
        "[@book]",
        "\n{{exercise}}\n",
        'articles/alpha.da.md:4: unknown field "exercise" (did you mean "exercises"?)',
    ),
    ("# alpha", "alpha", 'articles/alpha.da.md:1: should begin with "# " and the title'),
]


@pytest.mark.parametrize(("old", "new", "message"), ARTICLES)
def test_a_mistake_in_an_article_is_named(ball_root, old, new, message):
    edit(ball_root, ARTICLE, old, new)
    problems, content = check(ball_root)
    assert len(problems) == 1
    assert message in problems[0]
    assert "alpha" in content.muscles


def test_articles_missing_and_belonging_to_nothing_are_named(ball_root):
    (ball_root / "data" / ARTICLE).rename(ball_root / "data" / "articles" / "alfa.da.md")
    problems, _ = check(ball_root)
    assert problems == [
        'data/articles/alfa.da.md:1: belongs to nothing (did you mean "alpha.da.md"?)',
        "data/articles/alpha.da.md:1: is missing",
    ]


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\x00", b"a: [", b"- just\n- a list\n", b"", b"&a [*a]"])
def test_a_file_that_is_not_what_it_should_be(ball_root, raw):
    (ball_root / "data" / MUSCLE).write_bytes(raw)
    problems, content = check(ball_root)
    assert any(problem.startswith("data/muscles/alpha.yaml:") for problem in problems)
    assert list(content.muscles) == ["beta"]


def test_a_place_without_words_is_named(ball_root):
    edit(ball_root, "regions.yaml", "  sacrum:", "  sacrumm:")
    problems, content = check(ball_root)
    assert problems == ['data/regions.yaml:1: "sacrum" has no name']
    assert len(content.muscles) == 2


def test_a_missing_file_is_named_and_the_rest_is_read(ball_root):
    (ball_root / "data" / "exercises.yaml").unlink()
    problems, content = check(ball_root)
    assert "data/exercises.yaml:1: cannot be read (No such file or directory)" in problems
    assert len(content.muscles) == 2


def test_without_a_body_places_are_checked_by_their_names(ball_root):
    edit(ball_root, MUSCLE, "region: groin", "region: grion")
    report = Report()
    Reader(ball_root / "data", "data", report).read(None)
    texts = [problem.text for problem in report.in_order() if problem.line == 19]
    assert texts == ['trigger_points[0].core[0].region: unknown region "grion" (did you mean "groin"?)']
