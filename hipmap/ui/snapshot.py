# SPDX-License-Identifier: Apache-2.0
"""``hipmap snapshot``: the picture that the window would show, as a PNG file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hipmap.cli.errors import CommandError
from hipmap.cli.match import drawing_of, load
from hipmap.core.atlas import Atlas, AtlasError
from hipmap.core.choice import SIDES, Choice
from hipmap.core.demo.model import STEPS
from hipmap.core.drawing import Drawing
from hipmap.core.figure import VIEWS
from hipmap.core.library import Library
from hipmap.core.problems import suggestion
from hipmap.core.state import LANGUAGES, State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_SIZE = (720, 900)
_WINDOW_SIZE = (1280, 800)
_PATIENT_SIZE = (1920, 1080)
_LARGEST = 8000  # px
_SETTLE, _PATIENCE = 250, 4000  # ms of rest, and in all, for what the window brings in after its first frame


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--region", action="append", default=[], metavar="ID", help="a region to mark; repeatable"
    )
    parser.add_argument("--muscle", metavar="ID", help="show a muscle's pattern, e.g. left.piriformis")
    parser.add_argument("--figure", default="neutral")
    parser.add_argument("--view", choices=VIEWS, default="back")
    parser.add_argument("--zoom", choices=("hip", "body"), default="hip")
    parser.add_argument(
        "--layers", metavar="LIST", help="what to paint, with commas; everything when left out"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="da")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--window", action="store_true", help="the whole window instead of the body alone")
    parser.add_argument(
        "--patient", choices=STEPS, metavar="STEP", help=f"the patient's screen at a step: {', '.join(STEPS)}"
    )
    parser.add_argument("--demonstration", metavar="ID", help="a ready-made one for the patient's screen")
    parser.add_argument("--size", type=_size, metavar="WxH", help="width and height in pixels")
    parser.add_argument("--data", type=Path, metavar="DIR", help="another data folder")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")


def run(options: argparse.Namespace) -> int:
    """Write the picture; raises CommandError with one sentence when something is wrong."""
    atlas, library = load(options.data)
    if options.figure not in atlas.figure_names:
        raise CommandError(
            f'unknown figure "{options.figure}"{suggestion(options.figure, atlas.figure_names)}'
        )
    try:
        atlas.figure(options.figure)
    except AtlasError as error:
        raise CommandError(str(error)) from error
    drawing = drawing_of(atlas, options.region)
    state = State(
        drawing=drawing,
        chosen=_choice(library, options.muscle, atlas, drawing),
        view=options.view,
        figure=options.figure,
        zoom=options.zoom,
        language=options.lang,
        theme=options.theme,
    )
    application = _application()
    if options.patient:
        from hipmap.ui.demo.still import still

        widget = still(application, atlas, library, state, options.patient, options.demonstration)
    elif options.window:
        widget = _window(state, options.data)
    else:
        widget = _body(application, atlas, library, state, _layers(options.layers))
    usual = _PATIENT_SIZE if options.patient else _WINDOW_SIZE if options.window else _SIZE
    widget.resize(*(options.size or usual))
    widget.show()
    _settle(application, widget)
    written = widget.grab().save(str(options.output), "PNG")
    widget.close()
    if not written:
        raise CommandError(f"cannot write {options.output}")
    return 0


def _application() -> QApplication:
    # A picture needs no screen; an explicit choice of platform still holds.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def _choice(library: Library, name: str | None, atlas: Atlas, drawing: Drawing) -> Choice | None:
    """Return the muscle with its side; without one, the side that is marked, or both."""
    if name is None:
        return None
    side, dot, bare = name.partition(".")
    if not dot or side not in SIDES:
        bare = name
        halves = zip(SIDES, atlas.sided, strict=True)
        marked = [word for word, half in halves if drawing.cells & half]
        side = marked[0] if len(marked) == 1 else "both"
    if bare not in library.muscles:
        raise CommandError(f'unknown muscle "{bare}"{suggestion(bare, library.muscles)}')
    return Choice("muscle", bare, side)


def _window(state: State, data: Path | None) -> QWidget:
    from hipmap.app import build
    from hipmap.ui.store import Store

    return build(store=Store(state), data=data)


def _layers(said: str | None) -> frozenset[str]:
    from hipmap.ui.map.canvas import LAYERS

    if said is None:
        return LAYERS
    wanted = frozenset(filter(None, said.split(",")))
    for name in sorted(wanted - LAYERS):
        raise CommandError(f'unknown layer "{name}"{suggestion(name, LAYERS)}')
    return wanted


def _body(
    application: QApplication, atlas: Atlas, library: Library, state: State, layers: frozenset[str]
) -> QWidget:
    from hipmap.ui.map.canvas import Canvas
    from hipmap.ui.store import Store
    from hipmap.ui.theme import THEMES, palette
    from hipmap.ui.translator import Language, read_table

    application.setStyle("Fusion")
    application.setPalette(palette(THEMES[state.theme]))
    store = Store(state)
    canvas = Canvas(atlas, library, store)
    canvas.all_layers = layers
    canvas.keep_clear(0, [])  # no caption stands over it
    store.setParent(canvas)
    language = Language(lambda: read_table(library.folder), canvas)
    language.use(state.language)
    return canvas


def _settle(application: QApplication, widget: QWidget) -> None:
    """Let come what a window brings in after its first frame, until its picture stays the same."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtGui import QImage

    from hipmap.ui.map.stage import Stage

    for stage in widget.findChildren(Stage):
        stage.furnish()
        stage.thumbnails.wake_all()
    before, now = QImage(), widget.grab().toImage()
    deadline = QDeadlineTimer(_PATIENCE)
    while before != now and not deadline.hasExpired():
        rest = QDeadlineTimer(_SETTLE)
        while not rest.hasExpired():
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        before, now = now, widget.grab().toImage()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f'"{text}" is not a size such as 1280x800')
    if not (100 <= int(width) <= _LARGEST and 100 <= int(height) <= _LARGEST):
        raise argparse.ArgumentTypeError(f'"{text}" is outside 100 to {_LARGEST} pixels')
    return int(width), int(height)
