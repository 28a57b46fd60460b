# SPDX-License-Identifier: Apache-2.0
"""A running demonstration: the patient's window, the strip that steers it, and the keys in both."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QToolBar

from hipmap.ui.demo.course import Course
from hipmap.ui.demo.patient_window import PatientWindow
from hipmap.ui.demo.pointing import TherapistHand
from hipmap.ui.demo.screens import Screens
from hipmap.ui.demo.strip import ControlStrip
from hipmap.ui.map.body_view import BodyView
from hipmap.ui.window import MainWindow


class Running(QObject):
    """Stands from the first step to the end; ``over`` asks to end it."""

    over = Signal()

    def __init__(self, window: MainWindow, body: BodyView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QMainWindow = window
        self.course = Course(window.context, self)
        self.patient = PatientWindow(self.course)
        self.screens = Screens(self.patient, window, parent=self)
        self.strip = ControlStrip(self.course, self.screens)
        self._hand = TherapistHand(self.course, body, self)
        self._bar = QToolBar(window)
        self._bar.setMovable(False)
        self._bar.setStyleSheet("QToolBar { border: none; padding: 0; spacing: 0; }")
        self._bar.toggleViewAction().setVisible(False)
        self._bar.addWidget(self.strip)
        # A presenter's remote sends these keys wherever the keyboard is.
        for key, does in (("PgDown", self.course.forward), ("PgUp", self.course.back)):
            QShortcut(QKeySequence(key), self._bar, does, context=Qt.ShortcutContext.WindowShortcut)
        window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._bar)
        self.patient.left.connect(self.over)
        self.strip.ended.connect(self.over)

    def show(self) -> None:
        """Show the patient's window, and let the keyboard go through the steps."""
        if not self.patient.isVisible():
            alone = self.screens.other is None
            self.patient.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
            self.screens.show()
        self.strip.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Take both away."""
        self.course.end()
        self._hand.let_go()
        self.patient.left.disconnect(self.over)
        self.patient.close()
        self.patient.deleteLater()
        self._window.removeToolBar(self._bar)
        self._bar.deleteLater()
        self.deleteLater()
