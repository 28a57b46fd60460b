# SPDX-License-Identifier: Apache-2.0
"""Chooses between the commands and the window; each is imported only when it is wanted."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import hipmap
from hipmap.cli.errors import CommandError

COMMANDS = {
    "match": "rank the muscles whose published patterns cover the given regions",
    "snapshot": "write the picture that the window would show",
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
    try:
        return int(_module(options.command).run(options) or 0)
    except CommandError as error:
        print(f"hipmap {options.command}: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = _OneLine(
        prog="hipmap",
        description="hipmap [FILE] opens the window. The commands below work without it.",
    )
    parser.add_argument("--version", action="version", version=f"hipmap {hipmap.__version__}")
    return parser


class _OneLine(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Print the message and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {message}\n")


def _module(name: str) -> ModuleType:
    return import_module("hipmap.ui.snapshot" if name == "snapshot" else f"hipmap.cli.{name}")


def _window(words: list[str]) -> int:
    if words and not words[0].startswith("-") and not Path(words[0]).exists():
        from hipmap.core.problems import suggestion

        hint = suggestion(words[0], COMMANDS)
        print(f'hipmap: no file or command "{words[0]}"{hint}', file=sys.stderr)
        return 2
    return int(import_module("hipmap.app").run(words))
