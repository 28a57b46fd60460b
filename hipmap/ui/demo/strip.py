# SPDX-License-Identifier: Apache-2.0
"""The slim strip in the therapist's window that steers the patient's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from hipmap.ui.buttons import Button
from hipmap.ui.demo import keys
from hipmap.ui.demo.choices import Places, ReadyMade
from hipmap.ui.demo.course import TOOLS, Course
from hipmap.ui.demo.screens import Screens
from hipmap.ui.demo.speech import Speech
from hipmap.ui.labels import Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks

_BESIDE = ("flip", "screen")


class ControlStrip(Speaks, QWidget):
    """Previous and next, the steps by name, what points, which screen, and the end.

    ``ended`` is emitted when the therapist ends the demonstration.
    """

    ended = Signal()

    def __init__(self, course: Course, screens: Screens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course, self._screens = course, screens
        self._speech = Speech(course, self)
        self._store = course.context.store
        self._level = -1
        self._note, self._told_at = "", 0
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        # As narrow as the window asks: words go away step by step instead of holding the window open.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.message = Line(self._store, 12.5, role="text2", parent=self)
        self.subject = self._button("outlined", "list")
        self.subject.clicked.connect(self._open_subjects)
        self.back, self.next = self._button("outlined", "back"), self._button("outlined", "forward")
        self.back.clicked.connect(course.back)
        self.next.clicked.connect(course.forward)
        self.here = self._button("quiet")
        self.here.clicked.connect(self._open_steps)
        self.steps: list[Button] = []
        self.tools = {name: self._button("quiet", name) for name in (*TOOLS, *_BESIDE)}
        self.tools["end"] = self._button("outlined", "close")
        for name in TOOLS:
            self.tools[name].setCheckable(True)
            self.tools[name].clicked.connect(partial(course.take, name))
        self.tools["flip"].setCheckable(True)
        self.tools["flip"].clicked.connect(course.flip)
        self.tools["screen"].clicked.connect(self._open_screens)
        self.tools["end"].clicked.connect(self.ended)
        self._lay_out()
        course.changed.connect(self._follow)
        screens.lost.connect(lambda: self.say("lost"))
        screens.came.connect(lambda: self.say("came"))
        self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(6), px(14), px(6))
        column.setSpacing(px(4))
        column.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        column.addLayout(row)
        self._steps_row = QHBoxLayout()
        self._steps_row.setSpacing(0)
        row.addWidget(self.subject)
        row.addWidget(self.back)
        row.addLayout(self._steps_row)
        row.addWidget(self.here)
        row.addWidget(self.next)
        row.addStretch(1)
        for tool in self.tools.values():
            row.addWidget(tool)

    def _button(self, kind: str, icon: str = "") -> Button:
        button = Button(self._store, kind, icon, self)
        button.installEventFilter(self)
        return button

    def say(self, note: str) -> None:
        """Say what became of the screens: ``lost``, ``came`` or nothing."""
        self._note, self._told_at = note, self._course.index
        self._refresh()

    # menus

    def _open(self, menu: QMenu, button: Button) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToShow.emit()  # filled in, so that its height is known
        up = QPoint(0, menu.sizeHint().height())
        menu.popup(button.mapToGlobal(button.rect().topLeft()) - up)

    def _open_subjects(self) -> None:
        self._open(ReadyMade(self._course.context, self._course.choose, True, self), self.subject)

    def _open_screens(self) -> None:
        self.say("")
        self._open(Places(self._screens, self), self.tools["screen"])

    def _open_steps(self) -> None:
        menu = QMenu(self)
        for number, scene in enumerate(self._course.scenes):
            menu.addAction(self._speech.step(scene.step)).triggered.connect(partial(self._course.go, number))
        self._open(menu, self.here)

    def _name_subject(self) -> None:
        ready, context = self._course.demonstration, self._course.context
        words = context.library.text(ready.name, context.language) if ready else self.tr("What is marked")
        self.subject.setText(words if self._level < 2 else "")
        self.subject.setAccessibleName(self.tr("Demonstrated: {subject}").format(subject=words))
        self.subject.setToolTip(self.subject.accessibleName())

    # what it says

    def _follow(self) -> None:
        if self._told_at != self._course.index:
            self._note = ""  # read by the time one goes on
        self._refresh()

    def _refresh(self) -> None:
        course = self._course
        self._make_steps()
        for number, button in enumerate(self.steps):
            button.setText(self._speech.step(course.scenes[number].step))
            button.setChecked(number == course.index)
        last = len(course.scenes) - 1
        self.back.setEnabled(course.index > 0)
        self.next.setEnabled(course.index < last)
        name = self._speech.step(course.scene.step)
        self.here.setText(f"{course.index + 1}/{last + 1} {name}")
        where = self.tr("Step {number} of {count}: {name}")
        where = where.format(number=course.index + 1, count=last + 1, name=name)
        self.here.setAccessibleName(f"{self.here.text()}. {where}")
        for tool in TOOLS:
            self.tools[tool].setChecked(course.tool == tool)
        self.tools["points"].setEnabled(course.can_mark)
        words = self._tool_words()["points"]
        where = self.tr("{words}: at the first step, on the patient's own drawing").format(words=words)
        self.tools["points"].setToolTip(words if course.can_mark else where)
        self.tools["flip"].setChecked(course.flipped)
        message = self._message()
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self._fit(force=True)

    def _message(self) -> str:
        notes = {
            "lost": self.tr("The patient's screen is gone; their window is here now. Nothing is lost."),
            "came": self.tr("There is another screen: choose it under Screen."),
        }
        if self._note:
            return notes[self._note]
        if self._course.alone:
            return self.tr("A warning sign is marked: the patient sees its advice alone.")
        if len(self._course.scenes) == 1:
            return self.tr("Choose a muscle in the list to go on, or a ready-made demonstration at the left.")
        return ""

    def _make_steps(self) -> None:
        while len(self.steps) > len(self._course.scenes):
            gone = self.steps.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.steps) < len(self._course.scenes):
            button = self._button("quiet")
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, len(self.steps)))
            self._steps_row.addWidget(button)
            self.steps.append(button)

    def _choose(self, number: int) -> None:
        self._course.go(number)
        self._refresh()  # also when it is the present one, whose button would else be up

    def _retranslate(self) -> None:
        for button, words in (
            (self.back, self.tr("Previous step")),
            (self.next, self.tr("Next step")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        for name, words in self._tool_words().items():
            self.tools[name].setAccessibleName(words)
            self.tools[name].setToolTip(words)
        self.tools["spotlight"].setToolTip(self.tr("Spotlight: follows the pointer, or the arrows"))
        self.tools["pen"].setToolTip(
            self.tr("Pen: draw by hand, or click from corner to corner; with arrows and Space too")
        )
        self._refresh()

    def _tool_words(self) -> dict[str, str]:
        return {
            "spotlight": self.tr("Spotlight"),
            "pen": self.tr("Pen"),
            "points": self.tr("Patient marks"),
            "flip": self.tr("Turn round"),
            "screen": self.tr("Screen"),
            "end": self.tr("End"),
        }

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take words away until everything has room."""
        super().resizeEvent(event)
        self._fit()
        if self.message.text() and event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the message wraps anew

    def _fit(self, force: bool = False) -> None:
        for level in range(4):
            if self._level != level or force:
                self._set_level(level)
                force = True
            if self._needed() <= self.width() or level == 3:
                return

    def _set_level(self, level: int) -> None:
        """Show all words (0), icons for tools (1) and subject (2), of the steps the present one (3)."""
        self._level = level
        for name, words in self._tool_words().items():
            self.tools[name].setText("" if level >= 1 and name != "end" else words)
            self.tools[name].updateGeometry()
        for button in self.steps:
            button.setVisible(level < 3)
        self.here.setVisible(level == 3)
        self._name_subject()

    def _needed(self) -> int:
        shown = [self.subject, self.back, self.next, *self.tools.values()]
        shown += self.steps if self._level < 3 else [self.here]
        return sum(button.sizeHint().width() + px(4) for button in shown) + px(36)

    def sizeHint(self) -> QSize:
        """Return the height that the present width needs; a message likes two lines where one does."""
        wide = self.width() - px(28)
        over = self.message.heightForWidth(wide) + px(4) if self.message.text() else 0
        return QSize(0, over + self.tools["end"].sizeHint().height() + px(12))

    def minimumSizeHint(self) -> QSize:
        """Return the height alone: the width is the window's."""
        return self.sizeHint()

    # events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the steps pass the buttons by; Space presses the button it is on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tool = next((name for name in TOOLS if watched is self.tools[name]), "")
            if keys.take(self._course, tool, event):
                return True
            # On the other buttons the arrows go through the steps.
            own = tool == self._course.tool or event.key() == Qt.Key.Key_Escape
            if own and keys.point(self._course, event):
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.ended.emit()
                return True
            if event.key() != Qt.Key.Key_Space:
                return keys.step(self._course, event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line over the strip."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._course.context.theme.line), 1.0))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
