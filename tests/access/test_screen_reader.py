# SPDX-License-Identifier: Apache-2.0
"""A whole look-up over AT-SPI, in a real X session, by a program that knows only roles and names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import processes

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent
_READER = "/usr/bin/python3"  # the accessibility libraries belong to the system's Python
_WORDS = {
    "da": {
        "button": "Dansk", "place": "Ydersiden af hoften, venstre",
        "list": "Muskler, hvis mønster dækker", "no": "Nej: ",
        "show": "Vis for patienten", "next": "Næste trin", "end": "Afslut", "file": "Fil",
        "settings": "Indstillinger", "keys": "Brug enkelte bogstaver", "close": "Luk",
    },
    "en": {
        "button": "English", "place": "Left outer side of the hip",
        "list": "Muscles whose patterns cover", "no": "No: ",
        "show": "Show to the patient", "next": "Next step", "end": "End", "file": "File",
        "settings": "Settings", "keys": "Use single letters", "close": "Close",
    },
}  # fmt: skip


def _missing() -> str:
    if not sys.platform.startswith("linux"):
        return "AT-SPI belongs to Linux"
    for name in ("Xvfb", "xvfb-run", "dbus-run-session"):
        if shutil.which(name) is None:
            return f"{name} is not installed"
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(_READER).exists() or _cannot(ask):
        return "the system's Python has no Atspi"
    return ""


def _cannot(code: str) -> bool:
    return subprocess.run([_READER, "-c", code], capture_output=True, timeout=60).returncode != 0


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the reader read in each language."""
    if why := _missing():
        pytest.skip(why)
    home = tmp_path_factory.mktemp("home")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    environment |= {
        "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(_ROOT), "NO_AT_BRIDGE": "0",
    }  # fmt: skip
    home.chmod(0o700)
    reader = f'{_READER} "{_HERE / "look_up.py"}"'
    script = f'"{sys.executable}" -m hipmap & pid=$!; {reader}; code=$?; kill $pid; exit $code'
    screen = "-screen 0 1280x800x24 -noreset"  # or it refuses all whenever one that was alone on it leaves
    done = processes.run(
        ["xvfb-run", "-a", "-s", screen, "dbus-run-session", "--", "bash", "-c", script],
        120, json.dumps(_WORDS), env=environment, cwd=home,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("language", _WORDS)
def test_a_look_up_is_worked_by_roles_and_names_alone(read: dict[str, Any], language: str) -> None:
    heard = read[language]
    assert len(heard["rows"]) > 3
    assert heard["rows"][0].startswith("1, ")
    assert ("procent" if language == "da" else "percent") in heard["rows"][0]
    assert ("venstre" if language == "da" else "left") in heard["rows"][0]
    assert ("Hvad den gør" if language == "da" else "What it does") in heard["article"]


@pytest.mark.parametrize("language", _WORDS)
def test_a_doctor_question_is_answered(read: dict[str, Any], language: str) -> None:
    assert read[language]["answered"].endswith("?")


@pytest.mark.parametrize("language", _WORDS)
def test_nothing_that_takes_the_focus_is_without_a_name(read: dict[str, Any], language: str) -> None:
    assert read[language]["silent"] == []


@pytest.mark.parametrize("language", _WORDS)
def test_the_settings_are_opened_by_the_menu_and_changed(read: dict[str, Any], language: str) -> None:
    heard = read[language]["settings"]
    assert heard["title"].startswith("Indstillinger" if language == "da" else "Settings")
    assert heard["seen"] == [True, False, True]
    assert heard["silent"] == []


@pytest.mark.parametrize("language", _WORDS)
def test_a_step_of_a_demonstration_is_gone_and_told(read: dict[str, Any], language: str) -> None:
    first, second = read[language]["steps"]
    assert ("gør det ondt" if language == "da" else "it hurts") in first
    assert read[language]["title"].split(" (")[0].casefold() in second.casefold()
