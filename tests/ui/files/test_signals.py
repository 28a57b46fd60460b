# SPDX-License-Identifier: Apache-2.0
"""Ctrl+C in the terminal and the system's wish to end: the program goes at once, and the draft stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from hipmap import app

class Program(app.Program):
    def _begin(self, window, path, drafts):
        super()._begin(window, path, drafts)
        context = window.context
        cells = context.atlas.region_mask("left.groin")
        context.store.draw(context.store.state.drawing.with_cells(cells))
        self.soon = QTimer(interval=20)
        self.soon.timeout.connect(lambda: self.end(drafts))
        self.soon.start()

    def end(self, drafts):
        if any(drafts.glob("*.hipmap")):
            os.kill(os.getpid(), int(sys.argv[2]))

app.Program = Program
app.config_folder = lambda: Path(sys.argv[1]) / "config"
app.drafts_folder = lambda: Path(sys.argv[1]) / "drafts"
app.run()
"""


@pytest.mark.skipif(os.name == "nt", reason="ends programs in another way")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_who_is_told_to_end_says_nothing_and_leaves_the_draft(name: str, tmp_path: Path):
    told = getattr(signal, name)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), str(int(told))],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == -told
    assert done.stderr == ""
    (draft,) = (tmp_path / "drafts").glob("*.hipmap")
    assert "cells" in draft.read_text()
