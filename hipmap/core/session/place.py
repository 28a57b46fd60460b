# SPDX-License-Identifier: Apache-2.0
"""A place in a session file that can be asked for what should stand there, and always answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hipmap.core.session.nodes import Node
from hipmap.core.session.remarks import Remark
from hipmap.core.session.runs import from_text
from hipmap.core.session.typed import clean

MOST_REMARKS = 200


class Place:
    """Notes in ``remarks`` what it could not give."""

    __slots__ = ("name", "node", "remarks")

    def __init__(self, node: Node, name: str, remarks: list[Remark]) -> None:
        self.node, self.name, self.remarks = node, name, remarks

    def remark(self, what: str, said: str = "") -> None:
        """Note that something here is not taken over."""
        if len(self.remarks) < MOST_REMARKS:
            self.remarks.append(Remark(self.node.line, what, self.name, said))

    def fields(self, *names: str) -> dict[str, Place]:
        """Return those of the named fields that are there; others are noted."""
        found = {}
        for name, place in self.entries():
            if name in names:
                found[name] = place
            else:
                place.remark("unknown_field")
        return found

    def entries(self) -> Iterator[tuple[str, Place]]:
        """Yield all fields, whatever their names."""
        if not isinstance(self.node.value, dict):
            self.remark("wrong", "fields")
            return
        before = f"{self.name}." if self.name else ""
        for name, node in self.node.value.items():
            # A name may be of any length and hold any sign; it stands in a sentence.
            shown = "".join(sign if sign.isprintable() else "?" for sign in name[:40])
            yield name, Place(node, before + shown, self.remarks)

    def items(self, most: int) -> Iterator[Place]:
        """Yield at most ``most`` members of a list."""
        if not isinstance(self.node.value, list):
            self.remark("wrong", "list")
            return
        if len(self.node.value) > most:
            self.remark("many", str(most))
        for number, node in enumerate(self.node.value[:most]):
            yield Place(node, f"{self.name}[{number}]", self.remarks)

    def text(self, longest: int, lines: bool = False) -> str:
        """Return words without control signs; on one line unless ``lines``."""
        said = self.node.value
        if not isinstance(said, str):
            self.remark("wrong", "text")
            return ""
        words = clean(said, lines)
        if not lines:
            words = " ".join(words.split())
        if len(words) > longest:
            self.remark("cut", str(longest))
        return words[:longest]

    def one_of(self, names: Collection[str]) -> str | None:
        """Return one of the names; None, noted, for anything else."""
        if isinstance(self.node.value, str) and self.node.value in names:
            return self.node.value
        self.remark("wrong", ", ".join(sorted(names)))
        return None

    def known_id(self, names: Collection[str]) -> str | None:
        """Return an id that the content has; None, noted, for another."""
        if not isinstance(self.node.value, str):
            self.remark("wrong", "text")
        elif self.node.value in names:
            return self.node.value
        else:
            self.remark("gone", " ".join(self.node.value[:60].split()))
        return None

    def number(self, low: int, high: int, kind: str = "number") -> int | None:
        """Return a whole number in a range; None for null and, noted, for anything else."""
        said = self.node.value
        if said is None:
            return None
        if isinstance(said, int) and not isinstance(said, bool) and low <= said <= high:
            return said
        self.remark("wrong", kind)
        return None

    def yes_no(self) -> bool | None:
        """Return true or false; None, noted, for anything else."""
        if isinstance(self.node.value, bool):
            return self.node.value
        self.remark("wrong", "yes_no")
        return None

    def cells(self, total: int) -> int:
        """Return the cell set that lines of runs name."""
        pieces = []
        for line in self.items(100_000):
            if isinstance(line.node.value, str):
                pieces.append(line.node.value)
            else:
                line.remark("wrong", "runs")
        read = from_text(" ".join(pieces), total)
        if read.unread:
            self.remark("wrong", "runs")
        if read.beyond:
            self.remark("beyond")
        return read.cells
