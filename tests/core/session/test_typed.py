# SPDX-License-Identifier: Apache-2.0
"""What is typed or read keeps every word, and loses what no eye sees."""

import pytest

from hipmap.core.session.typed import clean


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("P-17\0\x1b\ud800", "P-17"),
        (
            "\ufffeP-17",
            "P-17",
        ),  # at the beginning of a text Qt takes it for a mark that the bytes are swapped
        ("\N{ZERO WIDTH NO-BREAK SPACE}P-17", "P-17"),
        ("Ærø 😀 عربي", "Ærø 😀 عربي"),
        ("👩\N{ZERO WIDTH JOINER}👧", "👩\N{ZERO WIDTH JOINER}👧"),
        ("one\ntwo", "one two"),
    ],
)
def test_words_stay_and_what_no_eye_sees_goes(said, kept):
    assert clean(said) == kept


def test_lines_stay_where_there_may_be_lines():
    assert clean("one\r\ntwo\n", lines=True) == "one\ntwo\n"
