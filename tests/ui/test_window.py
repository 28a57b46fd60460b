# SPDX-License-Identifier: Apache-2.0
"""The window: what gives way, what its actions do, and what it says when a file is damaged."""

import gc
import shutil
from weakref import ref

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStyle

from hipmap import app
from hipmap.core import resources
from hipmap.core.choice import Choice
from hipmap.ui.buttons import Button
from hipmap.ui.theme import THEMES


def test_a_wide_window_shows_list_and_article(window, mark):
    made = window((1280, 800))
    mark(made, "left.groin")
    assert made.side.answers.isVisible()
    assert made.side.article.isVisible()
    assert not made.side.article.to_list.isVisible()


def test_a_narrow_window_shows_one_of_them(window, mark):
    made = window((1024, 700))
    mark(made, "left.groin")
    assert made.side.answers.isVisible()
    assert not made.side.article.isVisible()
    made.context.open("iliopsoas", "left")
    assert made.side.article.isVisible()
    assert not made.side.answers.isVisible()
    made.side.article.to_list.click()
    assert made.side.answers.isVisible()
    assert made.stage.width() >= 480


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_words_are_cut(window, mark, size, language):
    made = window(size, language=language)
    mark(made, "left.sacroiliac", "left.buttock_middle")
    made.context.open("piriformis", "left")
    QApplication.processEvents()
    for label in made.side.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    for button in made.side.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_words_of_twice_the_size_fit(window, mark):
    before = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(21)
    QApplication.setFont(large)
    try:
        made = window((1366, 900), language="da")
        mark(made, "left.groin")
        QApplication.processEvents()
        assert made.stage.width() >= 480
        assert made.side.answers.isVisible() != made.side.article.isVisible()
        for label in made.side.findChildren(QLabel):
            if label.isVisible() and label.wordWrap() and label.text():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    finally:
        QApplication.setFont(before)


def test_the_style_underlines_mnemonics_as_the_menus_do_without_asking_it(window):
    menus = window().top_bar.menus
    assert menus.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, menus)


