# SPDX-License-Identifier: Apache-2.0
"""Every claim of the Danish article hipmap began with is told, with its reservation, in both languages."""

from __future__ import annotations

import re

import pytest

from tests.content.corpus import LANGUAGES, articles

OPENING = "hip_pain_and_trigger_points"
# claim -> article, and the reservation that must stay in it (None where the source makes none).
LEDGER: dict[int, tuple[str, str | None, str | None]] = {
    1: (OPENING, None, None),
    2: (OPENING, None, None),
    3: (OPENING, "allegedly", "angiveligt"),
    4: (OPENING, "preferably", "helst"),
    5: (OPENING, "allegedly", "angiveligt"),
    6: (OPENING, "probably often, though far from always", "formentlig ofte, men langtfra altid"),
    7: (OPENING, "can be", "kan være"),
    8: (OPENING, "almost always", "næsten altid"),
    9: (OPENING, "probably", "formentlig"),
    10: (OPENING, "often", "ofte"),
    11: (OPENING, "should be released as well", "bør også løsnes"),
    12: (OPENING, "might", "måske"),
    13: (OPENING, "presumably", "formodentlig"),
    14: (OPENING, "can be a condition that often", "kan være en tilstand, der ofte"),
    15: (OPENING, "typically suspected", "typisk mistænkt"),
    16: (OPENING, "presumably", "formodentlig"),
    17: ("fai_labral_chondral", "may", "kan"),
    18: ("hip_osteoarthritis", None, None),
    19: ("hip_glute_back_complex", "one of several", "en af flere|én af flere|et af flere"),
    20: ("sij_dysfunction", "may", "kan"),
    21: ("trochanteric_bursitis_gtps", "in some cases", "i nogle tilfælde"),
    22: ("piriformis_syndrome", None, None),
    23: ("sciatica_like", "presumably", "formodentlig|formentlig"),
    24: ("transient_synovitis", "typically|may", "typisk"),
    25: ("body_build_posture", "may", "kan"),
    26: ("fracture", "possibly", "eventuelt|måske|muligvis"),
}
BOLD = (6, 8, 9, 12, 13, 14, 15, 16, 18)
MARKER = re.compile(r"<!--\s*(claim|known):(\d+)\s*-->")


def marked(article: str, language: str, kind: str, number: int) -> list[str]:
    """Return the texts after each marker of that kind and number, up to the next marker or line end."""
    found = []
    text = articles(language).get(article, "")
    for match in MARKER.finditer(text):
        if (match[1], int(match[2])) == (kind, number):
            rest = text[match.end() :]
            stop = MARKER.search(rest)
            found.append(rest[: stop.start() if stop else None].split("\n")[0].strip())
    return found


def test_ledger_holds_all_claims() -> None:
    assert sorted(LEDGER) == list(range(1, 27))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", sorted(LEDGER))
def test_claim_is_told_once_with_its_reservation(number: int, language: str) -> None:
    article, english, danish = LEDGER[number]
    told = marked(article, language, "claim", number)
    assert len(told) == 1, f"claim {number} stands {len(told)} times in {article}.{language}.md"
    assert len(told[0].split()) >= 8, f"claim {number} in {article}.{language}.md is empty or too short"
    hedge = english if language == "en" else danish
    if hedge is not None:
        assert re.search(hedge, told[0], re.IGNORECASE), (
            f"claim {number} in {article}.{language}.md lost its »{hedge}«"
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", BOLD)
def test_bold_claim_has_what_is_known_beside_it(number: int, language: str) -> None:
    article = LEDGER[number][0]
    known = marked(article, language, "known", number)
    assert len(known) == 1, f"claim {number} lacks »what is known« in {article}.{language}.md"
    assert len(known[0].split()) >= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_marker_stands_outside_the_ledger(language: str) -> None:
    strays = [
        f"{name}: {match[0]}"
        for name, text in articles(language).items()
        for match in MARKER.finditer(text)
        if int(match[2]) not in LEDGER or LEDGER[int(match[2])][0] != name
    ]
    assert not strays
