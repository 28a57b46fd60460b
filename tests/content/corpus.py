# SPDX-License-Identifier: Apache-2.0
"""The content as the files have it: entries as plain values, articles as text, texts with their place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2] / "data"
LANGUAGES = ("en", "da")


@cache
def load(name: str) -> Any:
    """Return one YAML file below data/ as plain values."""
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@cache
def entries(folder: str) -> dict[str, Any]:
    """Return the entries of data/muscles or data/conditions by id."""
    return {path.stem: load(f"{folder}/{path.name}") for path in sorted((ROOT / folder).glob("*.yaml"))}


@cache
def articles(language: str) -> dict[str, str]:
    """Return all articles of one language by id."""
    found = sorted((ROOT / "articles").glob(f"*.{language}.md"))
    return {path.name.removesuffix(f".{language}.md"): path.read_text("utf-8") for path in found}


def yaml_files() -> list[str]:
    """Return every YAML file below data/, as a path from there."""
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.yaml"))


def pairs(value: Any, place: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each {en: …, da: …} inside a value with the place where it stands."""
    if isinstance(value, dict):
        if "en" in value and "da" in value and isinstance(value["en"], str):
            yield place, value
        else:
            for key, inner in value.items():
                yield from pairs(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from pairs(inner, f"{place}[{number}]")


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text that a reader may meet in one language, with its place; search words are left out."""
    for name in yaml_files():
        if name == "ui.yaml":
            continue
        for place, pair in pairs(load(name), name):
            yield place, pair[language]
    for name, text in articles(language).items():
        yield f"articles/{name}.{language}.md", text
