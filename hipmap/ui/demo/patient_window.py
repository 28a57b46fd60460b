# SPDX-License-Identifier: Apache-2.0
"""The patient's window: body, current muscle and a few large words, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from hipmap.ui import telling
from hipmap.ui.demo import keys, sizes
from hipmap.ui.demo.course import Course
from hipmap.ui.demo.patient_body import PatientBody
from hipmap.ui.demo.patient_words import PatientWords
from hipmap.ui.demo.speech import Speech
from hipmap.ui.mixins import Speaks


class PatientWindow(Speaks, QWidget):
    """Shows a course. It knows nothing of sessions: what it paints and says comes from the steps alone.

    ``left`` is emitted when somebody wants to leave: by its own key, or by closing the window.
    """

    left = Signal()

    def __init__(self, course: Course) -> None:
        super().__init__(None, Qt.WindowType.Window)
        # The program ends with the therapist's window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle("hipmap")
        self.setMinimumSize(640, 360)
        self._course = course
        self._speech = Speech(course, self)
        self.body = PatientBody(course, self)
        self.words = PatientWords(course.context.theme, self)
        course.changed.connect(self._present)
        self._said = ""
        self._present()

    def _present(self) -> None:
        card, factor = self._speech.card(), sizes.factor(self.size())
        self.words.show_card(card, self._course.context.theme, factor, self._course.flipped)
        self.setAccessibleName(card.urgency or card.title)
        if card.spoken != self._said:
            self._said = card.spoken
            if self.isVisible():
                telling.announce(self.words, card.spoken)
        self._arrange()

    def _arrange(self) -> None:
        """Put the body at the reader's left: at the right when the picture is turned round."""
        wide = round(self.width() * sizes.BODY_SHARE)
        body = QRect(0, 0, wide, self.height())
        words = QRect(wide, 0, self.width() - wide, self.height())
        if self._course.flipped:
            body.moveLeft(words.width())
            words.moveLeft(0)
        self.body.set_factor(sizes.factor(self.size()))
        self.body.setGeometry(body)
        self.words.setGeometry(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take letters that suit the new size."""
        super().resizeEvent(event)
        self._present()

    _retranslate = _present

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the steps, fill the screen, or leave."""
        if keys.point(self._course, event):
            return
        if event.key() == Qt.Key.Key_F11:
            self.fill_screen(not self.isFullScreen())
        elif event.key() == Qt.Key.Key_F6:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen() and len(self.screen().virtualSiblings()) == 1:
                self.fill_screen(False)  # the therapist's window lies under it
            else:
                self.left.emit()
        elif not keys.step(self._course, event):
            super().keyPressEvent(event)

    def fill_screen(self, whole: bool) -> None:
        """Fill the screen, or become a window again."""
        if whole:
            self.showFullScreen()
        else:
            self.showNormal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the demonstration with the window."""
        super().closeEvent(event)
        self.left.emit()
