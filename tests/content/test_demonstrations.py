# SPDX-License-Identifier: Apache-2.0
"""No demonstration talks harm into anybody, and none shows a figure in per cent."""

from __future__ import annotations

import re

import pytest

from tests.content.corpus import LANGUAGES, load, pairs

HARM = {
    "da": r"\b(skade\w*|slid\w*|klemt|klemmer|ude af led|betændt|revet|flosset|beskadiget)\b",
    "en": r"\b(damage\w*|injur\w+|worn|wear|trapped|pinched|out of place|torn|inflamed)\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_name_no_harm_and_no_per_cent(language: str) -> None:
    found = [
        f"{place}: {match[0]}"
        for place, pair in pairs(load("demonstrations.yaml"), "demonstrations.yaml")
        for match in [re.search(HARM[language] + r"|%|\bprocent\b|\bper cent\b", pair[language].casefold())]
        if match
    ]
    assert not found


def test_each_ends_with_a_look_alike_the_muscle_is_known_to_have() -> None:
    for one in load("demonstrations.yaml"):
        assert one["look_alike"] in load(f"muscles/{one['muscle']}.yaml")["look_alikes"], one["id"]
        assert len(one["steps"]["look_alike"]["lines"]) == 3, one["id"]
