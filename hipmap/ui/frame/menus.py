# SPDX-License-Identifier: Apache-2.0
"""The menus of the top bar; they fold into one where letters are large."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QWidget

from hipmap.core.state import DEPTHS, LANGUAGES, TOOLS, VIEWS_BY_KEY
from hipmap.ui.figures.feature import FIGURES
from hipmap.ui.frame.actions import THEMES, Actions
from hipmap.ui.measures import font
from hipmap.ui.mixins import Speaks

if TYPE_CHECKING:
    from hipmap.ui.frame.by_menu import ByMenu

# Fusion measures an entry by its letters and leaves 4 px round them. A style sheet could leave more, but
# costs the start 3 ms and half a megabyte: so the room is that of larger letters than those painted.
_ROOM, _WIDER = 18, 2
_LAYOUT = {
    "file": (
        "new", "open", "recent", "", "save", "save_as",
        "", "visits", "visits.compare", "visits.timeline", "visits.look_back", "visits.begin",
        "", "take", "hand_out", "record", "export", "", "settings", "reload", "", "quit",
    ),
    "edit": (
        "undo", "redo", "", *(f"tool.{tool}" for tool in TOOLS),
        "", "mirror", "mirror_too", "clear", "", "find",
    ),
    "view": (
        *(f"view.{view}" for view in VIEWS_BY_KEY),
        "", "hip", "body", ">move", ">figure", "", ">depth", "landmarks", "layers",
        "", "places", "questions", "aids", "", ">widths", ">theme", ">language",
    ),
    "show": ("demo", "demo.ready"),
    "help": (
        "how_to_use", "hip_pain_and_trigger_points", "dermatomes_and_nerves", "how_sure",
        "", "welcome", "keys", "privacy", "about",
    ),
}  # fmt: skip
_LATE = ("widths", "move")  # filled when they open
_INNER = {
    "theme": THEMES, "language": LANGUAGES, "figure": FIGURES, "depth": DEPTHS, **dict.fromkeys(_LATE, ()),
}  # fmt: skip


class Menus(Speaks, QMenuBar):
    """File, edit, view and help; every entry does something."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setNativeMenuBar(False)
        self.setFont(font(_ROOM))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menus: dict[str, QMenu] = {}
        for name, entries in _LAYOUT.items():
            menu = self.menus[name] = self.addMenu("")
            for entry in entries:
                if not entry:
                    menu.addSeparator()
                elif entry.startswith(">"):
                    kind = entry[1:]
                    inner = self.menus[kind] = menu.addMenu("")
                    inner.addActions([actions[f"{kind}.{value}"] for value in _INNER[kind]])
                else:
                    menu.addAction(actions[entry])
        for name in _LATE:
            self.menus[name].aboutToShow.connect(partial(self._fill_late, name))
        self._tops = [self.menus[name] for name in _LAYOUT]
        self._by_menu: ByMenu | None = None
        self._one: QMenu | None = None  # made when letters are so large that it is needed
        self._folded = False
        self._whole = 0
        self._retranslate()

    def _fill_late(self, name: str) -> None:
        from hipmap.ui.frame.by_menu import ByMenu  # only when asked for
        from hipmap.ui.window import MainWindow

        window = self.window()
        if self._by_menu is None and isinstance(window, MainWindow):
            self._by_menu = ByMenu(window)
        if self._by_menu is not None:
            fill = self._by_menu.fill_widths if name == "widths" else self._by_menu.fill_move
            fill(self.menus[name])

    def fold(self, folded: bool) -> None:
        """Put all menus into one, or side by side."""
        if folded == self._folded:
            return
        self._folded = folded
        tops = [menu.menuAction() for menu in self._tops]
        if self._one is None:
            self._one = QMenu(self.tr("&Menu"), self)
            self._one.setFont(font(14))
            self._one.addActions(tops)
        one = [self._one.menuAction()]
        # One by one: clear() would make PySide take the menus themselves for deleted.
        for action in self.actions():
            self.removeAction(action)
        self.addActions(one if folded else tops)

    @property
    def whole(self) -> int:
        """Return the px of width that the menus take side by side."""
        if not self._folded:
            self._whole = self.sizeHint().width()
        return self._whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and a ground under the one that is pointed at or open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(14))
        colours, active = self.palette(), self.activeAction()
        for action in self.actions():
            box = QRectF(self.actionGeometry(action)).adjusted(-_WIDER, 0, _WIDER, 0)
            if action is active:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.color(QPalette.ColorRole.AlternateBase))
                painter.drawRoundedRect(box, 8, 8)
            role = QPalette.ColorRole.Text if action is active else QPalette.ColorRole.PlaceholderText
            painter.setPen(colours.color(role))
            # Fusion underlines mnemonics on every system: to ask it would cost the start 5 ms.
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(box, flags, action.text())
        painter.end()

    def _retranslate(self) -> None:
        for name, text in (
            ("file", self.tr("&File")),
            ("edit", self.tr("&Edit")),
            ("view", self.tr("&View")),
            ("show", self.tr("&Show")),
            ("help", self.tr("&Help")),
            ("theme", self.tr("Theme")),
            ("language", self.tr("Language")),
            ("figure", self.tr("Figure")),
            ("depth", self.tr("From skin to bone")),
            ("widths", self.tr("More room for")),
            ("move", self.tr("Move the picture")),
        ):
            self.menus[name].setTitle(text)
        if self._one is not None:
            self._one.setTitle(self.tr("&Menu"))
            self.fold(False)  # the bar finds out how wide the new words are
