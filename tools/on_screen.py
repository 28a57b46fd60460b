# SPDX-License-Identifier: Apache-2.0
"""Opens a program's window on a screen in memory (Xvfb), and sees whether it paints and stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

_SIZE = (1400, 900)
_COLOURS = 500  # an empty screen has one
_PATIENCE = 60.0  # seconds until the window is painted
_STAYS = 1.5  # seconds that it stays afterwards


def complaints(command: list[str], environment: Mapping[str, str]) -> list[str]:
    """Return what is wrong when ``command`` opens its window; nothing where Xvfb is missing or fails."""
    if not shutil.which("Xvfb"):
        print("The window is not tried: Xvfb is missing.", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory() as name:
        number, told = os.pipe()
        size = f"{_SIZE[0]}x{_SIZE[1]}x24"
        server = ["Xvfb", "-displayfd", str(told), "-screen", "0", size, "-fbdir", name, "-nolisten", "tcp"]
        screen = subprocess.Popen(server, pass_fds=[told], stderr=subprocess.PIPE)
        os.close(told)
        try:
            with os.fdopen(number) as said:
                display = said.readline().strip()
            if not display:
                _, why = screen.communicate(timeout=_PATIENCE)
                print(f"The window is not tried: Xvfb does not start. {why.decode()}", file=sys.stderr)
                return []
            where = {"DISPLAY": f":{display}", "HOME": name, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
            return _seen(command, {**environment, **where}, Path(name) / "Xvfb_screen0")
        finally:
            screen.kill()
            screen.wait()


def _seen(command: list[str], environment: Mapping[str, str], picture: Path) -> list[str]:
    with tempfile.TemporaryFile("w+") as words:
        program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stderr=words)
        try:
            end, colours = time.monotonic() + _PATIENCE, 0
            while colours <= _COLOURS and time.monotonic() < end and program.poll() is None:
                time.sleep(0.2)
                colours = _colours_of(picture)
            try:
                program.wait(_STAYS)
            except subprocess.TimeoutExpired:
                return [] if colours > _COLOURS else [f"the window shows nothing: {colours} colours"]
            words.seek(0)
            return [f"the window closed at once, exit {program.returncode}: {words.read()!r}"]
        finally:
            program.kill()
            program.wait()
            words.seek(0)
            if said := words.read():
                print(f"The window said: {said}", file=sys.stderr)


def _colours_of(picture: Path) -> int:
    """Return how many colours a screen shows; its last bytes are the picture, 4 of them a pixel."""
    raw = picture.read_bytes()
    return len(set(memoryview(raw)[len(raw) - 4 * _SIZE[0] * _SIZE[1] :].cast("I")[::7]))
