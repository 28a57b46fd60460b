# SPDX-License-Identifier: Apache-2.0
"""The interface's words in other languages than the English of the source."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

if TYPE_CHECKING:
    from hipmap.core.terms import Terms

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_PLAIN = r"[^\s\"'#&*!|>%@`{\[\-?:,\]}][^:#]*"
_TOP = re.compile(r"(\w+):\s*")
_ENTRY = re.compile(rf"  ({_QUOTED}|{_PLAIN}): +({_QUOTED}|{_PLAIN})\s*")

_LARGEST = 1_000_000  # bytes; ours has fifty thousand
_BRACKETS = 2000

Table = Mapping[str, Mapping[str, Any]]  # class name -> English -> words, or {one, other}


class Dictionary(QTranslator):
    """Looks words up by the class that says them, then in all others.

    Returns None for what it does not know, so that Qt goes on to its own words.
    """

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._all = {english: words for section in table.values() for english, words in section.items()}

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the words for ``source``; a plural picks ``one`` or ``other``."""
        found = None
        for section in (self._table.get(context), self._table.get("common"), self._all):
            if found is None and section is not None:
                found = section.get(source)
        if isinstance(found, Mapping):
            found = found.get("one" if n == 1 else "other")
        return None if found is None else str(found)

    def isEmpty(self) -> bool:
        """Return False: Qt skips empty translators."""
        return False


class Language(QObject):
    """Switches the language of the running program; every widget gets a LanguageChange event.

    ``read`` returns the words, and is called only when another language than English is wanted.
    ``wordless`` tells that there were none, and ``found_wordless`` is emitted when that is found.
    """

    found_wordless = Signal()

    def __init__(self, read: Callable[[], Table], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._installed: list[QTranslator] = []
        self.current = "en"
        self.wordless = False

    def use(self, language: str) -> None:
        """Speak ``language`` (da or en) from now on."""
        if language == self.current:
            return
        self.current = language
        self.wordless = False
        # Qt tells all widgets once for each translator: put in the silent one first.
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.setParent(None)  # or all its words would stay as long as the program
        self._installed.clear()
        if language == "en":
            return
        own = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if own.load(f"qtbase_{language}", folder):
            self._installed.append(own)
        table = self._read()
        self._installed.append(Dictionary(table, self))
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        self.wordless = not table
        if self.wordless:
            self.found_wordless.emit()


def terms() -> Terms:
    """Return the words for sides, urgencies, grades and answers, in the language of the moment."""
    from hipmap.core.terms import Terms  # not on the way to the first frame

    return Terms(lambda english: QCoreApplication.translate("Terms", english))


def read_table(data: Path) -> Table:
    """Read ``ui.yaml`` of a data folder; an unreadable file means English words."""
    path = data / "ui.yaml"
    try:
        small = path.is_file() and path.stat().st_size <= _LARGEST  # a pipe would be waited for
        text = path.read_text("utf-8") if small else ""
    except (OSError, UnicodeDecodeError):
        return {}
    quick = _quickly(text)
    return _wholly(text) if quick is None else quick


def _quickly(text: str) -> Table | None:
    """Read the plain form that the file has; None when a line is of another form.

    Importing and running a YAML reader would cost the start more than all else that is read.
    """
    table: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    for line in text.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        inside = line.startswith(" ")
        top = None if inside else _TOP.fullmatch(line)
        entry = _ENTRY.fullmatch(line) if inside else None
        if top:
            section = table[top.group(1)] = {}
        elif entry:
            try:
                section[_said(entry.group(1))] = _said(entry.group(2))
            except ValueError:
                return None
        else:
            return None
    return table


def _said(word: str) -> str:
    if not word.startswith('"'):
        return word.strip()
    return str(json.loads(word)) if "\\" in word else word[1:-1]


def _wholly(text: str) -> Table:
    import yaml

    if (
        text.count("[") + text.count("{") > _BRACKETS
    ):  # no words, but a trap: each level costs the reader more
        return {}
    try:
        said = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {str(name): section for name, section in said.items() if isinstance(section, dict)}
