# SPDX-License-Identifier: Apache-2.0
"""Wires the program together and runs the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from hipmap.core import resources
from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.failures import catch
from hipmap.ui.opening import open_content
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store
from hipmap.ui.theme import THEMES, palette
from hipmap.ui.translator import Language, read_table
from hipmap.ui.window import MainWindow

LANGUAGES = ("da", "en")
_VIEWS = ("front", "back", "left", "right", "inner", "soles")


def run(words: Sequence[str] = ()) -> int:
    """Open the window and return the exit code; ``words`` may hold ``--data DIR``."""
    application = application_of(sys.argv[:1])
    data = Path(words[1]) if len(words) > 1 and words[0] == "--data" else None
    window = build(settings=Settings(config_folder()), data=data, staged=True)
    catch(window)
    window.show()
    return int(application.exec())


def application_of(argv: Sequence[str]) -> QApplication:
    """Return the running application, made when there is none."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication(list(argv))
    # Without an organisation the settings folder does not double the name.
    application.setApplicationName("hipmap")
    application.setApplicationDisplayName("hipmap")
    return application


def config_folder() -> Path:
    """Return where this person's settings live."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))


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
    state = store.state
    content = open_content(root, data, state.figure)
    QApplication.setStyle("Fusion")
    QApplication.setPalette(palette(THEMES[state.theme]))
    language = _language(content.library.folder)
    language.use(state.language)
    window = MainWindow(
        Context(content.atlas, content.library, store), settings, content.body, content.problems
    )
    window.reload_wanted.connect(lambda: _reload(window, data))
    if staged:
        window.start_in_stages()
    else:
        window.add_panels()
    return window


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
        theme=theme if theme in THEMES else "light",
        view=view if view in _VIEWS else State().view,
    )


def _language(data: Path) -> Language:
    """Return the program's one switch of language, which belongs to the application."""
    application = QApplication.instance()
    found = application.findChild(Language) if application else None
    return found if isinstance(found, Language) else Language(lambda: read_table(data), application)


def _reload(window: MainWindow, data: Path | None) -> None:
    """Open a new window over the content as it is now, with the same drawing, and close the old one."""
    fresh = build(window.context.store, window.settings, data)
    fresh.setGeometry(window.geometry())
    fresh.show()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.close()
