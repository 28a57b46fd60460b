# SPDX-License-Identifier: Apache-2.0
"""Says that the program is at work, before it can show its window."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel

from hipmap.ui.measures import px

# The interface's words are not read yet at this point, so these stand here.
_WORDS = {
    True: "hipmap gør mønstrene klar. Det tager nogle sekunder.",
    False: "hipmap is making the patterns ready. This takes some seconds.",
}


class WaitSign(QLabel):
    """A sentence in the middle of the screen; painted at once, since what follows leaves no time for it."""

    def __init__(self) -> None:
        super().__init__(_WORDS[QLocale.system().language() == QLocale.Language.Danish])
        self.setWindowFlags(Qt.WindowType.SplashScreen)
        self.setMargin(px(24))
        self.adjustSize()
        screen = QApplication.primaryScreen().availableGeometry()
        self.move(screen.center() - self.rect().center())
        self.show()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.repaint()
