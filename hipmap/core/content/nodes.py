# SPDX-License-Identifier: Apache-2.0
"""YAML as plain nodes that know their line, without YAML's guesses about what a word means."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from hipmap.core.problems import Report
from hipmap.core.whole_file import content

_KINDS = {"bool": "bool", "int": "number", "float": "number", "null": "nothing"}
_DEEPEST = 40  # levels; the longest of our own files needs 10
_MOST = 100_000  # pieces, those that aliases repeat included
_LARGEST = 4_000_000  # bytes


class Node(NamedTuple):
    """A piece of YAML: ``kind`` is map, list, text, number, bool or nothing; lines count from 1.

    ``value`` is a dict of nodes, a list of nodes, or the words exactly as written.
    """

    kind: str
    value: Any
    line: int


def read_nodes(path: Path, shown: str, report: Report) -> Node | None:
    """Read a file; None, with the reason in ``report``, when it cannot be read as YAML at all."""
    try:
        if path.stat().st_size > _LARGEST:
            report.add(shown, 1, f"is larger than {_LARGEST // 1_000_000} MB")
            return None
        text = content(path).decode("utf-8-sig")
    except OSError as error:
        report.add(shown, 1, f"cannot be read ({error.strerror})")
        return None
    except UnicodeDecodeError:
        report.add(shown, 1, "is not UTF-8 text")
        return None
    try:
        _refuse_depth(text)
        top = _compose(text)
        return _Plain(shown, report).of(top) if top is not None else Node("nothing", None, 1)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or "holds a sign that YAML does not allow"
        line = mark.line if mark else text.count("\n", 0, getattr(error, "position", None) or 0)
        report.add(shown, line + 1, f"{why}")
        return None


def _refuse_depth(text: str) -> None:
    """Raise for what is nested too deeply: the composer calls itself for each level, until it crashes."""
    loader, depth = yaml.CSafeLoader(text), 0
    try:
        while (event := loader.get_event()) is not None:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    raise _refusal(f"is nested more than {_DEEPEST} levels deep", event)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    finally:
        loader.dispose()


def _refusal(why: str, where: Any) -> yaml.YAMLError:
    return yaml.MarkedYAMLError(problem=why, problem_mark=where.start_mark)


def _compose(text: str) -> Any:
    loader = yaml.CSafeLoader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


class _Plain:
    """Turns one file's YAML nodes into plain ones."""

    def __init__(self, shown: str, report: Report) -> None:
        self._shown = shown
        self._report = report
        self._made = 0

    def of(self, node: Any, inside: tuple[int, ...] = ()) -> Node:
        line = node.start_mark.line + 1
        self._made += 1
        if self._made > _MOST or len(inside) > _DEEPEST:
            raise _refusal("aliases stand for too much", node)
        if id(node) in inside:
            self._report.add(self._shown, line, "an alias stands inside what it stands for")
            return Node("nothing", None, line)
        inside = (*inside, id(node))
        if isinstance(node, yaml.MappingNode):
            found: dict[str, Node] = {}
            for key, value in node.value:
                name = _key(key, self._shown, self._report)
                if name in found:
                    self._report.add(self._shown, key.start_mark.line + 1, f'"{name}" stands here twice')
                elif name is not None:
                    found[name] = self.of(value, inside)
            return Node("map", found, line)
        if isinstance(node, yaml.SequenceNode):
            return Node("list", [self.of(item, inside) for item in node.value], line)
        tag = node.tag.rpartition(":")[2]
        if tag == "timestamp":
            return Node("number", node.value, line)
        return Node(_KINDS.get(tag, "text"), node.value, line)


def _key(key: Any, shown: str, report: Report) -> str | None:
    line = key.start_mark.line + 1
    if not isinstance(key, yaml.ScalarNode):
        report.add(shown, line, "a key must be a plain word")
        return None
    tag = key.tag.rpartition(":")[2]
    if tag != "str":
        report.add(shown, line, f'the key {key.value} is read as {_KINDS.get(tag, tag)}: write "{key.value}"')
        return None
    return str(key.value)
