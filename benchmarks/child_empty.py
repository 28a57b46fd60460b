# SPDX-License-Identifier: Apache-2.0
"""The floor: an empty main window of hipmap's size; prints when it was painted and its memory."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.mark import mark, resident_kilobytes


class Empty(QMainWindow):
    """A main window with nothing in it that ends the program after its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        mark("painted")
        mark("rss", resident_kilobytes())
        QApplication.exit(0)


def main() -> int:
    app = QApplication(sys.argv)
    window = Empty()
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
