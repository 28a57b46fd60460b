# SPDX-License-Identifier: Apache-2.0
"""Two or three muscles on one body: each in its hue and with its number, counted together."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from hipmap.core.cells import iterate
from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.ui.store import BESIDE
from hipmap.ui.theme import THEMES
from tests.pixels import same
from tests.ui.map.resting import rest

_FIRST, _SECOND, _THIRD = (
    Choice("muscle", name, "left") for name in ("gluteus_medius", "iliopsoas", "gluteus_maximus")
)


def _near(seen: QColor, colour: QColor, reach: int = 60) -> bool:
    return all(abs(a - b) < reach for a, b in zip(seen.getRgb()[:3], colour.getRgb()[:3], strict=True))


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_each_pattern_has_its_hue(stage, qtbot, theme):
    made = stage(view="back", theme=theme, hidden=frozenset(("muscle", "marks", "labels")))
    made.store.choose(_FIRST)
    made.store.show_beside(_SECOND)
    rest(made, qtbot)
    view = made.view
    first, second = view.picture.core, view.picture.beside[0].core
    alone = list(iterate(second & ~first & view.sheet.view.visible))
    image, xy = view.grab().toImage(), view.sheet.view.xy
    hue, body = QColor(THEMES[theme].second), QColor(THEMES[theme].body)
    mixed = QColor(*((a + b) // 2 for a, b in zip(hue.getRgb()[:3], body.getRgb()[:3], strict=True)))
    seen = [view.camera.to_px(xy[2 * cell], xy[2 * cell + 1]).toPoint() for cell in alone]
    seen = [at for at in seen if view.rect().adjusted(2, 80, -2, -2).contains(at)]
    right = sum(_near(image.pixelColor(at), mixed) for at in seen)
    assert len(seen) > 20
    assert right > 0.7 * len(seen)


def test_what_one_of_them_covers_is_not_left_over(stage):
    made = stage(view="back")
    both = made.view.library.pattern("gluteus_medius", "left")
    other = made.view.library.pattern("iliopsoas", "left")
    made.store.draw(Drawing((PainArea((both.core | other.core) & made.view.atlas.skin),)))
    made.store.choose(_FIRST)
    assert made.view.picture.uncovered
    made.store.show_beside(_SECOND)
    assert not made.view.picture.uncovered


def test_a_fourth_takes_the_place_of_the_oldest_and_choosing_shows_one_alone(stage):
    made = stage()
    store = made.store
    fourth = Choice("muscle", "piriformis", "left")
    for one in (_FIRST, _SECOND, _THIRD, fourth):
        store.show_beside(one)
    assert store.state.chosen == _FIRST
    assert store.state.beside == (_THIRD, fourth)
    assert len(store.state.beside) == BESIDE
    store.show_beside(_FIRST)  # once more: it goes, the next one is chosen
    assert store.state.chosen == _THIRD
    assert store.state.beside == (fourth,)
    store.show_beside(fourth)
    assert store.state.beside == ()
    store.show_beside(fourth)
    store.choose(_SECOND)
    assert store.state.beside == ()


def test_a_preview_is_seen_alone(stage):
    made = stage(view="back")
    made.store.choose(_FIRST)
    made.store.show_beside(_SECOND)
    made.store.update(preview=_THIRD)
    assert made.view.picture.beside == ()
    made.store.update(preview=None)
    assert len(made.view.picture.beside) == 1


def test_the_legend_and_the_other_views_follow(stage, qtbot):
    made = stage(view="back")
    made.thumbnails.wake_all()
    made.store.choose(_FIRST)
    rest(made, qtbot)
    before = made.thumbnails.buttons["left"].grab().toImage()
    made.store.show_beside(_THIRD)
    rest(made, qtbot)
    assert [words for kind, words in made.legend.entries() if kind.startswith("muscle")] == [
        "gluteus medius",
        "gluteus maximus",
    ]
    assert made.thumbnails.buttons["left"].grab().toImage() != before
    assert made.legend.height() >= made.legend.heightForWidth(made.legend.width()) - 1


def test_numbers_stand_on_the_body(stage, qtbot):
    made = stage(view="back", hidden=frozenset(("muscle", "marks")))
    made.store.choose(_FIRST)
    rest(made, qtbot)
    without = made.view.grab().toImage()
    made.store.show_beside(_THIRD)
    made.store.update(beside=())
    rest(made, qtbot)
    assert same(made.view.grab().toImage(), without)
    made.store.show_beside(_THIRD)
    made.store.update(hidden=frozenset(("muscle", "marks", "pattern")))
    rest(made, qtbot)
    numbers = made.view.grab().toImage()
    made.store.update(hidden=frozenset(("muscle", "marks", "pattern", "labels")))
    rest(made, qtbot)
    assert numbers != made.view.grab().toImage()
