# SPDX-License-Identifier: Apache-2.0
"""README and CONTRIBUTING name only what is there: files, make targets, places in the zone language."""

import re

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.content.cursor import Cursor
from hipmap.core.content.nodes import read_nodes
from hipmap.core.content.vocabulary import Vocabulary, places
from hipmap.core.content.zone_parts import read_point, read_zone
from hipmap.core.problems import Report

ROOT = resources.root()
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
TRIED = "adductor_minimus"  # the muscle that the recipe adds


@pytest.mark.parametrize("name", TEXTS)
def test_files_and_folders_exist(name):
    said = re.findall(r"(?<![\w/])(?:hipmap|data|assets|tests|tools|benchmarks)/[\w./*-]*\w", TEXTS[name])
    assert said
    missing = {path for path in said if TRIED not in path and not list(ROOT.glob(path))}
    assert not missing


@pytest.mark.parametrize("name", TEXTS)
def test_make_targets_exist(name):
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    said = set(re.findall(r"(?:`|^)make ([\w-]+)", TEXTS[name], re.MULTILINE))
    assert said
    assert said <= targets


def test_the_examples_of_the_zone_language_are_sound(tmp_path):
    section = TEXTS["CONTRIBUTING.md"].partition("## The zone language")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]*`) \|", section, re.MULTILINE)
    examples = [code for cell in cells for code in re.findall(r"`([^`]*)`", cell)]
    nothing = dict.fromkeys(Vocabulary._fields, frozenset())
    words = Vocabulary(**nothing | places(Atlas.load(ROOT), (), (), (), ()))
    report = Report()
    for example in examples:
        path = tmp_path / "example.yaml"
        path.write_text(example)
        cursor = Cursor(read_nodes(path, example, report), example, report)
        (read_zone if cursor.node.kind == "list" else read_point)(cursor, words)
    assert len(examples) >= 8
    assert report.in_order() == []
