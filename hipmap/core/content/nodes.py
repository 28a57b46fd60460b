# SPDX-License-Identifier: Apache-2.0
"""YAML as plain nodes that know their line, without YAML's guesses about what a word means."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from hipmap.core.problems import Report

_KINDS = {"bool": "bool", "int": "number", "float": "number", "null": "nothing"}


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
        text = path.read_text("utf-8")
    except OSError as error:
        report.add(shown, 1, f"cannot be read ({error.strerror})")
        return None
    except UnicodeDecodeError:
        report.add(shown, 1, "is not UTF-8 text")
        return None
    loader = yaml.CSafeLoader(text)
    try:
        top = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or "not valid YAML"
        report.add(shown, mark.line + 1 if mark else 1, f"{why}")
        return None
    finally:
        loader.dispose()
    return _plain(top, shown, report) if top is not None else Node("nothing", None, 1)


def _plain(node: Any, shown: str, report: Report, inside: tuple[int, ...] = ()) -> Node:
    line = node.start_mark.line + 1
    if id(node) in inside:
        report.add(shown, line, "an alias stands inside what it stands for")
        return Node("nothing", None, line)
    inside = (*inside, id(node))
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = _key(key, shown, report)
            if name in found:
                report.add(shown, key.start_mark.line + 1, f'"{name}" stands here twice')
            elif name is not None:
                found[name] = _plain(value, shown, report, inside)
        return Node("map", found, line)
    if isinstance(node, yaml.SequenceNode):
        return Node("list", [_plain(item, shown, report, inside) for item in node.value], line)
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
