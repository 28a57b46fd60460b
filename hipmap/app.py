# SPDX-License-Identifier: Apache-2.0
"""Wires the program together and runs the window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, QSize, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hipmap import start
from hipmap.core import resources
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.state import LANGUAGES, VIEWS_BY_KEY, State
from hipmap.ui.context import Context
from hipmap.ui.failures import catch
from hipmap.ui.opening import open_content
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, asked_for, palette
from hipmap.ui.translator import Language, read_table
from hipmap.ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from hipmap.ui.files.files import Files

_SETTLED_MS = 1500  # after the window stands, list and article are made and the first click is prepared


def run(path: Path | None = None, data: Path | None = None) -> int:
    """Open the window, with a file and with other content when given, and return the exit code."""
    # Python would raise KeyboardInterrupt in whatever Qt calls next, and from a paint event Qt would crash.
    # To end at once loses a fraction of a second: the draft is on the disk, and offered at the next start.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = application_of(sys.argv[:1])
    program = Program(Settings(config_folder()), data, path, drafts_folder())
    program.window.ready.connect(lambda: application.setWindowIcon(_icon()))
    program.window.ready.connect(lambda: QTimer.singleShot(_SETTLED_MS, start.settle))
    fit(program.window, program.window.screen().availableSize())
    program.window.ready.connect(
        lambda: fit_frame(program.window, program.window.screen().availableGeometry())
    )
    program.window.show()
    return int(application.exec())


def _icon() -> QIcon:
    from hipmap.ui.frame.brand import window_icon  # not on the way to the first frame

    return window_icon()


def fit(window: QWidget, room: QSize) -> None:
    """Let a window be no larger than the screen's room in px, such as that of a laptop with large letters."""
    size = window.size().boundedTo(room)
    if size != window.size():
        window.resize(size)


def fit_frame(window: QWidget, room: QRect) -> None:
    """Let a window stand within the screen's room with its frame, of which nothing is known before."""
    frame = window.frameGeometry()
    if window.isMaximized() or window.isFullScreen() or room.contains(frame):
        return
    edges = frame.size() - window.size()
    window.resize(window.size().boundedTo(room.size() - edges))
    least = window.size() + edges
    x = max(room.left(), min(frame.left(), room.right() + 1 - least.width()))
    y = max(room.top(), min(frame.top(), room.bottom() + 1 - least.height()))
    window.move(x, y)


class Program:
    """Holds the window, and puts another in its place when the content is read again."""

    def __init__(
        self,
        settings: Settings | None,
        data: Path | None,
        path: Path | None = None,
        drafts: Path | None = None,
    ) -> None:
        self._settings, self._data = settings, data
        self.window = window = self._open(None, staged=True)
        window.ready.connect(lambda: self._begin(window, path, drafts))

    def _open(self, store: Store | None, staged: bool) -> MainWindow:
        window = build(store, self._settings, self._data, staged)
        window.reload_wanted.connect(lambda: self.reload())
        catch(window)
        return window

    def _begin(self, window: MainWindow, path: Path | None, drafts: Path | None) -> None:
        files = files_of(window)
        files.guard(drafts)
        if path is not None:
            files.flows.open(path)
        else:
            from hipmap.ui.welcome.feature import offer_welcome  # not on the way to the first frame

            offer_welcome(window)

    def reload(self) -> None:
        """Show the content as it is in the files now; what is marked and chosen stays, undo begins anew."""
        old = self.window
        files_of(old).lift()
        self.window = self._open(Store(old.context.store.state), staged=False)
        files_of(self.window).take_over(files_of(old))
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.close()
        old.deleteLater()


def files_of(window: MainWindow) -> Files:
    """Return what opens and saves in a window whose bars stand."""
    from hipmap.ui.files.files import Files

    return next(one for one in window.features if isinstance(one, Files))


def application_of(argv: Sequence[str]) -> QApplication:
    """Return the running application, made when there is none."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    # The same on every system. To set it later would hand PySide a style to wrap, which takes 5 ms.
    application = QApplication([*argv, "-style", "fusion"])
    # Without an organisation the settings folder does not double the name.
    application.setApplicationName("hipmap")
    application.setApplicationDisplayName("hipmap")
    return application


def config_folder() -> Path:
    """Return where this person's settings live."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))


