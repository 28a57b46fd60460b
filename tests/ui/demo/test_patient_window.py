# SPDX-License-Identifier: Apache-2.0
"""What the patient's window shows and says, and what it never does."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.findings import Findings
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.ui.translator import terms
from tests.pixels import same
from tests.ui.demo.looking import PIRIFORMIS, alike, differing, picture, read_aloud

SECRET = "Xylofon Quist, rude to staff"


def seen_before(course, window) -> None:
    """Paint every step once: Qt draws the outline of a letter a trace differently the first time."""
    for number in range(len(course.scenes)):
        course.go(number)
        picture(window)
    course.go(0)


def test_neither_screen_reader_nor_pixel_tells_a_note(patient, marked):
    noted = Session(
        "Xylofon Quist", SECRET, SECRET, (Visit(note=SECRET, ratings=Ratings(7, 9, 8), function=3),)
    )
    area = PainArea(marked.cells, 8, SECRET)
    plain_course, plain = patient()
    noted_course, with_note = patient(session=noted, drawing=Drawing((area,)), aids=True)
    seen_before(plain_course, plain)
    for number in range(len(plain_course.scenes)):
        plain_course.go(number)
        noted_course.go(number)
        assert same(picture(plain), picture(with_note)), plain_course.scene.step
        said = read_aloud(with_note)
        assert said == read_aloud(plain)
        assert not any(word in said for word in ("Xylofon", "Quist", "rude", "%"))
        assert plain_course.scene.name in said
    noted_course.context.store.tell_visit(note=f"{SECRET} again")
    noted_course.context.store.tell(alias="another")
    assert same(picture(plain), picture(with_note))


def test_the_palpation_answers_stay_with_the_therapist(patient, content):
    course, window = patient()
    course.go(3)
    before, said = picture(window), read_aloud(window)
    found = Findings().found(Findings().of("piriformis", "left", "TrP1")._replace(answer="familiar"))
    course.context.store.update(findings=found, aids=True)
    assert alike(picture(window), before)
    assert read_aloud(window) == said


def test_every_step_has_its_words_and_its_picture(patient):
    course, window = patient()
    seen = []
    for step in ("pain", "muscle", "point", "zone", "movement", "look_alike"):
        assert course.scene.step == step
        seen.append((picture(window).constBits().tobytes(), read_aloud(window)))
        QTest.keyClick(window, Qt.Key.Key_Right)
    assert len({said for _, said in seen}) == 6
    assert len({pixels for pixels, _ in seen}) == 6
    assert "Piriformis" in seen[1][1]
    assert "felt most here" in seen[3][1]
    assert "It can also be" in seen[5][1]


@pytest.mark.parametrize("key", ["Right", "Down", "PageDown", "Space"])
def test_keys_and_a_remote_go_on(patient, key):
    course, window = patient()
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
    assert course.index == 1


@pytest.mark.parametrize("key", ["Left", "Up", "PageUp", "Backspace"])
def test_keys_and_a_remote_go_back(patient, key):
    course, window = patient()
    QTest.keyClick(window, Qt.Key.Key_End)
    assert course.index == 5
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
    assert course.index == 4
    QTest.keyClick(window, Qt.Key.Key_Home)
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
    assert course.index == 0


def test_the_spreading_zone_ends_as_the_still_picture(patient, qtbot):
    still, quiet = patient()
    still.go(3)
    moved, lively = patient(still=False)
    moved.go(3)
    assert lively.body.moving
    assert not quiet.body.moving
    begun = picture(lively)
    qtbot.waitUntil(lambda: not lively.body.moving, timeout=3000)
    assert alike(picture(lively), picture(quiet))
    assert begun != picture(lively)
    accent = QColor(lively.body.theme.accent)
    blue = [sum(_near(image, x, y, accent) for x in range(0, 560, 6) for y in range(0, 540, 6))
            for image in (begun, picture(lively))]  # fmt: skip
    assert blue[0] < blue[1] / 2
    moved.back()
    assert not lively.body.moving


def _near(image: QImage, x: int, y: int, colour: QColor) -> bool:
    here = image.pixelColor(x, y)
    return here.blue() - here.red() > 60 and abs(here.blue() - colour.blue()) < 120


def test_turned_round_it_is_the_same_picture_upside_down(patient):
    course, window = patient()
    course.go(2)
    upright = picture(window)
    course.flip()
    turned = picture(window)
    both_ways = Qt.Orientation.Horizontal | Qt.Orientation.Vertical
    assert differing(upright, turned.flipped(both_ways)) < 0.02  # the edges of letters and lines
    assert differing(upright, turned) > 0.1
    course.flip()
    assert alike(picture(window), upright)


def test_a_place_is_found_also_when_turned_round(patient):
    course, window = patient(still=True)
    at = QPointF(120, 90)
    x, y = window.body.place(at)
    course.flip()
    mirrored = QPointF(window.body.width() - 120, window.body.height() - 90)
    assert window.body.place(mirrored) == pytest.approx((x, y))


def test_the_pen_draws_and_is_gone_at_the_next_step(patient, qtbot):
    course, window = patient()
    clean = picture(window)
    course.take("pen")
    QTest.mousePress(window.body, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(window.body, QPoint(200, 160))
    QTest.mouseRelease(window.body, Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    assert len(course.pen.strokes) == 1
    assert not alike(picture(window), clean)
    course.forward()
    course.back()
    assert not course.pen.strokes
    course.take("pen")
    assert alike(picture(window), clean)


def test_the_spotlight_follows_the_pointer_and_goes_with_it(patient):
    course, window = patient()
    clean = picture(window)
    course.take("spotlight")
    QTest.mouseMove(window.body, QPoint(10, 10))
    QTest.mouseMove(window.body, QPoint(200, 200))
    lit = picture(window)
    assert lit.pixelColor(200, 200) == clean.pixelColor(200, 200)
    assert lit.pixelColor(20, 500).lightness() < clean.pixelColor(20, 500).lightness() - 40
    course.point(None)
    assert alike(picture(window), clean)


def test_a_patients_finger_marks_a_whole_region_and_undo_takes_it_back(patient, content):
    atlas, _ = content
    course, window = patient(chosen=None)
    store, before = course.context.store, course.context.store.state.drawing.cells
    x, y = window.body.sheet.bounds(atlas.region_mask("right.buttock_middle")).center().toTuple()
    at = window.body.camera.to_px(x, y).toPoint()
    QTest.mouseClick(window.body, Qt.MouseButton.LeftButton, pos=at)
    assert store.state.drawing.cells == before  # not before the therapist asks for it
    course.take("points")
    QTest.mouseClick(window.body, Qt.MouseButton.LeftButton, pos=at)
    assert store.state.drawing.cells == before | atlas.region_mask("right.buttock_middle")
    assert "Right" in read_aloud(window)
    store.undo()
    assert store.state.drawing.cells == before
    store.show_visit(0, "therapist")
    course.take("points")
    assert course.tool != "points"


@pytest.mark.parametrize(
    ("level", "alone"), [("112", True), ("now", True), ("today", False), ("days", False)]
)
def test_a_yes_to_a_warning_question_goes_along(patient, content, level, alone):
    _, library = content
    private = ("hurt_by_someone",)
    flag = next(f for f in library.red_flags if f.level == level and f.advice and f.id not in private)
    course, window = patient()
    seen_before(course, window)
    course.go(1)
    plain = picture(window)
    course.context.store.update(answers=((flag.id, True),))
    said = read_aloud(window)
    assert library.text(flag.advice, "en") in said
    assert terms().urgency(level) in said
    assert ("Piriformis" not in said) == alone
    assert picture(window) != plain
    course.context.store.update(answers=((flag.id, False),))
    assert alike(picture(window), plain)


def test_what_is_told_in_confidence_is_not_put_on_a_screen(patient):
    course, window = patient()
    said = read_aloud(window)
    course.context.store.update(answers=(("hurt_by_someone", True),))
    assert read_aloud(window) == said


def test_before_an_emergency_no_muscle_is_shown(patient, content):
    flag = next(flag for flag in content[1].red_flags if flag.level == "112")
    course, window = patient()
    course.go(3)
    course.context.store.update(answers=((flag.id, True),))
    assert not window.body.picture.muscles
    assert not window.body.picture.core
    course.context.store.update(answers=())
    assert window.body.picture.muscles


def test_it_follows_what_is_chosen_drawn_and_spoken(patient, content, marked):
    course, window = patient()
    course.go(3)
    course.context.store.choose(Choice("muscle", "gluteus_medius", "left"))
    assert course.scene.step == "zone"
    assert "Gluteus medius" in read_aloud(window)
    course.context.store.update(language="da")
    assert "Den mellemste ballemuskel" in read_aloud(window)
    course.context.store.update(patient_latin=True)
    assert course.scene.name == "Gluteus medius"
    course.context.store.update(theme="dark")
    assert QColor(picture(window).pixel(900, 300)).lightness() < 60
    course.context.store.update(chosen=None)
    assert [scene.step for scene in course.scenes] == ["pain"]


def test_at_the_step_of_the_muscle_it_follows_the_slider_from_skin_to_bone(patient):
    course, window = patient()
    store = course.context.store
    seen_before(course, window)
    pictures = {}
    for step in (1, 2):
        course.go(step)
        for depth in (0, 1, 3, 4):
            store.update(depth=depth)
            pictures[step, depth] = picture(window)
    seen = [pictures[1, depth] for depth in (0, 1, 3, 4)]
    assert all(one != other for one, other in combinations(seen, 2))
    assert all(pictures[2, depth] == pictures[2, 0] for depth in (1, 3, 4)), "other steps stay calm"


def test_the_preview_of_a_row_is_not_shown(patient):
    course, window = patient()
    course.go(3)
    before = picture(window)
    course.context.store.update(preview=Choice("muscle", "soleus", "right"))
    assert alike(picture(window), before)


def test_letters_are_large_enough_to_read_from_across_a_room(patient):
    from hipmap.ui.demo import sizes

    _, window = patient((1920, 1080))
    factor = sizes.factor(window.size())
    assert min(sizes.NAME, sizes.SAY, sizes.KEY, sizes.STEP, sizes.SIDE) * factor >= 21


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (640, 360)])
def test_all_words_have_room(patient, content, size):
    course, window = patient(size, language="da")
    words = window.words
    for one in (None, *content[1].demonstrations):
        course.choose(one)
        for number in range(len(course.scenes)):
            course.go(number)
            assert words.fits(), (size, one and one.id, course.scene.step)


def test_where_the_muscle_is_unknown_the_course_of_it_is_short(patient):
    course, _ = patient(chosen=PIRIFORMIS._replace(id="gone"))
    assert [scene.step for scene in course.scenes] == ["pain"]
