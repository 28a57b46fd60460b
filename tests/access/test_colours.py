# SPDX-License-Identifier: Apache-2.0
"""Contrast and colour blindness, computed from the colours that the program paints with."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from hipmap.ui.theme import THEMES, palette
from tests.access.colours import SIGHT, contrast, difference, over

_TEXT, _SHAPE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
_TEXTS = [
    ("text", "panel"), ("text", "window"), ("text", "hover"), ("text", "chosen"), ("text", "stage_bottom"),
    ("text2", "panel"), ("text2", "window"), ("text2", "hover"), ("text2", "chosen"),
    ("accent", "panel"), ("accent", "window"), ("accent", "chosen"), ("accent", "hover"),
    ("on_accent", "accent"), ("warn_text", "warn_fill"), ("pain", "panel"), ("mark", "mark_halo"),
]  # fmt: skip
_SHAPES = [
    ("line2", "panel"), ("line2", "window"), ("accent", "panel"), ("accent", "body"), ("pain", "body"),
    ("outline", "body"), ("outline", "stage_bottom"), ("muscle_line", "muscle"), ("muscle_line", "body"),
    ("mark", "muscle"), ("mark", "body"), ("warn_line", "panel"), ("warn_line", "warn_fill"),
]  # fmt: skip
_TOLD_APART = [
    ("pain", "accent"),
    ("pain", "muscle"),
    ("pain", "warn_line"),
    ("pain", "body"),
    ("accent", "body"),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("above", "below"), _TEXTS)
def test_words_stand_out_from_their_ground(name: str, above: str, below: str) -> None:
    theme = THEMES[name]
    ratio = contrast(getattr(theme, above), getattr(theme, below))
    assert ratio >= _TEXT, f"{above} on {below} in {name}: {ratio:.2f}"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("above", "below"), _SHAPES)
def test_shapes_stand_out_from_their_ground(name: str, above: str, below: str) -> None:
    theme = THEMES[name]
    ratio = contrast(getattr(theme, above), getattr(theme, below))
    assert ratio >= _SHAPE, f"{above} on {below} in {name}: {ratio:.2f}"


@pytest.mark.parametrize("name", THEMES)
def test_what_qt_paints_itself_is_readable_too(name: str) -> None:
    made, role = palette(THEMES[name]), QPalette.ColorRole
    for words, ground in (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight), (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base), (role.Link, role.Base),
    ):  # fmt: skip
        ratio = contrast(made.color(words).name(), made.color(ground).name())
        assert ratio >= _TEXT, f"{words.name} on {ground.name} in {name}: {ratio:.2f}"


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("name", THEMES)
def test_colours_that_mean_different_things_differ_for_every_eye(name: str, sight: str) -> None:
    theme = THEMES[name]
    for one, other in _TOLD_APART:
        apart = difference(getattr(theme, one), getattr(theme, other), sight)
        assert apart >= 20, f"{one} and {other} in {name}, {sight}: {apart:.1f}"


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("name", THEMES)
def test_marked_skin_differs_from_covered_skin_as_it_is_painted(name: str, sight: str) -> None:
    theme = THEMES[name]
    marked, core = over(theme.pain, theme.body, 0.42), over(theme.accent, theme.body, 0.57)
    for one, other in ((marked, core), (marked, theme.body), (core, theme.body)):
        assert difference(one, other, sight) >= 15


def test_the_measures_know_black_from_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert difference("#FFFFFF", "#000000") == pytest.approx(100, abs=0.1)
    assert difference("#FF0000", "#00A000", "deutan") < difference("#FF0000", "#00A000") / 2
