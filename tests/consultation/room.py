# SPDX-License-Identifier: Apache-2.0
"""The running program and the hands at it; with ``HIPMAP_PICTURES=folder`` each step leaves a picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QWidget

from hipmap import app
from hipmap.core.state import State
from hipmap.ui.files.files import Files
from hipmap.ui.settings import Settings
from hipmap.ui.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Room:
    """One program at a time, with its settings and files in a folder."""

    def __init__(self, qtbot, folder: Path, language: str) -> None:
        self.qtbot, self.folder, self.language = qtbot, folder, language
        self.path = folder / "blue.hipmap"
        self._programs: list[app.Program] = []
        said = os.environ.get("HIPMAP_PICTURES")
        self._pictures = Path(said) if said else None
        self._taken = 0

    # the program

    def open(self, path: Path | None = None) -> None:
        """Start the program as a double click on a file does, or as from the menu of the system."""
        settings = Settings(self.folder / "settings")
        wide, high = os.environ.get("HIPMAP_SIZE", "1280x800").split("x")
        settings.set(language=self.language, theme=os.environ.get("HIPMAP_THEME", "light"), welcomed=True)
        program = app.Program(settings, None, path, self.folder / "drafts")
        self._programs.append(program)
        program.window.resize(int(wide), int(high))
        with self.qtbot.waitSignal(program.window.ready):
            program.window.show()
        self.front()

    def close(self) -> None:
        """Close the window by its own button; nothing is asked when all is saved."""
        window = self.window
        window.close()
        assert not window.isVisible()

    def leave(self) -> None:
        """Give up whatever still runs."""
        for program in self._programs:
            app.files_of(program.window).leave()
            program.window.close()
            program.window.deleteLater()
        QApplication.processEvents()

    @property
    def window(self) -> MainWindow:
        return self._programs[-1].window

    @property
    def files(self) -> Files:
        return app.files_of(self.window)

    @property
    def state(self) -> State:
        return self.window.context.store.state

    def feature(self, kind: type):
        return next(one for one in self.window.features if isinstance(one, kind))

    def say(self, danish: str, english: str) -> str:
        """Return the words of the language that is spoken."""
        return danish if self.language == "da" else english

    # the hands

    def front(self) -> None:
        """Let the keys reach the main window."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.front()
        self.qtbot.keyClick(self.window, key, modifiers)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on what can be seen and used."""
        assert widget.isVisible()
        assert widget.isEnabled()
        at = at or widget.rect().center()
        self.qtbot.mouseClick(widget, LEFT, pos=at)

    def menu(self, name: str, action: str) -> None:
        """Choose an entry of a menu with the mouse."""
        menu: QMenu = self.window.top_bar.menus.menus[name]
        entry: QAction = self.window.actions_[action]
        menu.popup(self.window.mapToGlobal(QPoint(90, 50)))
        self.qtbot.waitUntil(menu.isVisible)
        assert entry.isEnabled()
        self.qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
        assert not menu.isVisible()

    def spot(self, region: str) -> QPoint:
        """Return where a region's middle stands on the body."""
        view = self.window.stage.view
        return view.camera.to_px(*view.places.middles[region]).toPoint()

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Wait for the list to answer what is marked inside."""
        with self.qtbot.waitSignal(self.window.side.ranker.combined):
            yield

    def paint(self, *regions: str) -> None:
        """Draw one stroke over the body."""
        view = self.window.stage.view
        points = [self.spot(region) for region in regions]
        with self.answered():
            QTest.mousePress(view, LEFT, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(view, point)
            QTest.mouseRelease(view, LEFT, pos=points[-1])

    # dialogs

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog that has just come."""
        found: list[QDialog] = []

        def come() -> bool:
            found[:] = [one for one in self.window.findChildren(kind) if one.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(come)
        return found[0]

    def name_file(self, path: Path) -> None:
        """Choose a name in the file dialog that comes, also when it holds up the program until then."""

        def choose() -> None:
            shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
            shown = [one for one in shown if one.isVisible()]
            if not shown:
                QTimer.singleShot(5, choose)
                return
            shown[0].setOption(QFileDialog.Option.DontConfirmOverwrite)
            for one in shown[0].findChildren(QAbstractItemView):
                one.clearSelection()  # a file that is chosen there wins over the name
            shown[0].findChild(QLineEdit, "fileNameEdit").setText(str(path))
            shown[0].accept()

        QTimer.singleShot(0, choose)

    def look(self, name: str, widget: QWidget | None = None) -> None:
        """Leave a picture of a step when pictures are wanted."""
        if self._pictures is None:
            return
        self._taken += 1
        QTest.qWait(350)
        shown = widget or self.window
        shown.grab().save(str(self._pictures / f"{self.language}-{self._taken:02}-{name}.png"))
