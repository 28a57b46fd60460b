# SPDX-License-Identifier: Apache-2.0
"""Keys of a single sign can be turned off, so that no slip or speech draws: WCAG 2.1.4."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hipmap import app
from hipmap.ui.frame.actions import single
from hipmap.ui.frame.keys import KeysDialog
from hipmap.ui.preferences.dialog import SettingsDialog
from hipmap.ui.settings import Settings


@pytest.fixture
def opened(qtbot, tmp_path):
    """Return a maker of windows that share one settings file."""

    def open_():
        window = app.build(settings=Settings(tmp_path / "hipmap"))
        qtbot.addWidget(window)
        window.context.store.update(language="en")
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.stage.view.setFocus()
        return window

    return open_


def _press(window, keys: str) -> None:
    for key in keys:
        QTest.keyClick(window.stage.view, Qt.Key(ord(key)))


def _turn(window, dialog_does) -> None:
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    dialog_does(dialog.look)
    dialog.reject()


def test_turned_off_they_do_nothing_and_nothing_names_them(opened, qtbot):
    window = opened()
    state = window.context.store.state
    _press(window, "B1")
    assert (window.context.store.state.tool, window.context.store.state.view) == ("brush", "front")
    window.context.store.update(tool="select", view="back")
    tip = window.rail._buttons["brush"].toolTip()
    assert tip == "Paint what hurts (B)"
    _turn(window, lambda look: QTest.mouseClick(look.single_keys, Qt.MouseButton.LeftButton))
    window.activateWindow()
    window.stage.view.setFocus()
    before = window.context.store.state
    _press(window, "VBELMN123456")
    assert window.context.store.state == before
    assert before == state._replace(language="en", single_keys=False)
    for name, action in window.actions_.all.items():
        assert not any(single(key) for key in action.shortcuts()), name
    assert window.rail._buttons["brush"].toolTip() == "Paint what hurts"
    window.actions_["keys"].trigger()
    page = window.findChild(KeysDialog)
    said = [line.text() for line in page.findChildren(QLabel)]
    assert "B" not in said
    assert any("turned off in the settings" in words for words in said)
    page.reject()
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.context.store.state.theme == "dark"


def test_it_is_remembered_and_turned_on_again(opened):
    first = opened()
    listed = first.actions_.single_keys
    assert {"V", "B", "E", "L", "M", "N", *"123456", "Shift+M"} <= set(listed)
    first.context.store.update(single_keys=False)
    assert first.actions_.single_keys == listed
    first.close()
    again = opened()
    assert again.actions_.single_keys == listed  # also those of the parts that add theirs
    _press(again, "B")
    assert again.context.store.state.tool == "select"
    _turn(again, lambda look: QTest.keyClick(look.single_keys, Qt.Key.Key_Space))
    again.activateWindow()
    again.stage.view.setFocus()
    _press(again, "BN")
    assert again.context.store.state.tool == "brush"
    assert again.context.store.state.landmarks
