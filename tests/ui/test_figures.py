# SPDX-License-Identifier: Apache-2.0
"""Another figure changes the picture and nothing else; a damaged one is refused in one sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core.atlas import AtlasError
from hipmap.core.choice import Choice
from hipmap.core.figure import Figure
from hipmap.ui.figures.chooser import FigurePopover
from hipmap.ui.figures.feature import FIGURES
from hipmap.ui.settings import Settings
from tests.pixels import same


def _seen(window):
    QApplication.processEvents()
    return window.stage.view.grab().toImage()


def test_the_drawing_and_the_ranking_stay_and_the_picture_changes(window, mark, qtbot):
    made = window()
    qtbot.waitUntil(lambda: made.stage.furnished)
    mark(made, "left.greater_trochanter", "left.groin")
    made.context.store.choose(Choice("muscle", "tensor_fasciae_latae", "left"))
    drawing, ranking = made.context.store.state.drawing, made.side.ranker.ranking
    caption = made.stage.caption.grab().toImage()
    pictures, small = [], []
    for figure in FIGURES:
        made.actions_[f"figure.{figure}"].trigger()
        assert made.context.store.state.figure == figure
        assert made.context.store.state.drawing == drawing
        assert made.side.ranker.ranking == ranking
        pictures.append(_seen(made))
        small.append(made.stage.thumbnails.buttons["front"].grab().toImage())
        assert same(made.stage.caption.grab().toImage(), caption)  # cm² and per cent
    assert all(one != other for one, other in pairwise(pictures))
    assert all(one != other for one, other in pairwise(small))
    made.actions_["figure.neutral"].trigger()
    assert same(_seen(made), pictures[0])


@pytest.mark.parametrize("figure", FIGURES)
def test_the_same_click_marks_the_same_place_on_every_figure(window, qtbot, figure):
    made = window()
    made.actions_[f"figure.{figure}"].trigger()
    view = made.stage.view
    at = view.camera.to_px(*view.places.middles["left.buttock_middle"]).toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert made.context.store.state.drawing.cells == made.context.atlas.region_mask("left.buttock_middle")


def test_the_same_part_stays_in_sight_when_one_looks_closely(window):
    made = window()
    view = made.stage.view
    view.zoom_by(3.0)
    before = view.camera.scale
    region = view.places.nearest(*view.camera.to_mm(view.free.center()))
    made.actions_["figure.male"].trigger()
    assert view.camera.scale == before
    assert view.free.contains(view.camera.to_px(*view.places.middles[region]))


def test_a_damaged_figure_is_refused_in_one_sentence(window, monkeypatch):
    made = window()

    sound = made.context.atlas.figure

    def damaged(name: str) -> Figure:
        if name == "neutral":
            return sound(name)
        raise AtlasError(f'The figure "{name}" is missing or damaged (too short).')

    monkeypatch.setattr(made.context.atlas, "figure", damaged)
    before = _seen(made)
    made.actions_["figure.male"].trigger()
    assert made.context.store.state.figure == "neutral"
    assert made.actions_["figure.neutral"].isChecked()
    assert not made.actions_["figure.male"].isChecked()
    assert '"male" is missing or damaged' in made.strip.words.text()
    assert made.strip.isVisible()
    assert _seen(made).width() == before.width()


def test_a_drawing_that_is_no_drawing_is_refused(window, tmp_path):
    made = window()
    broken = tmp_path / "back.svg"
    broken.write_text("<svg></svg>", encoding="utf-8")
    made.context.atlas.figure("female").views["back"].svg_path = broken
    made.actions_["figure.female"].trigger()
    assert made.context.store.state.figure == "neutral"
    assert "back.svg" in made.strip.words.text()


def test_the_small_pictures_choose_by_mouse_and_by_keyboard(window, qtbot):
    made = window()
    qtbot.waitUntil(lambda: made.stage.furnished)
    made.stage.controls.figure.setFocus()
    qtbot.keyClick(made.stage.controls.figure, Qt.Key.Key_Space)
    card = made.findChild(FigurePopover)
    assert card.isVisible()
    controls = made.stage.controls
    lowest = controls.mapTo(made, controls.rect().bottomLeft()).y()
    assert card.geometry().bottom() <= lowest, "the legend stays in sight"
    assert QApplication.focusWidget() is card.row.buttons["neutral"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert made.context.store.state.figure == "female"
    assert not card.isVisible()
    assert QApplication.focusWidget() is made.stage.controls.figure
    made.actions_["figure.choose"].trigger()
    cards = [each for each in made.findChildren(FigurePopover) if each.isVisible()]
    qtbot.mouseClick(cards[0].row.buttons["male"], Qt.MouseButton.LeftButton)
    assert made.context.store.state.figure == "male"


def test_it_is_remembered_and_a_figure_that_is_gone_is_not_missed(qtbot, tmp_path):
    settings = Settings(tmp_path)
    first = app.build(settings=settings)
    qtbot.addWidget(first)
    first.context.store.update(figure="female")
    first.close()
    again = app.build(settings=Settings(tmp_path))
    qtbot.addWidget(again)
    assert again.context.store.state.figure == "female"
    again.close()
    odd = Settings(tmp_path)
    odd.set(figure="giant")
    third = app.build(settings=odd)
    qtbot.addWidget(third)
    assert third.context.store.state.figure == "neutral"
    assert '"giant"' in third.strip.words.text()
