# SPDX-License-Identifier: Apache-2.0
"""Chooses between the commands and the window; each is imported only when it is wanted."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import hipmap
from hipmap.cli.errors import CommandError

COMMANDS = {
    "match": "rank the muscles whose published patterns cover the given regions",
    "snapshot": "write the picture that the window would show",
    "report": "write the hand-out of a session file",
    "check": "look for mistakes in data and assets",
    "compile": "rebuild the compiled library from the data folder",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window when none is named; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    wants_help = bool(words) and words[0] in ("-h", "--help", "--version")
    if not wants_help and (not words or words[0] not in COMMANDS):
        return _window(words)
    parser = _parser()
    # Only the command that was named adds its options, so that no other module is loaded.
    chosen = words[0] if words and words[0] in COMMANDS else None
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
        if name == chosen:
            _module(name).add_options(command)
    options = parser.parse_args(words)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without such a sign gets its number instead of an error.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = int(_module(options.command).run(options) or 0)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CommandError as error:
        return _refuse(f"hipmap {options.command}", str(error))
    except BrokenPipeError:
        _let_go()
        return 0
    except OSError as error:
        _let_go()
        where = f" {error.filename}" if error.filename else ""
        return _refuse(f"hipmap {options.command}", f"cannot go on{where} ({error.strerror})")
    except KeyboardInterrupt:
        return 130


def _refuse(who: str, why: str) -> int:
    """Say in one line why something is not done; return the exit code for that."""
    from hipmap.core.problems import one_line

    print(f"{who}: {one_line(why)}", file=sys.stderr)
    return 2


def _let_go() -> None:
    """Send what is still unwritten nowhere, so that Python does not try again when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = _OneLine(
        prog="hipmap",
        description="hipmap [FILE.hipmap] [--data DIR] opens the window. The commands below work without it.",
    )
    parser.add_argument("--version", action="version", version=f"hipmap {hipmap.__version__}")
    return parser


class _OneLine(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Print the message and leave with exit code 2."""
        self.exit(_refuse(self.prog, message))


def _module(name: str) -> ModuleType:
    drawn = {"snapshot": "hipmap.ui.snapshot", "report": "hipmap.ui.handout.report"}
    return import_module(drawn.get(name, f"hipmap.cli.{name}"))


def _window(words: list[str]) -> int:
    try:
        path, data = _places(words)
    except CommandError as error:
        return _refuse("hipmap", str(error))
    return int(import_module("hipmap.start").run(path, data))


def _places(words: list[str]) -> tuple[Path | None, Path | None]:
    """Return the file and the content folder that are named; raises CommandError for what is not there."""
    path = data = None
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--data":
            if not left or not left[0]:
                raise CommandError('"--data" needs a folder')
            data = Path(left.pop(0))
            if not _exists(str(data)) or not data.is_dir():
                raise CommandError(f'no folder "{data}"')
        elif word.startswith("-"):
            raise CommandError(f'unknown option "{word}"')
        elif not _exists(word):
            from hipmap.core.problems import suggestion

            raise CommandError(f'no file or command "{word}"{suggestion(word, COMMANDS)}')
        elif path is not None:
            raise CommandError("only one file can be opened at a time")
        else:
            path = Path(word)
    return path, data


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # such as a name longer than any file's
        return False
