# SPDX-License-Identifier: Apache-2.0
"""The window opens with what is sound, and names what is not; settings are never lost."""

import json
import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hipmap import app
from hipmap.core import resources
from hipmap.core.choice import Choice
from hipmap.core.state import Page, State
from hipmap.ui.opening import WORDLESS, open_content
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from hipmap.ui.translator import read_table
from hipmap.ui.waiting import WaitSign


@pytest.fixture
def copy(tmp_path, monkeypatch):
    for part in ("assets", "data"):
        shutil.copytree(resources.root() / part, tmp_path / part)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    return tmp_path


def cut(path):
    path.write_bytes(path.read_bytes()[:-200])


DAMAGE = [
    ("assets/body/neutral/back.svg", lambda path: path.unlink(), "is missing"),
    ("assets/body/neutral/back.svg", cut, "is damaged: it does not end as it should"),
    ("assets/body/neutral/left.shade.png", cut, "is damaged: it does not end as it should"),
    ("data/ui.yaml", lambda path: path.unlink(), WORDLESS["missing"]),
]


@pytest.mark.parametrize(("name", "damage", "why"), DAMAGE)
def test_a_bad_file_is_one_sentence_and_the_window_opens(qtbot, copy, name, damage, why):
    damage(copy / name)
    problems = open_content(copy, None, "neutral").problems
    assert problems == [f"{copy / name}: {why}"]
    window = app.build()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert not window.grab().isNull()


def test_without_body_and_compiled_library_nothing_is_known_and_nothing_fails(copy):
    (copy / "data" / "library.bin").unlink()
    shutil.rmtree(copy / "assets")
    found = open_content(copy, None, "neutral")
    assert not found.body
    assert len(found.problems) == 1
    assert (found.library.muscles, found.library.areas, found.library.red_flags) == ({}, (), ())


@pytest.mark.parametrize(
    "text", ['A:\n  "x\\q": "y"\n', "a: " + "[" * 100_000, "? [a]\n: b\n", "\0", "42", 'A:\n  "x": "y" z\n']
)
def test_wrong_words_of_the_interface_mean_english(tmp_path, text):
    (tmp_path / "ui.yaml").write_text(text, "utf-8")
    assert read_table(tmp_path) == {}


def test_settings_that_cannot_be_read_are_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark"}')

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.open", refuse)
        settings = Settings(tmp_path)
    settings.set(theme="light")
    assert not settings.write()
    assert "Permission denied" in settings.trouble
    assert json.loads(path.read_text()) == {"theme": "dark"}


@pytest.mark.parametrize("text", ["[" * 200_000, "9" * 10_000, "\0", "", "null", '{"a": '])
def test_garbled_settings_are_put_aside(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    settings = Settings(tmp_path)
    settings.set(theme="dark")
    assert settings.write()
    assert (tmp_path / "settings.damaged.json").read_text() == text


def test_signs_that_no_encoding_has_do_not_stop_the_writing(tmp_path):
    (tmp_path / "settings.json").write_text('{"view": "\\ud800"}')
    settings = Settings(tmp_path)
    assert settings.write()
    assert Settings(tmp_path).get("view", str) == "\ud800"


@pytest.mark.parametrize("geometry", ["", "æøå", "AAAA", "AdnQywADAAAAAAAB" * 50, 7, None])
def test_a_garbled_geometry_still_opens_a_window(qtbot, tmp_path, geometry):
    (tmp_path / "settings.json").write_text(json.dumps({"geometry": geometry, "view": "up", "theme": 3}))
    window = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(window)
    window.show()
    assert window.width() >= window.minimumWidth()


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (Choice("muscle", "piriformis"), "muscles/piriformis.yaml"),
        (Choice("muscle", "piriformis", "both", "TrP2"), "muscles/piriformis.yaml"),
        (Choice("condition", "sij_dysfunction"), "conditions/sij_dysfunction.yaml"),
    ],
)
def test_reading_again_without_what_was_chosen(qtbot, copy, choice, name):
    page = Page(choice.id, choice.side)
    for broken in (False, True):
        if broken:
            (copy / "data" / name).write_text("id: [")
        store = Store(State(chosen=choice, preview=choice, page=page))
        window = app.build(store)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        assert not window.grab().isNull()
        assert store.state.chosen == (None if broken else choice)


def test_without_questions_nothing_is_said_to_be_unmarked(qtbot, copy):
    (copy / "data" / "red_flags.yaml").write_text("[]\n")
    window = app.build(Store(State(language="en")))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.side.show_questions()
    said = [line.text() for line in window.side.findChildren(QLabel) if line.isVisible()]
    assert "Should a doctor see it?" in said
    assert not [text for text in said if text.startswith("None of these signs")]


def said_in(window):
    return window.strip.list.toPlainText()


def test_a_damaged_library_is_made_anew_and_says_so(qtbot, copy, monkeypatch):
    signs = []
    monkeypatch.setattr("hipmap.app._wait_sign", lambda: signs.append(WaitSign()) or signs[-1])
    path = copy / "data" / "library.bin"
    whole = SimpleNamespace(raw=path.read_bytes())
    monkeypatch.setattr("hipmap.core.compile.compile_library", lambda *_: whole)  # which takes three seconds
    for raw, why in ((whole.raw[:-9], "damaged or cut short"), (None, "No such file")):
        path.unlink() if raw is None else path.write_bytes(raw)
        window = app.build(Store(State(language="en")))
        qtbot.addWidget(window)
        assert len(window.context.library.muscles) > 40
        assert why in said_in(window)
        assert "made anew" in said_in(window)
    assert len(signs) == 2
    assert not any(sign.isVisible() for sign in signs)


def test_words_that_cannot_be_read_are_missed_aloud(qtbot, copy, monkeypatch):
    (copy / "data" / "ui.yaml").write_text("A: [")
    window = app.build(Store(State(language="en")))
    qtbot.addWidget(window)
    language = QApplication.instance().property("language")
    monkeypatch.setattr(language, "_read", lambda: read_table(copy / "data"))
    assert "ui.yaml" not in said_in(window)
    window.context.store.update(language="da")
    assert said_in(window) == (
        f"{copy / 'data' / 'ui.yaml'}: cannot be read, so that only English is spoken;"
        " kan ikke læses, så der kun tales engelsk"
    )
    window.context.store.update(language="en")


def test_missing_articles_are_missed_aloud(qtbot, copy):
    shutil.rmtree(copy / "data" / "articles")
    window = app.build(Store(State(language="en")))
    qtbot.addWidget(window)
    assert "articles: is missing" in said_in(window)
