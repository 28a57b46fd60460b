# SPDX-License-Identifier: Apache-2.0
"""Settings survive, stay private, and are never lost."""

import json
import stat

from hipmap import app
from hipmap.ui.files.recent import Recent
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


def test_two_windows_do_not_undo_what_the_other_kept(tmp_path):
    first, second = Settings(tmp_path), Settings(tmp_path)
    first.set(language="da", theme="dark")
    first.write()
    second.set(theme="light")
    second.write()
    first.set(view="left")
    first.write()
    kept = Settings(tmp_path)
    assert [kept.get(name, str) for name in ("language", "theme", "view")] == ["da", "light", "left"]


def test_what_one_window_was_told_to_delete_does_not_come_back_from_another(tmp_path):
    before = Settings(tmp_path)
    before.set(recent=["/old.hipmap"], language="da")
    before.write()
    other = Settings(tmp_path)
    before.path.unlink()
    Recent(other).add(tmp_path / "new.hipmap")
    kept = json.loads(other.path.read_text("utf-8"))
    assert kept == {"version": 1, "recent": [str(tmp_path / "new.hipmap")]}


def test_a_window_keeps_only_what_changed_in_it(qtbot, tmp_path):
    window = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(window)
    other = Settings(tmp_path)
    other.set(favourites=["piriformis"], theme="dark", as_system=False)
    other.write()
    window.context.store.update(language="da")
    window.close()
    kept = Settings(tmp_path)
    assert kept.get("favourites", list) == ["piriformis"]
    assert (kept.get("theme", str), kept.get("language", str)) == ("dark", "da")


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


def test_a_folder_that_is_a_link_to_nowhere_is_said_before_anything_is_lost(tmp_path):
    (tmp_path / "hipmap").symlink_to(tmp_path / "gone" / "away")
    assert not Settings(tmp_path / "hipmap").can_write()


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
