# SPDX-License-Identifier: Apache-2.0
"""The colours follow the system's as long as nobody chooses others (EN 301 549, 11.7)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hipmap import app
from hipmap.ui import theme
from hipmap.ui.preferences.dialog import SettingsDialog
from hipmap.ui.settings import Settings


class Hints:
    """What a desktop asks for, in the place of Qt's hints, which nothing but a desktop can change."""

    def __init__(self) -> None:
        self.contrast, self.scheme = Qt.ContrastPreference.NoPreference, Qt.ColorScheme.Unknown

    def accessibility(self) -> Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme


@pytest.fixture
def desktop(monkeypatch) -> Hints:
    hints = Hints()

    class Application:
        styleHints = staticmethod(lambda: hints)

    monkeypatch.setattr(theme, "QGuiApplication", Application)
    return hints


@pytest.mark.parametrize(
    ("contrast", "scheme", "wanted"),
    [
        ("NoPreference", "Unknown", "light"),
        ("NoPreference", "Dark", "dark"),
        ("HighContrast", "Dark", "contrast"),
        ("HighContrast", "Light", "contrast"),
    ],
)
def test_the_first_start_looks_as_the_system_asks(desktop, tmp_path, contrast, scheme, wanted):
    desktop.contrast, desktop.scheme = Qt.ContrastPreference[contrast], Qt.ColorScheme[scheme]
    state = app._first_state(Settings(tmp_path))
    assert (state.theme, state.as_system) == (wanted, True)


def test_it_follows_at_once_until_a_theme_is_chosen(qtbot, tmp_path, desktop):
    window = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(window)
    window.show()
    store = window.context.store
    told = QGuiApplication.styleHints()
    desktop.contrast = Qt.ContrastPreference.HighContrast
    told.accessibility().contrastPreferenceChanged.emit(desktop.contrast)
    assert store.state.theme == "contrast"
    window.actions_["settings"].trigger()
    look = window.findChild(SettingsDialog).look
    assert look.theme.buttons["system"].isChecked()
    QTest.mouseClick(look.theme.buttons["dark"], Qt.MouseButton.LeftButton)
    assert (store.state.theme, store.state.as_system) == ("dark", False)
    told.colorSchemeChanged.emit(desktop.scheme)
    assert store.state.theme == "dark"
    window.close()
    kept = Settings(tmp_path)
    assert (app._first_state(kept).theme, app._first_state(kept).as_system) == ("dark", False)
    QTest.mouseClick(look.theme.buttons["system"], Qt.MouseButton.LeftButton)
    assert (store.state.theme, store.state.as_system) == ("contrast", True)
    assert window.actions_["theme.system"].isChecked()
    desktop.contrast = Qt.ContrastPreference.NoPreference
    told.accessibility().contrastPreferenceChanged.emit(desktop.contrast)
    assert store.state.theme == "light"
