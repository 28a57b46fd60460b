# SPDX-License-Identifier: Apache-2.0
"""The therapist's window steers the patient's, and is itself left as it was."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hipmap import app
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.state import State
from hipmap.ui.demo.feature import DemoFeature
from hipmap.ui.demo.screens import Screens
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from tests.ui.demo.looking import PIRIFORMIS, read_aloud


def feature(window) -> DemoFeature:
    return next(one for one in window.features if isinstance(one, DemoFeature))


@pytest.fixture
def shown(window, marked):
    """Return a main window with its demonstration running."""
    made = window(drawing=marked, chosen=PIRIFORMIS, still=True)
    QTest.keyClick(made, Qt.Key.Key_F6)
    yield made, feature(made).running
    feature(made).end()
    QApplication.processEvents()


def strip_button(running, name: str):
    return running.strip.tools[name]


def test_a_whole_demonstration_by_keys_and_buttons(shown, qtbot):
    made, running = shown
    state = made.context.store.state
    assert running.patient.isVisible()
    assert running.strip.isVisible()
    strip = running.strip
    QTest.keyClick(strip.next, Qt.Key.Key_Space)
    assert running.course.scene.step == "muscle"
    QTest.keyClick(strip.next, Qt.Key.Key_Right)
    assert running.course.scene.step == "point"
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QTest.keyClick(made, Qt.Key.Key_PageDown)
    assert running.course.scene.step == "zone"
    QTest.keyClick(made, Qt.Key.Key_PageUp)
    QTest.keyClick(strip.steps[5], Qt.Key.Key_Space)
    assert running.course.scene.step == "look_alike"
    assert not strip.next.isEnabled()
    QTest.mouseClick(strip.steps[3], Qt.MouseButton.LeftButton)
    assert [button.isChecked() for button in strip.steps] == [number == 3 for number in range(6)]
    QTest.keyClick(running.patient, Qt.Key.Key_PageDown)
    assert running.course.scene.step == "movement"
    assert made.context.store.state._replace(view=state.view) == state
    QTest.keyClick(strip.back, Qt.Key.Key_Escape)
    assert feature(made).running is None
    assert not running.patient.isVisible()
    assert made.context.store.state == state


def test_keys_reach_the_patients_window_from_the_system(shown, qtbot):
    _, running = shown
    running.patient.activateWindow()
    qtbot.waitUntil(running.patient.isActiveWindow)
    for key, step in ((Qt.Key.Key_Right, "muscle"), (Qt.Key.Key_Space, "point"), (Qt.Key.Key_Left, "muscle")):
        QTest.keyClick(running.patient.windowHandle(), key)
        assert running.course.scene.step == step


def test_esc_in_the_patients_window_and_closing_it_end_the_demonstration(window, marked):
    made = window(drawing=marked, chosen=PIRIFORMIS, still=True)
    for leave in (
        lambda patient: QTest.keyClick(patient, Qt.Key.Key_Escape),
        lambda patient: QTest.keyClick(patient, Qt.Key.Key_F6),
        lambda patient: patient.close(),
        lambda patient: made.top_bar.patient.click(),
        lambda patient: made.hide(),
    ):
        made.show()
        made.top_bar.patient.click()
        running = feature(made).running
        assert made.actions_["demo"].isChecked()
        leave(running.patient)
        assert feature(made).running is None
        assert not made.actions_["demo"].isChecked()
        QApplication.processEvents()


def test_the_view_goes_with_the_steps_and_comes_back(window, content):
    atlas, _ = content
    drawing = Drawing((PainArea(atlas.region_mask("left.groin")),))
    made = window(drawing=drawing, chosen=PIRIFORMIS._replace(id="pectineus"), view="back", still=True)
    feature(made).start()
    assert made.context.store.state.view == "front"
    assert feature(made).running.patient.body.store.state.view == "front"
    QTest.keyClick(made, Qt.Key.Key_3)  # the therapist turns the body, and the patient's turns with it
    assert feature(made).running.patient.body.store.state.view == made.context.store.state.view == "left"
    feature(made).running.course.forward()
    assert made.context.store.state.view == "front"
    feature(made).end()
    assert made.context.store.state.view == "back"


def test_closing_hipmap_in_a_demonstration_keeps_the_therapists_own_view(qtbot, tmp_path, content, marked):
    settings = Settings(tmp_path)
    made = app.build(Store(State(drawing=marked, chosen=PIRIFORMIS, view="front", still=True)), settings)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.actions_["demo"].trigger()
    assert made.context.store.state.view == "back", "where the pattern is best seen"
    made.actions_["demo"].trigger()
    assert made.focusWidget() is made.stage.view, "so that keys such as B reach the body again"
    made.actions_["demo"].trigger()
    made.close()
    assert Settings(tmp_path).get("view", str) == "front"


def test_the_pen_on_the_therapists_body_marks_nothing_there(shown):
    made, running = shown
    before = made.context.store.state.drawing
    strip_button(running, "pen").click()
    body = made.stage.view
    QTest.mousePress(body, Qt.MouseButton.LeftButton, pos=QPoint(150, 300))
    QTest.mouseMove(body, QPoint(190, 330))
    QTest.mouseRelease(body, Qt.MouseButton.LeftButton, pos=QPoint(190, 330))
    assert made.context.store.state.drawing == before
    (stroke,) = running.course.pen.strokes
    assert stroke[0] == pytest.approx(body.camera.to_mm(QPoint(150, 300).toPointF()))
    running.course.forward()
    assert not running.course.pen.strokes
    strip_button(running, "spotlight").click()
    assert not strip_button(running, "pen").isChecked()
    QTest.mouseMove(body, QPoint(160, 310))
    QTest.mouseMove(body, QPoint(170, 320))
    assert running.course.spot == pytest.approx(body.camera.to_mm(QPoint(170, 320).toPointF()))
    strip_button(running, "spotlight").click()
    assert running.course.spot is None


def test_ready_made_ones_have_a_drawing_of_their_own(shown, content):
    made, running = shown
    one = content[1].demonstrations[0]
    before = made.context.store.state
    feature(made).start(one)
    assert feature(made).running is running
    assert one.name["en"] == running.strip.subject.text()
    assert running.course.scene.drawing.cells == content[0].region_mask("left.greater_trochanter")
    assert not strip_button(running, "points").isEnabled()
    assert made.context.store.state.drawing == before.drawing
    assert made.context.store.state.chosen == before.chosen
    running.course.choose(None)
    assert running.course.scene.drawing.cells == before.drawing.cells


def test_the_menu_lists_the_ready_made_ones(shown, content):
    from hipmap.ui.demo.choices import ReadyMade

    made, running = shown
    menu = ReadyMade(made.context, running.course.choose, True, made)
    menu.fill()
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == ["What is marked and chosen", *(one.name["en"] for one in content[1].demonstrations)]
    menu.actions()[-1].trigger()
    assert running.course.demonstration == content[1].demonstrations[-1]


def test_without_a_muscle_the_strip_says_how_to_go_on(window, marked):
    made = window(drawing=marked, still=True)
    feature(made).start()
    strip = feature(made).running.strip
    assert "Choose a muscle" in strip.message.text()
    assert not strip.next.isEnabled()
    made.context.store.choose(PIRIFORMIS)
    assert not strip.message.isVisible()
    assert strip.next.isEnabled()
    feature(made).end()


class Screen:
    """A screen that can be unplugged."""

    def __init__(self, x: int) -> None:
        self.place = QRect(x, 0, 1920, 1080)


def test_a_screen_unplugged_in_mid_demonstration(shown, qtbot):
    made, running = shown
    course, here = running.course, made.screen()
    course.go(3)
    course.flip()
    found = [here, gone := Screen(1920)]
    screens = Screens(running.patient, made, lambda: found, running)
    assert screens.other is gone
    running.screens.fill(here)
    screens._on = gone
    assert running.patient.isFullScreen()
    screens.lost.connect(lambda: running.strip.say("lost"))
    found.remove(gone)
    with qtbot.waitSignal(screens.lost):
        QGuiApplication.instance().screenRemoved.emit(here)
    assert not running.patient.isFullScreen()
    assert running.patient.isVisible()
    assert screens.present is here
    assert running.patient.width() < here.geometry().width()
    assert "Nothing is lost" in running.strip.message.text()
    assert (course.scene.step, course.flipped) == ("zone", True)
    course.forward()
    assert not running.strip.message.isVisible()
    with qtbot.waitSignal(screens.came):
        QGuiApplication.instance().screenAdded.emit(here)
    assert "another screen" in running.strip.message.text()


def test_the_patients_window_stays_before_the_therapists_on_one_screen(shown):
    made, running = shown
    patient, screens = running.patient, running.screens
    assert patient.windowType() == Qt.WindowType.Dialog
    assert patient.windowHandle().transientParent() is made.windowHandle()
    screens._therapist = elsewhere = QWidget()
    elsewhere.screen = lambda: None  # the therapist's window stands on another screen
    screens.fill(made.screen())
    assert patient.isFullScreen()
    assert patient.windowType() == Qt.WindowType.Window
    assert patient.windowHandle().transientParent() is None
    screens._therapist = made
    screens.to_window()
    assert patient.isVisible()
    assert patient.windowHandle().transientParent() is made.windowHandle()


def test_f11_fills_the_only_screen_and_esc_gives_it_back(shown):
    _, running = shown
    assert running.screens.other is None
    assert not running.patient.isFullScreen()
    QTest.keyClick(running.patient, Qt.Key.Key_F11)
    assert running.patient.isFullScreen()
    QTest.keyClick(running.patient, Qt.Key.Key_Escape)
    assert running.patient.isVisible()
    assert not running.patient.isFullScreen()


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_the_strip_has_room_in_every_window(window, marked, qtbot, width):
    made = window((width, 700), drawing=marked, chosen=PIRIFORMIS, language="da", still=True)
    feature(made).start()
    strip = feature(made).running.strip

    def places() -> list[tuple[int, int, int]]:
        buttons = (strip.subject, strip.back, *strip.steps, strip.here, strip.next, *strip.tools.values())
        shown = [one for one in buttons if one.isVisible()]
        assert all(one.accessibleName() or one.text() for one in shown)
        return sorted((one.mapTo(strip, QPoint(0, 0)).x(), one.width(), one.height()) for one in shown)

    qtbot.waitUntil(lambda: len(places()) > 8 and all(a[0] + a[1] <= b[0] for a, b in pairwise(places())))
    assert made.width() == width
    assert sum(places()[-1][:2]) <= strip.width()
    assert all(wide >= 40 and high >= 40 for _, wide, high in places())
    words = [tool.text() for tool in strip.tools.values()]
    assert all(words) == (width == 1920)
    feature(made).end()


def test_the_strip_speaks_the_language_of_the_moment(shown, switch):
    made, running = shown
    switch(made, language="da")
    assert running.strip.tools["end"].accessibleName() == "Afslut"
    assert running.strip.steps[3].text() == "Udstråling"
    assert "Den pæreformede muskel" in read_aloud(running.patient) or running.course.index == 0
    assert made.top_bar.menus.menus["show"].title() == "F&remvis"
