# SPDX-License-Identifier: Apache-2.0
"""Keys that open and save, and answers to what is asked then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit

CTRL = Qt.KeyboardModifier.ControlModifier


def say(qtbot, files, number: int) -> None:
    """Give an answer to the question that stands open."""
    qtbot.waitUntil(lambda: files.flows.question is not None and files.flows.question.isVisible())
    question = files.flows.question
    with qtbot.waitSignal(question.finished):
        qtbot.mouseClick(question.answers[number], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    QApplication.processEvents()


def named(qtbot, files, path: Path) -> None:
    """Choose a name in the dialog that stands open."""

    def dialog() -> QFileDialog | None:
        return next((one for one in files.window.findChildren(QFileDialog) if one.isVisible()), None)

    qtbot.waitUntil(lambda: dialog() is not None)
    shown = dialog()
    shown.setOption(QFileDialog.Option.DontConfirmOverwrite)  # else a failing test waits for ever
    for one in shown.findChildren(QAbstractItemView):
        one.clearSelection()  # a file that is chosen there wins over the name
    shown.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    with qtbot.waitSignal(shown.finished):
        shown.accept()
    QApplication.processEvents()


def press(qtbot, files, key: Qt.Key) -> None:
    """Press a key with Ctrl in the window."""
    files.window.activateWindow()
    qtbot.waitUntil(files.window.isActiveWindow)
    qtbot.keyClick(files.window, key, CTRL)