def test_keys_do_what_the_menus_say(window, qtbot):
    made = window()
    store, atlas = made.context.store, made.context.atlas
    left, right = atlas.region_mask("left.groin"), atlas.region_mask("right.groin")
    store.toggle(left)
    view = made.stage.view
    qtbot.keyClick(view, Qt.Key.Key_M)
    assert store.state.drawing.cells == right
    qtbot.keyClick(view, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert store.state.drawing.cells == left | right
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert not store.state.drawing.cells
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert store.state.drawing.cells == left | right
    qtbot.keyClick(view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert not store.state.drawing.cells
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert store.state.view == "front"
    qtbot.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert store.state.language == "da"
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert made.top_bar.search.hasFocus()
    qtbot.keyClicks(made.top_bar.search, "m1")
    assert made.top_bar.search.text() == "m1"
    assert store.state.view == "front"


def test_what_is_on_stays_on_when_it_is_pressed_again(window, mark, qtbot):
    made = window()
    mark(made, "left.buttock_middle")
    made.context.open("piriformis", "left")
    for button in (made.top_bar.languages["en"], made.side.article.head.points.buttons[0]):
        assert button.isChecked()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.isChecked()


def test_mirror_turns_the_chosen_pattern_too(window):
    made = window()
    made.context.store.toggle(made.context.atlas.region_mask("left.groin"))
    made.context.open("iliopsoas", "left")
    made.context.mirror()
    assert made.context.store.state.chosen.side == "right"
    assert made.context.store.state.page.side == "right"


def test_mirror_leaves_another_page_open(window):
    made = window()
    made.context.store.toggle(made.context.atlas.region_mask("left.groin"))
    made.context.open("iliopsoas", "left")
    made.context.open("how_sure")
    made.context.mirror()
    assert made.context.store.state.chosen.side == "right"
    assert made.context.store.state.page.id == "how_sure"


def test_what_cannot_be_done_is_grey(window):
    made = window()
    for name in ("undo", "redo", "mirror", "clear"):
        assert not made.actions_[name].isEnabled()
    made.context.store.toggle(made.context.atlas.region_mask("left.groin"))
    assert made.actions_["undo"].isEnabled()
    assert made.actions_["clear"].isEnabled()
    assert not made.actions_["redo"].isEnabled()


def test_no_menu_entry_is_dead(window):
    made = window()
    for menu in made.top_bar.menus.menus.values():
        for action in menu.actions():
            assert action.isSeparator() or action.text()
    used = {action for menu in made.top_bar.menus.menus.values() for action in menu.actions()}
    assert used >= {made.actions_[name] for name in ("undo", "clear", "find", "keys", "how_sure", "quit")}


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_themes_reach_every_corner(window, theme):
    made = window()
    made.context.store.update(theme=theme)
    colours = THEMES[theme]
    QApplication.processEvents()
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == colours.window
    image = made.grab().toImage()
    corner = made.side.mapTo(made, made.side.rect().bottomRight())
    assert image.pixelColor(corner.x() - 6, corner.y() - 6).name().upper() == colours.panel
    title = made.side.empty.title
    assert title.palette().color(QPalette.ColorRole.WindowText).name().upper() == colours.text
    made.context.store.update(theme="light")


def test_a_switch_of_theme_leaves_no_colour_of_the_old_one(window, mark):
    made = window((1280, 900))
    mark(made, "left.iliac_crest_lateral", "left.knee_medial")
    for theme in ("dark", "contrast", "light"):
        made.context.store.update(theme=theme)
        QApplication.processEvents()
        colours = THEMES[theme]
        rail = made.rail.grab().toImage()
        assert rail.pixelColor(rail.width() // 2, 3).name().upper() == colours.panel
        names = made.side.answers.rest.together.combinations[0].names.grab().toImage()
        seen = {
            names.pixelColor(x, y).name().upper() for x in range(names.width()) for y in range(names.height())
        }
        assert colours.accent.upper() in seen


def test_small_letters_do_not_keep_three_columns_in_a_small_window(window, mark):
    font = QApplication.font()
    font.setPointSizeF(9)
    QApplication.setFont(font)
    for width in (1024, 1100, 1200):
        made = window((width, 700), language="da")
        mark(made, "left.groin")
        made.context.open("iliopsoas", "left")
        QApplication.processEvents()
        article = made.side.article
        assert article.mapTo(made, article.rect().topRight()).x() < width
        made.close()


def test_the_body_comes_before_the_panels_and_does_not_move(qtbot):
    made = app.build(staged=True)
    qtbot.addWidget(made)
    made.show()
    assert made.side is None
    place = made.stage.mapTo(made, made.stage.rect().topLeft()), made.stage.size()
    with qtbot.waitSignal(made.ready):
        pass
    assert (made.stage.mapTo(made, made.stage.rect().topLeft()), made.stage.size()) == place
    made.context.store.update(language="en")


def test_a_mistake_in_the_content_is_named_and_the_rest_works(qtbot, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(resources.root() / "data", data)
    broken = data / "muscles" / "piriformis.yaml"
    broken.write_text(
        broken.read_text("utf-8").replace("sacroiliac_lower", "sacroiliac_lowr", 1), encoding="utf-8"
    )
    made = app.build(data=data)
    qtbot.addWidget(made)
    made.show()
    assert made.strip.isVisible()
    assert "piriformis.yaml:" in made.strip.words.text()
    assert "piriformis" not in made.context.library.muscles
    assert "gluteus_maximus" in made.context.library.muscles
    made.strip.close_it.click()
    assert not made.strip.isVisible()
    made.context.store.update(language="en")


def test_without_a_body_the_rest_opens(qtbot, tmp_path, monkeypatch):
    root = tmp_path / "root"
    shutil.copytree(resources.root() / "data", root / "data")
    monkeypatch.setattr("hipmap.core.resources.root", lambda: root)
    made = app.build()
    qtbot.addWidget(made)
    made.show()
    assert made.strip.isVisible()
    made.context.open("piriformis", "left")
    assert made.side.article.text.toPlainText()
    made.side.ranker.warm()  # as in an idle moment
    assert made.grab().width() > 0
    made.context.store.update(language="en")


def test_content_can_be_read_again(qtbot, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(resources.root() / "data", data)
    program = app.Program(None, data)
    old = program.window
    old.show()
    with qtbot.waitSignal(old.ready):
        pass
    old.context.store.toggle(old.context.atlas.region_mask("left.groin"))
    article = data / "articles" / "privacy.en.md"
    article.write_text("# Another heading\n\nWords.\n", encoding="utf-8")
    gone = [ref(old.context), ref(old.context.store)]
    with qtbot.waitSignal(old.destroyed):
        old.actions_["reload"].trigger()
    del old
    gc.collect()
    assert [one() for one in gone] == [None, None], "nothing holds the window before"
    made = program.window
    qtbot.addWidget(made)
    assert made.isVisible()
    assert made.context.store.state.drawing.cells == made.context.atlas.region_mask("left.groin")
    made.context.store.update(language="en")
    made.context.open("privacy")
    assert made.side.article.head.title.text() == "Another heading"


def test_it_opens_no_larger_than_the_screen(qtbot):
    made = app.build()
    qtbot.addWidget(made)
    assert (made.width(), made.height()) == (1280, 800)
    app.fit(made, QSize(1920, 1040))
    assert (made.width(), made.height()) == (1280, 800)
    app.fit(made, QSize(1366, 728))
    assert (made.width(), made.height()) == (1280, 728)
    app.fit(made, QSize(800, 500))
    assert (made.width(), made.height()) == (900, 560)  # the smallest in which everything has room


def test_its_frame_stands_on_the_screen_too(window, monkeypatch):
    made = window()
    monkeypatch.setattr(made, "frameGeometry", lambda: QRect(40, 30, made.width() + 2, made.height() + 21))
    app.fit_frame(made, QRect(0, 0, 1920, 1040))
    assert (made.pos(), made.size()) == (QPoint(0, 0), QSize(1280, 800)), "there is room"
    app.fit_frame(made, QRect(0, 10, 1280, 800))
    assert made.size() == QSize(1278, 779)
    assert made.pos() == QPoint(0, 10)


def test_a_muscle_that_is_gone_is_no_longer_beside_the_chosen_one(window):
    first = window()
    gone = Choice("muscle", "no_such_muscle", "left")
    store = first.context.store
    store.choose(Choice("muscle", "piriformis", "left"))
    kept = Choice("muscle", "gluteus_medius", "left")
    again = window(chosen=store.state.chosen, page=store.state.page, beside=(gone, kept))
    assert again.context.store.state.chosen == store.state.chosen
    assert again.context.store.state.beside == (kept,)
    lost = window(chosen=gone, beside=(kept,))
    assert lost.context.store.state.chosen is None
    assert lost.context.store.state.beside == ()


def test_a_failure_becomes_a_sentence(window):
    made = window()
    made.say_failure(ValueError("secret detail"))
    assert "ValueError" in made.strip.words.text()
    assert "secret" not in made.strip.words.text()
