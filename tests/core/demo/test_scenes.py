# SPDX-License-Identifier: Apache-2.0
"""The steps of a demonstration, as the library tells them."""

import re

import pytest

from hipmap.core.choice import Choice
from hipmap.core.demo import words
from hipmap.core.demo.model import MOST_LINES, MOST_SENTENCES, STEPS, Subject
from hipmap.core.demo.scenes import Manner, ready_made, scenes
from hipmap.core.demo.seen import with_point
from hipmap.core.drawing import Drawing, PainArea


@pytest.fixture
def marked(atlas):
    def marked(*regions: str) -> Drawing:
        cells = 0
        for region in regions:
            cells |= atlas.region_mask(region)
        return Drawing((PainArea(cells, 7, "secret"),))

    return marked


def test_without_a_muscle_there_is_only_the_pain(atlas, library, marked):
    made = scenes(atlas, library, Subject(marked("left.groin")), Manner("en"))
    assert [scene.step for scene in made] == ["pain"]
    assert [scene.step for scene in scenes(atlas, library, Subject(), Manner("en"))] == ["pain"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_muscle_can_be_demonstrated_in_few_words(atlas, library, marked, language):
    drawing = marked("left.buttock_middle")
    for name in library.muscles:
        subject = Subject(drawing, Choice("muscle", name, "left"))
        made = scenes(atlas, library, subject, Manner(language))
        steps = [scene.step for scene in made]
        assert steps[:5] == list(STEPS[:5]), name
        for scene in made[1:]:
            assert scene.name, name
            assert "(" not in scene.name, name
            assert len(re.findall(r"[.?](?:\s|$)", scene.say)) <= MOST_SENTENCES, (name, scene.say)
            assert len(scene.lines) <= MOST_LINES
            assert not re.search(r"\[@|\]\(|%|<!--", scene.say), (name, scene.say)
        assert made[1].say, name
        assert made[3].choice == made[2].choice


def test_the_point_that_fits_what_is_marked_is_taken(library, marked):
    choice = Choice("muscle", "quadratus_lumborum", "left")
    assert with_point(library, choice, marked("left.greater_trochanter").cells).trigger_point == "TrP2"
    assert with_point(library, choice, marked("left.sacroiliac").cells).trigger_point == "TrP3"
    assert with_point(library, choice, 0) == choice
    named = choice._replace(trigger_point="TrP4")
    assert with_point(library, named, marked("left.greater_trochanter").cells) == named


def test_what_was_said_of_an_area_is_not_passed_on(atlas, library, marked):
    made = scenes(
        atlas, library, Subject(marked("left.groin"), Choice("muscle", "pectineus", "left")), Manner()
    )
    assert all(scene.drawing.areas == (PainArea(scene.drawing.cells),) for scene in made)


def test_all_steps_of_the_muscle_share_a_frame(atlas, library, marked):
    subject = Subject(marked("left.groin"), Choice("muscle", "iliopsoas", "left"))
    made = scenes(atlas, library, subject, Manner("en"))
    assert len({scene.cells for scene in made if scene.step != "look_alike"}) == 1
    zone = library.pattern_of(made[3].choice)
    assert (zone.core | zone.spillover) & ~made[0].cells == 0


def test_a_muscle_on_the_front_is_seen_from_the_front(atlas, library, marked):
    subject = Subject(marked("left.groin"), Choice("muscle", "pectineus", "left"))
    assert {scene.view for scene in scenes(atlas, library, subject, Manner(view="back"))} == {"front"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_ready_made_ones_end_with_the_look_alike_and_how_to_tell(atlas, library, language):
    assert len(library.demonstrations) >= 5
    for one in library.demonstrations:
        subject = ready_made(atlas, one)
        made = scenes(atlas, library, subject, Manner(language))
        assert [scene.step for scene in made] == list(STEPS), one.id
        assert made[-1].choice == Choice("condition", one.condition, one.side)
        assert len(made[-1].lines) == 3
        pattern = library.pattern_of(subject.choice)
        covered = subject.drawing.cells & (pattern.core | pattern.spillover)
        assert covered.bit_count() > 0.4 * subject.drawing.cells.bit_count(), one.id
        for scene in made:
            assert scene.say


@pytest.mark.parametrize(
    ("muscle", "everyday", "latin"),
    [
        ("piriformis", "Den pæreformede muskel", "piriformis"),
        ("iliopsoas", "Hoftebøjeren", "iliopsoas"),
        ("tensor_fasciae_latae", "TFL", "tensor fasciae latae"),
        ("plantaris", "Plantaris", ""),
    ],
)
def test_everyday_names_come_first_unless_latin_does(library, muscle, everyday, latin):
    assert words.names(library.muscles[muscle], "da") == (everyday, latin)
    first, _ = words.names(library.muscles[muscle], "da", latin_first=True)
    assert first.casefold() == (latin or everyday).casefold()
