# SPDX-License-Identifier: Apache-2.0
"""A file that is not as it should be: what is sound is read, and each other thing is said with its line."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipmap.core.session.model import Session
from hipmap.core.session.nodes import Node, parse
from hipmap.core.session.read import LARGEST, read_text
from hipmap.core.session.remarks import SessionError, SessionWords
from hipmap.core.session.times import now
from hipmap.core.session.write import to_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
HEAD = '{"hipmap": 1, "atlas": "1",\n '


def said(text: str, facts) -> list[str]:
    words = SessionWords()
    return [words.remark("a.hipmap", remark) for remark in read_text(text, facts).remarks]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"mood": 3}', "a.hipmap:2: mood is not known here and was left out."),
        ('"alias": 3}', "a.hipmap:2: alias should be text; it was left out."),
        ('"visits": 3}', "a.hipmap:2: visits should be a list; it was left out."),
        ('"visits": [\n3]}', "a.hipmap:3: visits[0] should be named fields; it was left out."),
        ('"alias": "a",\n "alias": "b"}', "a.hipmap:3: alias stands there twice; the first was taken."),
        (
            '"visits": [{"ratings": {"now": 11}}]}',
            "a.hipmap:2: visits[0].ratings.now should be a whole number from 0 to 10; it was left out.",
        ),
        (
            '"visits": [{"patient": {"areas": [{"cells": ["24020-24030"]}]}}]}',
            "a.hipmap:2: visits[0].patient.areas[0].cells names places that this body does not have;"
            " they were left out.",
        ),
        (
            '"visits": [{"discussed": [{"kind": "muscle", "id": "biceps_brachii", "side": "left"}]}]}',
            "a.hipmap:2: visits[0].discussed[0].id: this content has no “biceps_brachii”;"
            " what was noted of it was left out.",
        ),
        (
            '"visits": [{"answers": {"no_such_question": true}}]}',
            "a.hipmap:2: visits[0].answers.no_such_question: this content has no “no_such_question”;"
            " what was noted of it was left out.",
        ),
        (
            '"visits": [{"when": "yesterday"}]}',
            "a.hipmap:2: visits[0].when should be a time such as 2026-11-23T09:15:00Z; it was left out.",
        ),
        (
            '"visits": [{"when": "٢٠٢٦-11-23T09:15:00Z"}]}',
            "a.hipmap:2: visits[0].when should be a time such as 2026-11-23T09:15:00Z; it was left out.",
        ),
        (
            '"visits": [{"patient": {"areas": [{"depth": "bone"}]}}]}',
            "a.hipmap:2: visits[0].patient.areas[0].depth should be one of: deep, joint, skin;"
            " it was left out.",
        ),
    ],
)
def test_each_thing_is_one_sentence_with_its_line(facts, text, sentence):
    assert said(HEAD + text, facts) == [sentence]


def test_cells_that_exist_are_kept_beside_those_that_do_not(facts):
    text = HEAD + '"visits": [{"patient": {"areas": [{"cells": ["3", "24020-99999", "x"]}]}}]}'
    reading = read_text(text, facts)
    assert reading.session.visits[0].patient.cells == 8 | 31 << 24020
    assert {remark.what for remark in reading.remarks} == {"beyond", "wrong"}


@pytest.mark.parametrize(
    "text", ["", "x", "[]", "{}", '{"hipmap": true}', '{"hipmap": 1}', "\0", '{"hipmap"']
)
def test_what_is_no_session_is_refused(facts, text):
    with pytest.raises(SessionError, match="not a hipmap file"):
        read_text(text, facts)


def test_a_newer_file_and_another_body_are_refused_with_both_numbers(facts):
    with pytest.raises(SessionError, match=r"newer hipmap \(form 7; this one reads up to 1\)"):
        read_text('{"hipmap": 7, "atlas": "1"}', facts)
    with pytest.raises(SessionError, match=r"another body \(version 2; here it is 1\)"):
        read_text('{"hipmap": 1, "atlas": "2"}', facts)


def test_an_older_form_is_brought_up_to_date(facts):
    def name_becomes_alias(fields: dict[str, Node]) -> dict[str, Node]:
        return {{"nickname": "alias"}.get(name, name): node for name, node in fields.items()}

    text = HEAD + '"nickname": "A"}'
    assert read_text(text, facts, (name_becomes_alias,)).session.alias == "A"
    newest = text.replace(": 1,", ": 2,", 1)
    assert read_text(newest, facts, (name_becomes_alias,)).session.alias == ""
    with pytest.raises(SessionError, match="newer"):
        read_text(newest, facts)


def test_of_a_half_written_file_the_readable_half_is_opened(facts, full):
    text = to_text(full, facts.atlas, now())
    whole = read_text(text, facts).session
    at = text.index('"therapist"')
    reading = read_text(text[:at], facts)
    assert reading.broken == text.count("\n", 0, at) + 1
    assert not reading.whole
    assert reading.session.alias == full.alias
    assert reading.session.visits[0].patient == whole.visits[0].patient
    assert SessionWords().broken(12) == (
        "The file cannot be read from line 12. The rest is open, the original is untouched."
    )


def test_a_file_cut_anywhere_never_raises_but_for_its_head(facts, full):
    text = to_text(full, facts.atlas, now())
    head = text.index('"saved"')
    for at in range(head, len(text) - 2, 13):
        assert read_text(text[:at], facts).broken is not None


def test_huge_and_deep_files_are_refused_in_time(facts):
    before = time.perf_counter()
    with pytest.raises(SessionError, match="larger"):
        read_text(" " * (LARGEST + 1), facts)
    for text in (
        '"visits": ' + "[" * 1_000_000,
        '"visits": [' + "1," * 1_000_000,
        '"alias": "' + "x" * 1_000_000,
    ):
        assert read_text(HEAD + text, facts).broken == 2
    assert time.perf_counter() - before < 5


@given(VALUES)
@settings(max_examples=80, deadline=None)
def test_the_reader_reads_what_json_reads(value):
    def plain(node: Node):
        if isinstance(node.value, dict):
            return {name: plain(inner) for name, inner in node.value.items()}
        return [plain(inner) for inner in node.value] if isinstance(node.value, list) else node.value

    tree = parse(json.dumps(value, indent=1))
    if tree.broken is None:
        assert plain(tree.top) == value
    else:
        assert json.dumps(value).count("[") + json.dumps(value).count("{") > 15


@given(st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_text_gives_a_session_or_a_refusal(facts, text):
    for whole in (text, HEAD + text, HEAD + '"note": ' + json.dumps(text) + "}"):
        assert opened(whole, facts)


def opened(text: str, facts) -> bool:
    try:
        return isinstance(read_text(text, facts).session, Session)
    except SessionError as error:
        return str(error).endswith(".")
