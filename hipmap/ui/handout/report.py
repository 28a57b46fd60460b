# SPDX-License-Identifier: Apache-2.0
"""``hipmap report``: the hand-out of a session file, as PDF or as a page for the browser."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from hipmap.cli.errors import CommandError
from hipmap.cli.match import load
from hipmap.core import whole_file
from hipmap.core.record.discussed import known as known_muscles
from hipmap.core.record.hand_out import Wish
from hipmap.core.session import file
from hipmap.core.session.known import known
from hipmap.core.session.remarks import SessionError, SessionWords
from hipmap.core.state import LANGUAGES

_ENDINGS = (".pdf", ".html", ".htm")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE.hipmap")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="out.pdf", help="or out.html")
    parser.add_argument("--lang", choices=LANGUAGES, default="da")
    parser.add_argument("--visit", type=int, metavar="N", help="the number of a visit, from 1; else the last")
    parser.add_argument("--alias", action="store_true", help="write the alias on it")
    parser.add_argument("--note", action="store_true", help="write the notes on it")
    parser.add_argument("--data", type=Path, metavar="DIR", help="another data folder")


def run(options: argparse.Namespace) -> int:
    """Write the hand-out; raises CommandError with one sentence when something is wrong."""
    ending = options.output.suffix.lower()
    if ending not in _ENDINGS:
        raise CommandError(f'"{options.output}" should end in .pdf or .html')
    atlas, library = load(options.data)
    words = SessionWords()
    try:
        reading, _ = file.load(options.file, known(atlas, library))
    except SessionError as error:
        raise CommandError(words.refusal(str(options.file), error)) from error
    if reading.broken is not None:
        print(f"hipmap report: {options.file}: {words.broken(reading.broken)}", file=sys.stderr)
    for remark in reading.remarks:
        print(f"hipmap report: {words.remark(str(options.file), remark)}", file=sys.stderr)
    visits = reading.session.visits
    number = len(visits) if options.visit is None else options.visit
    if not 1 <= number <= len(visits):
        raise CommandError(f"{options.file} has {len(visits)} visits, no number {number}")
    # Pages need no screen; an explicit choice of platform still holds.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hipmap.app import application_of, config_folder
    from hipmap.ui.handout.block import clinic_of
    from hipmap.ui.handout.make import make
    from hipmap.ui.settings import Settings

    application_of(sys.argv[:1])
    made = make(
        library,
        atlas,
        reading.session,
        number - 1,
        known_muscles(library, visits[number - 1].discussed),
        Wish(options.lang, options.alias, options.note),
        clinic_of(Settings(config_folder())),
    )
    try:
        whole_file.replace(options.output, made.pdf() if ending == ".pdf" else made.html())
    except OSError as error:
        why = words.trouble(str(options.output), error.errno or 0, error.strerror or "")
        raise CommandError(why) from error
    return 0
