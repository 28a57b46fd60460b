# SPDX-License-Identifier: Apache-2.0
"""JSON whose pieces know their line, and of which the readable part survives where a file breaks off."""

from __future__ import annotations

import re
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, NamedTuple

DEEPEST = 16  # levels; our own files need 9
MOST = 100_000  # pieces; a hundred visits need 20 000
_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_WORDS = {"t": ("true", True), "f": ("false", False), "n": ("null", None)}


class Node(NamedTuple):
    """A piece of a file: a dict or list of nodes, a text, a number, a bool or None; lines count from 1."""

    value: Any
    line: int


class Tree(NamedTuple):
    """What could be read; ``broken`` is the line from which nothing can.

    ``twice`` names fields that stand there a second time; the first holds.
    """

    top: Node | None
    broken: int | None = None
    twice: tuple[tuple[int, str], ...] = ()


def parse(text: str) -> Tree:
    """Read JSON as far as it goes; never raises."""
    return _Parser(text).tree()


class _BrokenError(Exception):
    """Nothing can be read from here on."""


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._line = 0, 1
        self._left = MOST
        self._twice: list[tuple[int, str]] = []

    def tree(self) -> Tree:
        # What encloses the break keeps what it holds already: each is filled where it stands.
        top: list[Node] = []
        try:
            self._value(top.append, DEEPEST)
            self._skip()
            if self._at < len(self._text):
                raise _BrokenError
        except _BrokenError:
            return Tree(top[0] if top else None, self._line, tuple(self._twice))
        return Tree(top[0], None, tuple(self._twice))

    def _skip(self) -> str:
        """Go to the next sign and return it, empty at the end."""
        found = _SPACE.match(self._text, self._at)
        end = found.end() if found else self._at
        self._go(end)
        return self._text[end : end + 1]

    def _go(self, end: int) -> None:
        self._line += self._text.count("\n", self._at, end)
        self._at = end

    def _value(self, take: Any, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth < 0:
            raise _BrokenError
        sign, line = self._skip(), self._line
        if sign == "{":
            fields: dict[str, Node] = {}
            take(Node(fields, line))
            self._object(fields, depth)
        elif sign == "[":
            items: list[Node] = []
            take(Node(items, line))
            self._list(items, depth)
        elif sign == '"':
            take(Node(self._string(), line))
        elif sign in _WORDS and self._text.startswith(_WORDS[sign][0], self._at):
            word, meaning = _WORDS[sign]
            self._go(self._at + len(word))
            take(Node(meaning, line))
        else:
            take(Node(self._number(), line))

    def _object(self, fields: dict[str, Node], depth: int) -> None:
        self._go(self._at + 1)
        if self._skip() == "}":
            self._go(self._at + 1)
            return
        while True:
            if self._skip() != '"':
                raise _BrokenError
            line = self._line
            name = self._string()
            self._expect(":")
            if name in fields:
                self._twice.append((line, name))
                self._value(lambda node: None, depth - 1)
            else:
                self._value(lambda node, name=name: fields.__setitem__(name, node), depth - 1)
            if self._expect(",}") == "}":
                return

    def _list(self, items: list[Node], depth: int) -> None:
        self._go(self._at + 1)
        if self._skip() == "]":
            self._go(self._at + 1)
            return
        while True:
            self._value(items.append, depth - 1)
            if self._expect(",]") == "]":
                return

    def _expect(self, signs: str) -> str:
        sign = self._skip()
        if not sign or sign not in signs:
            raise _BrokenError
        self._go(self._at + 1)
        return sign

    def _string(self) -> str:
        try:
            said, end = scanstring(self._text, self._at + 1, True)
        except JSONDecodeError as error:
            raise _BrokenError from error
        self._go(end)
        # Half of a pair of signs is no text that could be written again.
        return str(said).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _number(self) -> int | float:
        found = _NUMBER.match(self._text, self._at)
        if found is None:
            raise _BrokenError
        self._go(found.end())
        whole = found[1] is None and found[2] is None and len(found[0]) <= 20
        return int(found[0]) if whole else float(found[0])
