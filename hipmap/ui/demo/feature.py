# SPDX-License-Identifier: Apache-2.0
"""The demonstration as actions of the main window; what they open is imported when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from hipmap.core.demo.model import Demonstration
    from hipmap.ui.demo.running import Running
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow


class DemoFeature(QObject):
    """Shows what is marked and chosen, or something ready-made, on a screen of the patient's own."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.running: Running | None = None
        actions.add("demo", self.toggle, "F6")
        actions.add("demo.ready", self._open_ready, "Shift+F6")
        actions["demo"].setCheckable(True)
        actions.spoken.connect(self._retranslate)
        window.installEventFilter(self)
        self._retranslate()

    def toggle(self) -> None:
        """Begin with what is marked and chosen, or end."""
        if self.running is None:
            self.start()
        else:
            self.end()

    def start(self, demonstration: Demonstration | None = None) -> None:
        """Open the patient's window, or show something else in it."""
        self._window.add_panels()
        if self._window.body is None:  # without a body there is nothing to show
            self._actions["demo"].setChecked(False)
            return
        if self.running is None:
            from hipmap.ui.demo.running import Running

            self.running = Running(self._window, self._window.body, self)
            self.running.over.connect(self.end)
        if demonstration is not None:
            self.running.course.choose(demonstration)
        self.running.show()
        self._actions["demo"].setChecked(True)

    def end(self) -> None:
        """Close the patient's window; the main window looks as before."""
        running, self.running = self.running, None
        if running is not None:
            running.close()
            if self._window.isVisible():
                self._window.focus_body()  # not whatever comes next after the strip, as the search
        self._actions["demo"].setChecked(False)

    def _open_ready(self) -> None:
        from PySide6.QtCore import QPoint, Qt

        from hipmap.ui.demo.choices import ReadyMade

        menu = ReadyMade(self._window.context, self.start, parent=self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        stage = self._window.stage
        menu.popup(stage.mapToGlobal(QPoint(stage.width() // 3, stage.height() // 4)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with the window."""
        hidden = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if watched is self._window and hidden and self.running is not None:
            self.end()
            if self._window.settings is not None:
                self._window.settings.write()  # the view is the therapist's own again
        return False

    def _retranslate(self) -> None:
        self._actions["demo"].setText(self.tr("Show to the patient"))
        self._actions["demo.ready"].setText(self.tr("Ready-made demonstration…"))
