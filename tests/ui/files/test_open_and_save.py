# SPDX-License-Identifier: Apache-2.0
"""New, open and save by keys, dialogs and dropped files; what is not kept is asked about."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from hipmap.core.session.model import Visit
from tests.ui.files.answering import named, press, say


def test_saved_by_key_under_a_chosen_name_and_opened_again(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    files.store.tell(alias="Ø 17")
    press(qtbot, files, Qt.Key.Key_S)
    path = tmp_path / "a.hipmap"
    named(qtbot, files, path)
    assert json.loads(path.read_text("utf-8"))["alias"] == "Ø 17"
    assert not files.modified
    assert files.window.windowTitle() == "Ø 17 · a.hipmap[*]"
    assert not files.window.isWindowModified()
    assert files.store.state.session.visits[0].when.endswith("Z")
    draw(files, "right.groin")
    qtbot.waitUntil(files.window.isWindowModified)
    press(qtbot, files, Qt.Key.Key_S)
    assert not files.window.isWindowModified()
    assert path.with_name("a.hipmap~").exists()
    both = files.store.state.drawing.cells
    press(qtbot, files, Qt.Key.Key_N)
    assert not files.store.state.drawing.cells
    assert files.window.windowTitle() == "hipmap[*]"
    press(qtbot, files, Qt.Key.Key_O)
    named(qtbot, files, path)
    assert files.store.state.drawing.cells == both


def test_a_file_opens_with_the_program_and_on_the_last_visit(start, draw, tmp_path):
    first = start()
    draw(first)
    first.store.add_visit(Visit(when="2026-11-30T09:15:00Z"))
    draw(first, "left.knee_medial")
    path = tmp_path / "a.hipmap"
    first.flows.save_to(path)
    session = first.store.state.session
    first.window.close()
    again = start(path)
    assert again.store.state.session == session
    assert again.store.state.visit == 1
    assert not again.modified


@pytest.mark.parametrize("language", ["en", "da"])
def test_closing_asks_and_each_answer_does_what_it_says(qtbot, start, draw, tmp_path, language):
    files = start(language=language)
    window = files.window
    draw(files)
    window.close()
    assert window.isVisible()
    question = files.flows.question
    words = [button.text() for button in question.answers]
    assert words == (
        ["Save", "Don't save", "Cancel"] if language == "en" else ["Gem", "Gem ikke", "Annuller"]
    )
    for button in question.answers:
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= 24
    say(qtbot, files, 2)
    assert window.isVisible()
    assert files.modified
    window.close()
    say(qtbot, files, 0)
    path = tmp_path / "b.hipmap"
    named(qtbot, files, path)
    assert path.exists()
    assert not window.isVisible()


def test_closing_without_saving_keeps_nothing(qtbot, start, draw, drafts):
    files = start()
    draw(files)
    qtbot.waitUntil(lambda: bool(drafts()))
    files.window.close()
    say(qtbot, files, 1)
    assert not files.window.isVisible()
    assert drafts() == []


def test_a_window_with_nothing_in_it_closes_without_a_word(start, draw):
    files = start()
    draw(files)
    draw(files)
    files.window.close()
    assert not files.window.isVisible()


def test_the_question_answers_to_the_keyboard(qtbot, start, draw):
    files = start()
    draw(files)
    press(qtbot, files, Qt.Key.Key_N)
    question = files.flows.question
    qtbot.waitUntil(question.isVisible)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert files.flows.question is None
    assert files.store.state.drawing.cells
    press(qtbot, files, Qt.Key.Key_N)
    question = files.flows.question
    qtbot.waitUntil(question.isVisible)
    qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Tab)
    assert question.focusWidget() is question.answers[1]
    with qtbot.waitSignal(question.finished):
        qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not files.store.state.drawing.cells)


def test_a_file_dropped_on_the_window_opens(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    path = tmp_path / "a.hipmap"
    files.flows.save_to(path)
    files.flows.new()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), action, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(files.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), action, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(files.window, drop)
    qtbot.waitUntil(lambda: bool(files.store.state.drawing.cells))


def test_what_is_no_session_leaves_everything_as_it_was(qtbot, start, draw, tmp_path):
    files = start()
    draw(files)
    good = tmp_path / "a.hipmap"
    files.flows.save_to(good)
    held = files.store.state.session
    for name, words in (("x.txt", "hello"), ("new.hipmap", '{"hipmap": 9, "atlas": "1"}')):
        bad = tmp_path / name
        bad.write_text(words)
        files.flows.open(bad)
        assert name in files.flows.question.words.text()
        say(qtbot, files, 0)
        assert files.store.state.session == held
        assert files.document.path == good
        assert bad.read_text() == words
    files.flows.open(good)
    assert files.document.writable


def test_a_half_written_file_opens_its_readable_half_and_stays_untouched(qtbot, start, draw, tmp_path):
    files = start(language="da")
    draw(files)
    whole = tmp_path / "a.hipmap"
    files.flows.save_to(whole)
    text = whole.read_text()
    half = tmp_path / "half.hipmap"
    half.write_text(text[: text.index('"therapist"')])
    before = half.read_bytes()
    line = before.count(b"\n") + 1
    files.flows.open(half)
    said = f"Filen kan ikke læses fra linje {line}. Resten er åbnet, originalen er urørt."
    assert files.window.strip.words.text() == said
    qtbot.waitUntil(lambda: files.window.strip.height() < 60)
    assert files.store.state.drawing.cells
    draw(files, "right.groin")
    press(qtbot, files, Qt.Key.Key_S)
    named(qtbot, files, tmp_path / "half (kopi).hipmap")
    assert half.read_bytes() == before
    assert not files.window.strip.isVisible()
    assert files.document.name == "half (kopi).hipmap"


def test_the_list_of_files_is_remembered_and_forgotten(start, draw, tmp_path):
    files = start()
    draw(files)
    for number in range(12):
        files.flows.save_to(tmp_path / f"{number}.hipmap")
    files.recent.aboutToShow.emit()
    shown = [action.text() for action in files.recent.actions() if ".hipmap" in action.text()]
    assert len(shown) == 10
    assert "11.hipmap" in shown[0]
    files.recent.actions()[1].trigger()
    assert files.document.name == "10.hipmap"
    files.recent.aboutToShow.emit()
    forget = files.recent.actions()[-1]
    forget.trigger()
    kept = json.loads((tmp_path / "settings" / "settings.json").read_text())
    assert kept["recent"] == []
    files.recent.aboutToShow.emit()
    files.recent.actions()[-2].trigger()
    files.flows.save_to(tmp_path / "z.hipmap")
    kept = json.loads((tmp_path / "settings" / "settings.json").read_text())
    assert (kept["recent"], kept["recent_files"]) == ([], False)


def test_the_longest_names_are_broken_in_a_question_and_shortened_below(start, draw, tmp_path):
    files = start()
    draw(files)
    name = "n" * 240 + ".hipmap"
    files.flows.save_to(tmp_path / name)
    kept = files.window.statusBar().kept
    assert kept.sizeHint().width() <= 480
    assert kept.toolTip() == f"Saved in {name}"
    files.flows.save_to(tmp_path / ("n" + name * 2))
    words = files.flows.question.words
    assert words.heightForWidth(words.width()) == words.height() > 3 * words.fontMetrics().height()
    files.flows.question.reject()
