# SPDX-License-Identifier: Apache-2.0
"""Settings survive, stay private, and are never lost."""

import json
import stat

from hipmap import app
from hipmap.ui.settings import Settings


def test_written_values_are_read_again(tmp_path):
    first = Settings(tmp_path / "hipmap")
    first.set(language="da", theme="dark")
    assert first.write()
    again = Settings(tmp_path / "hipmap")
    assert again.get("language", str) == "da"
    assert again.get("theme", str) == "dark"


def test_only_the_owner_can_read_them(tmp_path):
    settings = Settings(tmp_path / "hipmap")
    settings.set(language="da")
    settings.write()
    assert stat.S_IMODE(settings.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.path.parent.stat().st_mode) == 0o700


def test_a_value_of_another_kind_is_not_used(tmp_path):
    settings = Settings(tmp_path)
    settings.set(language=7)
    assert settings.get("language", str, "en") == "en"


def test_a_damaged_file_is_kept_aside(tmp_path):
    (tmp_path / "settings.json").write_text('{"language": "da', encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.get("language", str) is None
    assert (tmp_path / "settings.damaged.json").read_text("utf-8") == '{"language": "da'
    settings.set(language="en")
    assert settings.write()


def test_a_folder_that_cannot_be_written_is_said_and_harms_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    settings = Settings(blocked / "hipmap")
    assert not settings.can_write()
    settings.set(language="da")
    assert not settings.write()
    assert "file" in settings.trouble
    assert settings.get("language", str) == "da"


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    settings = Settings(tmp_path)
    settings.set(language="da")
    settings.write()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    settings.set(language="en")
    assert not settings.write()
    assert json.loads(settings.path.read_text("utf-8"))["language"] == "da"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_the_window_remembers_language_theme_view_and_size(qtbot, tmp_path):
    window = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(window)
    window.resize(900, 611)  # fits the small screen of the tests
    window.show()
    window.context.store.update(language="da", theme="dark", view="front")
    window.close()
    again = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(again)
    state = again.context.store.state
    assert (state.language, state.theme, state.view) == ("da", "dark", "front")
    assert again.size() == window.size()
    again.context.store.update(language="en")


def test_settings_that_cannot_be_kept_are_said_in_the_window(qtbot, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    window = app.build(settings=Settings(blocked / "hipmap"))
    qtbot.addWidget(window)
    window.show()
    assert window.strip.isVisible()
    assert str(blocked) in window.strip.words.text()
