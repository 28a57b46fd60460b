# SPDX-License-Identifier: Apache-2.0

import pytest

from hipmap.core.search import find, fold


@pytest.mark.parametrize(
    ("typed", "kind", "expected"),
    [
        ("piriformis", "muscle", "piriformis"),
        ("Pirif", "muscle", "piriformis"),
        ("piriformsi", "muscle", "piriformis"),
        ("pirifromis", "muscle", "piriformis"),
        ("musculus tensor", "muscle", "tensor_fasciae_latae"),
        ("vastus latralis", "muscle", "vastus_lateralis"),
        ("quadratus lumb", "muscle", "quadratus_lumborum"),
        ("ql", "muscle", "quadratus_lumborum"),
        ("firkantede", "muscle", "quadratus_lumborum"),
        ("lysken", "region", "groin"),
        ("korsbenet", "region", "sacrum"),
        ("midt paa ballen", "region", "buttock_middle"),
        ("midt på ballen", "region", "buttock_middle"),
        ("midt pa ballen", "region", "buttock_middle"),
        ("siddeknuden", "region", "buttock_lower_medial"),
        ("how sure", "article", "how_sure"),
    ],
)
def test_found_among_the_first(library, typed, kind, expected):
    assert (kind, expected) in [(hit.kind, hit.id) for hit in find(library, typed, 6)]


@pytest.mark.parametrize("typed", ["", "   ", "-", "qqqqzzzz", "!?"])
def test_nothing_found(library, typed):
    assert find(library, typed) == []


@pytest.mark.parametrize(
    ("typed", "kind", "expected"),
    [
        ("groin", "region", "groin"),
        ("lyske", "region", "groin"),
        ("piriformis", "muscle", "piriformis"),
        ("iliopsoas", "muscle", "iliopsoas"),
        ("forside af knæ", "region", "knee_anterior"),
    ],
)
def test_what_is_called_just_so_comes_first(library, typed, kind, expected):
    first = find(library, typed, 1)[0]
    assert (first.kind, first.id) == (kind, expected)


def test_an_ending_is_the_same_word(library):
    places = [hit.id for hit in find(library, "knæ", 8) if hit.kind == "region"]
    assert {"knee_anterior", "knee_medial", "knee_lateral"} <= set(places)


def test_the_very_word_comes_before_words_that_begin_with_it(library):
    assert [hit.id for hit in find(library, "sole", 2)] == ["sole", "soleus"]


def test_all_words_must_fit(library):
    assert [hit.id for hit in find(library, "gluteus maximus")] == ["gluteus_maximus"]


def test_names_come_in_the_language_asked_for(library):
    english, danish = (find(library, "sacrum", 3, lang)[0].name for lang in ("en", "da"))
    assert (english, danish) == ("sacrum", "korsbenet")


def test_the_limit_is_kept(library):
    assert len(find(library, "m", 4)) == 4


def test_every_muscle_and_condition_is_found_by_each_of_its_names(library):
    for kind, entries in (("muscle", library.muscles), ("condition", library.conditions)):
        for entry in entries.values():
            for name in entry.names.values():
                assert (kind, entry.id) in [(hit.kind, hit.id) for hit in find(library, name, 10)], name


def test_folding_makes_spellings_equal():
    assert fold("LÅR") == fold("laar") == fold("lar")
    assert fold("sædet") == fold("saedet")
    assert fold("blød") == fold("bloed") == fold("blod")
    assert fold("Étude") == "etude"


def test_only_the_beginning_of_a_pasted_page_counts(library):
    assert find(library, "piriformis" + " piri" * 40 + " no such word" * 10_000) == find(
        library, "piriformis"
    )
