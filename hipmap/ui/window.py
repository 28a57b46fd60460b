# SPDX-License-Identifier: Apache-2.0
"""The main window: bars round the body, and at the right what answers a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.map.stage import Stage
from hipmap.ui.measures import ARTICLE, LIST, TOP, px
from hipmap.ui.opening import WORDLESS
from hipmap.ui.settings import Settings
from hipmap.ui.theme import THEMES, palette

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.frame.places import PlacesList
    from hipmap.ui.frame.side import Side
    from hipmap.ui.frame.strip import Strip
    from hipmap.ui.frame.top_bar import TopBar

_RAIL, _STATUS = 72, 24  # usual width and height, kept before the bars stand
_ICONS_ONLY = 1100  # width of window below which the rail has no words
_SIDE = (676, 716, 360)  # widths of the panels: usual, in a wide window, list or article alone
_STAGE = 480
_KEPT = (
    "theme", "as_system", "language", "view", "aids", "figure", "latin", "patient_latin", "still",
    "single_keys", "favourites",
)  # fmt: skip


class MainWindow(QMainWindow):
    """Shows the body at once, and what stands around it after the first frame.

    ``ready`` is emitted when all that the window shows stands; ``reload_wanted`` when the content shall be
    read again.
    """

    ready = Signal()
    reload_wanted = Signal()

    def __init__(
        self, context: Context, settings: Settings | None, body: bool = True, problems: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.context, self.settings = context, settings
        self._problems = list(problems)
        self.side: Side | None = None
        self.places: PlacesList | None = None
        self.actions_: Actions | None = None
        self.setWindowTitle("hipmap")
        self.setMinimumSize(900, 560)
        self.stage = Stage(context.atlas, context.library, context.store) if body else _no_body(context)
        self.body = self.stage.view if isinstance(self.stage, Stage) else None  # none if it cannot be read
        self._middle = self.body or self.stage
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._room = QWidget(self.splitter)  # keeps the place of the panels, so that the body never moves
        self._room.setAutoFillBackground(True)
        self._room.setBackgroundRole(self._room.backgroundRole().Base)
        self.splitter.addWidget(self.stage)
        self.splitter.addWidget(self._room)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.setCentralWidget(self.splitter)
        context.store.changed.connect(self._on_changed)
        self._keep_places()
        self._restore()

    # bars and panels come after the first frame

    def _keep_places(self) -> None:
        """Keep the room of bar, rail and status line, so that the body never moves."""
        self.setContentsMargins(px(_RAIL), 0, 0, px(_STATUS))  # real bars, though empty, would take 5 ms
        top = QWidget(self)
        top.setFixedHeight(px(TOP))
        top.setAutoFillBackground(True)
        top.setBackgroundRole(QPalette.ColorRole.Base)
        self.setMenuWidget(top)

    def add_bars(self) -> None:
        """Put in everything that stands round the body, and say what is wrong."""
        from hipmap.ui.features import add_features
        from hipmap.ui.frame.actions import Actions
        from hipmap.ui.frame.rail import Rail
        from hipmap.ui.frame.status import Status
        from hipmap.ui.frame.strip import Strip
        from hipmap.ui.frame.top_bar import TopBar

        self.actions_ = Actions(self.context, self)
        self.actions_.wanted.connect(self._do)
        self.features = add_features(self, self.actions_)
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.top_bar: TopBar = TopBar(self.context, self.actions_, top)
        self.top_bar.search.left.connect(self.focus_body)
        self.strip: Strip = Strip(self.context, top)
        self.strip.closed.connect(self.focus_body)
        column.addWidget(self.top_bar)
        column.addWidget(self.strip)
        self.setMenuWidget(top)
        self.rail = Rail(self.context, self.actions_, self)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rail)
        self.setStatusBar(Status(self._middle, self))
        self.statusBar().setFixedHeight(px(_STATUS))
        for bar in (top, self.rail, self.statusBar()):
            bar.show()  # now, so that nothing moves when they take the room that was kept for them
        self.setContentsMargins(0, 0, 0, 0)
        for problem in self._problems:
            self.strip.add(problem)
        if self.settings and (self.settings.trouble or not self.settings.can_write()):
            self.say_unkept(self.settings)

    def add_panels(self) -> None:
        """Put bars and panels in the places that are kept for them."""
        if self.side is not None:
            return
        self.add_bars()
        from hipmap.ui.frame.side import Side

        sizes = self.splitter.sizes()
        self.side = Side(self.context)
        self.side.search_wanted.connect(lambda: self._do("find"))
        self.splitter.replaceWidget(1, self.side)
        self._room.deleteLater()
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes(sizes)
        self.arrange()
        self.ready.emit()

    def start_in_stages(self) -> None:
        """Wait for the first frame of the body before the panels are made."""
        self._middle.installEventFilter(self)
        if self.body is not None:
            self.body.words_later = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first frame."""
        if event.type() == QEvent.Type.Paint and watched is self._middle:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.add_panels)
        return False

    # what actions ask of the window

    def _do(self, name: str) -> None:
        store = self.context.store
        if name == "find":
            self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top_bar.search.selectAll()
        elif name == "places":
            self.show_places()
        elif name == "questions":
            self.add_panels()
            if self.side is not None:
                self.side.show_questions()
        elif name == "reload":
            self.reload_wanted.emit()
        elif name == "quit":
            self.close()
        elif name == "keys":
            from hipmap.ui.frame.keys import KeysDialog

            if self.actions_ is not None:
                KeysDialog(self.context, self.actions_, self).open()
        elif name == "language":
            store.update(language="en" if store.state.language == "da" else "da")

    def focus_body(self) -> None:
        """Give the keyboard to the body."""
        self._middle.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_places(self) -> None:
        """Open the list of places over the article, so that the body stays in sight; or close it."""
        if self.places is None:
            from hipmap.ui.frame.places import PlacesList

            self.places = PlacesList(self.context, self)
            self.places.hide()
            self.places.closed.connect(self.focus_body)
        if self.places.isVisible():
            self.places.leave()
            return
        self._place_places()
        self.places.show()
        self.places.raise_()
        self.places.tree.setFocus()

    def _place_places(self) -> None:
        if self.places is not None:
            corner = self.splitter.mapTo(self, QPoint(0, 0))
            room = self.splitter.sizes()[-1]  # the article's place, or that of the list when it is alone
            width = min(room if self.side is None else self.side.article_width, self.width() - corner.x())
            self.places.setGeometry(self.width() - width, corner.y(), width, self.splitter.height())

    def say_unkept(self, settings: Settings) -> None:
        """Say that settings cannot be kept; they hold until the window closes."""
        where = settings.trouble.partition(": ")[0] or str(settings.path.parent)
        self.strip.add(
            self.tr("Settings cannot be kept in {folder}; they hold until you close.").format(folder=where)
        )

    def say_wordless(self) -> None:
        """Say that the language has no words, unless their file is missing, which is said already."""
        path = self.context.library.folder / "ui.yaml"
        if path.is_file():
            self._say(f"{path}: {WORDLESS['unread']}")

    def _say(self, problem: str) -> None:
        if hasattr(self, "strip"):
            self.strip.add(problem)
        else:
            self._problems.append(problem)

    def say_failure(self, error: BaseException) -> None:
        """Say that something went wrong in the program itself."""
        words = self.tr("Something went wrong in hipmap ({what}). What you marked is kept.")
        self._say(words.format(what=type(error).__name__))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through bar, tools, body and panels in turn, whenever each of them was made."""
        if self.side is not None:
            from hipmap.ui.order import go_by_parts, go_on  # only when the keyboard is used

            columns = (self.side.answers, self.side.article)
            go_by_parts(self, (self.top_bar, self.rail, self.stage), columns)
            return go_on(self, forward, super().focusNextPrevChild)
        return super().focusNextPrevChild(forward)

    # what changes with the state

    def _on_changed(self, old: State, new: State) -> None:
        if old.theme != new.theme:
            from hipmap.ui.restyle import restyle

            QApplication.setPalette(palette(THEMES[new.theme]))
            restyle(self)
        kept = {name: getattr(new, name) for name in _KEPT if getattr(old, name) != getattr(new, name)}
        if self.settings and kept:
            if "theme" in kept:  # which of the two holds, each says only with the other
                kept["as_system"] = new.as_system
            self.settings.set(**kept)

    def changeEvent(self, event: QEvent) -> None:
        """Let the actions speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self.actions_ is not None:
            self.actions_.speak()
        super().changeEvent(event)

    # size

    def _restore(self) -> None:
        said = self.settings.get("geometry", str, "") if self.settings else ""
        if not said or not self.restoreGeometry(QByteArray.fromBase64(said.encode("ascii", "replace"))):
            self.resize(1280, 800)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in the order of the design."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give bars and panels their usual widths."""
        few = self.width() < max(px(_ICONS_ONLY), _ICONS_ONLY)
        if self.actions_ is not None:
            self.rail.set_narrow(few)
        rail = self.rail.minimumWidth() if self.actions_ is not None else px(_RAIL)
        usual, wide, alone = _SIDE
        narrow = few or self.width() < rail + _STAGE + px(LIST) + px(ARTICLE) + 4
        width = alone if narrow else wide if self.width() >= max(1400, px(1400)) else usual
        if self.side is not None:
            self.side.set_narrow(narrow)
        width = max(min(max(width, px(width)), self.width() - rail - _STAGE - 4), 200)
        self.splitter.setSizes([self.width() - rail - width, width])
        self._place_places()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what the next start needs."""
        if self.settings:
            geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
            self.settings.set(geometry=geometry)
            self.settings.write()
        super().closeEvent(event)


def _no_body(context: Context) -> QWidget:
    from hipmap.ui.no_body import NoBody

    return NoBody(context)
