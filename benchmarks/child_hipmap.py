# SPDX-License-Identifier: Apache-2.0
"""The real program, started as a person starts it; prints when it was painted and ready, and its memory.

The one word is a folder for settings, which the program shall not make itself: that takes modules.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hipmap import start

start.lighten()

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402

from benchmarks.mark import mark, resident_kilobytes  # noqa: E402
from hipmap import app  # noqa: E402
from hipmap.ui.settings import Settings  # noqa: E402

SETTLED_MS = 300


class FirstPaint(QObject):
    """Marks the first paint of what it watches."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, lambda: mark("painted"))
        return False


def main() -> int:
    application = app.application_of(sys.argv[:1])
    window = app.build(settings=Settings(Path(sys.argv[1])), staged=True)
    context = window.context
    first = FirstPaint()
    window.stage.view.installEventFilter(first)

    def ready() -> None:
        mark("ready")
        context.store.toggle(context.atlas.region_mask("left.groin"))
        QTimer.singleShot(SETTLED_MS, window, finish)

    def finish() -> None:
        mark("rss", resident_kilobytes())
        application.exit(0)

    window.ready.connect(lambda: QTimer.singleShot(0, window, ready))
    window.show()
    code = application.exec()
    window.close()
    return int(code)


if __name__ == "__main__":
    raise SystemExit(main())