def drafts_folder() -> Path:
    """Return where work that is not saved yet is kept until it is, or the window closes."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / "drafts"


def build(
    store: Store | None = None,
    settings: Settings | None = None,
    data: Path | None = None,
    staged: bool = False,
) -> MainWindow:
    """Return the main window.

    Without ``settings`` nothing is read or kept. With ``staged`` the panels come after the first frame.
    """
    root = resources.root()
    store = store or Store(_first_state(settings))
    waiting: list[QWidget] = []
    content = open_content(root, data, store.state.figure, lambda: waiting.append(_wait_sign()))
    _forget_what_is_gone(store, content.library)
    if content.figure != store.state.figure:
        store.update(figure=content.figure)
    state = store.state
    QApplication.setPalette(palette(THEMES[state.theme]))
    language = _language(content.library.folder)
    language.use(state.language)
    window = MainWindow(
        Context(content.atlas, content.library, store), settings, content.body, content.problems
    )
    if language.wordless:
        window.say_wordless()
    language.found_wordless.connect(window.say_wordless)
    store.changed.connect(lambda old, new: language.use(new.language))
    if staged:
        window.start_in_stages()
    else:
        window.add_panels()
    for sign in waiting:
        sign.close()
    return window


def _wait_sign() -> QWidget:
    """Show that something takes seconds before there is a window; return the sign."""
    from hipmap.ui.waiting import WaitSign

    return WaitSign()


def _forget_what_is_gone(store: Store, library: Library) -> None:
    """Choose nothing when an author took out what was chosen, or broke it."""
    state = store.state
    if not all(_is_there(choice, library) for choice in (state.chosen, state.preview) if choice):
        store.update(chosen=None, preview=None, beside=())
    elif not all(_is_there(choice, library) for choice in state.beside):
        store.update(beside=tuple(choice for choice in state.beside if _is_there(choice, library)))
    findings = store.state.findings
    if not findings.points:  # to know all muscles takes a while
        return
    known = {(name, point.id) for name, muscle in library.muscles.items() for point in muscle.trigger_points}
    kept = tuple(one for one in findings.points if (one.muscle, one.trigger_point) in known)
    store.update(findings=findings._replace(points=kept))


def _is_there(choice: Choice, library: Library) -> bool:
    if choice.kind == "condition":
        return choice.id in library.conditions
    muscle = library.muscles.get(choice.id)
    points = (None, *(point.id for point in muscle.trigger_points)) if muscle else ()
    return choice.trigger_point in points


def _first_state(settings: Settings | None) -> State:
    """Return how the window looks at start: as last time, else in the language of the system."""
    if settings is None:
        return State()
    danish = QLocale.system().language() == QLocale.Language.Danish
    language = settings.get("language", str)
    theme = settings.get("theme", str)
    view = settings.get("view", str)
    return State(
        language=language if language in LANGUAGES else "da" if danish else "en",
        theme=theme if theme in THEMES else asked_for(),
        as_system=settings.get("as_system", bool, theme not in THEMES),
        view=view if view in VIEWS_BY_KEY else State().view,
        aids=settings.get("aids", bool, False),
        figure=settings.get("figure", str, State().figure),
        latin=settings.get("latin", bool, False),
        patient_latin=settings.get("patient_latin", bool, False),
        still=settings.get("still", bool, False),
        single_keys=settings.get("single_keys", bool, True),
        favourites=tuple(name for name in settings.get("favourites", list, ()) if isinstance(name, str)),
    )


def _language(data: Path) -> Language:
    """Return the program's one switch of language, which belongs to the application."""
    application = QApplication.instance()
    # Kept as a property: to look among the children, PySide takes 6 ms to find out what each of them is.
    found = application.property("language") if application else None
    if isinstance(found, Language):
        return found
    made = Language(lambda: read_table(data), application)
    if application:
        application.setProperty("language", made)
    return made
