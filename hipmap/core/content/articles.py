# SPDX-License-Identifier: Apache-2.0
"""Checks data/articles/*.md: each there in each language, its links and citations leading somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from hipmap.core.content.cursor import LANGUAGES
from hipmap.core.content.vocabulary import Vocabulary
from hipmap.core.entities import GENERAL_ARTICLES
from hipmap.core.problems import Report, suggestion
from hipmap.core.whole_file import content

_LINK = re.compile(r"\]\(([a-z]+):([^)\s]*)\)")
_CITATION = re.compile(r"\[@([^\]]+)\]")
_FIELD = re.compile(r"^\s*\{\{(.*?)\}\}\s*$")


def check_articles(folder: Path, shown: str, words: Vocabulary, report: Report) -> None:
    """Note what is wrong in any article; nothing here takes an entry out of the library."""
    wanted = {*words.muscles, *words.conditions, *GENERAL_ARTICLES}
    names = {f"{entry}.{language}.md" for entry in wanted for language in LANGUAGES}
    there = {path.name for path in folder.glob("*.md")} if folder.is_dir() else set()
    for name in sorted(names - there):
        report.add(f"{shown}/{name}", 1, "is missing", breaks=False)
    for name in sorted(there - names):
        report.add(f"{shown}/{name}", 1, f"belongs to nothing{suggestion(name, names)}", breaks=False)
    for name in sorted(there):
        try:
            text = content(folder / name).decode("utf-8")
        except (OSError, UnicodeDecodeError):
            report.add(f"{shown}/{name}", 1, "cannot be read as UTF-8 text", breaks=False)
            continue
        for line, problem in _mistakes(text, words):
            report.add(f"{shown}/{name}", line, problem, breaks=False)


def _mistakes(text: str, words: Vocabulary) -> Iterable[tuple[int, str]]:
    known = {
        "muscle": words.muscles,
        "condition": words.conditions,
        "article": words.muscles | words.conditions | frozenset(GENERAL_ARTICLES),
    }
    lines = text.splitlines()
    if not lines or not lines[0].startswith("# "):
        yield 1, 'should begin with "# " and the title'
    for number, line in enumerate(lines, 1):
        for kind, target in _LINK.findall(line):
            if kind in ("http", "https", "mailto"):
                continue
            if kind not in known:
                yield number, f'unknown link "{kind}:{target}", one of muscle:, condition:, article:'
            elif target not in known[kind]:
                yield number, f'unknown {kind} "{target}"{suggestion(target, known[kind])}'
        for cited in _CITATION.findall(line):
            for source in re.split(r"[;,]\s*@?", cited):
                if words.sources and source not in words.sources:
                    yield number, f'unknown source "{source}"{suggestion(source, words.sources)}'
        field = _FIELD.match(line)
        if field and field[1] not in ("exercises", "sources"):
            yield number, f'unknown field "{field[1]}"{suggestion(field[1], ("exercises", "sources"))}'
