# SPDX-License-Identifier: Apache-2.0
"""Whatever an entry or an article names is there: sources, links, exercises, look-alikes."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hipmap.core.entities import GENERAL_ARTICLES
from tests.content.corpus import LANGUAGES, articles, entries, load, yaml_files

SOURCES: dict[str, dict[str, str]] = load("sources.yaml")
GENERAL = set(GENERAL_ARTICLES)


def cited(value: Any) -> set[str]:
    """Return every source id under "source", "sources" or "map" anywhere inside a value."""
    found: set[str] = set()
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources":
                found.update(inner)
            elif key in ("source", "map"):
                found.add(inner)
            else:
                found |= cited(inner)
    elif isinstance(value, list):
        for inner in value:
            found |= cited(inner)
    return found


@pytest.mark.parametrize("name", [name for name in yaml_files() if name != "sources.yaml"])
def test_sources_in_yaml_resolve(name: str) -> None:
    assert cited(load(name)) <= set(SOURCES)


def citations(text: str) -> set[str]:
    """Return every source id that an article cites."""
    return {one for group in re.findall(r"\[@([^\]]+)\]", text) for one in re.split(r"[;,]\s*@?", group)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_citations_in_articles_resolve(language: str) -> None:
    unknown = {name: citations(text) - set(SOURCES) for name, text in articles(language).items()}
    assert not any(unknown.values()), unknown


def test_every_source_is_named_somewhere() -> None:
    named = set().union(*map(cited, map(load, yaml_files())), *map(citations, articles("en").values()))
    assert set(SOURCES) - named == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_in_articles_resolve(language: str) -> None:
    targets = {"muscle": set(entries("muscles")), "condition": set(entries("conditions")), "article": GENERAL}
    broken = [
        f"{name}: {kind}:{target}"
        for name, text in articles(language).items()
        for kind, target in re.findall(r"\]\((\w+):([\w-]+)\)", text)
        if target not in targets.get(kind, set())
    ]
    assert not broken


def test_every_entry_has_an_article_in_both_languages() -> None:
    wanted = {*entries("muscles"), *entries("conditions"), *GENERAL}
    for language in LANGUAGES:
        assert wanted - set(articles(language)) == set()


def test_articles_cite_the_same_sources_in_both_languages() -> None:
    danish = articles("da")
    for name, text in articles("en").items():
        if name in danish:
            assert citations(text) == citations(danish[name]), name


def test_sources_say_honestly_how_much_was_read() -> None:
    assert {source["read"] for source in SOURCES.values()} <= {"full", "page", "abstract", "title", "none"}
    for name in ("travell_simons", "unread"):
        assert SOURCES[name]["read"] == "none"
    assert "not checked against the original" in SOURCES["unread"]["ref"]


def test_frequencies_name_their_own_people() -> None:
    for name, condition in entries("conditions").items():
        for frequency in condition.get("frequencies", ()):
            assert SOURCES[frequency["source"]]["read"] != "none", name
            for language in LANGUAGES:
                assert len(frequency["population"][language].split()) >= 4, name
            assert frequency["source"] != "lesher08", "its cause was open: it is told of no single problem"
