# SPDX-License-Identifier: Apache-2.0
"""Settings take effect at once, are remembered, and can all be deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from hipmap import app
from hipmap.core.choice import Choice
from hipmap.ui.preferences.dialog import SettingsDialog
from hipmap.ui.question import Question
from hipmap.ui.settings import Settings


@pytest.fixture
def opened(qtbot, tmp_path):
    """Return a window with settings of its own, and its settings dialog."""
    made = app.build(settings=Settings(tmp_path / "hipmap"))
    qtbot.addWidget(made)
    made.context.store.update(language="en")
    made.show()
    qtbot.waitExposed(made)
    made.actions_["settings"].trigger()
    dialog = made.findChild(SettingsDialog)
    yield made, dialog
    dialog.close()


def _press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_chosen_shows_at_once_and_is_remembered(opened, qtbot, tmp_path):
    made, dialog = opened
    look, store = dialog.look, made.context.store
    _press(qtbot, look.theme.buttons["dark"])
    _press(qtbot, look.figures.buttons["female"])
    _press(qtbot, look.names.buttons["latin"])
    _press(qtbot, look.patient_names.buttons["latin"])
    qtbot.mouseClick(look.still, Qt.MouseButton.LeftButton, pos=look.still.rect().center() / 4)
    _press(qtbot, look.language.buttons["da"])
    state = store.state
    assert (state.theme, state.figure, state.language) == ("dark", "female", "da")
    assert (state.latin, state.patient_latin, state.still) == (True, True, True)
    QApplication.processEvents()
    assert dialog.windowTitle() == "Indstillinger"
    assert dialog.list.item(1).text() == "Klinik"
    made.close()
    again = app.build(settings=Settings(tmp_path / "hipmap"))
    qtbot.addWidget(again)
    state = again.context.store.state
    assert (state.theme, state.figure, state.language) == ("dark", "female", "da")
    assert (state.latin, state.patient_latin, state.still) == (True, True, True)


def test_latin_names_stand_first_everywhere_and_the_everyday_name_second(opened, qtbot):
    made, dialog = opened
    store = made.context.store
    store.choose(Choice("muscle", "gluteus_medius", "left"))
    head = made.side.article.head
    assert head.title.text() == "Gluteus medius"
    _press(qtbot, dialog.look.names.buttons["latin"])
    assert head.title.text() == "M. gluteus medius"
    assert head.latin.text().startswith("gluteus medius")
    assert made.stage.view.words.title("muscle:left.piriformis", "en") == "M. piriformis · left"
    _press(qtbot, dialog.look.names.buttons["everyday"])
    assert head.title.text() == "Gluteus medius"


def test_every_control_has_a_name_and_a_target(opened):
    _, dialog = opened
    for button in dialog.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
        assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24, button.text()


def test_the_sections_are_walked_by_keyboard(opened, qtbot):
    _, dialog = opened
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.keeping.isVisible()
    assert dialog.title.text() == "What is kept"


def test_deleting_asks_once_says_what_is_gone_and_keeps_nothing_more(opened, qtbot, tmp_path):
    made, dialog = opened
    made.context.store.turn_favourite("piriformis")
    made.settings.set(recent=[str(tmp_path / "a.hipmap")])
    made.settings.write()
    assert made.settings.path.exists()
    dialog.list.setCurrentRow(2)
    _press(qtbot, dialog.keeping.delete)
    box = dialog.findChild(Question)
    assert box.isVisible()
    assert made.settings.path.exists()
    yes, no = box.answers
    assert (yes.text(), box.focusWidget()) == ("Delete", no)
    _press(qtbot, yes)
    qtbot.waitUntil(dialog.keeping.told.isVisible)
    assert not made.settings.path.exists()
    assert str(made.settings.path) in dialog.keeping.told.text()
    assert not dialog.keeping.forget.isEnabled()
    assert made.context.store.state.favourites == ()
    made.close()
    assert not made.settings.path.exists()


def test_the_list_of_files_is_forgotten(opened, qtbot, tmp_path):
    made, dialog = opened
    made.settings.set(recent=[str(tmp_path / "a.hipmap")])
    dialog.keeping.retranslate()
    dialog.list.setCurrentRow(2)
    _press(qtbot, dialog.keeping.forget)
    assert made.settings.get("recent", list) == []
    assert not dialog.keeping.forget.isEnabled()


def test_without_settings_nothing_is_promised(window):
    made = window()
    made.actions_["settings"].trigger()
    dialog = made.findChild(SettingsDialog)
    assert not dialog.keeping.drafts.isEnabled()
    assert not dialog.keeping.delete.isEnabled()
    dialog.close()


def test_nothing_in_the_dialog_stays_behind_when_the_language_changes_in_it(opened, qtbot):
    _, dialog = opened

    def words() -> dict[QAbstractButton | QWidget, set[str]]:
        found = {}
        for widget in dialog.findChildren(QWidget):
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            found[widget] = {word for word in (text, widget.accessibleName()) if word.strip()}
        return found

    english = words()
    _press(qtbot, dialog.look.language.buttons["da"])
    QApplication.processEvents()
    same = {word for widget, before in english.items() for word in before & words().get(widget, set())}
    assert same == {"Dansk", "English", "Neutral", "Logo"}  # the same in both
