# SPDX-License-Identifier: Apache-2.0
"""Every word of the interface has Danish, and the language switches while the window is open."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QLabel

from hipmap.core import resources
from hipmap.ui.translator import Dictionary, Language, read_table

ROOT = Path(__file__).resolve().parents[2]
UI = resources.root() / "data" / "ui.yaml"


@cache
def said() -> list[tuple[str, str, str]]:
    """Return file, class and English of everything that is translated."""
    paths = sorted((ROOT / "hipmap").rglob("*.py"))
    return [row for path in paths for row in _in(ast.parse(path.read_text("utf-8")), path.name, "common")]


def _in(node: ast.AST, file: str, context: str) -> Iterator[tuple[str, str, str]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            arguments = child.args
            if child.func.attr == "tr" and arguments:
                assert isinstance(arguments[0], ast.Constant), f"{file}:{child.lineno}: tr needs plain words"
                yield file, inside, arguments[0].value
            elif child.func.attr == "translate" and all(isinstance(a, ast.Constant) for a in arguments[:2]):
                yield file, arguments[0].value, arguments[1].value
        yield from _in(child, file, inside)


def test_everything_that_is_said_has_danish():
    words = Dictionary(read_table(UI.parent))
    missing = [row for row in said() if not words.translate(row[1], row[2])]
    assert not missing


def test_danish_fills_in_the_same_things():
    for section in read_table(UI.parent).values():
        for english, danish in section.items():
            assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", danish)), english


def test_nothing_is_translated_that_nobody_says():
    spoken = {english for _, _, english in said()}
    unused = [e for section in read_table(UI.parent).values() for e in section if e not in spoken]
    assert not unused


def test_what_more_than_one_class_says_stands_in_common():
    table = read_table(UI.parent)
    said = Counter((e, str(d)) for section in table.values() for e, d in section.items())
    meant = table["common"]  # "Back" leads there to where one was, and means the body's back elsewhere
    assert [e for (e, d), times in said.items() if times > 1 and meant.get(e, d) == d] == []


def test_the_quick_reading_is_what_yaml_says():
    assert read_table(UI.parent) == yaml.safe_load(UI.read_text("utf-8"))


def test_a_file_of_another_form_is_read_all_the_same(tmp_path):
    (tmp_path / "ui.yaml").write_text("A: {'One word': 'Et ord'}\n", encoding="utf-8")
    assert read_table(tmp_path) == {"A": {"One word": "Et ord"}}


@pytest.mark.parametrize("text", ["A: [", "- a", ""])
def test_a_damaged_file_means_english(tmp_path, text):
    (tmp_path / "ui.yaml").write_text(text, encoding="utf-8")
    assert read_table(tmp_path) == {}


def test_plurals_and_the_class_that_speaks():
    words = Dictionary(
        {"common": {"Back": "Tilbage"}, "View": {"Back": "Bagfra", "%n": {"one": "en", "other": "flere"}}}
    )
    assert words.translate("View", "Back") == "Bagfra"
    assert words.translate("Panel", "Back") == "Tilbage"
    assert words.translate("View", "%n", None, 1) == "en"
    assert words.translate("View", "%n", None, 3) == "flere"
    assert words.translate("View", "unknown") is None


def test_the_open_window_switches_language(window, mark, qtbot):
    made = window()
    mark(made, "left.greater_trochanter")
    made.context.open("piriformis", "left")
    english = {label.text() for label in made.findChildren(QLabel) if label.isVisible()}
    made.top_bar.languages["da"].click()
    QApplication.processEvents()
    danish = {label.text() for label in made.findChildren(QLabel) if label.isVisible()}
    assert not {text for text in english & danish if re.search("[a-z]{4}", text)}
    assert made.side.answers.list.ranked.rows[0].details.startswith("kerne")
    assert "Hvad den gør" in made.side.article.text.toPlainText()
    assert made.top_bar.menus.menus["file"].title() == "&Fil"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuller"
    made.top_bar.languages["en"].click()
    QApplication.processEvents()
    assert {label.text() for label in made.findChildren(QLabel) if label.isVisible()} == english


def test_words_do_not_pile_up_from_switch_to_switch(qapp):
    language = Language(lambda: {"Class": {"Words": "Ord"}})
    for _ in range(5):
        language.use("da")
        language.use("en")
    assert language.findChildren(QTranslator) == []
