# SPDX-License-Identifier: Apache-2.0
"""Articles: each opens in both languages without a loose end, and every link leads somewhere."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipmap.core.entities import GENERAL_ARTICLES
from hipmap.core.state import Person
from hipmap.ui.article.prepare import CAUTION, SMALL, Prepared
from hipmap.ui.question import Question


def links(document: QTextDocument) -> set[str]:
    found = set()
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            if part.fragment().charFormat().isAnchor():
                found.add(part.fragment().charFormat().anchorHref())
            part += 1
        block = block.next()
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_article_opens_whole(window, language):
    made = window(language=language)
    context, panel = made.context, made.side.article
    library = context.library
    for article in (*library.muscles, *library.conditions, *GENERAL_ARTICLES):
        context.open(article, "left")
        text = panel.text.toPlainText()
        assert len(text) > 60, article
        for loose in ("{{", "}}", "[@", "<!--", "-->", CAUTION, SMALL, "](", "muscle:", "condition:"):
            assert loose not in text, f"{article}: {loose}"
        assert panel.head.title.text(), article
        for link in links(panel.text.document()):
            kind, _, target = link.partition(":")
            if kind == "source":
                number = panel.reading.prepared.cited.index(target) + 1
                assert panel.text.find_source(number) is not None, f"{article}: {link}"
            elif kind in ("http", "https"):
                assert " " not in link
            else:
                assert kind == context.kind(target), f"{article}: {link}"
                assert kind != "article" or library.article(target, language), f"{article}: {link}"


def test_the_text_is_as_high_as_its_words(window, qtbot):
    made = window()
    made.context.open("piriformis", "left")
    text = made.side.article.text
    assert text.height() >= text.document().size().height()
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)


def test_back_and_forward(window):
    made = window()
    panel = made.side.article
    made.context.open("piriformis", "left")
    panel.follow(QUrl("muscle:gluteus_maximus"))
    assert made.context.store.state.page.id == "gluteus_maximus"
    assert made.context.store.state.chosen.side == "left"
    panel.follow(QUrl("article:how_sure"))
    assert made.context.store.state.chosen.id == "gluteus_maximus"
    panel.back.click()
    panel.back.click()
    assert made.context.store.state.page.id == "piriformis"
    assert made.context.store.state.chosen.id == "piriformis"
    panel.forward.click()
    assert made.context.store.state.page.id == "gluteus_maximus"
    assert panel.forward.isEnabled()


def test_keys_go_back_and_forward_and_the_keyboard_stays_with_the_arrows(window, qtbot):
    made = window()
    panel, state = made.side.article, made.context.store
    made.context.open("piriformis", "left")
    made.context.open("gluteus_maximus", "left")
    panel.text.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: state.state.page.id == "piriformis")
    QTest.keyClick(made, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: state.state.page.id == "gluteus_maximus")
    panel.back.setFocus()
    QTest.keyClick(panel.back, Qt.Key.Key_Space)
    QTest.keyClick(panel.back, Qt.Key.Key_Space)
    assert state.state.page is None
    assert panel.forward.hasFocus(), "not a button that does something else"
    QTest.keyClick(panel.forward, Qt.Key.Key_Space)
    QTest.keyClick(panel.forward, Qt.Key.Key_Space)
    assert panel.back.hasFocus()


def test_home_and_end_go_to_the_ends_of_an_article(window):
    made = window()
    panel = made.side.article
    made.context.open("piriformis", "left")
    panel.text.setFocus()
    bar = panel.area.verticalScrollBar()
    QTest.keyClick(panel.text, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(panel.text, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_links_are_underlined_and_numbers_of_sources_are_not(window):
    made = window()
    made.context.open("piriformis", "left")
    block, seen = made.side.article.text.document().begin(), set()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            letters = part.fragment().charFormat()
            if letters.isAnchor():
                seen.add((letters.anchorHref().startswith("source:"), letters.fontUnderline()))
            part += 1
        block = block.next()
    assert seen == {(True, False), (False, True)}


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_article_says_where_the_muscle_goes_and_its_nerve_under_what_it_does(window, language):
    made = window(language=language)
    context, text = made.context, made.side.article.text
    for name in ("piriformis", "obliquus_internus_transversus"):
        context.open(name, "left")
        muscle, said = context.library.muscles[name], text.toPlainText()
        goes = said.index(context.library.text(muscle.attachments, language))
        assert goes < said.index(f"Nerve: {context.library.text(muscle.nerve, language)}.")
        assert sum(text.document().findBlock(at).position() < goes for _, at in text.contents) == 1
    context.open("how_sure")
    assert "Nerve:" not in text.toPlainText()


def test_a_source_number_scrolls_to_its_source(window):
    made = window()
    made.context.open("piriformis", "left")
    panel = made.side.article
    QApplication.processEvents()
    bar = panel.area.verticalScrollBar()
    assert bar.value() == 0
    panel.follow(QUrl(f"source:{panel.reading.prepared.cited[0]}"))
    assert bar.value() > 0


def test_a_page_outside_is_asked_for_first(window, qtbot, monkeypatch):
    made = window()
    made.context.open("piriformis", "left")
    panel = made.side.article
    opened = []
    monkeypatch.setattr("hipmap.ui.article.panel.QDesktopServices.openUrl", opened.append)
    panel.follow(QUrl("file:///etc/passwd"))
    panel.follow(QUrl("javascript:alert(1)"))
    assert panel.findChild(Question) is None
    for answer in ("Cancel", "Open"):
        panel.follow(QUrl("https://example.org/"))
        asked = panel.findChild(Question)
        assert "https://example.org/" in asked.words.text().replace("\u200b", "")
        assert asked.focusWidget().text() == "Cancel"
        (button,) = (one for one in asked.answers if one.text() == answer)
        with qtbot.waitSignal(asked.destroyed):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert len(opened) == (answer == "Open")
    assert opened == [QUrl("https://example.org/")]


def test_the_card_says_how_far_the_pattern_covers(window, mark):
    made = window()
    mark(made, "left.sacroiliac", "left.buttock_middle")
    made.context.open("piriformis", "left")
    card = made.side.article.head.cover
    match = next(m for m in made.side.ranker.ranking.matches if m.muscle == "piriformis")
    assert card.isVisible()
    assert f"<b>{round(100 * match.covered)}%</b> of what you marked" in card.words.text()
    mark(made)
    assert not card.isVisible()


def test_the_other_side_covers_nothing(window, mark):
    made = window()
    mark(made, "left.sacroiliac")
    made.context.open("piriformis", "right")
    assert "covers nothing" in made.side.article.head.cover.words.text()


def test_a_point_can_be_shown_alone(window):
    made = window()
    made.context.open("piriformis", "left")
    buttons = made.side.article.head.points.buttons
    assert buttons[0].isChecked()
    buttons[2].click()
    chosen = made.context.store.state.chosen
    assert chosen.trigger_point == made.context.library.muscles["piriformis"].trigger_points[1].id
    assert buttons[2].isChecked()
    assert not buttons[0].isChecked()


def prepared(made, article: str, **person: object) -> Prepared:
    made.context.store.update(person=Person(**person))
    return Prepared(made.context, article)


def test_each_exercise_has_its_cautions_above_it(window):
    made = window()
    library = made.context.library
    text = prepared(made, "piriformis").markdown
    for name in library.muscles["piriformis"].exercises:
        exercise = library.exercises[name]
        heading, how = text.index(f"### {exercise.name['en']}"), text.index(exercise.how["en"])
        for caution in (library.cautions[each] for each in exercise.cautions):
            if not caution.when:
                assert heading < text.index(caution.text["en"], heading) < how


def test_ticks_hide_exercises_and_say_so(window):
    made = window()
    library = made.context.library
    hidden = 0
    for muscle in library.muscles.values():
        for tick in ("pregnancy", "joint_replacement"):
            text = prepared(made, muscle.id, ticks=frozenset({tick})).markdown
            if "{{exercises}}" not in library.article(muscle.id, "en"):
                continue
            for name in muscle.exercises:
                exercise = library.exercises[name]
                shown = f"### {exercise.name['en']}\n" in text
                assert shown == (tick not in exercise.not_for), (muscle.id, name)
                hidden += not shown
    assert hidden


def test_no_exercises_for_a_child(window):
    made = window()
    text = prepared(made, "piriformis", age="under_16").markdown
    assert "###" not in text
    assert "Under 16" in text


def test_contents_lead_to_their_headings(window, qtbot):
    made = window()
    made.context.open("piriformis", "left")
    panel = made.side.article
    QApplication.processEvents()
    heading, position = panel.text.contents[3]
    panel.reading.to_position(position)
    assert panel.area.verticalScrollBar().value() > 0
    assert panel.text.document().findBlock(position).text() == heading
