# SPDX-License-Identifier: Apache-2.0
"""What reaches the window from outside: articles, settings, words, dropped files, pasted text."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QTextDocument
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core import resources
from hipmap.core.search import find
from hipmap.core.state import State
from hipmap.ui.article.prepare import Prepared
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from hipmap.ui.translator import read_table
from tests.fuzz.inputs import HOSTILE, anything, examples, soon, spoiled

ARTICLE = (resources.root() / "data" / "articles" / "piriformis.en.md").read_bytes()
WORDS = b'common:\n  Close: Luk\n  "Open file": "\\u00c5bn"\n  "%n points":\n    one: et\n    other: flere\n'
KEPT = json.dumps({"language": "da", "theme": "dark", "view": "left", "geometry": "AdnQ", "recent": ["/a"]})


@pytest.fixture(scope="module")
def window(qapp):
    made = app.build(Store(State(language="en")))
    made.show()
    yield made
    made.close()
    made.deleteLater()


@example(b"# A\n\nb" + b"\n" * 20_000)
@examples(30, most=1000)
@given(spoiled(ARTICLE) | anything())
def test_any_article(window, tmp_path_factory, raw):
    folder = tmp_path_factory.getbasetemp() / "fuzzed"
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    (folder / "articles" / "piriformis.en.md").write_bytes(raw)
    context, panel = window.context, window.side.article
    before, context.library.folder = context.library.folder, folder
    try:
        with soon():
            panel.text.show_markdown(Prepared(context, "piriformis").markdown, context.theme)
    finally:
        context.library.folder = before


LINKS = (
    *(
        "article:../../../etc/passwd",
        "muscle:",
        "condition:x",
        "source:x",
        "file:///etc/passwd",
        "javascript:1",
    ),
    *("data:text/html,x", "mailto:a@b", "/etc/passwd", "#x", "http:", "smb://x/y", "http://a@b/<b>\n"),
)
WORD = st.sampled_from(HOSTILE).map(lambda raw: raw.decode("utf-8", "replace"))


@example("http")  # no address: a file of that name
@examples(30, most=1000)
@given(st.sampled_from(LINKS) | st.text(max_size=40) | WORD)
def test_a_link_opens_an_article_or_asks(window, link):
    opened, asked = [], []
    panel = window.side.article
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDesktopServices, "openUrl", opened.append)
        patch.setattr(panel, "ask_to_leave", asked.append)
        with soon():
            panel.follow(QUrl(link))
    assert opened == []
    assert all(url.scheme() in ("http", "https") for url in asked)
    window.context.store.update(page=None, chosen=None)


def test_no_article_reads_another_file(window, tmp_path):
    library = window.context.library
    secret = resources.root() / "data" / "articles" / "about.en.md"
    assert library.article("about", "en") == secret.read_text("utf-8")
    for name in ("../articles/about", "/etc/passwd", "..", "", "a\0b", "about.en.md"):
        assert library.article(name, "en") == ""
    text = window.side.article.text
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = resources.root() / "assets" / "body" / "neutral" / "back.shade.png"
    found = text.document().resource(kind, QUrl.fromLocalFile(str(picture)))
    assert found is None or found.isNull()


@examples(60, most=1000)
@given(spoiled(KEPT.encode()) | anything())
def test_any_settings(tmp_path_factory, raw):
    folder = tmp_path_factory.getbasetemp() / "settings"
    folder.mkdir(exist_ok=True)
    (folder / "settings.json").write_bytes(raw)
    with soon():
        settings = Settings(folder)
        app._first_state(settings)
        settings.set(theme="light")
        assert settings.write() or settings.trouble


@example(b"a: " + b"[" * 200_000)
@examples(60, most=1000)
@given(spoiled(WORDS) | anything())
def test_any_words_of_the_interface(tmp_path_factory, raw):
    folder = tmp_path_factory.getbasetemp()
    (folder / "ui.yaml").write_bytes(raw)
    with soon():
        for section in read_table(folder).values():
            for words in section.values():
                str(words)


@example("m" * 100_000)
@examples(40, most=1000)
@given(st.text(max_size=60) | WORD)
def test_anything_pasted_into_the_search(window, text):
    QApplication.clipboard().setText(text.replace("\0", ""))
    with soon():
        window.top_bar.search.clear()
        window.top_bar.search.paste()
        find(window.context.library, text)
    window.top_bar.search.clear()


DROPPED = st.lists(
    st.sampled_from(["file:///etc/passwd", "file:///", "file:///dev/null", "http://a.b/c.hipmap", "", "x:"])
    | st.text(max_size=20),
    max_size=3,
)


@examples(30, most=1000)
@given(DROPPED, spoiled(b'{"hipmap": 1, "atlas": "1", "visits": []}') | anything())
def test_anything_dropped_on_the_window(window, tmp_path_factory, names, raw):
    path = tmp_path_factory.getbasetemp() / "dropped.hipmap"
    path.write_bytes(raw)
    data = QMimeData()
    data.setUrls([QUrl(name) for name in names] + [QUrl.fromLocalFile(str(path))] * (len(names) % 2))
    data.setText("text")
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(300, 300), action, data, Qt.MouseButton.LeftButton, nothing)
    with soon():
        QApplication.sendEvent(window, drop)
        QApplication.processEvents()
