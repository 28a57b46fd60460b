# SPDX-License-Identifier: Apache-2.0
"""Words that may not be used, and why; each rule is a pattern and what to write instead."""

from __future__ import annotations

import re

import pytest

from tests.content.corpus import LANGUAGES, entries, load, pairs, texts, yaml_files

# pattern -> why not, and what to write
DANISH = {
    r"\bforklare(r|de|t)?\b": "overlap is not a cause: »dækker«, »ikke dækket«",
    r"sædemusk": "»ballemuskel«; the other word is for search only",
    r"lukkemusk": "heard as a sphincter: »obturatorius«",
    r"skrædermusk": "»skræddermusklen«",
    r"lænde-hoftebensmusk": "»iliopsoas (hoftebøjeren)«",
    r"\btrigger ?points?\b": "»triggerpunkt«",
    r"\badressere": "calque: say what is done",
    r"\bi henhold til\b": "office Danish: »efter«",
    r"\bvenligst\b": "no »please«",
    r"\bDe bør\b|\bDeres\b": "to »du«",
    r"[\"“”]": "quotation marks are »…«",
    r"\d%": "a space before %",
    r"!": "no exclamation marks",
}
ENGLISH = {
    r"\b(explains|explained by|responsible for) (your|the) (pain|drawing)": "overlap is no cause: »covers«",
    r"\bplease\b(?! tell the maintainers)": "no »please«",
    r"\d %": "no space before %",
    r"!(?!--)": "no exclamation marks",
}
NEGATION = re.compile(r"\b(ingen|ikke|aldrig|hverken|uden|no|not|never|nor)\b", re.IGNORECASE)
# Places where hipmap is said to be, or not to be, sure; neither is its to say of a person.
CERTAIN = re.compile(r"\b(bekræfter|bekræftet|confirms|confirmed|ruled out|rules out)\b", re.IGNORECASE)


def without_code(text: str) -> str:
    """Return an article without comments, links' targets, citations and fields."""
    text = re.sub(r"<!--.*?-->|\{\{.*?\}\}|\[@[^\]]*\]", "", text, flags=re.DOTALL)
    return re.sub(r"\]\([^)]*\)", "]", text)


def offences(language: str, rules: dict[str, str]) -> list[str]:
    return [
        f"{place}: »{match[0]}« ({why})"
        for place, text in texts(language)
        for pattern, why in rules.items()
        for match in [re.search(pattern, without_code(text), re.IGNORECASE if pattern.islower() else 0)]
        if match
    ]


def test_danish_words() -> None:
    assert not offences("da", DANISH)


def test_english_words() -> None:
    assert not offences("en", ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_diagnosis_is_named_only_to_deny_it(language: str) -> None:
    claimed = [
        f"{place}: {sentence.strip()}"
        for place, text in texts(language)
        for sentence in re.split(r"(?<=[.?:;])\s|\n", without_code(text))
        if re.search(r"diagnos", sentence, re.IGNORECASE) and not NEGATION.search(sentence)
    ]
    assert not claimed


@pytest.mark.parametrize("language", LANGUAGES)
def test_palpation_neither_confirms_nor_rules_out(language: str) -> None:
    found = [
        f"{name}: {match[0]}"
        for name, muscle in entries("muscles").items()
        for _, pair in pairs(muscle, name)
        for match in [CERTAIN.search(pair[language])]
        if match
    ]
    assert not found


@pytest.mark.parametrize("name", [name for name in yaml_files() if name != "ui.yaml"])
def test_both_languages_say_something(name: str) -> None:
    for place, pair in pairs(load(name), name):
        assert pair["en"].strip(), place
        assert pair["da"].strip(), place
        if len(pair["en"].split()) > 6:
            assert pair["en"] != pair["da"], f"{place} is not translated"
