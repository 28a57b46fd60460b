# SPDX-License-Identifier: Apache-2.0
"""What is loaded on the way to the first frame and to the whole window; all else waits until it is used.

Each module costs about half a millisecond, so a name that is new here should be one the first frame needs.
"""

import subprocess
import sys

import hipmap

FIRST_FRAME = {
    "app", "core", "start", "ui", "core.atlas", "core.atlas_file", "core.cells", "core.choice",
    "core.deltas", "core.drawing", "core.entities", "core.findings", "core.figure", "core.freshness",
    "core.history", "core.library", "core.library_file", "core.limits", "core.pain_areas",
    "core.pictures", "core.problems", "core.resources", "core.session", "core.session.model",
    "core.session.shown", "core.state", "ui.context", "ui.failures", "ui.map", "ui.map.access",
    "ui.map.body_view", "ui.map.camera", "ui.map.canvas", "ui.map.ground", "ui.map.labels",
    "ui.map.paint", "ui.map.picture", "ui.map.place_view", "ui.map.pointer", "ui.map.sheet",
    "ui.map.stage", "ui.map.svg", "ui.map.warm", "ui.measures", "ui.opening", "ui.place_words",
    "ui.pressed", "ui.settings", "ui.store", "ui.telling", "ui.theme", "ui.translator", "ui.window",
}  # fmt: skip
READY = {
    "ui.answers", "ui.answers.empty", "ui.buttons", "ui.column", "ui.features", "ui.files.files",
    "ui.icons", "ui.labels", "ui.mixins", "ui.slim_bar",
}  # fmt: skip
"""Beside these, what stands in ``ui.frame`` and the ``feature`` of each part."""
LATE = {"yaml", "PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtTest", "sqlite3"}
LATE_CLASSES = {"QStyle", "QIcon", "QListWidget", "QTextBrowser", "QComboBox", "QDialog"}
"""PySide makes a class ready when it is first named; the enums of QStyle alone take it 5 ms."""

START = """
import sys
from hipmap import start
start.lighten()
from PySide6.QtCore import QEvent, QObject, QTimer
from hipmap import app

def say(when):
    print(when, *sys.modules)
    parts = [sys.modules[f"PySide6.{part}"] for part in ("QtGui", "QtWidgets")]
    print(f"{when}_classes", *(name for part in parts for name in vars(part)))

class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            say("first")
        return False

application = app.application_of(["hipmap"])
window = app.build(staged=True)
seen = Seen()
window.stage.view.installEventFilter(seen)
window.ready.connect(lambda: (say("ready"), QTimer.singleShot(0, application.quit)))
window.show()
application.exec()
"""


def test_the_first_frame_and_the_window_load_only_what_they_need():
    done = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=True,
        cwd=hipmap.__path__[0] + "/..",
        timeout=60,
    )
    loaded = {when: set(names) for when, *names in map(str.split, done.stdout.splitlines())}
    own = {
        when: {name.removeprefix("hipmap.") for name in names if name.startswith("hipmap.")}
        for when, names in loaded.items()
    }
    assert own["first"] - FIRST_FRAME == set()
    packages = {name.rpartition(".")[0] for name in own["ready"]}
    more = own["ready"] - FIRST_FRAME - READY - packages
    assert {
        name for name in more if not name.startswith("ui.frame.") and not name.endswith(".feature")
    } == set()
    assert loaded["ready"] & LATE == set()
    assert loaded["ready_classes"] & LATE_CLASSES == set()
    assert "QPainter" in loaded["first_classes"]  # the name stands there once the class is ready
