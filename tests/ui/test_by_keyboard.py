# SPDX-License-Identifier: Apache-2.0
"""From the first key to the last without a pointer: every key goes to whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def press(qtbot) -> Press:
    """Return a way to press keys where the focus is: names of Qt.Key, or words to type."""

    def press(*keys: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for name in keys:
            at = QApplication.focusWidget()
            assert at is not None, "the focus is lost"
            if hasattr(Qt.Key, f"Key_{name}"):
                QTest.keyClick(at, getattr(Qt.Key, f"Key_{name}"), modifier)
            else:
                QTest.keyClicks(at, name)

    return press


def walk_to(press: Press, wanted: QWidget, most: int = 90) -> None:
    """Press Tab until a widget has the focus."""
    for _ in range(most):
        if QApplication.focusWidget() is wanted:
            return
        press("Tab")
    raise AssertionError(f"{wanted.accessibleName()} cannot be reached")


def test_marking_painting_and_describing_several_areas(window, press, qtbot):
    made = window()
    store, view = made.context.store, made.stage.view
    walk_to(press, view)
    press("Down", "Space")
    marked = store.state.drawing.cells
    assert marked
    press("B")
    assert store.state.tool == "brush"
    for _ in range(6):
        press("Right")
    press("Space")
    painted = store.state.drawing.cells & ~marked
    assert painted
    press("]", "]")
    assert store.state.radius == 3.0
    press("Left", "Left", "Space")
    assert (store.state.drawing.cells & ~marked & ~painted).bit_count() > painted.bit_count() / 2
    press("L", "Space")
    for way in ("Up", "Right", "Down"):
        press(*[way] * 9)
        press("Space")
    before = store.state.drawing.cells
    press("Return")
    assert store.state.drawing.cells & ~before
    press("Z", modifier=_CTRL)
    assert store.state.drawing.cells == before

    qtbot.waitUntil(lambda: hasattr(made.stage, "areas"))  # it comes after the first frame
    card = made.stage.areas
    walk_to(press, card.chip)
    press("Space")
    assert not card.folded
    walk_to(press, card.form.name)
    press("Hip", "Tab")
    assert QApplication.focusWidget() is card.form.slider
    press("Right", "Right", "Right", "Right")
    for value in ("burning", "numb"):
        walk_to(press, next(one for one in card.form.qualities.buttons if one.property("value") == value))
        press("Space")
    area = store.state.drawing.active_area
    assert (area.name, area.intensity, area.qualities) == ("Hip", 3, ("burning", "numb"))
    walk_to(press, card.add)
    press("Space", "Escape")
    assert card.folded
    walk_to(press, view)
    press("V", "Down", "Space")
    assert [bool(area.cells) for area in store.state.drawing.areas] == [True, True]


def test_answering_at_a_point_and_marking_where_it_is_felt(window, mark, press, qtbot):
    made = window(aids=True)
    mark(made, "left.buttock_middle", "left.sacroiliac")
    store, view = made.context.store, made.stage.view
    pain = store.state.drawing
    view.setFocus()
    press("Down", "Return")  # the best of the list, not what stands under the focus
    best = made.side.ranker.ranking.matches[0]
    assert store.state.chosen is not None
    assert store.state.chosen.id == best.muscle
    asked = made.side.article.palpation
    qtbot.waitUntil(asked.isVisible)
    walk_to(press, asked.answers.buttons[0])
    press("Space")
    assert store.state.findings.recognised
    walk_to(press, asked.felt.button)
    press("Space")
    assert store.state.feeling
    walk_to(press, view)
    press("Down", "Space")
    point = store.state.feeling
    assert store.state.findings.of(*point).felt
    press("Z", modifier=_CTRL)
    assert not store.state.findings.of(*point).felt
    press("Escape")
    assert store.state.feeling is None
    assert store.state.drawing == pain
