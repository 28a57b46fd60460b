# SPDX-License-Identifier: Apache-2.0
"""On which screen the patient's window stands, also when one comes or goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_SHARE = 0.62  # of the width of a screen that both windows share
_BEFORE = (
    Qt.WindowType.Dialog
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowMaximizeButtonHint
    | Qt.WindowType.WindowCloseButtonHint
)


class Screens(QObject):
    """Puts the patient's window on the other screen, filling it, or as a window on the only one.

    ``lost`` tells that the patient's screen is gone and the window has come back, ``came`` that there is
    another screen now. ``found`` lists the screens; it is Qt's own unless a test says otherwise.
    """

    lost = Signal()
    came = Signal()

    def __init__(
        self,
        patient: QWidget,
        therapist: QWidget,
        found: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._patient, self._therapist, self._found = patient, therapist, found
        self._on: QScreen | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._gone)
            application.screenAdded.connect(self._new)

    def all(self) -> list[QScreen]:
        """Return the screens there are."""
        return list(self._found())

    @property
    def present(self) -> QScreen | None:
        """Return the screen that the patient's window stands on."""
        return self._on

    @property
    def other(self) -> QScreen | None:
        """Return a screen that is not the therapist's, or None when there is but one."""
        mine = self._therapist.screen()
        return next((screen for screen in self.all() if screen is not mine), None)

    def show(self) -> None:
        """Show the window where it suits best; the therapist's window keeps the keyboard on two screens."""
        other = self.other
        if other is None:
            self.to_window()
        else:
            self.fill(other)

    def fill(self, screen: QScreen) -> None:
        """Fill a screen."""
        self._on = screen
        # A window that fills a screen moves to another one only by way of a plain one.
        if self._patient.isFullScreen():
            self._patient.showNormal()
        self._patient.setScreen(screen)
        self._keep_before(screen is self._therapist.screen())
        self._patient.setGeometry(screen.geometry())
        self._patient.showFullScreen()

    def to_window(self) -> None:
        """Stand as a window of 16 to 9 at the top right of the therapist's screen."""
        screen = self._therapist.screen()
        self._on = screen
        room = screen.availableGeometry()
        wide = min(round(room.width() * _SHARE), round(room.height() * 0.8 * 16 / 9))
        size = QRect(0, 0, wide, round(wide * 9 / 16))
        size.moveTopRight(room.topRight())
        if self._patient.isFullScreen():
            self._patient.showNormal()
        self._patient.setScreen(screen)
        self._keep_before(True)
        self._patient.setGeometry(size.translated(-24, 48))
        self._patient.showNormal()

    def _keep_before(self, before: bool) -> None:
        """Stay before the therapist's window, or not: on one screen a click on the strip would hide it.

        Systems keep only a dialog before its owner, and only while both say so.
        """
        if (self._patient.windowType() == Qt.WindowType.Dialog) != before:
            self._patient.setWindowFlags(_BEFORE if before else Qt.WindowType.Window)
        self._patient.winId()  # makes the handle, which else comes with the first show
        owner = self._therapist.window().windowHandle() if before else None
        self._patient.windowHandle().setTransientParent(owner)  # type: ignore[arg-type]  # None is allowed

    def _gone(self, screen: QScreen) -> None:
        if screen is self._on or self._on not in self.all():
            self._on = None
            # Qt itself moves windows while it tells; what it decides would undo this.
            QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        if self._patient.isVisible():
            self.to_window()
            self.lost.emit()

    def _new(self, screen: QScreen) -> None:
        self.came.emit()
