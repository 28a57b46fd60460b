# SPDX-License-Identifier: Apache-2.0
"""A place in a YAML file that can be asked for what should stand there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hipmap.core.content.nodes import Node
from hipmap.core.problems import Report, suggestion

LANGUAGES = ("en", "da")


class Cursor:
    """Answers with a usable value in any case, and notes in the report what was wrong."""

    __slots__ = ("file", "node", "path", "report")

    def __init__(self, node: Node, file: str, report: Report, path: str = "") -> None:
        self.node = node
        self.file = file
        self.report = report
        self.path = path

    def fail(self, text: str, breaks: bool = True) -> None:
        """Note what is wrong here."""
        place = f"{self.path}: " if self.path else ""
        self.report.add(self.file, self.node.line, place + text, breaks)

    def fields(self, required: Sequence[str], optional: Sequence[str] = ()) -> Fields:
        """Return the fields of a mapping; unknown and missing ones are noted."""
        if self.node.kind != "map":
            self.fail(
                f"should be a list of fields ({', '.join(required)})" if required else "should be fields"
            )
            return Fields()
        known = (*required, *optional)
        found = self.entries()
        for name in [name for name in found if name not in known]:
            found.pop(name).fail(f"unknown field{suggestion(name, known)}")
        for name in required:
            if name not in found:
                self.fail(f'"{name}" is missing')
        return Fields(found)

    def entries(self) -> dict[str, Cursor]:
        """Return all fields of a mapping, whatever their names."""
        if self.node.kind == "nothing":
            return {}
        if self.node.kind != "map":
            self.fail("should be a list of named entries")
            return {}
        before = f"{self.path}." if self.path else ""
        return {
            name: Cursor(node, self.file, self.report, before + name)
            for name, node in self.node.value.items()
        }

    def items(self) -> list[Cursor]:
        """Return the members of a list; a missing value counts as an empty list."""
        if self.node.kind == "nothing":
            return []
        if self.node.kind != "list":
            self.fail("should be a list")
            return []
        return [
            Cursor(node, self.file, self.report, f"{self.path}[{index}]")
            for index, node in enumerate(self.node.value)
        ]

    def text(self, empty: bool = False) -> str:
        """Return words; numbers, booleans and dates that YAML guessed are refused."""
        kind, value = self.node.kind, self.node.value
        if kind == "text":
            if not value.strip() and not empty:
                self.fail("is empty")
            return str(value).strip()
        if kind == "nothing":
            if not empty:
                self.fail("is empty")
        elif kind in ("map", "list"):
            self.fail("should be text")
        else:
            self.fail(f'should be text, but {value} is read as {_A[kind]}: write "{value}"')
        return ""

    def texts(self, languages: Sequence[str] = LANGUAGES) -> dict[str, str]:
        """Return words in each language."""
        return self.fields(languages).languages(languages)

    def number(self, lowest: float, highest: float) -> float:
        """Return a number within limits."""
        if self.node.kind == "number":
            try:
                value = float(self.node.value)
            except ValueError:
                value = float("nan")
            if lowest <= value <= highest:
                return value
            self.fail(f"{self.node.value} is not between {lowest:g} and {highest:g}")
        else:
            self.fail(f"should be a number between {lowest:g} and {highest:g}")
        return lowest

    def flag(self) -> bool:
        """Return true or false."""
        if self.node.kind != "bool":
            self.fail("should be true or false")
            return False
        return str(self.node.value).lower() in ("true", "yes", "on")

    def choice(self, options: Collection[str], what: str = "") -> str:
        """Return one of a few words; without options their file is at fault, and only the entry goes."""
        word = self.text()
        if not options:
            self.report.broken += 1
        elif word and word not in options:
            what = what or self.path.rpartition(".")[2].partition("[")[0]
            hint = suggestion(word, options)
            if not hint and len(options) <= 12:
                hint = f" (one of {', '.join(sorted(options))})"
            self.fail(f'unknown {what} "{word}"{hint}')
        return word

    def words(self) -> tuple[str, ...]:
        """Return a list of words."""
        return tuple(item.text() for item in self.items())

    def choices(self, options: Collection[str], what: str = "") -> tuple[str, ...]:
        """Return a list, each member one of a few words."""
        return tuple(item.choice(options, what) for item in self.items())

    def references(self, known: Collection[str], what: str) -> tuple[str, ...]:
        """Return the ids that exist; the others are noted and left out, the entry stays.

        When none at all are known, their file could not be read, and that has been noted.
        """
        kept = []
        for item in self.items():
            word = item.text()
            if word in known:
                kept.append(word)
            elif word and known:
                item.fail(f'unknown {what} "{word}"{suggestion(word, known)}', breaks=False)
        return tuple(kept)


class Fields(dict[str, Cursor]):
    """The fields of a mapping that are there; one that is missing gives what is empty, or a usual value."""

    def text(self, name: str) -> str:
        """Return the words of a field."""
        return self[name].text() if name in self else ""

    def texts(self, name: str) -> dict[str, str]:
        """Return the words of a field in each language."""
        return self[name].texts() if name in self else {}

    def text_or_texts(self, name: str) -> dict[str, str]:
        """Return words that may be written once for all languages."""
        if name in self and self[name].node.kind != "map":
            return dict.fromkeys(LANGUAGES, self[name].text())
        return self.texts(name)

    def languages(self, names: Sequence[str] = LANGUAGES) -> dict[str, str]:
        """Return the words that stand here under the names of languages."""
        return {name: self[name].text() for name in names if name in self}

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of words."""
        return self[name].words() if name in self else ()

    def flag(self, name: str, usual: bool = False) -> bool:
        """Return true or false."""
        return self[name].flag() if name in self else usual

    def choice(self, name: str, options: Collection[str], what: str = "", usual: str = "") -> str:
        """Return one of a few words."""
        return self[name].choice(options, what) if name in self else usual

    def choices(self, name: str, options: Collection[str], what: str = "") -> tuple[str, ...]:
        """Return a list, each member one of a few words."""
        return self[name].choices(options, what) if name in self else ()

    def references(self, name: str, known: Collection[str], what: str) -> tuple[str, ...]:
        """Return the ids of a list that exist."""
        return self[name].references(known, what) if name in self else ()

    def members(self, name: str) -> list[Cursor]:
        """Return the members of a list."""
        return self[name].items() if name in self else []


_A = {"number": "a number", "bool": "true or false"}
